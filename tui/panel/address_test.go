package panel

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// shown is a row without its styles.
func shown(r row.Row) string {
	text := ""
	for _, p := range r {
		text += string(p.Text)
	}
	return strings.TrimSpace(text)
}

// A long address goes on where it can be read on, its name stays in one piece, and no letter is lost.
func TestALongAddress(t *testing.T) {
	st := styles.New(styles.Theme{}, true, false)
	const address = "https://www.the-tidewater-ledger.example/people/ines-calloway-senior-fellow?from=column&page=2#top"
	for _, value := range []clean.Text{address, "Corrections: " + address} {
		f := field{SourceFact: content.SourceFact{Name: "author's page", Value: value, Address: address}}
		for _, width := range []int{20, 38, 60, 78, 140} {
			var lines []string
			for _, r := range f.draw(View{Styles: &st, Width: width}) {
				if r.Width() > width {
					t.Errorf("%d: a row of %d", width, r.Width())
				}
				lines = append(lines, shown(r))
			}
			if all := strings.Join(lines, ""); width >= 38 && !strings.HasPrefix(all, "author's page") || !strings.HasSuffix(all, address) {
				t.Errorf("%d: %q", width, lines)
			}
			for i := 2; i < len(lines) && width >= 38; i++ {
				if last := lines[i-1][len(lines[i-1])-1:]; strings.ContainsAny(last, "abcdefghijklmnopqrstuvwxyz") &&
					!strings.ContainsAny(lines[i][:1], "?&#=h") {
					t.Errorf("%d: broken within a word: %q", width, lines)
				}
			}
		}
	}
}

// The last row of a panel tells that its entry goes on.
func TestAnEntryThatGoesOn(t *testing.T) {
	st := styles.New(styles.Theme{}, true, false)
	v := View{Styles: &st, Width: 12}
	for text, want := range map[clean.Text]string{"short": "short…", "twelve cells": "twelve cell…", "": "…"} {
		if got := shown(unfinished(row.Of(text, st.Entry), v)); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
