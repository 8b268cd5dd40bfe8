package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/judge/annotated"
	"github.com/standfirst/standfirst/content/judge/blend"
)

// town writes labelled articles of ours, each about another year.
func town(articles int) []byte {
	var b strings.Builder
	for i := range articles {
		fmt.Fprintf(&b, `{"doc":"d%d","kind":"opinion","title":"The slip","sentences":[`+
			`{"block":0,"text":"The slip was built in %d and closed on 3 March.","label":"fact","accept":[]},`+
			`{"block":0,"text":"This is a disgraceful decision.","label":"opinion","accept":["fact"]},`+
			`{"block":1,"text":"Ruth Adeyemi said that the piers were past saving.","label":"attributed","accept":[]},`+
			`{"block":1,"text":"The boat will probably stop next winter.","label":"prediction","accept":[]},`+
			`{"block":2,"text":"The council should be ashamed.","label":"opinion","accept":[]},`+
			`{"block":3,"text":"Sign up for our newsletter","label":"none","accept":[]}]}`+"\n", i, 1900+i)
	}
	return []byte(b.String())
}

func examples(t *testing.T, articles int, withModel bool) []example {
	t.Helper()
	docs, err := annotated.Read(town(articles))
	if err != nil || len(docs) != articles {
		t.Fatal(len(docs), err)
	}
	return corpus{soft: .2, blind: .5, model: withModel}.examples(docs)
}

func TestWhatIsLabelledIsLearned(t *testing.T) {
	data := examples(t, 12, false)
	w := learn(data, .1, &blend.Weights{})
	for _, s := range score(w, data) {
		if s.got != s.of.gold {
			t.Errorf("%q: %d, labelled %d", s.of.text, s.got, s.of.gold)
		}
	}
	again := learn(examples(t, 12, false), .1, &blend.Weights{})
	if again.Format() != w.Format() {
		t.Error("fitting twice gives two results")
	}
}

// With little to learn from, the weights are those they started from: what the
// model says.
func TestLittleChangesLittle(t *testing.T) {
	data := examples(t, 1, true)
	start := blend.Start(.6)
	w := learn(data, 1e6, start)
	for i, s := range score(w, data) {
		want := score(start, data)[i]
		if s.got != want.got || s.p-want.p > .01 || want.p-s.p > .01 {
			t.Errorf("%q: %d at %.3f, the model alone %d at %.3f", s.of.text, s.got, s.p, want.got, want.p)
		}
	}
}

// A model that is often wrong though it is sure is trusted less than one that is right.
func TestTrust(t *testing.T) {
	says := func(right int) []example {
		data := make([]example, 100)
		for i := range data {
			e := &data[i]
			e.p = [blend.Outcomes]float32{.9, .025, .025, .025, .025}
			if i < right {
				e.target[blend.Fact] = 1
			} else {
				e.target[blend.Opinion] = 1
			}
		}
		return data
	}
	if good, bad := trust(says(97)), trust(says(60)); good <= bad || bad >= 1 {
		t.Errorf("trust %v where it is right in 97 of 100, %v where in 60", good, bad)
	}
}

// The curve says how often labels of a probability were right, and never falls.
func TestCurve(t *testing.T) {
	var all []scored
	for k := range 1000 {
		p := float32(k) / 1000
		all = append(all, scored{p: p, soft: k*7%10 < k/100})
	}
	out := curve(all)
	for k, c := range out {
		if k > 0 && c < out[k-1] {
			t.Errorf("falls from %v to %v", out[k-1], c)
		}
		if x := float32(k) / (knots - 1); c-x > .1 || x-c > .1 {
			t.Errorf("%v where %v are right", c, x)
		}
	}
}
