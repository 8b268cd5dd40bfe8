package grammar

import "strings"

// referent is what a phrase such as "the survey" or "the agency" takes up, -1 where nothing before
// fits.
type referent struct {
	named int // what has the same head in its name
	kind  int // what is of the kind that the head tells
}

// referents goes through the sentences in order and finds what the main report's subject takes up.
func (f *follower) referents() {
	heads := map[string]int{}
	paper, body, person := -1, -1, -1
	for i := range f.all {
		r := referent{-1, -1}
		m := f.main[i]
		if m >= 0 {
			cl := &f.claims[i][m]
			if cl.office != "" {
				r.named = f.cast.holder(cl.office)
			}
			if cl.definite && cl.head != "" {
				if who, ok := heads[cl.head]; ok && who != cl.figure && r.named < 0 {
					r.named = who
				}
				switch {
				case strings.HasSuffix(cl.head, "s"):
				case cl.noun&evidenceNoun != 0:
					r.kind = paper
				case cl.noun&outletNoun != 0 || collective(cl.head):
					r.kind = body
				case cl.noun&speakerNoun != 0 || oneOf(cl.head, "democrat", "republican") || strings.HasSuffix(cl.head, "ian"):
					r.kind = person
				}
			}
		}
		f.refers = append(f.refers, r)
		for _, p := range f.cast.places[i] {
			if p.quoted {
				continue
			}
			g := &f.cast.figures[p.figure]
			heads[g.last] = p.figure
			switch {
			case g.kind == paperFigure || g.finds:
				paper = p.figure
			case g.kind == personFigure && !p.oblique:
				person = p.figure
			case g.kind == bodyFigure && !g.plural() && !p.attributive && !placeName(g.low) && !g.single():
				body = p.figure
			}
		}
		for k := range f.claims[i] {
			cl := &f.claims[i][k]
			if cl.figure < 0 || cl.share {
				continue
			}
			g := &f.cast.figures[cl.figure]
			if cl.head != "" && !cl.definite {
				heads[cl.head] = cl.figure
			}
			if g.kind == paperFigure && !cl.definite || f.all[i].Frames[k].Kind == Found && g.kind == bodyFigure {
				g.finds = true
				paper = cl.figure
			}
		}
	}
}

// takeUp tells which choices the main report's subject may take up.
func (g *gathering) takeUp() {
	r := g.refers[g.i]
	if r.named >= 0 {
		g.set(r.named, takenUp)
	}
	if r.kind >= 0 {
		g.set(r.kind, kindTakenUp)
	}
	if m := g.main[g.i]; m >= 0 && (r.named >= 0 || r.kind >= 0) {
		g.set(g.claims[g.i][m].figure, takesUp)
	}
}

// pollBefore says that a poll or study spoke last, or in the sentences just before.
func (g *gathering) pollBefore() bool {
	n := len(g.spoken)
	if n == 0 || g.i-g.spoken[n-1].sentence > 4 {
		return false
	}
	f := &g.cast.figures[g.spoken[n-1].figure]
	return f.finds || f.kind == paperFigure
}
