package speaker

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// pronouns tells which choices a pronoun or an office in the place of the speaker
// may mean.
func (g *gathering) pronouns() {
	m := g.main[g.i]
	if m < 0 {
		return
	}
	cl := &g.claims[g.i][m]
	if cl.office != "" {
		for k := range g.list {
			c := &g.list[k]
			c.Traits[holdsOffice] = flag(g.cast.holds(c.figure, cl.office))
		}
		for _, who := range g.cast.offices[cl.office] {
			g.set(who, holdsOffice)
		}
	}
	if cl.head != "" {
		for k := range g.list {
			if c := &g.list[k]; strings.Contains(g.cast.figures[c.figure].low, cl.head) {
				c.Traits[hasHead] = 1
			}
		}
	}
	if !cl.isPronoun {
		return
	}
	w := g.s.Low(cl.from)
	for k := range g.list {
		c := &g.list[k]
		p := &g.cast.figures[c.figure]
		t := pronounTrait(cl.pronoun, p)
		c.Traits[t] = 1
		switch t {
		case theyPerson: // "They chanted" is not one person of known sex
			c.barred = g.s.Frames[m].Kind <= grammar.Added && p.sure && p.gender != lexicon.AnyGender &&
				english.Pronoun(w) && isThey(w)
		case genderFails:
			c.barred = english.Pronoun(w) && (isHe(w) || isShe(w)) // not "her lawyer"
		}
	}
	g.fitting(cl)
}

// pronounTrait is what a pronoun that speaks says of a figure.
func pronounTrait(pronoun lexicon.Gender, f *figure) trait {
	person := f.kind == personFigure
	switch {
	case pronoun == lexicon.Neuter && person:
		return itPerson
	case pronoun == lexicon.Neuter:
		return itBody
	case pronoun == lexicon.Plural && person:
		return theyPerson
	case pronoun == lexicon.Plural:
		return theyPlural
	case !person && !f.single():
		return pronounNoPerson
	case pronoun == lexicon.AnyGender, f.gender == lexicon.AnyGender:
		return genderUnknown
	case f.gender == pronoun:
		return genderFits
	}
	return genderFails
}

// fitting marks whom the sentence is about before its pronoun, and the latest named before it whom the pronoun may mean.
func (g *gathering) fitting(cl *claimant) {
	if who := g.chain[g.i]; who >= 0 && g.fits(who, cl.pronoun) {
		for _, p := range g.cast.occurrences[g.i] {
			if p.figure == who && p.to <= cl.from {
				g.set(who, subjectHere)
			}
		}
	}
	found := false
	for _, p := range g.cast.occurrences[g.i] {
		if p.to <= cl.from && !p.quoted && !p.oblique && g.fits(p.figure, cl.pronoun) {
			g.set(p.figure, beforeFitting)
			found = true
		}
	}
	for j := g.i - 1; j >= max(0, g.i-8) && !found; j-- {
		for _, p := range g.cast.occurrences[j] {
			if !p.quoted && g.fits(p.figure, cl.pronoun) {
				g.set(p.figure, beforeFitting)
				found = true
				break
			}
		}
	}
}

// fits reports whether a pronoun of the gender may mean the figure.
func (g *gathering) fits(who int, p lexicon.Gender) bool {
	f := &g.cast.figures[who]
	switch p {
	case lexicon.Plural:
		return f.plural()
	case lexicon.Neuter:
		return f.kind == bodyFigure || f.kind == paperFigure
	}
	return (f.kind == personFigure || f.single()) && (p == lexicon.AnyGender || f.gender == lexicon.AnyGender || f.gender == p)
}

