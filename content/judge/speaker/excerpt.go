package speaker

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// excerptReach is how many sentences behind the line that announces an outlet's words more of them may be quoted.
const excerptReach = 12

// excerpt is the outlet whose piece sentence i quotes a paragraph of, or -1. A piece that quotes another by
// "The Herald reported:" and a paragraph in quotation marks goes on so without saying it again: a later paragraph that
// stands in marks as a whole, in the voice of nobody, is the Herald's while nobody else has spoken.
func (f *follower) excerpt(i int) int {
	s := &f.all[i]
	from := i
	for from > 0 && !f.all[from].First {
		from--
	}
	if from == 0 || s.QuoteShare < .9 || len(f.all[from].Tokens) == 0 || !f.all[from].Tokens[0].Open || f.main[from-1] >= 0 {
		return -1
	}
	for k := from; k < len(f.all) && (k == from || !f.all[k].First); k++ {
		if f.main[k] >= 0 || f.all[k].QuoteShare < .9 || personal(&f.all[k]) {
			return -1
		}
	}
	for j := from - 1; j >= max(0, from-excerptReach); j-- {
		a := &f.all[j]
		if m := f.main[j]; m >= 0 {
			c := f.claims[j][m].figure
			if c < 0 || a.Frames[m].Party != grammar.Body || !strings.HasSuffix(a.Text, ":") || !f.all[j+1].First || !f.all[j+1].Tokens[0].Open {
				return -1
			}
			return c
		}
	}
	return -1
}

// personal reports whether somebody speaks of himself in a sentence.
func personal(s *sentence) bool {
	for k := range s.Tokens {
		if english.OfOneself(s.Low(k)) && !s.Tokens[k].Upper || s.Low(k) == "i" {
			return true
		}
	}
	return false
}
