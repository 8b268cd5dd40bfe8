package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// Mention is a name where it stands in a sentence.
type Mention struct {
	// From and To are its tokens, titles left out.
	From, To int
	// Last is the surname, or the last word of another name, in small letters.
	Last string
	// Title is the word of office before the name.
	Title string
	// Full reports whether it has two words or more.
	Full bool
	// Person reports whether a title or a first name tells that it is a person, or nothing speaks against it; Sure whether a
	// title or a first name does.
	Person, Sure bool
	Gender       lexicon.Gender
}

// findMentions lists the names of the sentence, in room where there is enough of it. It returns the room that is left.
func (s *Sentence) findMentions(room []Mention) (left []Mention) {
	s.Mentions = room[:0]
	for i := 0; i < len(s.Tokens); {
		if !s.startsName(i) {
			i++
			continue
		}
		j := i + 1
		for j < len(s.Tokens) && s.continuesName(j) {
			j++
		}
		if date := s.Tokens[i].entry.Classes&(1<<lexicon.Day|1<<lexicon.Month) != 0 && j == i+1; !date {
			if m, ok := s.Name(i, j); ok {
				m = s.Whole(m)
				s.Mentions = append(s.Mentions, m)
				j = max(j, m.To)
			}
		}
		i = j
	}
	s.Mentions, left = taken(s.Mentions, room)
	return left
}

// startsName reports whether a name may begin at token i.
func (s *Sentence) startsName(i int) bool {
	t := &s.Tokens[i]
	switch {
	case !t.Word || !t.Cap && !s.prefixed(i), english.OneOf(t.Low, "i", "i'm", "i've"), english.Determiner(t.Low), s.Seat(i), headed(t.Low):
		return false
	case !s.opens(i), t.Upper && s.Low(i+1) == "&": // "AT&T"
		return true
	case s.dates(i) && s.Token(i+1).entry.Gender != lexicon.AnyGender, s.acts(i):
		return false // "February Nell Orr"
	}
	listed := t.entry.Listed() && !english.Title(t.Low) && !s.Token(i+1).Cap
	return !english.Leading(t.Low) && !english.Closed(wording.TrimPossessive(t.Low)) && !english.Contracted(t.Low) && !listed
}

// acts reports whether the word that opens a sentence at token i tells what is done or was done to somebody, and has its
// capital from there: "Worried by the tide".
func (s *Sentence) acts(i int) bool {
	t := &s.Tokens[i]
	return strings.HasSuffix(t.Low, "ed") && len(t.Low) > 6 && t.entry.Gender == lexicon.AnyGender && !strings.HasPrefix(t.Low, "m") &&
		english.OneOf(s.Low(i+1), "by", "with", "to", "from", "as", "about")
}

// continuesName reports whether token j goes on with the name that the token before it belongs to.
func (s *Sentence) continuesName(j int) bool {
	t, before, after := &s.Tokens[j], &s.Tokens[j-1], s.Token(j+1)
	switch {
	case t.Word && t.Cap && (s.dates(j) || english.Closed(t.Low) && strings.Contains(before.Low, ".") ||
		headed(t.Low)): // a headline
		return false
	case t.Word && t.Cap && t.Low != "i" && before.Low != "," && !english.Possessive(before.Low):
		return true
	case t.Low == "and":
		return s.joinsBody(j) || before.Low == "ways" && after.Low == "means"
	case t.Low == "&":
		return before.Cap && after.Cap
	case s.prefixed(j):
		return before.Word && before.Cap
	case t.Low == ".": // of a title or an initial
		return after.Cap && len(before.Low) <= 5 && (english.Title(before.Low) || len(before.Low) <= 2)
	}
	return after.Cap && english.Particle(t.Low)
}

// joinsBody reports whether the "and" at token j stands in the name of one body: "the Coastal and Harbour
// Administration", not "the Herald and the Harbour Administration".
func (s *Sentence) joinsBody(j int) bool {
	a := j
	for a > 0 && s.Tokens[a-1].Cap && s.Tokens[a-1].Word && !english.Determiner(s.Low(a-1)) {
		t := &s.Tokens[a-1]
		if english.Organisation(t.Low) || t.entry.Noun != 0 || t.entry.Gender != lexicon.AnyGender || english.Title(t.Low) || english.Place(t.Low) ||
			english.Possessive(t.Low) || t.Upper {
			return false
		}
		a--
	}
	b := j + 1
	for b < len(s.Tokens) && s.Tokens[b].Cap && s.Tokens[b].Word {
		b++
	}
	return a < j && s.Low(a-1) == "the" && b-j > 2 && b-j <= 4 && endsBody(wording.TrimPossessive(s.Low(b-1)))
}

