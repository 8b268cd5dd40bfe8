package web_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// After a second round that fewer answered, what was shown of the first stays shown, and whoever
// came only then does not look as if somebody had changed a label.
func TestWhatWasShownOfTheFirstRoundStays(t *testing.T) {
	s := newSite(t, article(3), workshop.Settings{Rounds: 2, Least: 2}, serve.Options{})
	host, ana, ben := s.browser(t), s.browser(t).joined(), s.browser(t).joined()
	host.send("/host", "long", s.long)
	s.next(t)
	for _, who := range []*browser{ana, ben} {
		who.send("/label", "round", "1", "s0", "f", "s1", "o")
	}
	for range 3 {
		s.next(t)
	}
	cem := s.browser(t).joined()
	ana.send("/label", "round", "2", "s0", "f", "s1", "o")
	for _, who := range []*browser{ben, cem} {
		who.send("/label", "round", "2", "s0", "f")
	}
	s.next(t)
	s.next(t)
	page := ana.page("/")
	has(t, page, "was 2", "1 answered in round 2 only: not in &#34;was&#34;.",
		"Round 1; in round 2 fewer than 2 answered, so it is not shown.", "Fewer than 2 answered, so it is not shown.")
	for at, words := range map[string][]string{
		"1": {"1 answered in round 2 only", "3 answered"}, "2": {"Round 1; in round 2 fewer than 2 answered", "2 answered"},
	} {
		host.send("/host/do", "do", "focus", "at", at)
		has(t, host.page("/wall"), words...)
	}
	f := s.Frame()
	if len(f.Fresh) != 3 || f.Fresh[0] != 1 || f.Fresh[1] != 0 {
		t.Errorf("new in round 2: %v", f.Fresh)
	}
	if counts, was, round := f.Counted(1); round != 1 || was != nil || counts[1] != 2 {
		t.Errorf("%v, before %v, in round %d", counts, was, round)
	}
}
