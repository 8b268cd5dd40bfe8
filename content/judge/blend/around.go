package blend

import (
	"math"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// logScale brings logarithms of probabilities to the size of other features.
const logScale = 4

// signs is what a sentence shows to those around it.
type signs struct{ reported, judging, plain, quoted float32 }

func (v *Vector) signs(s *grammar.Sentence) signs {
	out := signs{judging: judging(s), plain: plain(s), quoted: s.QuoteShare}
	for f := range grammar.FrameKinds {
		out.reported = max(out.reported, v[frameAt+f*len(frameShapes)])
	}
	return out
}

// around fills what the neighbours and the page show. Where a neighbour is
// missing, the page stands for it.
func (v *Vector) around(all []Vector, ss []grammar.Sentence, i int, page *means) {
	a := v[nearAt:modelAt]
	near := func(k int) signs {
		if k < 0 || k >= len(ss) {
			return page.signs
		}
		return all[k].signs(&ss[k])
	}
	before, after := near(i-1), near(i+1)
	a[0], a[1], a[2], a[3] = before.reported, before.judging, before.plain, before.quoted
	a[4], a[5], a[6], a[7] = after.reported, after.judging, after.plain, after.quoted
	a[8], a[9], a[10], a[11] = page.reported, page.judging, page.plain, page.first
	if i > 0 && ss[i].Block == ss[i-1].Block {
		a[12], a[13] = 1, a[0]
	}
}

// modelled fills what the model says of the sentence, its neighbours and the page.
func (v *Vector) modelled(p [][Outcomes]float32, i int, page *means) {
	for k, from := range [...]int{0, -1, 1, 0, -2, 2} {
		to := v[modelAt+k*Outcomes : modelAt+(k+1)*Outcomes]
		j := i + from
		switch {
		case k == 0:
			for c := range to {
				to[c] = float32(math.Log(float64(max(p[i][c], 1e-4)))) / logScale
			}
		case k == 3 || j < 0 || j >= len(p):
			copy(to, page.p[:])
		default:
			copy(to, p[j][:])
		}
	}
}

// judging is how much a sentence's words judge.
func judging(s *grammar.Sentence) float32 {
	return amount(s, grammar.Judging, grammar.Loaded, grammar.Feeling, grammar.Deontic, grammar.Stance, grammar.Booster, grammar.Sarcasm, grammar.We, grammar.You)
}

// plain is how much they name what could be checked.
func plain(s *grammar.Sentence) float32 {
	return amount(s, grammar.Figure, grammar.Year, grammar.Month, grammar.Day, grammar.Event, grammar.Institution)
}

func amount(s *grammar.Sentence, classes ...grammar.Class) float32 {
	n := float32(0)
	for _, c := range classes {
		n += float32(min(s.Count[c], 2))
	}
	return min(n, 5) / 3
}
