package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
)

// Mention is a name where it stands in a sentence.
type Mention struct {
	// From and To are its tokens, titles left out.
	From, To int
	// Last is the surname, or the last word of another name, in small letters.
	Last string
	// Title is the word of office before the name.
	Title string
	// Full says that it has two words or more.
	Full bool
	// Person says that a title or a first name tells that it is a person, or nothing speaks against it; Sure that a
	// title or a first name does.
	Person, Sure bool
	Gender       Gender
}

// Gender is which pronoun may stand for somebody: she, he, they or it.
type Gender uint8

// The genders; AnyGender is one that nothing tells.
const (
	AnyGender Gender = iota
	Feminine
	Masculine
	Plural
	Neuter
)

// findMentions lists the names of the sentence.
func (s *Sentence) findMentions() {
	ts := s.Tokens
	for i := 0; i < len(ts); {
		t := &ts[i]
		if !t.Word || !t.Cap && !s.prefixed(i) || t.Low == "i" || t.Low == "i'm" || t.Low == "i've" ||
			s.opens(i) && (english.Closed(english.Base(t.Low)) || english.Contracted(t.Low) || t.entry.listed() && !english.Title(t.Low) && !s.Token(i+1).Cap) ||
			english.Determiner(t.Low) {
			i++
			continue
		}
		j := i + 1
		for j < len(ts) {
			n := &ts[j]
			switch {
			case n.Word && n.Cap && (english.Closed(n.Low) && strings.Contains(ts[j-1].Low, ".") ||
				n.entry.classes&(1<<Day|1<<Month) != 0 && n.Low != "may" && n.Low != "march"):
			case n.Word && n.Cap && n.Low != "i" && ts[j-1].Low != "," && !english.Possessive(ts[j-1].Low):
				j++
				continue
			case n.Low == "." && j+1 < len(ts) && ts[j+1].Cap && len(ts[j-1].Low) <= 5 && (english.Title(ts[j-1].Low) || len(ts[j-1].Low) <= 2):
				j++
				continue
			case (n.Low == "de" || n.Low == "van" || n.Low == "von" || n.Low == "al" || n.Low == "bin" || n.Low == "der" || n.Low == "la") && j+1 < len(ts) &&
				ts[j+1].Cap:
				j++
				continue
			}
			break
		}
		if t.entry.classes&(1<<Day|1<<Month) != 0 && j == i+1 {
			i = j
			continue
		}
		if m, ok := s.Name(i, j); ok {
			s.Mentions = append(s.Mentions, m)
		}
		i = j
	}
}

// prefixed reports whether token i is a name that begins with a small article: "al-Orri".
func (s *Sentence) prefixed(i int) bool {
	t := &s.Tokens[i]
	head, _, ok := strings.Cut(t.Low, "-")
	return ok && (head == "al" || head == "el" || head == "bin") && t.End-t.Start > len(head)+1 && s.Text[t.Start+len(head)+1] >= 'A' &&
		s.Text[t.Start+len(head)+1] <= 'Z'
}

// opens reports whether token i opens a sentence, a quotation or a clause after a mark, where
// a capital tells nothing.
func (s *Sentence) opens(i int) bool {
	return i == 0 || !s.Tokens[i-1].Word && !oneOf(s.Low(i-1), ",", "-", "&", "(", "/") ||
		s.Tokens[i].Upper && oneOf(s.Low(i), "and", "or", "no", "not", "if", "so")
}

// Name makes a mention of the capitalised words from a to b.
func (s *Sentence) Name(a, b int) (Mention, bool) {
	titled, office := false, ""
	g := AnyGender
	// "Harbour City Mayor Nell Orr": the name begins after the last title.
	for k := b - 2; k > a; k-- {
		if w := s.Low(k); (english.Office(w) || english.Title(w) && !oneOf(w, "first", "major", "general", "lord", "king")) && s.namedAfter(k, b) {
			a = k
			break
		}
	}
	a, b = s.undoubled(a, b)
	if s.occupation(a, b) {
		a++
		titled = true
	}
	if a > 1 && s.Low(a-1) == "of" && oneOf(s.Low(a), "state", "defense") && b-a > 1 { // Secretary of State Nell Orr
		a++
		titled = true
	}
	for b-a > 2 && oneOf(s.Low(a), "house", "senate", "state", "us", "u.s.", "uk", "then") && !english.Organisation(s.Low(b-1)) {
		a++
	}
	for a < b {
		w := s.Low(a)
		if w == "." {
			a++
			continue
		}
		if !english.Title(w) || b-a == 1 {
			break
		}
		if known := s.Tokens[a].entry.gender; known != AnyGender {
			g = known
		}
		if english.Office(w) {
			office = w
		}
		titled = titled || w != "the" && w != "first" && w != "former" && w != "democratic" && w != "republican"
		a++
	}
	if a >= b || !s.Tokens[a].Word || b-a == 1 && english.Office(s.Low(a)) && s.Low(a) != "justice" {
		return Mention{}, false
	}
	last := b - 1
	for last > a && (oneOf(s.Low(last), "jr", "sr", "ii", "iii", "iv", "jr.", ".") || !s.Tokens[last].Word) {
		last--
	}
	m := Mention{From: a, To: b, Last: s.surname(last), Full: last > a, Gender: g, Title: office}
	if g == AnyGender {
		m.Gender = s.Tokens[a].entry.gender
	}
	if english.Office(m.Last) || !titled && english.Demonym(m.Last) {
		return m, true // "US Ambassador", "Asian Islander"
	}
	m.Sure = titled || m.Gender != AnyGender && m.Full
	m.Person = titled || m.Gender != AnyGender && m.Full ||
		m.Full && !english.Organisation(m.Last) && !english.Organisation(english.Base(s.Low(a))) && b-a <= 4 && s.Token(last).entry.noun&OutletNoun == 0
	return m, true
}

