package sign

import "github.com/standfirst/standfirst/content/judge/sign/words"

// foretellsNothing reports whether a modal verb says nothing of what is to come: it permits, speaks to the reader, tells
// what was possible or happened in a story of the past, or refuses words.
func (f *finder) foretellsNothing(g *group) bool {
	switch g.modal {
	case "may", "can", "might":
		return f.pronoun(g) == "you" || f.reachable(g) || g.modal != "can" && f.Has(g.from, g.main, "have")
	case "could":
		return f.Has(g.from, g.main, "have") || f.pronoun(g) == "you" && f.On(g.main, words.Mental) || f.reachable(g) || f.couldThen(g)
	case "would":
		return f.refuses(g) || f.recounts(g)
	case "will":
		return f.refuses(g)
	}
	return false
}

// pointless reports whether a modal verb neither foretells nor supposes anything: "might have rowed" supposes.
func (f *finder) pointless(g *group) bool {
	return !f.Has(g.from, g.main, "have") && f.foretellsNothing(g)
}

// reachable reports whether a verb only tells how somebody is reached: "may be reached by mail".
func (f *finder) reachable(g *group) bool {
	switch f.Low(g.main) {
	case "reached", "contacted", "emailed", "e-mailed", "followed", "downloaded":
		return g.passive && (f.At(g.to).Preposition() || f.Low(g.to) == "by")
	}
	return false
}

// couldThen reports whether "could" tells what somebody was able to do: "the crew could hear", "as long as they could row,
// they could". A condition makes it what may come.
func (f *finder) couldThen(g *group) bool {
	past := false
	for k := range f.found {
		if o := &f.found[k]; o.modal == "could" && f.Low(o.subject[0]-1) == "as" && f.Low(o.subject[0]-2) == "long" && !f.has.condition {
			return true
		}
	}
	for k := range f.found {
		o := &f.found[k]
		switch {
		case o.modal == "could":
		case o.modal != "", !o.past:
			return false
		default:
			past = true
		}
	}
	if f.has.condition {
		return false
	}
	switch f.Low(g.main) {
	case "see", "hear", "feel", "smell":
		return past
	}
	if past && g.subject[0] > 0 {
		switch f.Low(g.subject[0] - 1) {
		case "until", "before", "when", "while":
			return true
		}
	}
	return false
}

// recounts reports whether "would" tells what came next in a story of the past: "would then turn on", "would go on to".
func (f *finder) recounts(g *group) bool {
	if f.has.condition {
		return false
	}
	for i := g.from + 1; i <= g.main; i++ {
		switch f.Low(i) {
		case "then", "later":
			return true
		case "go":
			return f.Low(i+1) == "on" && f.Low(i+2) == "to"
		}
	}
	return false
}

// refuses reports whether somebody refuses words: "would not say what it cost".
func (f *finder) refuses(g *group) bool {
	return g.negated && (f.somebody(g) || f.At(g.from-1).Cap) && f.On(g.main, words.Refusing)
}