// dates reports whether token j is the name of a day or a month and nothing else.
func (s *Sentence) dates(j int) bool {
	t := &s.Tokens[j]
	return t.entry.Classes&(1<<lexicon.Day|1<<lexicon.Month) != 0 && t.Low != "may" && t.Low != "march"
}

// prefixed reports whether token i is a name that begins with a small article: "al-Orri".
func (s *Sentence) prefixed(i int) bool {
	t := &s.Tokens[i]
	k := strings.IndexByte(t.Low, '-')
	if k < 0 {
		return false
	}
	head := t.Low[:k]
	return (head == "al" || head == "el" || head == "bin") && t.End-t.Start > len(head)+1 && s.Text[t.Start+len(head)+1] >= 'A' &&
		s.Text[t.Start+len(head)+1] <= 'Z'
}

// headed reports whether w, with a capital, is that of a headline and no part of a name.
func headed(w string) bool {
	switch w {
	case "was", "were", "is", "are", "has", "have", "how", "why", "when":
		return true
	}
	return false
}

// Seat reports whether token i tells the party and the seat of who is named before it: "R-Orla".
func (s *Sentence) Seat(i int) bool {
	t := &s.Tokens[i]
	return len(t.Low) > 3 && t.Low[1] == '-' && english.OneOf(t.Low[:1], "r", "d", "i") && english.OneOf(s.Low(i-1), ",", "(")
}

// opens reports whether token i opens a sentence, a quotation or a clause after a mark, where
// a capital tells nothing.
func (s *Sentence) opens(i int) bool {
	return i == 0 || !s.Tokens[i-1].Word && !english.OneOf(s.Low(i-1), ",", "-", "&", "(", "/") ||
		s.Tokens[i].Upper && english.OneOf(s.Low(i), "and", "or", "no", "not", "if", "so")
}

// Name makes a mention of the capitalised words from a to b.
func (s *Sentence) Name(a, b int) (Mention, bool) {
	a, b = s.undoubled(s.lastTitle(a, b), b)
	a, titled := s.beforeTitles(a, b)
	t := s.titles(a, b)
	a, titled = t.to, titled || t.person
	if a >= b || !s.Tokens[a].Word || b-a == 1 && english.Office(s.Low(a)) && s.Low(a) != "justice" {
		return Mention{}, false
	}
	b = s.beforeLink(a, b)
	last := b - 1
	for last > a && (words.Generations()[s.Low(last)] || !s.Tokens[last].Word) {
		last--
	}
	m := Mention{From: a, To: b, Last: s.surname(last), Full: last > a, Gender: t.gender, Title: t.office}
	if m.Gender == lexicon.AnyGender {
		m.Gender = s.Tokens[a].entry.Gender
	}
	if english.Office(m.Last) || !titled && english.Demonym(m.Last) {
		return m, true // "US Ambassador", "Asian Islander"
	}
	m.Sure = titled || m.Gender != lexicon.AnyGender && m.Full
	house := english.Organisation(m.Last) || english.Organisation(wording.TrimPossessive(s.Low(a))) || s.Token(last).entry.Noun&lexicon.OutletNoun != 0
	m.Person = m.Sure || m.Full && !house && b-a <= 4
	return m, true
}

// Words are the tokens a to b as they are written, without a possessive ending.
func (s *Sentence) Words(a, b int) string {
	sp := s.span(a, b)
	return wording.TrimPossessive(unglued(s.Text[sp.Start:sp.End]))
}

// surname is the small form of the last word of a name.
func (s *Sentence) surname(k int) string {
	t := &s.Tokens[k]
	if text := s.Text[t.Start:t.End]; len(unglued(text)) < len(text) {
		return strings.TrimSuffix(t.Low, "more")
	}
	return wording.TrimPossessive(t.Low)
}

// unglued drops a link text that a page runs into a name: "Nell OrrMORE".
func unglued(t string) string {
	if n := len(t) - len("MORE"); n > 0 && t[n:] == "MORE" && t[n-1] >= 'a' && t[n-1] <= 'z' {
		return t[:n]
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
	for k > a && (!s.Tokens[k].Word || s.Tokens[k].entry.Classes&(1<<lexicon.Day|1<<lexicon.Month) != 0 && s.Tokens[k].Cap) {
		k--
	}
	if tok := s.Tokens[k]; !tok.Cap && tok.entry.Noun == 0 {
		for j := k - 1; j >= a; j-- {
			if s.Tokens[j].entry.Noun != 0 && (!s.Tokens[j].Cap || j == 0) && !english.Possessive(s.Tokens[j].Low) {
				k = j
				break
			}
		}
	}
	tok := s.Tokens[k]
	plain := k == 0 && (tok.entry.Noun != 0 || english.Closed(tok.Low) || tok.entry.Classes != 0)
	name := tok.Cap && !plain
	return k, name
}
