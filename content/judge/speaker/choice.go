package speaker

import "slices"

// Choice is one who may be the speaker of a sentence.
type Choice struct {
	// Name is as the article writes it in full, or content.Unnamed.
	Name string
	// Traits are what speaks for and against it, from 0 to 1.
	Traits [Traits]float32
	figure int
	// barred reports whether it cannot be the speaker while another may: the "he" or "she" that speaks cannot mean it, it is
	// spoken to or of, or it says nothing anywhere.
	barred bool
}

// Vague reports whether the choice is a phrase that stands for the speaker and names nobody:
// "several sources".
func (c *Choice) Vague() bool {
	return c.Traits[mainSubject] == 1 && c.Traits[isPeople]+c.Traits[isPaper]+c.Traits[isThing] > 0
}

// most is how many choices a sentence has at most.
const most = 28

// choices are those who may speak in sentence i.
func (f *follower) choices(i int) []Choice {
	g := gathering{follower: f, i: i, s: &f.all[i]}
	g.list, g.figures = f.spare[:0], f.figures[:0]
	g.reports()
	g.names()
	g.history()
	g.neighbours()
	for k, who := range f.leads {
		if k == 0 {
			g.set(who, leading)
		} else {
			g.choice(who)
		}
	}
	for k, who := range f.voices {
		if k == 0 {
			g.set(who, saysMost)
		} else {
			g.choice(who)
		}
	}
	if v := g.s.Voice; v != "" && v != "q" && v != "a" {
		g.set(f.cast.labelled(v), isVoice)
	}
	g.choice(f.cast.nobody)
	g.takeUp()
	g.pronouns()
	g.addressees()
	g.spokenOf()
	g.mute()
	g.kinds()
	g.sentence()
	f.spare, f.figures = g.list, g.figures
	return g.list
}

// gathering is the choices of one sentence while they are found.
type gathering struct {
	*follower
	i       int
	s       *sentence
	list    []Choice
	figures []int // those of the list
}

// choice is the choice of a figure, new or known, or nil when there are too many.
func (g *gathering) choice(who int) *Choice {
	if who < 0 {
		return nil
	}
	if k := slices.Index(g.figures, who); k >= 0 {
		return &g.list[k]
	}
	n := len(g.list)
	if n == most {
		return nil
	}
	g.figures = append(g.figures, who)
	if n == cap(g.list) {
		g.list = slices.Grow(g.list, most)
	}
	g.list = g.list[:n+1]
	c := &g.list[n]
	clear(c.Traits[:])
	c.Name, c.figure, c.barred = g.cast.figures[who].name, who, false
	return c
}

func (g *gathering) set(who int, ts ...trait) {
	if c := g.choice(who); c != nil {
		for _, t := range ts {
			c.Traits[t] = 1
		}
	}
}
