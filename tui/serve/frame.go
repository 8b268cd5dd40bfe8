package serve

import (
	"cmp"
	"encoding/json"
	"slices"
	"time"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/workshop"
)

// Frame is what everybody may know at a moment. It is made once for all, and never
// changed.
type Frame struct {
	workshop.Public

	// Spread is, once the room is shown, how each sentence was answered, in a word:
	// alike, mostly, split, or few where fewer than the least answered.
	Spread []string `json:"spread,omitempty"`
	// Order are the sentences that were asked, the most divided first.
	Order []int `json:"order,omitempty"`

	// JSON is the frame as it is sent.
	JSON []byte `json:"-"`
}

func newFrame(r *workshop.Room, now time.Time) *Frame {
	f := &Frame{Public: r.Public(now)}
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
	entropy := make([]float64, len(counts))
	for i, row := range counts {
		f.Spread = append(f.Spread, spread(row, p.Settings.Least))
		entropy[i] = -1
		if row != nil {
			entropy[i] = agree.Entropy(row)
		}
		if p.Asked(i) {
			f.Order = append(f.Order, i)
		}
	}
	slices.SortStableFunc(f.Order, func(a, b int) int { return cmp.Compare(entropy[b], entropy[a]) })
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
	return "few"
}
