package guest

import "github.com/standfirst/standfirst/content/workshop"

// further goes on to the next sentence: the next without a label while one labels, with "V"
// the one before.
func (g *Guest) further(word string) {
	step := 1
	if word == "V" {
		step = -1
	}
	switch i := g.at + step; {
	case g.frame.Phase.Labelling():
		g.ask(g.next(g.at, step))
	case i < 0 || i >= g.Who.Pack.Sentences():
		g.sayf("There is no more that way.")
	default:
		g.sentence(i)
	}
}

// source says who is speaking, as far as it may be known.
func (g *Guest) source() {
	facts := workshop.Facts(g.Who.Pack.Article)
	switch {
	case g.program != nil:
		facts = g.program.Source
	case g.Who.Pack.Settings.HideSource:
		g.sayf("Who is speaking is hidden until the program's labels are shown.")
		return
	}
	for _, f := range facts {
		g.sayf("%s: %s", f.Name, f.Value)
	}
	if len(facts) == 0 {
		g.sayf("The page does not say who is speaking.")
	}
}

// talk says what there is to talk about now.
func (g *Guest) talk() {
	for _, q := range g.frame.Questions {
		g.sayf("To talk about: %s", q)
	}
}
