package words

import (
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// A title leads on to a name where it has a capital: those that pages are read by, and offices.
func TestTitles(t *testing.T) {
	for text, is := range map[string]bool{"Adm. Orr": true, "Sens. Orr": true, "Governor Orr": true, "adm. Orr": false, "Pier Orr": false} {
		s := Look(grammar.Line(text).Tokens, nil)
		if s.Title(0) != is {
			t.Errorf("%q: %v", text, !is)
		}
	}
}
