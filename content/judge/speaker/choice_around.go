package speaker

import (
	"slices"

	"github.com/standfirst/standfirst/content/judge/english"
)

// history are those who spoke last.
func (g *gathering) history() {
	distinct := 0
	var seen [4]int
	for k := len(g.spoken) - 1; k >= 0 && k >= len(g.spoken)-12; k-- {
		sp := g.spoken[k]
		d := g.i - sp.sentence
		c := g.choice(sp.figure)
		if c == nil {
			continue
		}
		c.Traits[spokeOften] += 1. / 12
		if d == 1 {
			c.Traits[spokeBefore] = 1
			c.Traits[spokeBeforeInBlock] = flag(!g.s.First)
			c.Traits[spokeOpen] = flag(g.s.OpenBefore || g.s.Resumed)
		}
		known := false
		for _, x := range seen[:distinct] {
			known = known || x == sp.figure
		}
		if known || distinct == len(seen) {
			continue
		}
		switch distinct {
		case 0:
			c.Traits[spokeLast] = 1
			c.Traits[spokeNear] = flag(d == 2 || d == 3)
			c.Traits[spokeFar] = flag(d > 3)
		case 1:
			c.Traits[spokeSecond] = 1
		default:
			c.Traits[spokeThird] = 1
		}
		seen[distinct] = sp.figure
		distinct++
	}
}

// neighbours are those named and reported around the sentence.
func (g *gathering) neighbours() {
	latest := false
	for d := 1; d <= 8 && g.i-d >= 0; d++ {
		latest = g.namedBefore(d, latest)
		if d <= 4 {
			g.reportedBefore(d)
		}
	}
	if g.i > 0 {
		g.set(g.picked[g.i-1], pickedBefore)
		g.set(g.chain[g.i-1], beforeChain)
		g.set(g.groups[g.i-1].figure, beforeGroup)
	}
	g.after()
}

// namedBefore are those named d sentences before. It reports whether the person named last before
// the sentence has been met, as latest says of the sentences between.
func (g *gathering) namedBefore(d int, latest bool) bool {
	for _, p := range slices.Backward(g.cast.occurrences[g.i-d]) {
		person := g.cast.figures[p.figure].kind == personFigure
		switch {
		case d > 3 && !person, d > 5 && latest, d > 1 && p.quoted:
			continue
		case p.opening:
			if d <= 2 {
				g.set(p.figure, opensBefore1+trait(d-1))
			}
			continue
		}
		switch d {
		case 1:
			g.set(p.figure, before1)
			if p.attributive {
				g.set(p.figure, before1Attributive)
			}
			if !p.oblique && !p.quoted {
				g.set(p.figure, before1Subject)
			}
		case 2:
			g.set(p.figure, before2)
		default:
			g.set(p.figure, before3)
		}
		if !latest && !p.quoted && person {
			g.set(p.figure, beforeLatest)
			latest = true
		}
	}
	return latest
}

// reportedBefore are those who say something d sentences before.
func (g *gathering) reportedBefore(d int) {
	j := g.i - d
	s := &g.all[j]
	for k := range s.Frames {
		switch who := g.claims[j][k].figure; {
		case who < 0:
		case d == 1:
			g.set(who, beforeFrame)
		case s.Block == g.s.Block && k == g.main[j]:
			g.set(who, beforeBlockFrame)
		case k == g.main[j]:
			g.set(who, beforeFrame2)
		}
	}
}

// after are those named in the sentences that follow: "…," said X.
func (g *gathering) after() {
	running := g.s.OpenAfter || g.s.QuoteShare > .5
	for d := 1; d <= 4 && g.i+d < len(g.all); d++ {
		j := g.i + d
		s := &g.all[j]
		if s.Block != g.s.Block && d > 1 {
			break
		}
		if m := g.main[j]; m >= 0 {
			switch who := g.claims[j][m].figure; {
			case running && s.quoteFirst() && s.Block == g.s.Block:
				g.set(who, afterQuote)
			case d == 1:
				g.set(who, afterFrame)
			default:
				g.set(who, afterFrame2)
			}
		}
		running = running && s.OpenAfter
		g.set(g.signer(j), signs)
		if d > 1 {
			continue
		}
		for _, p := range g.cast.occurrences[j] {
			g.set(p.figure, after1)
			if p.from <= 1 && !p.opening && g.s.endsInTitle() {
				g.set(p.figure, afterTitle)
			}
		}
	}
}

// signer is the name after a dash that ends sentence j: “…” — Nell Orr.
func (g *gathering) signer(j int) int {
	s := &g.all[j]
	for _, p := range g.cast.occurrences[j] {
		if p.to >= len(s.Tokens)-1 && p.from > 1 && english.OneOf(s.Low(p.from-1), "—", "–", "-", "―") && !p.opening {
			return p.figure
		}
	}
	return -1
}

// endsInTitle reports whether the sentence was cut after a title: "said Adm."
func (s *sentence) endsInTitle() bool {
	n := len(s.Tokens)
	return n > 1 && s.Low(n-1) == "." && english.Title(s.Low(n-2)) && s.Tokens[n-2].Cap && len(s.Low(n-2)) <= 5
}

// quoteFirst reports whether the sentence begins inside or with a quotation and the
// report follows it.
func (s *sentence) quoteFirst() bool {
	return s.OpenBefore || len(s.Tokens) > 0 && s.Tokens[0].Open
}
