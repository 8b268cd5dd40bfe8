package serve

import (
	"cmp"
	"encoding/json"
	"slices"
	"time"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// Frame is what everybody may know at a moment. It is made once for all, and never
// changed.
type Frame struct {
	workshop.Public

	// Spread is, once the room is shown, how each sentence was answered, in a word:
	// alike, mostly, split, or few where too few answered; empty where it was not asked.
	Spread []string `json:"spread,omitempty"`
	// Order are the sentences that enough people answered, the most divided first.
	Order []int `json:"order,omitempty"`
	// Least is how many must have answered a sentence before it is shown what they said.
	Least int `json:"least"`

	// JSON is the frame as it is sent.
	JSON []byte `json:"-"`
}

func newFrame(r *workshop.Room, now time.Time) *Frame {
	f := &Frame{Public: r.Public(now), Least: r.Least()}
	if n := len(f.Counts); n > 0 {
		f.divide(r.Pack(), f.Counts[n-1])
	}
	b, err := json.Marshal(f)
	if err != nil {
		panic(err) // numbers and cleaned texts
	}
	f.JSON = b
	return f
}

// divide says how the newest round was divided.
func (f *Frame) divide(p *workshop.Pack, counts [][]int) {
	f.Spread = make([]string, len(counts))
	entropy := make([]float64, len(counts))
	for i, row := range counts {
		if !p.Asked(i) {
			continue
		}
		if f.Spread[i] = spread(row, f.Least); f.Spread[i] != few {
			entropy[i] = agree.Entropy(row)
			f.Order = append(f.Order, i)
		}
	}
	// Of those that are as divided, the program is at odds with the room on the first: once that is shown.
	odds := func(i int) int {
		k := p.Scheme.Index(p.ProgramLabel(i))
		if !f.Phase.Tells() || k < 0 || slices.Contains(agree.Majority(counts[i]).Labels, k) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(f.Order, func(a, b int) int { return cmp.Or(cmp.Compare(entropy[b], entropy[a]), odds(a)-odds(b)) })
}

func spread(row []int, least int) string {
	switch agree.SpreadOf(row, least) {
	case agree.Alike:
		return "alike"
	case agree.Mostly:
		return "mostly"
	case agree.Split:
		return "split"
	case agree.Nobody, agree.TooFew:
	}
	return few
}

// Spread is what people read of a spread of [Frame.Spread]: "mostly" is "mostly alike".
func Spread(s string) clean.Text {
	if s == "mostly" {
		return "mostly alike"
	}
	return clean.Inline(s, nil)
}

// few is the spread of a sentence that too few answered.
const few = "few"

// Divided says how many sentences were answered how: "6 split, 9 mostly alike, 12 alike, 2
// answered by fewer than 5, not shown".
func (f *Frame) Divided() clean.Text {
	n, out := f.divided()
	if n[few] > 0 {
		out += ", " + number(n[few]) + " answered by fewer than " + number(max(f.Least, 2))
		if f.Least > 1 {
			out += ", not shown"
		}
	}
	return out
}

// DividedShort says the same for narrow screens: "6 split, 9 mostly alike, 12 alike, 2 too few".
func (f *Frame) DividedShort() clean.Text {
	n, out := f.divided()
	if n[few] > 0 {
		out += ", " + number(n[few]) + " too few"
	}
	return out
}

func (f *Frame) divided() (map[string]int, clean.Text) {
	n := map[string]int{}
	for _, s := range f.Spread {
		n[s]++
	}
	return n, number(n["split"]) + " split, " + number(n["mostly"]) + " mostly alike, " + number(n["alike"]) + " alike"
}

// TooFew is said of a sentence for which it is not shown how it was answered.
func (f *Frame) TooFew() clean.Text {
	if f.Least <= 1 {
		return "nobody answered"
	}
	return "fewer than " + number(f.Least) + " answered, so it is not shown"
}

// NoneDivided is said where no sentence has enough answers to be divided.
func (f *Frame) NoneDivided() clean.Text {
	if f.Least <= 1 {
		return "No sentence was answered by two or more."
	}
	return "Every sentence: " + f.TooFew() + "."
}

// FromHowMany says beforehand from how many answers on a sentence is shown, or is empty where
// one is enough.
func (f *Frame) FromHowMany() clean.Text {
	if f.Least <= 1 {
		return ""
	}
	return "How the room answered a sentence is shown if " + number(f.Least) + " or more have."
}
