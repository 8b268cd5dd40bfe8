package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
)

// subjectOf is who a noun phrase names.
func (c *cast) subjectOf(s *Sentence, a, b int, party Party) claimant {
	out := claimant{figure: -1, from: a, to: b}
	if f, ok := s.linked(a, b); ok {
		out.figure = f
		return out
	}
	for _, m := range s.mentions {
		// "Speaker of the House Nell Orr": the name that ends the phrase.
		if m.full && (m.sure || m.person) && m.from > a && m.to == b && !english.Preposition(s.low(m.from-1)) &&
			(!english.Determiner(s.low(m.from-1)) || !english.Preposition(s.low(m.from-2))) && !oneOf(s.low(m.from-1), "and", "or") {
			out.figure = m.figure
			return out
		}
	}
	h, name := s.head(a, b)
	w := s.low(h)
	name = name && !s.role(a, h)
	if !name || english.Office(w) && h+1 >= b {
		if f, ok := c.apposed(s, b); ok {
			out.figure = f
			return out
		}
		if english.Office(w) || w == "lady" {
			out.office = english.LongTitle(w)
		}
		out.head, out.noun = w, s.Tokens[h].entry.noun
		out.definite = b-a <= 3 && !s.Tokens[b-1].Cap && oneOf(s.low(a), "the", "this", "that", "these", "those", "its", "his", "her", "their")
		out.share = sharesWord(w) || s.Tokens[h].Number || oneOf(w, "voters", "americans", "people")
		out.figure = c.phrase(s.clip(a, b), phraseKind(party))
		if f := c.onlyHolder(out.office); f >= 0 && out.definite {
			out.figure = f
		}
		return out
	}
	from := h
	for from > a && s.Tokens[from-1].Cap && s.Tokens[from-1].Word && !english.Possessive(s.low(from-1)) ||
		from > a && s.low(from-1) == "." && s.token(from-2).Cap ||
		from > a+1 && oneOf(s.low(from-1), "of", "and", "&", "de", "van", "von", "al", "bin") && s.token(from-2).Cap {
		from--
	}
	m, ok := s.mention(from, h+1)
	if !ok || m.from == 0 && !m.full && english.Closed(s.low(0)) {
		out.figure = c.phrase(s.clip(a, b), phraseKind(party))
		return out
	}
	if english.Organisation(m.last) || s.Tokens[h].Upper {
		if f, ok := c.apposed(s, b); ok && w != "house" {
			out.figure = f
			return out
		}
	}
	out.figure = c.figureOf(s, m)
	return out
}

// role says that a phrase tells of a person by party or origin: "the Harbour Democrat", "the
// Californian".
func (s *Sentence) role(a, h int) bool {
	w := s.low(h)
	return s.low(a) == "the" && (oneOf(w, "democrat", "republican") || strings.HasSuffix(w, "ian") && h == a+1)
}

// linked is the name before a link text that a page runs into the phrase from a to
// b: "Nell Orr Nell Jane OrrHarbour news MORE (Orla) said".
func (s *Sentence) linked(a, b int) (int, bool) {
	more := -1
	for k := b - 1; k >= max(a, b-8) && more < 0; k-- {
		if t := &s.Tokens[k]; t.Upper && t.Low == "more" || strings.HasSuffix(s.Text[t.Start:t.End], "MORE") && len(t.Low) > 4 {
			more = k
		}
	}
	if more < 0 {
		return 0, false
	}
	for k := len(s.mentions) - 1; k >= 0; k-- {
		if m := &s.mentions[k]; m.to <= more && m.to-m.from == 2 && s.low(m.to) == s.low(m.from) {
			return m.figure, true
		}
	}
	return 0, false
}

// longest is how many tokens of a phrase are kept as a speaker's name.
const longest = 16

// clip is the text of a noun phrase, cut where it grows long.
func (s *Sentence) clip(a, b int) string {
	if b-a > longest {
		b = a + longest
	}
	return s.text(a, b)
}

// phraseKind is what the words from a to b stand for.
func (s *Sentence) phraseKind(a, b int) figureKind {
	return phraseKind(s.party(a, b))
}

func phraseKind(p Party) figureKind {
	switch p {
	case Body:
		return paperFigure
	case People, Person:
		return peopleFigure
	}
	return thingFigure
}

// apposed is the person named right after the phrase that ends at b: "the
// envoy, Nell Orr,".
func (c *cast) apposed(s *Sentence, b int) (int, bool) {
	for k := b; k < b+6 && (english.Preposition(s.low(b)) || k == b) && s.low(b) != ","; k++ {
		if s.low(k+1) == "," { // "the envoy to the islands, Nell Orr,"
			b = k + 1
		}
	}
	if s.low(b) != "," {
		return 0, false
	}
	for _, m := range s.mentions {
		if m.full && m.person && m.from >= b+1 && m.from <= b+3 && !s.Tokens[m.from].Quoted {
			if oneOf(s.low(m.to), ",", ".", "", "who", "(", "of", "at") {
				return m.figure, true
			}
		}
	}
	return 0, false
}

func sharesWord(w string) bool {
	return oneOf(w, "percent", "%", "respondents", "majority", "half", "most", "those", "many", "some", "adults", "participants", "quarters", "third",
		"thirds", "quarter")
}
