package panel

import (
	"testing"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
)

// Words that were quoted already are not quoted twice.
func TestQuoted(t *testing.T) {
	st := styles.New(styles.Theme{}, true, false)
	v := View{Styles: &st}
	for in, want := range map[clean.Text]clean.Text{
		"should":                   "“should”",
		"":                         "“”",
		"“It will do,”":            "“It will do,”",
		"\"It will do.\"":          "\"It will do.\"",
		"“It will do for now.":     "“It will do for now.”",
		"\"It will do for now.":    "“It will do for now.”",
		"and the boat as well.”":   "“and the boat as well.”",
		"“It will do,” said Marsh": "““It will do,” said Marsh”",
	} {
		if got := v.quoted(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}
