package speaker

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// referent is what a phrase such as "the survey" or "the agency" takes up, -1 where nothing before
// fits.
type referent struct {
	named int // what has the same head in its name
	kind  int // what is of the kind that the head tells
}

// referents goes through the sentences in order and finds what the main report's subject takes up.
func (f *follower) referents() {
	l := latest{follower: f, heads: map[string]int{}, paper: -1, body: -1, person: -1}
	for i := range f.all {
		r := referent{-1, -1}
		if m := f.main[i]; m >= 0 {
			r = l.takenUp(&f.claims[i][m])
		}
		f.refers = append(f.refers, r)
		l.name(i)
		l.report(i)
	}
}

// latest are the figures named last, to be taken up.
type latest struct {
	*follower

	heads               map[string]int // by the head of their name or of what introduced them
	paper, body, person int            // by kind, -1 where there is none yet
}

// takenUp is what a claimant takes up of the sentences before.
func (l *latest) takenUp(cl *claimant) referent {
	r := referent{-1, -1}
	if cl.office != "" {
		r.named = l.cast.holder(cl.office)
	}
	if !cl.definite || cl.head == "" {
		return r
	}
	if who, ok := l.heads[cl.head]; ok && who != cl.figure && r.named < 0 {
		r.named = who
	}
	switch {
	case strings.HasSuffix(cl.head, "s"), ownBody(cl.head):
		// these take up no body of another kind
	case cl.noun&lexicon.EvidenceNoun != 0:
		r.kind = l.paper
	case cl.noun&lexicon.OutletNoun != 0 || english.Collective(cl.head):
		r.kind = l.body
	case cl.noun&lexicon.SpeakerNoun != 0 || english.OneOf(cl.head, "democrat", "republican") || strings.HasSuffix(cl.head, "ian"):
		r.kind = l.person
	}
	return r
}

// name notes who is named in sentence i.
func (l *latest) name(i int) {
	for _, p := range l.cast.occurrences[i] {
		if p.quoted {
			continue
		}
		g := &l.cast.figures[p.figure]
		l.heads[g.last] = p.figure
		switch {
		case g.kind == paperFigure || g.finds:
			l.paper = p.figure
		case g.kind == personFigure && !p.oblique:
			l.person = p.figure
		case g.kind == bodyFigure && !g.plural() && !p.attributive && !english.Place(g.low) && !g.single():
			l.body = p.figure
		}
	}
}

// report notes who says something in sentence i.
func (l *latest) report(i int) {
	for k := range l.claims[i] {
		cl := &l.claims[i][k]
		if cl.figure < 0 || cl.share {
			continue
		}
		g := &l.cast.figures[cl.figure]
		if cl.head != "" && !cl.definite {
			l.heads[cl.head] = cl.figure
		}
		if g.kind == paperFigure && !cl.definite || l.all[i].Frames[k].Kind == grammar.Found && g.kind == bodyFigure {
			g.finds = true
			l.paper = cl.figure
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

// pollBefore reports whether a poll or study spoke last, or in the sentences just before.
func (g *gathering) pollBefore() bool {
	n := len(g.spoken)
	if n == 0 || g.i-g.spoken[n-1].sentence > 4 {
		return false
	}
	f := &g.cast.figures[g.spoken[n-1].figure]
	return f.finds || f.kind == paperFigure
}
