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
}

type gender uint8

const (
	anyGender gender = iota
	feminine
	masculine
	plural
)

// closedWord says that a capitalised first word of a sentence is an ordinary one.
func closedWord(w string) bool {
	return determiner(w) || preposition(w) || subordinator(w) || pronoun(w) || auxiliary(w) || modal(w) || oneOf(w, "and", "or", "there", "here", "no", "yes", "well", "oh", "now", "today", "yesterday", "however",
		"meanwhile", "indeed", "instead", "perhaps", "moreover", "according", "asked", "last", "next", "such", "more", "much", "just", "so", "thus", "too", "very", "our", "we", "let", "according", "other", "others", "nothing", "everyone", "people")
}

// findMentions lists the names of the sentence.
func (s *Sentence) findMentions() {
	ts := s.Tokens
	for i := 0; i < len(ts); {
		t := &ts[i]
		if !t.Word || !t.Cap || t.Low == "i" || t.Low == "i'm" || t.Low == "i've" || i == 0 && (closedWord(t.Low) || t.entry != (entry{}) && !title(t.Low) && (len(ts) < 2 || !ts[1].Cap)) || determiner(t.Low) {
			i++
			continue
		}
		j := i + 1
		for j < len(ts) {
			n := &ts[j]
			switch {
			case n.Word && n.Cap && (closedWord(n.Low) && strings.Contains(ts[j-1].Low, ".") || n.entry.classes&(1<<Day|1<<Month) != 0 && n.Low != "may" && n.Low != "march"):
			case n.Word && n.Cap && n.Low != "i" && ts[j-1].Low != "," && !possessive(ts[j-1].Low):
				j++
				continue
			case n.Low == "." && j+1 < len(ts) && ts[j+1].Cap && len(ts[j-1].Low) <= 5 && (title(ts[j-1].Low) || len(ts[j-1].Low) <= 2):
				j++
				continue
			case (n.Low == "de" || n.Low == "van" || n.Low == "von" || n.Low == "al" || n.Low == "bin" || n.Low == "der" || n.Low == "la") && j+1 < len(ts) && ts[j+1].Cap:
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

// mention makes a mention of the capitalised words from a to b.
func (s *Sentence) mention(a, b int) (mention, bool) {
	titled, office := false, ""
	g := anyGender
	// "Harbour City Mayor Nell Orr": the name begins after the last title.
	for k := b - 2; k > a; k-- {
		if w := s.low(k); (officeTitle(w) || title(w) && w != "first" && w != "major" && w != "general" && w != "lord" && w != "king") && s.Tokens[k+1].Word && !organisation(base(s.low(k+1))) && !oneOf(s.low(k+1), "of", "general") {
			a = k
			break
		}
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
		switch {
		case female(w):
			g = feminine
		case male(w):
			g = masculine
		}
		if officeTitle(w) {
			office = w
		}
		titled = titled || w != "the" && w != "first" && w != "former" && w != "democratic" && w != "republican"
		a++
	}
	if a >= b || !s.Tokens[a].Word {
		return mention{}, false
	}
	last := b - 1
	for last > a && (oneOf(s.low(last), "jr", "sr", "ii", "iii", "iv", "jr.", ".") || !s.Tokens[last].Word) {
		last--
	}
	m := mention{from: a, to: b, last: base(s.low(last)), full: last > a, gender: g, title: office}
	switch first := base(s.low(a)); {
	case g != anyGender:
	case female(first):
		m.gender = feminine
	case male(first):
		m.gender = masculine
	}
	m.sure = titled || m.gender != anyGender && m.full
	m.person = titled || m.gender != anyGender && m.full || m.full && !organisation(m.last) && !organisation(base(s.low(a))) && b-a <= 4 && s.token(last).entry.noun&outletNoun == 0
	return m, true
}

// base drops a possessive ending.
func base(w string) string {
	if b, ok := strings.CutSuffix(w, "'s"); ok {
		return b
	}
	return strings.TrimSuffix(w, "'")
}

// text is the words of a mention, without a possessive ending.
func (s *Sentence) text(a, b int) string {
	sp := s.span(a, b)
	return trimPossessive(s.Text[sp.Start:sp.End])
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
			if s.Tokens[j].entry.noun != 0 && !s.Tokens[j].Cap && !possessive(s.Tokens[j].Low) {
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
	return oneOf(w, "president", "senator", "sen", "congressman", "congresswoman", "governor", "gov", "speaker", "secretary", "judge", "justice", "mayor", "general", "pastor", "bishop", "pope", "prince",
		"minister", "ambassador", "attorney", "director", "chairman", "chairwoman", "ceo", "spokesman", "spokeswoman", "professor", "sheriff", "commissioner", "superintendent", "chancellor", "dean", "doctor", "dr", "detective", "chief")
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
