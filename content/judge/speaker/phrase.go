package speaker

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// subjectOf is who a noun phrase names.
func (c *cast) subjectOf(s *sentence, a, b int, party grammar.Party) claimant {
	out := claimant{figure: -1, from: a, to: b}
	if f, ok := s.linked(a, b); ok {
		out.figure = f
		return out
	}
	if f, ok := s.ending(a, b); ok {
		out.figure = f
		return out
	}
	h, name := s.Head(a, b)
	if w := s.Low(h); !name || s.role(a, h) || english.Office(w) && h+1 >= b {
		return c.unnamed(s, a, b, h, party)
	}
	out.figure = c.nameIn(s, a, b, h, party)
	return out
}

// ending is who is named in full at the end of the phrase from a to b: "Speaker of the House Nell Orr".
func (s *sentence) ending(a, b int) (int, bool) {
	for _, m := range s.mentions {
		if !m.Full || !m.Sure && !m.Person || m.From <= a || m.To != b {
			continue
		}
		before := s.Low(m.From - 1)
		if !english.Preposition(before) && !english.OneOf(before, "and", "or") && (!english.Determiner(before) || !english.Preposition(s.Low(m.From-2))) {
			return m.figure, true
		}
	}
	return 0, false
}

// unnamed is who the phrase from a to b with its head at h means, which is no name: an office, a group, a paper.
func (c *cast) unnamed(s *sentence, a, b, h int, party grammar.Party) claimant {
	out := claimant{figure: -1, from: a, to: b}
	if f, ok := c.apposed(s, b); ok {
		out.figure = f
		return out
	}
	w := s.Low(h)
	if english.Office(w) || w == "lady" {
		out.office = english.LongTitle(w)
	}
	out.head, out.noun = w, s.Tokens[h].Noun()
	out.definite = b-a <= 3 && !s.Tokens[b-1].Cap && english.OneOf(s.Low(a), "the", "this", "that", "these", "those", "its", "his", "her", "their")
	out.share = sharesWord(w) || s.Tokens[h].Number || english.OneOf(w, "voters", "americans", "people")
	out.figure = c.phrase(s.clip(a, b), phraseKind(party))
	if f := c.onlyHolder(out.office); f >= 0 && out.definite {
		out.figure = f
	}
	return out
}

// nameIn is the figure of the name in the phrase from a to b that ends with its head at h.
func (c *cast) nameIn(s *sentence, a, b, h int, party grammar.Party) int {
	from := h
	for from > a && s.nameGoesBack(from, a) {
		from--
	}
	m, ok := s.Name(from, h+1)
	if !ok || m.From == 0 && !m.Full && english.Closed(s.Low(0)) {
		return c.phrase(s.clip(a, b), phraseKind(party))
	}
	m = s.Whole(m)
	if english.Organisation(m.Last) || s.Tokens[h].Upper {
		if f, ok := c.apposed(s, b); ok && s.Low(h) != "house" {
			return f
		}
	}
	return c.figureOf(s, m)
}

// nameGoesBack reports whether the token before k, in a phrase from a on, belongs to the name that k belongs to.
func (s *sentence) nameGoesBack(k, a int) bool {
	before, earlier := s.Token(k-1), s.Token(k-2)
	switch {
	case before.Cap && before.Word:
		if !english.Possessive(before.Low) {
			return true
		}
	case before.Low == ".":
		return earlier.Cap
	}
	return k > a+1 && earlier.Cap && (english.OneOf(before.Low, "of", "and", "&") || english.Particle(before.Low))
}

// role reports whether a phrase tells of a person by party or origin: "the Harbour Democrat", "the
// Californian".
func (s *sentence) role(a, h int) bool {
	w := s.Low(h)
	return s.Low(a) == "the" && (english.OneOf(w, "democrat", "republican") || strings.HasSuffix(w, "ian") && h == a+1)
}

// linked is the name before a link text that a page runs into the phrase from a to
// b: "Nell Orr Nell Jane OrrHarbour news MORE (Orla) said".
func (s *sentence) linked(a, b int) (int, bool) {
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
		if m := &s.mentions[k]; m.To <= more && m.To-m.From == 2 && s.Low(m.To) == s.Low(m.From) {
			return m.figure, true
		}
	}
	return 0, false
}

// longest is how many tokens of a phrase are kept as a speaker's name.
const longest = 16

// clip is the text of a noun phrase, cut where it grows long.
func (s *sentence) clip(a, b int) string {
	if b-a > longest {
		b = a + longest
	}
	return s.Words(a, b)
}

// phraseKind is what the words from a to b stand for.
func (s *sentence) phraseKind(a, b int) figureKind {
	return phraseKind(s.Party(a, b))
}

func phraseKind(p grammar.Party) figureKind {
	switch p {
	case grammar.Body:
		return paperFigure
	case grammar.People, grammar.Person:
		return peopleFigure
	}
	return thingFigure
}

// apposed is the person named right after the phrase that ends at b: "the
// envoy, Nell Orr,".
func (c *cast) apposed(s *sentence, b int) (int, bool) {
	for k := b; k < b+6 && (english.Preposition(s.Low(b)) || k == b) && s.Low(b) != ","; k++ {
		if s.Low(k+1) == "," { // "the envoy to the islands, Nell Orr,"
			b = k + 1
		}
	}
	if s.Low(b) != "," {
		return 0, false
	}
	if end := s.houseApposed(b); end > 0 {
		return c.phrase(s.Words(b+1, end), bodyFigure), true
	}
	for _, m := range s.mentions {
		if m.Full && m.Person && m.From >= b+1 && m.From <= b+3 && !s.Tokens[m.From].Quoted {
			if english.OneOf(s.Low(m.To), ",", ".", "", "who", "(", "of", "at") {
				return m.figure, true
			}
		}
	}
	return 0, false
}

// houseApposed is the end of the name of a body that stands between the comma at b and the next one, behind what it
// is: "the insurance company, Lumb’s of Orla, argued". It is 0 where there is none.
func (s *sentence) houseApposed(b int) int {
	if b < 2 || !house(s.Low(b-1)) {
		return 0
	}
	k := b + 1
	for k < b+6 && (s.Token(k).Cap || k > b+1 && english.OneOf(s.Low(k), "of", "and", "&")) {
		k++
	}
	if k == b+1 || s.Low(k) != "," || !s.Token(k-1).Cap {
		return 0
	}
	return k
}
