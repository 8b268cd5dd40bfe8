package panel

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
)

// Links that lead around a site stand behind each other; found, each stands alone, and all are counted.
func TestShortThingsLeftOutStandBehindEachOther(t *testing.T) {
	a := &content.Article{LeftOut: []content.LeftOut{{Text: "Ines Calloway writes about harbours and the people in them.", Reason: "author's bio"}}}
	for _, text := range []clean.Text{"Home", "News", "Opinion", "The sea", "Sport", "Travel", "Letters"} {
		a.LeftOut = append(a.LeftOut, content.LeftOut{Text: text, Reason: "navigation"})
	}
	s := New(a, func(int) (content.Judgement, bool) { return content.Judgement{}, false }, nil)
	st := styles.New(styles.Theme{}, true, false)
	shown := func() (rows int, words string) {
		for i := range s.Len(LeftOut) {
			for _, r := range s.Rows(LeftOut, i, View{Styles: &st, Width: 60}) {
				words += r.Draw(60, "") + "\n"
				rows++
			}
		}
		return rows, words
	}
	rows, words := shown()
	if rows > 5 || !strings.Contains(words, "Home") || !strings.Contains(words, "Letters") {
		t.Errorf("%d rows:\n%s", rows, words)
	}
	if n, _ := s.Count(LeftOut); n != 8 {
		t.Errorf("%d are counted", n)
	}
	s.Narrow(LeftOut, "sea")
	if left, all := s.Matches(LeftOut); left != 1 || all != 8 {
		t.Errorf("%d of %d are found", left, all)
	}
	if _, words := shown(); strings.Contains(words, "Home") || !strings.Contains(words, "The sea") {
		t.Errorf("found:\n%s", words)
	}
}
