package wording_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/wording"
)

func TestLinesForPrint(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"The ferry is back.", 18, []string{"The ferry is back."}},
		{"The ferry is back.", 9, []string{"The ferry ", "is back."}},
		{"The ferry   is back.", 9, []string{"The ferry   ", "is back."}},
		{"The ferry\nis back.", 40, []string{"The ferry\n", "is back."}},
		{"a well-known ferry", 10, []string{"a ", "well-known ", "ferry"}},
		{"Harbourmaster", 6, []string{"Harbou", "rmaste", "r"}},
		{"渡し船が戻る", 5, []string{"渡し", "船が", "戻る"}},
	} {
		got := wording.Wrap(c.text, c.width)
		if !slices.Equal(got, c.want) || strings.Join(got, "") != c.text {
			t.Errorf("%q at %d: %q", c.text, c.width, got)
		}
	}
}
