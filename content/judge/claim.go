package judge

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/english"
)

// mayBeOwn reports whether a sentence that is taken for somebody's words may be the writer's after all: no
// quotation runs through it, and nobody is firmly said to speak.
func (d *decision) mayBeOwn() bool {
	s := d.sentence
	return d.best == blend.Attributed && !s.OpenBefore && !s.OpenAfter && !blend.Firm(s)
}

// unreported reports whether a sentence holds nobody's words: it tells what a poll asked, or has the writer's own
// words in quotation marks: “in other words, ‘…’”.
func (d *decision) unreported() bool {
	s := d.sentence
	return s.Polls && len(s.Quotes) == 0 || len(s.Frames) == 0 && strings.HasPrefix(strings.ToLower(s.Text), "in other words,")
}

// weighsClaim reports whether the writer holds something against what somebody claims: "the effort contradicts her
// claim that they were “not close”". A person who contradicts says so himself.
func (d *decision) weighsClaim() bool {
	const near = 8
	s := d.sentence
	if s.QuoteShare > .3 {
		return false
	}
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if k == 0 || t.Quoted || !contradicts(t.Low) {
			continue
		}
		before := s.Token(k - 1)
		if before.Cap && !english.Preposition(s.Low(k-2)) || speaks(before.Low) {
			continue
		}
		for j := k + 1; j < min(len(s.Tokens), k+near); j++ {
			if claim(s.Low(j)) {
				return true
			}
		}
	}
	return false
}

// speaks reports whether the word before a verb makes it an act of somebody, or no verb of its own.
func speaks(w string) bool { return english.Third(w) || english.OneOf(w, "who", "to") }
