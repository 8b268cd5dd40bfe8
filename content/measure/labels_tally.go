package measure

import (
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/annotated"
)

var outcomes = [...]string{"fact", "opinion", "attributed", "prediction", "none"}

// tally counts how predicted labels compare with annotated ones. An unsure
// sentence counts as wrong for accuracy and F1, and is reported apart.
type tally struct {
	n, right, accepted, unsure, shown, shownRight int
	hit, extra, missed                            map[string]int
	speakers, speakersRight                       int
	// those of sentences that are labelled attributed, too
	labelled, labelledRight int
	bins                    [10]bin
	cut                     deletion
	documents               []document
}

// document is how much of one article is right.
type document struct {
	kind            string
	right, accepted float64
}

// document notes what has been added since before as one article.
func (t *tally) document(kind string, before tally) {
	if n := t.n - before.n; n > 0 {
		t.documents = append(t.documents, document{kind, share(t.right-before.right, n), share(t.accepted-before.accepted, n)})
	}
}

// means prints the means over documents, each with its 95 % interval, for all of them and
// for each kind.
func (t *tally) means(w io.Writer) {
	for _, kind := range []string{"", "news", "opinion"} {
		var right, accepted []float64
		for _, d := range t.documents {
			if kind == "" || d.kind == kind {
				right, accepted = append(right, d.right), append(accepted, d.accepted)
			}
		}
		if len(right) < 2 {
			continue
		}
		name := kind
		if name == "" {
			name = "all"
		}
		r, ri := mean(right)
		a, ai := mean(accepted)
		fmt.Fprintf(w, "documents %s %d  accuracy %.3f ± %.3f  gold or accepted %.3f ± %.3f\n", name, len(right), r, ri, a, ai)
	}
}

// mean is the mean of some values, two or more, and half the width of its 95 % interval.
func mean(xs []float64) (m, half float64) {
	for _, x := range xs {
		m += x / float64(len(xs))
	}
	for _, x := range xs {
		half += (x - m) * (x - m) / float64(len(xs)-1)
	}
	return m, 1.96 * math.Sqrt(half/float64(len(xs)))
}

type bin struct {
	n, right   int
	confidence float64
}

func newTally() *tally {
	return &tally{hit: map[string]int{}, extra: map[string]int{}, missed: map[string]int{}}
}

func (t *tally) add(g annotated.Sentence, p predictedSentence) {
	t.n++
	if p.Label == "unsure" {
		t.unsure++
		t.missed[g.Label]++
		return
	}
	good := p.Label == g.Label
	soft := good || slices.Contains(g.Accept, p.Label)
	t.shown++
	if soft {
		t.accepted++
		t.shownRight++
	}
	if good {
		t.right++
		t.hit[p.Label]++
	} else {
		t.extra[p.Label]++
		t.missed[g.Label]++
	}
	b := &t.bins[min(9, int(p.Confidence*10))]
	b.n++
	b.confidence += p.Confidence
	if soft {
		b.right++
	}
	if g.Label == "attributed" && g.Speaker != "" && g.Speaker != content.Unnamed {
		t.speakers++
		if p.Speaker != nil && annotated.SameSpeaker(g.Speaker, *p.Speaker) {
			t.speakersRight++
			if good {
				t.labelledRight++
			}
		}
		if good {
			t.labelled++
		}
	}
}

// f1 is the harmonic mean of a label's precision and recall.
func (t *tally) f1(label string) float64 {
	return share(2*t.hit[label], 2*t.hit[label]+t.extra[label]+t.missed[label])
}

// ece is how far confidence and truth lie apart over ten bins of confidence.
func (t *tally) ece() float64 {
	sum := 0.0
	for _, b := range t.bins {
		if b.n > 0 {
			sum += math.Abs(b.confidence-float64(b.right)) / float64(t.shown)
		}
	}
	return sum
}

func (t *tally) print(w io.Writer) {
	macro := 0.0
	for _, l := range outcomes {
		fmt.Fprintf(w, "%-11s precision %.3f  recall %.3f  F1 %.3f\n", l, share(t.hit[l], t.hit[l]+t.extra[l]), share(t.hit[l], t.hit[l]+t.missed[l]), t.f1(l))
		if l != "none" {
			macro += t.f1(l) / 4
		}
	}
	fmt.Fprintf(w, "sentences %d  accuracy %.3f  gold or accepted %.3f  macro-F1 of four %.3f\n", t.n, share(t.right, t.n), share(t.accepted, t.n), macro)
	fmt.Fprintf(w, "unsure %.3f  shown labels right (gold or accepted) %.3f\n", share(t.unsure, t.n), share(t.shownRight, t.shown))
	t.means(w)
	if t.speakers > 0 {
		fmt.Fprintf(w, "speaker %.3f of %d; where labelled attributed %.3f of %d\n", share(t.speakersRight, t.speakers), t.speakers, share(t.labelledRight,
			t.labelled), t.labelled)
	}
	fmt.Fprintf(w, "calibration error %.3f over %d\n", t.ece(), t.shown)
	fmt.Fprintf(w, "weaker without the words of its reasons %.3f of %d; reasons that name words %.3f\n", share(t.cut.weaker, t.cut.tried), t.cut.tried,
		share(t.cut.named, t.cut.labels))
}

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