// occupation reports whether the name from a to b opens the sentence with what somebody is, which has
// its capital from there: "Engineer Nell Orr".
func (s *Sentence) occupation(a, b int) bool {
	if b-a < 3 || english.Title(s.Low(a)) || !s.opens(a) || s.Tokens[a].entry.gender != AnyGender || s.Token(a+1).entry.gender == AnyGender {
		return false
	}
	t := &s.Tokens[a]
	if t.entry.noun&SpeakerNoun != 0 {
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
	return k < end && s.Tokens[k].Word && !english.Organisation(english.Base(s.Low(k))) && !oneOf(s.Low(k), "of", "general")
}

// undoubled drops what is no part of the name from a to b: a place before it ("Mayor of Orla Nell
// Orr"), and a link text that begins with the name again ("Nell Orr Nell Jane OrrHarbour news").
func (s *Sentence) undoubled(a, b int) (int, int) {
	if b-a >= 4 && s.Low(a) == s.Low(a+2) {
		return a, a + 2
	}
	if b-a == 3 && english.Preposition(s.Low(a-1)) && s.Tokens[a].entry.gender == AnyGender && s.Tokens[a+1].entry.gender != AnyGender {
		return a + 1, b
	}
	return a, b
}

// Words are the tokens a to b as they are written, without a possessive ending.
func (s *Sentence) Words(a, b int) string {
	sp := s.span(a, b)
	return trimPossessive(unglued(s.Text[sp.Start:sp.End]))
}

// surname is the small form of the last word of a name.
func (s *Sentence) surname(k int) string {
	t := &s.Tokens[k]
	if text := s.Text[t.Start:t.End]; len(unglued(text)) < len(text) {
		return strings.TrimSuffix(t.Low, "more")
	}
	return english.Base(t.Low)
}

// unglued drops a link text that a page runs into a name: "Nell OrrMORE".
func unglued(t string) string {
	if n := len(t) - len("MORE"); n > 0 && t[n:] == "MORE" && t[n-1] >= 'a' && t[n-1] <= 'z' {
		return t[:n]
	}
	return t
}

func trimPossessive(t string) string {
	for _, e := range []string{"'s", "’s"} {
		if b, ok := strings.CutSuffix(t, e); ok {
			return b
		}
	}
	if strings.HasSuffix(t, "s’") || strings.HasSuffix(t, "s'") {
		return strings.TrimRight(t, "’'")
	}
	return t
}

// Head is the main word of the noun phrase from a to b, and whether it is a name.
func (s *Sentence) Head(a, b int) (int, bool) {
	end := b
	for k := a + 1; k < b; k++ {
		w := s.Low(k)
		joined := w == "of" && s.Token(k-1).Cap && s.Token(k+1).Cap && english.Organisation(s.Low(k-1)) // University of Orla
		if english.Preposition(w) && !joined || w == "(" {
			end = k
			break
		}
	}
	k := end - 1
	for k > a && (!s.Tokens[k].Word || s.Tokens[k].entry.classes&(1<<Day|1<<Month) != 0 && s.Tokens[k].Cap) {
		k--
	}
	if tok := s.Tokens[k]; !tok.Cap && tok.entry.noun == 0 {
		for j := k - 1; j >= a; j-- {
			if s.Tokens[j].entry.noun != 0 && (!s.Tokens[j].Cap || j == 0) && !english.Possessive(s.Tokens[j].Low) {
				k = j
				break
			}
		}
	}
	tok := s.Tokens[k]
	plain := k == 0 && (tok.entry.noun != 0 || english.Closed(tok.Low) || tok.entry.classes != 0)
	name := tok.Cap && !plain
	return k, name
}
