package wrap_test

import (
	"slices"
	"testing"

	"github.com/standfirst/standfirst/content/wrap"
)

func TestLinesForPrint(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"The ferry is back.", 18, []string{"The ferry is back."}},
		{"The ferry   is back.", 9, []string{"The ferry", "is back."}},
		{"  The ferry is back.", 12, []string{"  The ferry", "is back."}},
		{"The ferry\n\n  is back.\n", 40, []string{"The ferry", "", "  is back."}},
		{"   ", 2, []string{""}},
		{"a well-known ferry", 10, []string{"a", "well-known", "ferry"}},
		{"Harbourmaster", 6, []string{"Harbou", "rmaste", "r"}},
		{"渡し船が戻る", 5, []string{"渡し", "船が", "戻る"}},
		{"The pier is 40 km long.", 14, []string{"The pier is", "40 km long."}},
	} {
		if got := wrap.Text(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q at %d: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}
