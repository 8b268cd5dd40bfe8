// Command fit learns the weights of package blend from labelled articles.
//
//	go run ./content/judge/fit -labels train.jsonl [-model oof.jsonl] -out content/judge/blend/weights.txt
//
// The labels are in the format that "standfirst eval labels" reads. The model's
// probabilities, one line an article {"doc", "p": [[5 numbers], …]}, must come
// from models that had not seen the article. It prints the result of five-fold
// cross-validation over articles, then fits on all of them. Everything is
// deterministic.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"math"
	"os"
	"slices"
	"sort"
	"strings"

	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

type document struct {
	Doc       string `json:"doc"`
	Kind      string `json:"kind"`
	Title     string `json:"title"`
	Sentences []struct {
		Block  int      `json:"block"`
		Text   string   `json:"text"`
		Label  string   `json:"label"`
		Accept []string `json:"accept"`
	} `json:"sentences"`
	hash uint32
	fold int
	p    [][5]float32
}

type example struct {
	v      *blend.Vector
	gold   blend.Outcome
	accept [blend.Outcomes]bool
	target [blend.Outcomes]float32
	fold   int
	doc    string
	firm   bool
	text   string
}

func main() {
	labels := flag.String("labels", "", "labelled articles, JSON lines")
	model := flag.String("model", "", "held-out probabilities of the model, JSON lines")
	test := flag.String("test", "", "labelled articles to report on only")
	testModel := flag.String("testmodel", "", "the model's probabilities on them")
	out := flag.String("out", "", "file to write the weights to")
	l2 := flag.Float64("l2", 3, "strength of regularisation of the grammar alone")
	l2model := flag.Float64("l2model", 10, "the same with the model")
	soft := flag.Float64("soft", .2, "weight of the other defensible labels")
	kinds := flag.Float64("blind", .5, "share of articles whose kind is hidden")
	errors := flag.String("errors", "", "file to write the held-out sentences that were judged wrongly to")
	flag.Parse()
	c := corpus{soft: *soft, blind: *kinds}
	docs, err := load(*labels, *model)
	if err != nil {
		log.Fatal(err)
	}
	// The grammar alone, by fold: each article is weighed by weights that have
	// not seen it.
	plain := c.examples(docs, nil)
	var alone [folds + 1]*blend.Weights
	var all []scored
	for f := range alone {
		alone[f] = learn(except(plain, f), *l2, &blend.Weights{})
		if f < folds {
			all = append(all, score(alone[f], only(plain, f))...)
		}
	}
	report("grammar alone, cross-validation", all)
	final := alone[folds]
	if *model != "" {
		data := c.examples(docs, alone[:])
		all = nil
		for f := range folds {
			if held := only(data, f); len(held) > 0 {
				all = append(all, score(learn(except(data, f), *l2model, blend.Start()), held)...)
			}
		}
		report("with the model, cross-validation", all)
		final = learn(data, *l2model, blend.Start())
	}
	if *errors != "" {
		dump(*errors, all)
	}
	final.Curve = curve(all)
	for i := range all {
		all[i].p = final.Calibrate(all[i].p)
	}
	thresholds(all)
	if *test != "" {
		held, err := load(*test, *testModel)
		if err != nil {
			log.Fatal(err)
		}
		for i := range held {
			held[i].fold = folds
		}
		c.blind = 1
		if *model != "" {
			report("test", score(final, c.examples(held, alone[:])))
		} else {
			report("test", score(final, c.examples(held, nil)))
		}
	}
	if *out != "" {
		if err := os.WriteFile(*out, []byte(final.Format()), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// folds is how many parts the articles are cut into.
const folds = 5

// corpus says how articles become examples.
type corpus struct{ soft, blind float64 }

// examples reads every sentence. With alone, weights of the grammar by fold, only
// articles that the model was held out from count.
func (c corpus) examples(docs []document, alone []*blend.Weights) []example {
	var data []example
	for _, d := range docs {
		in := grammar.Input{Title: d.Title, Kind: d.Kind}
		if float64(d.hash>>16%100) < c.blind*100 {
			in.Kind = ""
		}
		for _, s := range d.Sentences {
			in.Sentences = append(in.Sentences, s.Text)
			in.Blocks = append(in.Blocks, s.Block)
		}
		ss := grammar.Read(in)
		var vs []blend.Vector
		switch {
		case alone == nil:
			vs = blend.Fill(in.Kind, ss, nil, nil)
		case d.p != nil:
			vs = blend.Fill(in.Kind, ss, d.p, alone[d.fold])
		default:
			continue
		}
		for i, s := range d.Sentences {
			e := example{v: &vs[i], gold: outcome(s.Label), fold: d.fold, doc: d.Doc, text: s.Text, firm: blend.Firm(&ss[i])}
			e.target[e.gold] = 1
			e.accept[e.gold] = true
			for _, a := range s.Accept {
				e.accept[outcome(a)] = true
				e.target[outcome(a)] += float32(c.soft) / float32(len(s.Accept))
				e.target[e.gold] -= float32(c.soft) / float32(len(s.Accept))
			}
			data = append(data, e)
		}
	}
	return data
}

func except(data []example, fold int) []example {
	return slices.DeleteFunc(slices.Clone(data), func(e example) bool { return e.fold == fold })
}

func only(data []example, fold int) []example {
	return slices.DeleteFunc(slices.Clone(data), func(e example) bool { return e.fold != fold })
}

// load reads labelled articles and the model's probabilities.
func load(labels, model string) ([]document, error) {
	p := map[string][][5]float32{}
	if model != "" {
		err := lines(model, func(b []byte) error {
			var d struct {
				Doc string       `json:"doc"`
				P   [][5]float32 `json:"p"`
			}
			err := json.Unmarshal(b, &d)
			p[d.Doc] = d.P
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	var docs []document
	err := lines(labels, func(b []byte) error {
		var d document
		if err := json.Unmarshal(b, &d); err != nil {
			return err
		}
		h := fnv.New32a()
		_, _ = h.Write([]byte(d.Doc))
		d.hash = h.Sum32()
		d.fold = int(d.hash >> 3 % folds)
		d.p = p[d.Doc]
		if d.p != nil && len(d.p) != len(d.Sentences) {
			return fmt.Errorf("%s: %d probabilities for %d sentences", d.Doc, len(d.p), len(d.Sentences))
		}
		docs = append(docs, d)
		return nil
	})
	return docs, err
}

func lines(file string, f func([]byte) error) error {
	r, err := os.Open(file)
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<26)
	for s.Scan() {
		if err := f(s.Bytes()); err != nil {
			return err
		}
	}
	return s.Err()
}

func outcome(label string) blend.Outcome {
	switch label {
	case "fact":
		return blend.Fact
	case "opinion":
		return blend.Opinion
	case "attributed":
		return blend.Attributed
	case "prediction":
		return blend.Prediction
	}
	return blend.None
}

// learn fits by full-batch gradient descent with Adam's step sizes. Weights are
// drawn towards start, so that little data changes little.
func learn(data []example, l2 float64, start *blend.Weights) *blend.Weights {
	w := &blend.Weights{W: start.W}
	var m, s [blend.Size][blend.Outcomes]float64
	n := float32(len(data))
	for step := 1; step <= 250; step++ {
		var g [blend.Size][blend.Outcomes]float32
		for i := range data {
			e := &data[i]
			p := w.Probabilities(e.v)
			for c := range p {
				p[c] = (p[c] - e.target[c]) / n
			}
			for k, x := range e.v {
				if x != 0 {
					for c := range p {
						g[k][c] += x * p[c]
					}
				}
			}
		}
		rate := .05 * math.Pow(.99, float64(step))
		for k := range g {
			for c := range g[k] {
				d := float64(g[k][c]) + l2/float64(n)*float64(w.W[k][c]-start.W[k][c])
				m[k][c] = .9*m[k][c] + .1*d
				s[k][c] = .99*s[k][c] + .01*d*d
				mh, sh := m[k][c]/(1-math.Pow(.9, float64(step))), s[k][c]/(1-math.Pow(.99, float64(step)))
				w.W[k][c] -= float32(rate * mh / (math.Sqrt(sh) + 1e-8))
			}
		}
	}
	return w
}

type scored struct {
	got, gold blend.Outcome
	soft      bool
	p         float32
	of        *example
}

func score(w *blend.Weights, data []example) []scored {
	out := make([]scored, len(data))
	for i := range data {
		e := &data[i]
		p := w.Probabilities(e.v)
		best := blend.Fact
		for c := range p {
			if p[c] > p[best] {
				best = blend.Outcome(c)
			}
		}
		out[i] = scored{best, e.gold, e.accept[best], w.Calibrate(p[best]), e}
	}
	return out
}

func report(name string, all []scored) {
	var tp, fp, fn [blend.Outcomes]float64
	ok, soft := 0, 0
	for _, s := range all {
		if s.soft {
			soft++
		}
		if s.got == s.gold {
			ok++
			tp[s.got]++
		} else {
			fp[s.got]++
			fn[s.gold]++
		}
	}
	macro := 0.0
	fmt.Printf("%s: %d sentences, accuracy %.3f, gold or accept %.3f; F1", name, len(all), float64(ok)/float64(len(all)), float64(soft)/float64(len(all)))
	for c := range blend.Outcomes {
		f := 2 * tp[c] / max(1, 2*tp[c]+fp[c]+fn[c])
		if c < 4 {
			macro += f / 4
		}
		fmt.Printf(" %.3f", f)
	}
	fmt.Printf("; macro of four %.3f\n", macro)
	n, hard, accepted := 0, 0, 0
	for _, s := range all {
		if s.of.firm && s.got != blend.Attributed {
			n++
			if s.gold == blend.Attributed {
				hard++
			}
			if s.of.accept[blend.Attributed] {
				accepted++
			}
		}
	}
	fmt.Printf("  firm reports not attributed: %d, of them attributed %d, or accepted %d\n", n, hard, accepted)
}

// curve is a monotone fit of how often the best label was right, at 21 points.
func curve(all []scored) []float32 {
	s := append([]scored(nil), all...)
	sort.SliceStable(s, func(i, j int) bool { return s[i].p < s[j].p })
	type block struct{ sum, n, from, to float64 }
	var bs []block
	for _, x := range s {
		y := 0.0
		if x.soft {
			y = 1
		}
		bs = append(bs, block{y, 1, float64(x.p), float64(x.p)})
		for len(bs) > 1 && bs[len(bs)-2].sum/bs[len(bs)-2].n >= bs[len(bs)-1].sum/bs[len(bs)-1].n {
			a, b := bs[len(bs)-2], bs[len(bs)-1]
			bs = append(bs[:len(bs)-2], block{a.sum + b.sum, a.n + b.n, a.from, b.to})
		}
	}
	out := make([]float32, 21)
	last := float32(0)
	for k := range out {
		x := float64(k) / 20
		sum, n := 0.0, 0.0
		for _, b := range bs {
			// Smooth over a window around the point.
			lo, hi := math.Max(b.from, x-.05), math.Min(b.to, x+.05)
			if lo <= hi {
				weight := b.n * (hi - lo + 1e-3) / (b.to - b.from + 1e-3)
				sum += weight * b.sum / b.n
				n += weight
			}
		}
		switch {
		case n > 0:
			out[k] = float32(sum / n)
		default:
			out[k] = last
		}
		last = out[k]
	}
	for k := 19; k >= 0; k-- {
		if out[k] == 0 {
			out[k] = out[k+1]
		}
	}
	return out
}

// thresholds prints what is shown and how much of it is right.
func thresholds(all []scored) {
	for _, t := range []float32{0, .5, .55, .6, .65, .7} {
		n, ok := 0, 0
		for _, s := range all {
			if s.p >= t {
				n++
				if s.soft {
					ok++
				}
			}
		}
		fmt.Printf("confidence ≥ %.2f: unsure %.3f, shown right %.3f\n", t, 1-float64(n)/float64(len(all)), float64(ok)/float64(max(n, 1)))
	}
}

// dump writes what was judged wrongly, for reading.
func dump(file string, all []scored) {
	var b strings.Builder
	for _, s := range all {
		if !s.soft {
			fmt.Fprintf(&b, "%s\t%d\t%d\t%.2f\t%s\n", s.of.doc, s.gold, s.got, s.p, s.of.text)
		}
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}
