package content

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/words"
)

// GoesOn reports whether the block says that the article goes on for those who pay, register or subscribe.
func (l LeftOut) GoesOn() bool {
	const longest = 400 // bytes: a longer one is on more than that
	lower := strings.ToLower(string(l.Text))
	return len(lower) < longest && pattern.Holds(lower, words.Notices("goes on")...)
}

// Corrected is the note that tells of a correction, or nil.
func (s *Source) Corrected() *Found[clean.Text] {
	const within = 200 // bytes
	for i := range s.Notes {
		lower := strings.ToLower(string(s.Notes[i].Value))
		if pattern.Holds(lower[:min(len(lower), within)], words.Notices("corrected")...) {
			return &s.Notes[i]
		}
	}
	return nil
}
