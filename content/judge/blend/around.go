package blend

import (
	"math"

	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// logScale brings logarithms of probabilities to the size of other features.
const logScale = 4

// signs is what a sentence shows to those around it.
type signs struct{ reported, judging, plain, quoted float32 }

func (v *Vector) signs(s *grammar.Sentence) signs {
	out := signs{judging: judging(s), plain: plain(s), quoted: s.QuoteShare}
	for f := range grammar.FrameKinds {
		out.reported = max(out.reported, v[frameAt+f*len(frameFeatures)])
	}
	return out
}

// near is what stands around a sentence.
type near struct {
	before, after signs
	page          *means
	// joined reports whether the sentence before is one of the same block.
	joined bool
}

// nearFeatures tell what the neighbours and the page show.
var nearFeatures = [...]struct {
	name string
	of   func(n *near) float32
}{
	{"before.reported", func(n *near) float32 { return n.before.reported }},
	{"before.judging", func(n *near) float32 { return n.before.judging }},
	{"before.plain", func(n *near) float32 { return n.before.plain }},
	{"before.quoted", func(n *near) float32 { return n.before.quoted }},
	{"after.reported", func(n *near) float32 { return n.after.reported }},
	{"after.judging", func(n *near) float32 { return n.after.judging }},
	{"after.plain", func(n *near) float32 { return n.after.plain }},
	{"after.quoted", func(n *near) float32 { return n.after.quoted }},
	{"page.reported", func(n *near) float32 { return n.page.reported }},
	{"page.judging", func(n *near) float32 { return n.page.judging }},
	{"page.plain", func(n *near) float32 { return n.page.plain }},
	{"page.first", func(n *near) float32 { return n.page.first }},
	{"joined", func(n *near) float32 { return flag(n.joined) }},
	{"joined.reported", func(n *near) float32 { return flag(n.joined) * n.before.reported }},
}

// nearOf is what stands around a sentence. Where a neighbour is missing, the page stands for it.
func nearOf(all []Vector, ss []grammar.Sentence, i int, page *means) near {
	at := func(k int) signs {
		if k < 0 || k >= len(ss) {
			return page.signs
		}
		return all[k].signs(&ss[k])
	}
	return near{before: at(i - 1), after: at(i + 1), page: page, joined: i > 0 && ss[i].Block == ss[i-1].Block}
}

// around fills what the neighbours and the page show.
func (v *Vector) around(n *near) {
	for k := range nearFeatures {
		v[nearAt+k] = nearFeatures[k].of(n)
	}
}

// modelFeatures are the outcomes' probabilities that the model gives the sentence, its neighbours and the page; those of
// the sentence itself as logarithms.
var modelFeatures = [...]struct {
	name string
	of   func(p [][Outcomes]float32, i int, page *means) [Outcomes]float32
}{
	{"own", func(p [][Outcomes]float32, i int, _ *means) [Outcomes]float32 { return logs(p[i]) }},
	{"before", func(p [][Outcomes]float32, i int, page *means) [Outcomes]float32 { return neighbour(p, i-1, page) }},
	{"after", func(p [][Outcomes]float32, i int, page *means) [Outcomes]float32 { return neighbour(p, i+1, page) }},
	{"page", func(_ [][Outcomes]float32, _ int, page *means) [Outcomes]float32 { return page.p }},
	{"before2", func(p [][Outcomes]float32, i int, page *means) [Outcomes]float32 { return neighbour(p, i-2, page) }},
	{"after2", func(p [][Outcomes]float32, i int, page *means) [Outcomes]float32 { return neighbour(p, i+2, page) }},
}

// modelled fills what the model says.
func (v *Vector) modelled(p [][Outcomes]float32, i int, page *means) {
	for k := range modelFeatures {
		one := modelFeatures[k].of(p, i, page)
		copy(v[modelAt+k*Outcomes:], one[:])
	}
}

// neighbour is what the model says of sentence j, or of the page where there is none.
func neighbour(p [][Outcomes]float32, j int, page *means) [Outcomes]float32 {
	if j < 0 || j >= len(p) {
		return page.p
	}
	return p[j]
}

// logs are the logarithms of probabilities, scaled.
func logs(p [Outcomes]float32) [Outcomes]float32 {
	for c, x := range p {
		p[c] = float32(math.Log(float64(max(x, 1e-4)))) / logScale
	}
	return p
}

// judging returns how much the words of a sentence judge.
func judging(s *grammar.Sentence) float32 {
	return amount(s, lexicon.Judging, lexicon.Loaded, lexicon.Feeling, lexicon.Deontic, lexicon.Stance, lexicon.Booster, lexicon.Sarcasm, lexicon.We,
		lexicon.You)
}

// plain returns how much a sentence names what can be checked: numbers, dates, events and institutions.
func plain(s *grammar.Sentence) float32 {
	return amount(s, lexicon.Figure, lexicon.Year, lexicon.Month, lexicon.Day, lexicon.Event, lexicon.Institution)
}

func amount(s *grammar.Sentence, classes ...lexicon.Class) float32 {
	n := float32(0)
	for _, c := range classes {
		n += float32(min(s.Count[c], 2))
	}
	return min(n, 5) / 3
}
