package speaker

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// reports are the subjects of the sentence's reports.
func (g *gathering) reports() {
	carrier, carried := -1, false
	for k := range g.s.Frames {
		if carries(&g.s.Frames[k]) && g.claims[g.i][k].figure >= 0 && !g.claims[g.i][k].share {
			carrier = g.claims[g.i][k].figure
		}
	}
	for k := range g.s.Frames {
		fr, cl := &g.s.Frames[k], &g.claims[g.i][k]
		if cl.isPronoun && carriable(fr, cl) && carrier >= 0 {
			carried = true
		}
		if cl.figure < 0 {
			continue
		}
		c := g.choice(cl.figure)
		if c == nil {
			continue
		}
		if k == g.main[g.i] {
			c.Traits[mainSubject] = 1
		} else {
			c.Traits[otherSubject] = 1
		}
		if carries(fr) {
			c.Traits[carrierSubject] = 1
		} else if carrier >= 0 && carrier != cl.figure && carriable(fr, cl) {
			c.Traits[carriedSubject] = 1
			carried = true
		}
		if w := float32(fr.Weight(g.s.Sentence)) / 100; w > c.Traits[subjectWeight] {
			c.Traits[subjectWeight] = w
			g.subject(c, fr, cl)
		}
	}
	if c := g.choice(carrier); c != nil && carried {
		c.Traits[carriesOther] = 1
	}
}

// subject tells what the weightiest report says of a choice that is its subject.
func (g *gathering) subject(c *Choice, fr *grammar.Frame, cl *claimant) {
	for t := saidSubject; t <= invertedSubject; t++ {
		c.Traits[t] = 0
	}
	c.Traits[saidSubject+trait(fr.Kind)] = 1
	c.Traits[quoteSubject] = flag(fr.Quote && len(g.s.Quotes) > 0)
	c.Traits[thatSubject] = flag(fr.That || fr.Colon)
	c.Traits[weakSubject] = flag(fr.Embedded || fr.Modal || fr.Negated)
	c.Traits[gerundSubject] = flag(fr.Gerund || fr.Infinitive)
	c.Traits[invertedSubject] = flag(fr.Inverted)
	c.Traits[isShare] = flag(cl.share)
	c.Traits[officeItself] = flag(cl.office != "" && g.cast.figures[cl.figure].kind != personFigure)
	c.Traits[tagSubject] = flag(fr.Tag)
	c.Traits[firmSubject] = flag(fr.Firm())
}

// carriable reports whether another report may carry this one, whose subject speaks.
func carriable(f *grammar.Frame, cl *claimant) bool {
	return (f.Kind <= grammar.Added || f.Quote) && !f.As && !cl.share && f.Party != grammar.Author && f.Party != grammar.Reader
}

// names are the figures that the sentence names.
func (g *gathering) names() {
	cue, from, to := len(g.s.Tokens), 0, 0
	if m := g.main[g.i]; m >= 0 {
		cue, from, to = g.s.Frames[m].Verb, g.claims[g.i][m].from, g.claims[g.i][m].to
	}
	g.set(g.signer(g.i), signs)
	first := true
	for _, p := range g.cast.occurrences[g.i] {
		c := g.choice(p.figure)
		if c == nil {
			continue
		}
		if p.quoted {
			c.Traits[namedInside] = 1
			continue
		}
		if p.opening {
			c.Traits[opensSentence] = 1
			continue
		}
		c.Traits[namedOutside] = 1
		if first {
			c.Traits[namedFirst] = 1
			first = false
		}
		if p.from < cue {
			c.Traits[namedBeforeCue] = 1
		} else {
			c.Traits[namedAfterCue] = 1
		}
		if p.possessive {
			c.Traits[namedPossessive] = 1
		}
		if p.oblique {
			c.Traits[namedOblique] = 1
		}
		if p.title {
			c.Traits[namedTitle] = 1
		}
		if p.from >= from && p.to <= to && to-from > p.to-p.from {
			c.Traits[namedInPhrase] = 1
		}
		if p.attributive {
			c.Traits[namedAttributive] = 1
		}
		if p.from == cue+1 && english.OneOf(g.s.Low(cue), "told", "tells", "tell", "telling") {
			c.Traits[namedTold] = 1
		}
		if english.OneOf(g.s.Low(p.from-1), "quoted", "quotes", "quoting", "cited", "cites", "citing") {
			c.Traits[namedCited] = 1
		}
		if g.s.Low(p.to) == ":" {
			c.Traits[namedBeforeColon] = 1
		}
	}
}
