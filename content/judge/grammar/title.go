package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/wording"
)

// lastTitle is where a name from a to b begins that has its title in the middle: "Harbour City Mayor Nell Orr".
func (s *Sentence) lastTitle(a, b int) int {
	for k := b - 2; k > a; k-- {
		if w := s.Low(k); (english.Office(w) || english.Title(w) && !noTitleWithin(w)) && s.namedAfter(k, b) {
			return k
		}
	}
	return a
}

// beforeTitles skips what stands before the titles of the name from a to b, and reports whether it tells that
// somebody is named: an occupation, the end of "Secretary of State", a chamber or a country.
func (s *Sentence) beforeTitles(a, b int) (int, bool) {
	titled := false
	if s.occupation(a, b) {
		a++
		titled = true
	}
	if a > 1 && s.Low(a-1) == "of" && endsOfOffice(s.Low(a)) && b-a > 1 {
		a++
		titled = true
	}
	for b-a > 2 && beforeTitle(s.Low(a)) && !english.Organisation(s.Low(b-1)) {
		a++
	}
	return a, titled
}

// titles are those at the beginning of a name.
type titles struct {
	to     int    // the token behind them
	office string // the last word of office among them
	gender lexicon.Gender
	person bool // one of them is nobody's but a person's
}

func (s *Sentence) titles(a, b int) titles {
	t := titles{to: a}
	for ; t.to < b; t.to++ {
		w := s.Low(t.to)
		if w == "." {
			continue
		}
		if !english.Title(w) || b-t.to == 1 || s.opensBody(t.to, b) {
			break
		}
		if known := s.Tokens[t.to].entry.Gender; known != lexicon.AnyGender {
			t.gender = known
		}
		if english.Office(w) {
			t.office = w
		}
		t.person = t.person || !english.OneOf(w, "the", "first", "former", "democratic", "republican")
	}
	return t
}

// opensBody reports whether the title at token k is the first word of a body's name, which ends before token b: "Justice
// Department", "Major League".
func (s *Sentence) opensBody(k, b int) bool {
	next := wording.TrimPossessive(s.Low(k + 1))
	return k+1 < b && opensBodies(s.Low(k)) && (english.Organisation(next) || english.Preposition(next))
}

// occupation reports whether the name from a to b opens the sentence with what somebody is, which has
// its capital from there: "Engineer Nell Orr".
func (s *Sentence) occupation(a, b int) bool {
	if b-a < 3 || english.Title(s.Low(a)) || !s.opens(a) || s.Tokens[a].entry.Gender != lexicon.AnyGender || s.Token(a+1).entry.Gender == lexicon.AnyGender {
		return false
	}
	t := &s.Tokens[a]
	if t.entry.Noun&lexicon.SpeakerNoun != 0 {
		return true
	}
	for _, end := range []string{"eer", "er", "llor", "ist", "ian", "man", "woman", "tor"} {
		if strings.HasSuffix(t.Low, end) && len(t.Low) > 5 {
			return true
		}
	}
	return false
}

// namedAfter reports whether a name follows the title at k: "Gov. Nell Orr".
func (s *Sentence) namedAfter(k, end int) bool {
	k++
	if s.Low(k) == "." {
		k++
	}
	return k < end && s.Tokens[k].Word && !english.Organisation(wording.TrimPossessive(s.Low(k))) && !english.OneOf(s.Low(k), "of", "general")
}

// beforeLink is where the name from a to b ends that a link text runs into, which begins with the name in full: "Orr
// Nell Jane OrrHarbour news", "Nell Orr Eleanor (Nell) Orr", "Orr Orr".
func (s *Sentence) beforeLink(a, b int) int {
	if b-a == 2 && s.Low(a) == s.Low(a+1) || b-a == 3 && s.Low(b) == "(" && s.Low(b+1) == s.Low(a) {
		return b - 1
	}
	if b-a >= 4 && s.Low(a) == s.Low(a+2) {
		return a + 2
	}
	for k := a + 2; k < b; k++ {
		if rest, ok := strings.CutPrefix(s.Tokens[k].Low, s.Low(a)); ok && len(s.Low(a)) > 2 && len(rest) > 2 {
			return a + 1
		}
	}
	return b
}

// undoubled drops what is no part of the name from a to b: a place before it ("Mayor of Orla Nell
// Orr"), and a link text that begins with the name again ("Nell Orr Nell Jane OrrHarbour news").
func (s *Sentence) undoubled(a, b int) (int, int) {
	if b-a >= 4 && s.Low(a) == s.Low(a+2) {
		return a, a + 2
	}
	if b-a == 3 && english.Preposition(s.Low(a-1)) && s.Tokens[a].entry.Gender == lexicon.AnyGender && s.Tokens[a+1].entry.Gender != lexicon.AnyGender {
		return a + 1, b
	}
	return a, b
}
