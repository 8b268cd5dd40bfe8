package blend

import (
	"slices"

	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// Vector is the features of one sentence.
type Vector [Size]float32

// Page is what is known of the text that the sentences stand in.
type Page struct {
	// Kind is "opinion", "news" or empty when the page does not say.
	Kind string
	// Passage reports whether the text is too short to be a whole article: its first
	// and last sentences are not taken for those of one.
	Passage bool
}

// Fill computes the vectors of a text's sentences, in room where there is enough of it. p are the model's
// probabilities, or nil where the grammar stands alone.
func Fill(page Page, ss []grammar.Sentence, p [][Outcomes]float32, room []Vector) []Vector {
	out := slices.Grow(room[:0], len(ss))[:len(ss)]
	clear(out)
	var f form
	for i := range ss {
		v := &out[i]
		v.cues(&ss[i])
		v.frames(&ss[i])
		v.quotes(&ss[i])
		f = formOf(&ss[i])
		f.page, f.i, f.of = page, i, len(ss)
		v.shape(&f)
	}
	m := pageMeans(ss, p)
	var n near
	for i := range ss {
		n = nearOf(out, ss, i, m)
		out[i].around(&n)
		if p != nil {
			out[i].modelled(p, i, m)
		}
	}
	return out
}

// Instead is the vector of a sentence that stands in the place of the one that v was filled
// from, beside the same neighbours. p are the model's probabilities of it.
func (v *Vector) Instead(s *grammar.Sentence, p [Outcomes]float32) Vector {
	var out Vector
	out.cues(s)
	out.frames(s)
	out.quotes(s)
	copy(out[shapeAt:], v[shapeAt:])
	own := logs(p)
	copy(out[modelAt:], own[:])
	return out
}

// reportedCue is what a word of a class counts in a sentence that firmly reports
// somebody: it may be his. Chosen by cross-validation over the training articles.
const reportedCue = .6

func (v *Vector) cues(s *grammar.Sentence) {
	share := float32(1)
	if Firm(s) {
		share = reportedCue
	}
	for c := range lexicon.Classes {
		if n := float32(s.Count[c]); n > 0 {
			v[cueAt+c] = share
			v[cueAt+lexicon.Classes+c] = share * min(n-1, 4) / 2
		}
	}
}

func flag(b bool) float32 {
	if b {
		return 1
	}
	return 0
}
