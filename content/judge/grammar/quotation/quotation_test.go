package quotation_test

import (
	"slices"
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar/quotation"
)

func TestFind(t *testing.T) {
	for name, c := range map[string]struct {
		paragraphs [][]string
		want       [][]string // the stretches of each sentence
	}{
		"in a sentence":              {[][]string{{"The slip is “a wreck”, she said."}}, [][]string{{"“a wreck”"}}},
		"straight marks":             {[][]string{{`"It leaks," said Orr, "at high water."`}}, [][]string{{`"It leaks,"`, `"at high water."`}}},
		"British single marks":       {[][]string{{"It was ‘a wreck’ of the crews’ making."}}, [][]string{{"‘a wreck’"}}},
		"an apostrophe is no mark":   {[][]string{{"The crews’ boats don't leak."}}, [][]string{nil}},
		"over sentences":             {[][]string{{"“It leaks.", "It always did,” said Orr."}}, [][]string{{"“It leaks."}, {"It always did,”"}}},
		"the opening mark is lost":   {[][]string{{"It leaks at high water.”"}}, [][]string{{"It leaks at high water.”"}}},
		"left open in its paragraph": {[][]string{{"“It leaks."}, {"The vote is in June."}}, [][]string{{"“It leaks."}, nil}},
		"taken up again":             {[][]string{{"“It leaks."}, {"“It always did,” said Orr."}}, [][]string{{"“It leaks."}, {"“It always did,”"}}},
		"closed paragraphs later":    {[][]string{{"“It leaks."}, {"It always did.”"}}, [][]string{{"“It leaks."}, {"It always did.”"}}},
		"bytes that are no text":     {[][]string{{"\xe2\x80 “a\xff” \xe2"}}, [][]string{{"“a\xff”"}}},
	} {
		t.Run(name, func(t *testing.T) {
			var ss []quotation.Sentence
			for _, p := range c.paragraphs {
				for k, text := range p {
					ss = append(ss, quotation.Sentence{Text: text, First: k == 0})
				}
			}
			at := -1
			quotation.Find(ss, func(i, place int, _ bool) {
				if i < 0 || place < 0 || place >= len(ss[i].Text) || i*1000+place <= at {
					t.Errorf("mark of sentence %d at %d, out of order or place", i, place)
				}
				at = i*1000 + place
			})
			for i, s := range ss {
				var got []string
				for _, sp := range s.Spans {
					got = append(got, s.Text[sp.Start:sp.End])
				}
				if !slices.Equal(got, c.want[i]) {
					t.Errorf("sentence %d: %q, want %q", i, got, c.want[i])
				}
			}
		})
	}
}
