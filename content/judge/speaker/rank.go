package speaker

import (
	_ "embed"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"sync"

	"github.com/standfirst/standfirst/content/judge/lanes"
	"github.com/standfirst/standfirst/content/judge/weights"
)

// Ranker scores choices by their traits: each has a weight of its own, and a
// layer of hidden units weighs them together.
type Ranker struct {
	// Plain is each trait's own weight.
	Plain [Traits]float32
	// Hidden has the weights of each trait for every unit.
	Hidden [Traits][]float32
	// Out is the weight of each unit in the score.
	Out []float32
}

//go:embed speakers.txt
var learned string

var ranker = sync.OnceValue(func() *Ranker {
	r, err := ParseRanker(learned)
	if err != nil {
		panic(err) // embedded and tested
	}
	return r
})

// Pick is a choice among those who may speak.
type Pick struct {
	// Best and Next are the indexes of the choice for which most speaks, and of the one after it,
	// or -1.
	Best, Next int
	// Sure is the probability of the best against the others, Other that of the next.
	Sure, Other float32
}

// Best picks the choice for which most speaks. The choices are of one sentence, [most] at most, and share the
// traits that tell of it. Whom the pronoun cannot mean, "she" a man, is picked only where that
// is so of all.
func (r *Ranker) Best(cs []Choice) Pick {
	p := Pick{Best: -1, Next: -1}
	if len(cs) == 0 {
		return p
	}
	scores := r.scores(cs, make([]float32, 0, most))
	someMay := false
	for k := range cs {
		someMay = someMay || !cs[k].barred
	}
	for k := range cs {
		s := scores[k]
		if cs[k].barred && someMay {
			scores[k] = float32(math.Inf(-1))
			continue
		}
		switch {
		case p.Best < 0 || s > scores[p.Best]:
			p.Best, p.Next = k, p.Best
		case p.Next < 0 || s > scores[p.Next]:
			p.Next = k
		}
	}
	shares := make([]float64, most)[:len(scores)]
	weights.Softmax(scores, shares)
	p.Sure = float32(shares[p.Best])
	if p.Next >= 0 {
		p.Other = float32(shares[p.Next])
	}
	return p
}

// scores are those of the choices, in room where there is enough of it.
func (r *Ranker) scores(cs []Choice, room []float32) []float32 {
	out := slices.Grow(room, len(cs))[:len(cs)]
	n := len(r.Out)
	var a adding
	all := a.units[:]
	if (1+atOnce)*n > len(all) {
		all = make([]float32, (1+atOnce)*n)
	}
	shared, units := all[:n], all[n:]
	common := r.add(&a, shared, cs[0].Traits[sentenceTraits:], sentenceTraits)
	for k := range cs {
		at := k % atOnce * n
		copy(units[at:], shared)
		out[k] = common + r.add(&a, units[at:at+n], cs[k].Traits[:sentenceTraits], 0)
		if k%atOnce == atOnce-1 || k == len(cs)-1 {
			r.weigh(units, out[k-k%atOnce:k+1])
		}
	}
	return out
}

// atOnce is how many choices are scored at once.
const atOnce = 4

// weigh adds to the scores of choices what their units give them, those of one after those of the other.
func (r *Ranker) weigh(units, scores []float32) {
	n := len(r.Out)
	a, b, c, d := units[:n], units[n:2*n], units[2*n:3*n], units[3*n:4*n]
	var all [atOnce]float32
	copy(all[:], scores)
	s, t, x, y := all[0], all[1], all[2], all[3]
	for u, w := range r.Out[:n] {
		s += float32(positive(a[u]) * w)
		t += float32(positive(b[u]) * w)
		x += float32(positive(c[u]) * w)
		y += float32(positive(d[u]) * w)
	}
	copy(scores, []float32{s, t, x, y})
}

// positive is x, or 0 for a negative number. It does not branch, as half of them are.
func positive(x float32) float32 {
	b := math.Float32bits(x)
	return math.Float32frombits(b &^ uint32(int32(b)>>31))
}

// adding is room for the units of some choices, and for what is added to those of one: rows of weights, each so many times.
type adding struct {
	units [(1 + atOnce) * 96]float32
	rows  [Traits][]float32
	times [Traits]float32
}

// add adds to the units what traits give them, the first of which is from, and returns the sum of
// the traits' own weights.
func (r *Ranker) add(a *adding, units, traits []float32, from trait) float32 {
	sum, rows := float32(0), 0
	for at := 0; at < len(traits); at += 64 {
		some := traits[at:min(at+64, len(traits))]
		for has := lanes.Nonzero(some); has != 0; has &= has - 1 {
			k := bits.TrailingZeros64(has)
			t, x := int(from)+at+k, some[k]
			sum += float32(x * r.Plain[t])
			if hidden := r.Hidden[t]; len(hidden) > 0 {
				a.rows[rows], a.times[rows] = hidden, x
				rows++
			}
		}
	}
	lanes.AddRows(units, a.rows[:rows], a.times[:rows])
	return sum
}

// units is the name of the row with the weight of each unit.
const units = "out"

// ParseRanker reads the text form: a row with the weight of each unit, and one
// for each trait with its own weight and those for every unit.
func ParseRanker(text string) (*Ranker, error) {
	rows, err := weights.Parse(text, traitNames[:], units)
	if err != nil {
		return nil, err
	}
	index := make(map[string]int, Traits)
	for t, n := range traitNames {
		index[n] = t
	}
	r := &Ranker{}
	for _, row := range rows {
		if row.Name == units {
			r.Out = row.Values
			continue
		}
		if len(row.Values) != len(r.Out)+1 {
			return nil, fmt.Errorf("speaker: %d weights of %q, want %d", len(row.Values), row.Name, len(r.Out)+1)
		}
		t := index[row.Name]
		r.Plain[t], r.Hidden[t] = row.Values[0], row.Values[1:]
	}
	return r, nil
}

// Format writes the ranker as text.
func (r *Ranker) Format() string {
	rows := []weights.Row{{Name: units, Values: r.Out}}
	for t, n := range traitNames {
		if len(r.Hidden[t]) > 0 {
			rows = append(rows, weights.Row{Name: n, Values: append([]float32{r.Plain[t]}, r.Hidden[t]...)})
		}
	}
	return weights.Format(rows, traitNames[:], 2)
}
