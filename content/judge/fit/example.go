package main

import (
	"slices"

	"github.com/standfirst/standfirst/content/judge/annotated"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/model"
)

// example is one labelled sentence.
type example struct {
	features []feature
	p        [blend.Outcomes]float32 // of the model
	gold     blend.Outcome
	accept   [blend.Outcomes]bool
	target   [blend.Outcomes]float32
	fold     int
	doc      string
	firm     bool
	text     string
}

// feature is an element of a sentence's vector that is not zero: its index and its value.
type feature struct {
	i int
	x float32
}

// corpus says how articles become examples.
type corpus struct {
	soft, blind float64
	model       bool
}

func (c corpus) examples(docs []annotated.Article) []example {
	var data []example
	m := model.New()
	for k := range docs {
		d := &docs[k]
		in := grammar.Input{Title: d.Title, Kind: d.Kind}
		if float64(d.Hash()>>16%100) < c.blind*100 {
			in.Kind = ""
		}
		for _, s := range d.Sentences {
			in.Sentences = append(in.Sentences, s.Text)
			in.Blocks = append(in.Blocks, s.Block)
		}
		ss := grammar.Read(in)
		var p [][blend.Outcomes]float32
		if c.model {
			p = m.Predict(model.Input{Title: in.Title, Kind: in.Kind, Sentences: in.Sentences, Blocks: in.Blocks})
		}
		vs := blend.Fill(blend.Page{Kind: in.Kind, Passage: model.Passage(len(ss))}, ss, p, nil)
		for i, s := range d.Sentences {
			e := example{features: sparse(&vs[i]), fold: d.Fold(), doc: d.Doc, text: s.Text, firm: blend.Firm(&ss[i])}
			if p != nil {
				e.p = p[i]
			}
			e.label(s, float32(c.soft))
			data = append(data, e)
		}
	}
	return data
}

func (e *example) label(s annotated.Sentence, soft float32) {
	e.gold = outcome(s.Label)
	e.target[e.gold] = 1
	e.accept[e.gold] = true
	for _, a := range s.Accept {
		share := soft / float32(len(s.Accept))
		e.accept[outcome(a)] = true
		e.target[outcome(a)] += share
		e.target[e.gold] -= share
	}
}

func sparse(v *blend.Vector) []feature {
	var out []feature
	for i, x := range v {
		if x != 0 {
			out = append(out, feature{i, x})
		}
	}
	return out
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

func except(data []example, fold int) []example {
	return slices.DeleteFunc(slices.Clone(data), func(e example) bool { return e.fold == fold })
}

func only(data []example, fold int) []example {
	return slices.DeleteFunc(slices.Clone(data), func(e example) bool { return e.fold != fold })
}
