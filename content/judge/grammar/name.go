package grammar

import "strings"

// mention is a name where it stands in a sentence.
type mention struct {
	from, to int // tokens, titles left out
	last     string
	title    string // the word of office before the name
	full     bool   // two words or more
	person   bool   // a title or a first name says so, or nothing speaks against it
	sure     bool   // a title, a first name or a later use says so
	gender   gender
	figure   int // of the cast
}

type gender uint8

const (
	anyGender gender = iota
	feminine
	masculine
	plural
	neuter
)

// closedWord says that a capitalised first word of a sentence is an ordinary one.
func closedWord(w string) bool {
	return determiner(w) || preposition(w) || subordinator(w) || pronoun(w) || auxiliary(w) || modal(w) ||
		oneOf(w, "and", "or", "there", "here", "no", "yes", "well", "oh", "now", "today", "yesterday", "however",
			"meanwhile", "indeed", "instead", "perhaps", "moreover", "according", "asked", "last", "next", "such", "more", "much", "just", "so", "thus", "too",
			"very", "our", "we", "let", "other", "others", "nothing", "everyone", "people")
}

// findMentions lists the names of the sentence.
func (s *Sentence) findMentions() {
	ts := s.Tokens
	for i := 0; i < len(ts); {
		t := &ts[i]
		if !t.Word || !t.Cap && !s.prefixed(i) || t.Low == "i" || t.Low == "i'm" || t.Low == "i've" ||
			s.opens(i) && (closedWord(base(t.Low)) || contracted(t.Low) || t.entry.listed() && !title(t.Low) && !s.token(i+1).Cap) || determiner(t.Low) {
			i++
			continue
		}
		j := i + 1
		for j < len(ts) {
			n := &ts[j]
			switch {
			case n.Word && n.Cap && (closedWord(n.Low) && strings.Contains(ts[j-1].Low, ".") ||
				n.entry.classes&(1<<Day|1<<Month) != 0 && n.Low != "may" && n.Low != "march"):
			case n.Word && n.Cap && n.Low != "i" && ts[j-1].Low != "," && !possessive(ts[j-1].Low):
				j++
				continue
			case n.Low == "." && j+1 < len(ts) && ts[j+1].Cap && len(ts[j-1].Low) <= 5 && (title(ts[j-1].Low) || len(ts[j-1].Low) <= 2):
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
		if m, ok := s.mention(i, j); ok {
			s.mentions = append(s.mentions, m)
		}
		i = j
	}
}

// prefixed says that token i is a name that begins with a small article: "al-Orri".
func (s *Sentence) prefixed(i int) bool {
	t := &s.Tokens[i]
	head, _, ok := strings.Cut(t.Low, "-")
	return ok && (head == "al" || head == "el" || head == "bin") && t.End-t.Start > len(head)+1 && s.Text[t.Start+len(head)+1] >= 'A' &&
		s.Text[t.Start+len(head)+1] <= 'Z'
}

// demonym says that a name's last word tells of a people.
func demonym(w string) bool {
	return vocabulary().has(demonymWord, w)
}

// opens says that token i opens a sentence, a quotation or a clause after a mark, where
// a capital tells nothing.
func (s *Sentence) opens(i int) bool {
	return i == 0 || !s.Tokens[i-1].Word && !oneOf(s.low(i-1), ",", "-", "&", "(", "/") ||
		s.Tokens[i].Upper && oneOf(s.low(i), "and", "or", "no", "not", "if", "so")
}

// contracted says that a word is a pronoun or an auxiliary with another word run into it: "it's".
func contracted(w string) bool {
	head, _, ok := strings.Cut(w, "'")
	return ok && (pronoun(head) || closedWord(head) || oneOf(head, "here", "there", "that", "what", "don", "didn", "isn", "can", "let"))
}

// mention makes a mention of the capitalised words from a to b.
func (s *Sentence) mention(a, b int) (mention, bool) {
	titled, office := false, ""
	g := anyGender
	// "Harbour City Mayor Nell Orr": the name begins after the last title.
	for k := b - 2; k > a; k-- {
		if w := s.low(k); (officeTitle(w) || title(w) && w != "first" && w != "major" && w != "general" && w != "lord" && w != "king") && s.namedAfter(k, b) {
			a = k
			break
		}
	}
	a, b = s.undoubled(a, b)
	if s.occupation(a, b) {
		a++
		titled = true
	}
	if a > 1 && s.low(a-1) == "of" && oneOf(s.low(a), "state", "defense") && b-a > 1 { // Secretary of State Nell Orr
		a++
		titled = true
	}
	for b-a > 2 && oneOf(s.low(a), "house", "senate", "state", "us", "u.s.", "uk", "then") && !organisation(s.low(b-1)) {
		a++
	}
	for a < b {
		w := s.low(a)
		if w == "." {
			a++
			continue
		}
		if !title(w) || b-a == 1 {
			break
		}
		if known := s.Tokens[a].entry.gender; known != anyGender {
			g = known
		}
		if officeTitle(w) {
			office = w
		}
		titled = titled || w != "the" && w != "first" && w != "former" && w != "democratic" && w != "republican"
		a++
	}
	if a >= b || !s.Tokens[a].Word || b-a == 1 && officeTitle(s.low(a)) && s.low(a) != "justice" {
		return mention{}, false
	}
	last := b - 1
	for last > a && (oneOf(s.low(last), "jr", "sr", "ii", "iii", "iv", "jr.", ".") || !s.Tokens[last].Word) {
		last--
	}
	m := mention{from: a, to: b, last: s.surname(last), full: last > a, gender: g, title: office}
	if g == anyGender {
		m.gender = s.Tokens[a].entry.gender
	}
	if officeTitle(m.last) || !titled && demonym(m.last) {
		return m, true // "US Ambassador", "Asian Islander"
	}
	m.sure = titled || m.gender != anyGender && m.full
	m.person = titled || m.gender != anyGender && m.full ||
		m.full && !organisation(m.last) && !organisation(base(s.low(a))) && b-a <= 4 && s.token(last).entry.noun&outletNoun == 0
	return m, true
}

// occupation reports whether the name from a to b opens the sentence with what somebody is, which has
// its capital from there: "Engineer Nell Orr".
func (s *Sentence) occupation(a, b int) bool {
	if b-a < 3 || title(s.low(a)) || !s.opens(a) || s.Tokens[a].entry.gender != anyGender || s.token(a+1).entry.gender == anyGender {
		return false
	}
	t := &s.Tokens[a]
	if t.entry.noun&speakerNoun != 0 {
		return true
	}
	for _, end := range []string{"eer", "er", "llor", "ist", "ian", "man", "woman", "tor"} {
		if strings.HasSuffix(t.Low, end) && len(t.Low) > 5 {
			return true
		}
	}
	return false
}

// namedAfter says that a name follows the title at k: "Gov. Nell Orr".
func (s *Sentence) namedAfter(k, end int) bool {
	k++
	if s.low(k) == "." {
		k++
	}
	return k < end && s.Tokens[k].Word && !organisation(base(s.low(k))) && !oneOf(s.low(k), "of", "general")
}

// undoubled drops what is no part of the name from a to b: a place before it ("Mayor of Orla Nell
// Orr"), and a link text that begins with the name again ("Nell Orr Nell Jane OrrHarbour news").
func (s *Sentence) undoubled(a, b int) (int, int) {
	if b-a >= 4 && s.low(a) == s.low(a+2) {
		return a, a + 2
	}
	if b-a == 3 && preposition(s.low(a-1)) && s.Tokens[a].entry.gender == anyGender && s.Tokens[a+1].entry.gender != anyGender {
		return a + 1, b
	}
	return a, b
}

// base drops a possessive ending.
func base(w string) string {
	if b, ok := strings.CutSuffix(w, "'s"); ok {
		return b
	}
	return strings.TrimSuffix(w, "'")
}

// text is the tokens a to b as they are written, without a possessive ending.
func (s *Sentence) text(a, b int) string {
	sp := s.span(a, b)
	return trimPossessive(unglued(s.Text[sp.Start:sp.End]))
}

// surname is the small form of the last word of a name.
func (s *Sentence) surname(k int) string {
	t := &s.Tokens[k]
	if text := s.Text[t.Start:t.End]; len(unglued(text)) < len(text) {
		return strings.TrimSuffix(t.Low, "more")
	}
	return base(t.Low)
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

// head is the main word of the noun phrase from a to b, and whether it is a name.
func (s *Sentence) head(a, b int) (int, bool) {
	end := b
	for k := a + 1; k < b; k++ {
		w := s.low(k)
		joined := w == "of" && s.token(k-1).Cap && s.token(k+1).Cap && organisation(s.low(k-1)) // University of Orla
		if preposition(w) && !joined || w == "(" {
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
			if s.Tokens[j].entry.noun != 0 && (!s.Tokens[j].Cap || j == 0) && !possessive(s.Tokens[j].Low) {
				k = j
				break
			}
		}
	}
	tok := s.Tokens[k]
	plain := k == 0 && (tok.entry.noun != 0 || closedWord(tok.Low) || tok.entry.classes != 0)
	name := tok.Cap && !plain
	return k, name
}

// officeTitle says that "the w" later means the person introduced with it.
func officeTitle(w string) bool {
	return vocabulary().has(officeWord, w)
}

// longTitle is the word that a short title stands for.
func longTitle(w string) string {
	switch w {
	case "gov":
		return "governor"
	case "sen":
		return "senator"
	case "dr":
		return "doctor"
	}
	return w
}
