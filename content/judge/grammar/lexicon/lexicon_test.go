package lexicon_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/spelling"
)

// TestLists holds one word of each list, in a form that the list does not spell out.
func TestLists(t *testing.T) {
	l := lexicon.Load()
	if e := l.Entry("argued", spelling.Sum("argued")); e.Verb != lexicon.SayVerb || e.Form&lexicon.PastForm == 0 {
		t.Errorf("argued: %+v", e)
	}
	if e := l.Entry("polls", spelling.Sum("polls")); e.Noun&lexicon.EvidenceNoun == 0 {
		t.Errorf("polls: %+v", e)
	}
	if e := l.Entry("mary", spelling.Sum("mary")); e.Gender != lexicon.Feminine || e.Listed() {
		t.Errorf("mary: %+v", e)
	}
	if e := l.Entry("must", spelling.Sum("must")); e.Classes&lexicon.Auxiliaries == 0 {
		t.Errorf("must: %+v", e)
	}
	const month = uint64(1) << lexicon.Month
	if l.Entry("july", spelling.Sum("july")).Classes != month || l.Entry("may", spelling.Sum("may")).Classes&month != 0 {
		t.Error("july is no month, or may is one wherever it stands")
	}
	if len(l.Phrases("of", spelling.Sum("of"))) == 0 || len(l.Ways("rumour", spelling.Sum("rumour"))) == 0 {
		t.Error("a phrase with \"of\" or a way with \"rumour\" is missing")
	}
	if e := l.Entry("brinework", spelling.Sum("brinework")); e != (lexicon.Entry{}) {
		t.Errorf("a word on no list: %+v", e)
	}
}
