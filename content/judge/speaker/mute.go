package speaker

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/speaker/speakable"
)

// mute bars whoever says nothing in the whole article, and is no source by its name, where the sentence has no report of
// his: nobody's words go on with those of "Court", nor with those of a place, a law or a thing that is only named.
func (g *gathering) mute() {
	for k := range g.list {
		c := &g.list[k]
		p := &g.cast.figures[c.figure]
		if p.kind == bodyFigure && p.says == 0 && c.Traits[mainSubject]+c.Traits[otherSubject] == 0 && p.onlyNamed() {
			c.barred = true
			continue
		}
		switch law := english.OneOf(p.last, "act", "amendment", "clause"); {
		case law && p.kind == bodyFigure && c.Traits[mainSubject]+c.Traits[otherSubject]+c.Traits[namedCited] == 0:
			c.barred = true
		case c.barred, p.says > 0, g.speaksHere(c):
		case p.kind == bodyFigure:
			c.barred = !p.sourceLike() || commonBody(p.low)
		case p.kind == thingFigure:
			c.barred = !p.sourceLike() && (c.Traits[opensSentence] == 0 || len(g.s.Quotes) == 0)
		}
	}
}

// onlyNamed reports whether a figure is only named as what cannot speak: as a place, by a word that has its capital where it
// opens a sentence, or by an adjective: "harbour-safe".
func (f *figure) onlyNamed() bool {
	k := strings.LastIndexByte(f.name, '-')
	return f.inside == f.count || !f.sure && f.opened == f.count || k > 0 && k+1 < len(f.name) && f.name[k+1] >= 'a' && f.name[k+1] <= 'z'
}

// speaksHere reports whether the sentence, or one before it, has a choice speak, or may have.
func (g *gathering) speaksHere(c *Choice) bool {
	t := &c.Traits
	if len(g.s.Frames) == 0 && len(g.s.Quotes) > 0 && t[namedFirst] > 0 && t[namedOblique]+t[namedAttributive] == 0 {
		return true
	}
	if t[mainSubject]+t[otherSubject]+t[isVoice]+t[signs]+t[namedCited]+t[namedBeforeColon]+t[itBody]+t[theyPlural] > 0 {
		return true
	}
	return (t[spokeOften] > 0 || g.s.AfterColon && t[before1] > 0) && !commonBody(g.cast.figures[c.figure].low)
}

// sourceLike reports whether a name is that of a body that publishes or answers: a centre, a survey, a paper.
func (f *figure) sourceLike() bool {
	if english.Organisation(f.last) && !english.Place(f.last) && !english.Thing(f.last) || f.finds {
		return true
	}
	if !f.read {
		f.read, f.source = true, speakable.HasSource(f.words())
	}
	return f.source
}