// kinds tells what each choice is.
func (g *gathering) kinds() {
	for k := range g.list {
		c := &g.list[k]
		f := &g.cast.figures[c.figure]
		t := [figureKinds]trait{isUnsurePerson, isBody, isPaper, isPeople, isThing, isNobody}[f.kind]
		if f.kind == personFigure && f.sure {
			t = isPerson
		}
		c.Traits[always], c.Traits[t] = 1, 1
		c.Traits[measures] = flag(f.finds)
		c.Traits[isPlural] = flag(f.plural())
		c.Traits[isUpper] = flag(len(f.name) > 1 && f.capitals)
		c.Traits[namedOften] = min(float32(f.count)/10, 1)
		c.Traits[inTitle] = flag(f.titled)
		c.Traits[byAuthor] = flag(f.author)
		c.Traits[saysOften] = min(float32(f.says)/5, 1)
	}
}

// sentence tells of the sentence what matters to all its choices.
func (g *gathering) sentence() {
	var t [Traits]float32
	s := g.s
	t[quoteShare0] = s.QuoteShare
	t[quoteMost] = flag(s.QuoteShare > .5)
	t[quoteNone] = flag(s.QuoteShare == 0)
	t[openBefore], t[openAfter] = flag(s.OpenBefore), flag(s.OpenAfter)
	t[opensQuote] = flag(len(s.Tokens) > 0 && s.Tokens[0].Open)
	if m := g.main[g.i]; m >= 0 {
		fr, cl := &s.Frames[m], &g.claims[g.i][m]
		switch fr.Party {
		case grammar.Person:
			t[mainPerson] = 1
		case grammar.Pronoun:
			t[mainPronoun] = flag(cl.pronoun != lexicon.Plural)
			t[mainThey] = flag(cl.pronoun == lexicon.Plural)
		case grammar.People:
			t[mainPeople] = 1
		case grammar.Body:
			t[mainBody] = 1
		default:
			t[mainThing] = 1
		}
		t[mainShare], t[mainIt] = flag(cl.share), flag(cl.pronoun == lexicon.Neuter)
		if cl.head != "" {
			plural := strings.HasSuffix(cl.head, "s")
			t[headPaper] = flag(cl.noun&lexicon.EvidenceNoun != 0)
			t[headOutlet] = flag(cl.noun&lexicon.OutletNoun != 0)
			t[headCollective] = flag(english.Collective(cl.head))
			t[headPerson] = flag((cl.noun&lexicon.SpeakerNoun != 0 || english.OneOf(cl.head, "democrat", "republican") || strings.HasSuffix(cl.head, "ian")) &&
				!english.Collective(cl.head) && !plural)
			t[headPlural] = flag(plural)
		}
		t[mainDefinite], t[mainOffice] = flag(cl.definite), flag(cl.office != "")
		t[mainSaid] = flag(fr.Kind == grammar.Said || fr.Kind == grammar.According)
		t[mainThought] = flag(fr.Kind == grammar.Thought || fr.Kind == grammar.Wanted)
		t[mainWeight] = float32(fr.Weight(s.Sentence)) / 100
	} else {
		t[mainNone] = 1
		for k := range s.Frames {
			if s.Frames[k].Kind == grammar.Passive && s.Frames[k].Party == grammar.Nobody {
				t[passiveNobody] = 1
			}
		}
	}
	t[blockFirst], t[afterColon] = flag(s.First), flag(s.AfterColon)
	if g.i > 0 {
		t[reportedBefore] = g.reported[g.i-1]
		t[sameBlock] = flag(!s.First)
	}
	if g.i+1 < len(g.all) {
		t[reportedAfter] = g.reported[g.i+1]
	}
	t[pollBefore] = flag(g.pollBefore())
	t[hasFigure] = flag(s.Count[lexicon.Figure] > 0)
	t[firstPerson] = flag(s.Count[lexicon.First] > 0)
	if n := len(g.spoken); n > 0 {
		t[spokenInBlock] = flag(g.all[g.spoken[n-1].sentence].Block == s.Block)
	}
	for k := range g.list {
		copy(g.list[k].Traits[quoteShare0:], t[quoteShare0:])
	}
}

func flag(b bool) float32 {
	if b {
		return 1
	}
	return 0
}
