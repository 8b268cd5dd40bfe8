// Package blend weighs what the grammar found in a sentence, what stands around
// it, and what the trained model says, into one probability for each label.
//
// It is a linear model with a few hundred named features, so that every
// decision can be taken apart into what spoke for it. It finds nothing in the
// text itself and it does not put reasons into words.
package blend

import (
	"math"
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// Outcome is what a line may be: one of four labels, or not body text at all.
type Outcome int

// The outcomes, in the order of the model's probabilities.
const (
	Fact Outcome = iota
	Opinion
	Attributed
	Prediction
	None

	Outcomes = iota
)

// Source says what a feature is taken from, so that the words behind it can be named.
type Source uint8

// The sources of features.
const (
	// FromShape: length, place, kind of the page; no words to name.
	FromShape Source = iota
	// FromCue: cues of class Class.
	FromCue
	// FromFrame: a report of kind Frame.
	FromFrame
	// FromQuote: quotation marks.
	FromQuote
	// FromAround: the sentences around.
	FromAround
	// FromModel: the trained model.
	FromModel
)

// Feature describes one input of the linear model.
type Feature struct {
	Name   string
	Source Source
	Class  grammar.Class
	Frame  grammar.FrameKind
}

// frameShapes are the ways in which each kind of report is counted.
var frameShapes = [...]string{"plain", "that", "quote", "weak", "body"}

const (
	cueAt   = 0
	frameAt = cueAt + 2*grammar.Classes
	// one for each kind and shape, and one for each party
	partyAt = frameAt + int(grammar.FrameKinds)*len(frameShapes)
	quoteAt = partyAt + int(grammar.Parties)
	shapeAt = quoteAt + 8
	nearAt  = shapeAt + 31
	modelAt = nearAt + 14
	// what the weights of the grammar alone make of it
	expertAt = modelAt + 6*Outcomes
	// Size is the number of features.
	Size = expertAt + Outcomes
)

// logScale brings logarithms of probabilities to the size of other features.
const logScale = 4

// Describe names feature i.
func Describe(i int) Feature {
	switch {
	case i < grammar.Classes:
		c := grammar.Class(i)
		return Feature{Name: "cue." + c.String(), Source: FromCue, Class: c}
	case i < frameAt:
		c := grammar.Class(i - grammar.Classes)
		return Feature{Name: "cues." + c.String(), Source: FromCue, Class: c}
	case i < partyAt:
		k := grammar.FrameKind((i - frameAt) / len(frameShapes))
		return Feature{Name: "frame." + k.String() + "." + frameShapes[(i-frameAt)%len(frameShapes)], Source: FromFrame, Frame: k}
	case i < quoteAt:
		return Feature{Name: "party." + string(rune('0'+i-partyAt)), Source: FromFrame, Frame: grammar.FrameKinds}
	case i < shapeAt:
		return Feature{Name: "quote." + [...]string{"share", "half", "whole", "before", "after", "scare", "start", "single"}[i-quoteAt], Source: FromQuote}
	case i < nearAt:
		return Feature{Name: "shape." + string(rune('A'+i-shapeAt)), Source: FromShape}
	case i < modelAt:
		return Feature{Name: "near." + string(rune('a'+i-nearAt)), Source: FromAround}
	}
	if i >= expertAt {
		return Feature{Name: "grammar." + string(rune('0'+i-expertAt)), Source: FromModel}
	}
	return Feature{Name: "model." + [...]string{"own", "prev", "next", "page", "prev2", "next2"}[(i-modelAt)/Outcomes] + "." + string(rune('0'+(i-modelAt)%Outcomes)), Source: FromModel}
}

// Vector is the features of one sentence.
type Vector [Size]float32

// Fill computes the vectors of an article. p are the model's probabilities, or nil
// when there is no model; alone are the weights of the grammar alone.
func Fill(kind string, ss []grammar.Sentence, p [][5]float32, alone *Weights) []Vector {
	out := make([]Vector, len(ss))
	for i := range ss {
		own(&out[i], kind, ss, i)
	}
	page := pageMeans(ss, p)
	for i := range ss {
		around(&out[i], out, ss, i, page)
		if p != nil {
			g := alone.Probabilities(&out[i])
			modelled(&out[i], p, i, page)
			for c := range g {
				out[i][expertAt+c] = float32(math.Log(float64(max(g[c], 1e-4)))) / logScale
			}
		}
	}
	return out
}

func own(v *Vector, kind string, ss []grammar.Sentence, i int) {
	s := &ss[i]
	for c := range grammar.Classes {
		if n := float32(s.Count[c]); n > 0 {
			v[cueAt+c] = 1
			v[cueAt+grammar.Classes+c] = min(n-1, 4) / 2
		}
	}
	v.frames(s)
	v.quotes(s)
	v.shape(kind, ss, i)
}

func (v *Vector) frames(s *grammar.Sentence) {
	for k := range s.Frames {
		f := &s.Frames[k]
		at := frameAt + int(f.Kind)*len(frameShapes)
		v[partyAt+int(f.Party)] = 1
		switch f.Party {
		case grammar.Author, grammar.Reader:
			continue
		case grammar.Thing, grammar.Nobody:
			if f.Kind != grammar.Passive {
				v[at+3] = 1
				continue
			}
		}
		if f.Modal || f.Infinitive || f.Embedded || f.Negated {
			v[at+3] = 1
			continue
		}
		v[at] = 1
		if f.That || f.Colon {
			v[at+1] = 1
		}
		if f.Quote {
			v[at+2] = 1
		}
		if f.Party == grammar.Body {
			v[at+4] = 1
		}
	}
}

func (v *Vector) quotes(s *grammar.Sentence) {
	q := v[quoteAt:shapeAt]
	q[0] = s.QuoteShare
	q[1] = flag(s.QuoteShare > .5)
	q[2] = flag(s.QuoteShare > .9)
	q[3] = flag(s.OpenBefore)
	q[4] = flag(s.OpenAfter)
	q[5] = flag(s.QuoteShare > 0 && s.QuoteShare < .3 && len(s.Frames) == 0)
	q[6] = flag(len(s.Tokens) > 0 && s.Tokens[0].Open)
	q[7] = flag(s.QuoteShare > 0)
}

func (v *Vector) shape(kind string, ss []grammar.Sentence, i int) {
	s := &ss[i]
	a := v[shapeAt:nearAt]
	words, caps, upper, ed, ing, ly, past, numbers := 0, 0, 0, 0, 0, 0, 0, 0
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if !t.Word {
			continue
		}
		words++
		switch {
		case t.Number:
			numbers++
		case t.Upper && len(t.Low) > 1:
			upper++
		case t.Cap:
			caps++
		}
		if t.Quoted {
			continue
		}
		switch {
		case strings.HasSuffix(t.Low, "ed") && len(t.Low) > 4:
			ed++
		case strings.HasSuffix(t.Low, "ing") && len(t.Low) > 5:
			ing++
		case strings.HasSuffix(t.Low, "ly") && len(t.Low) > 4:
			ly++
		}
		switch t.Low {
		case "was", "were", "had", "did":
			past++
		case "not", "don't", "doesn't", "isn't", "aren't", "can't", "didn't", "no", "won't", "nor":
			a[18] = 1
		case "if":
			a[19] = 1
		case "than":
			a[20] = 1
		case "have", "has":
			a[21] = 1
		}
	}
	n := float32(max(words, 1))
	first := ""
	if len(s.Tokens) > 0 {
		first = s.Tokens[0].Low
	}
	a[0] = 1
	a[1] = float32(math.Log(float64(n))) - 3
	a[2] = flag(words < 5)
	a[3] = flag(words < 10)
	a[4] = flag(strings.HasSuffix(strings.TrimRight(s.Text, "\"'”’) "), "?"))
	a[5] = flag(strings.HasSuffix(strings.TrimRight(s.Text, "\"'”’) "), "!"))
	a[6] = flag(!strings.ContainsAny(lastBytes(s.Text, 6), ".!?…:"))
	a[7] = float32(caps) / n
	a[8] = float32(upper) / n
	a[9] = flag(ed > 0) + float32(ed)/n
	a[10] = float32(ing) / n
	a[11] = float32(ly) / n * 4
	a[12] = flag(past > 0)
	a[13] = float32(numbers) / n * 4
	a[14] = flag(s.First)
	a[15] = flag(s.First && s.Last)
	a[16] = flag(kind == "opinion")
	a[17] = flag(kind == "news")
	a[22] = flag(i == 0)
	a[23] = flag(i == len(ss)-1)
	a[24] = flag(i >= len(ss)*9/10)
	a[30] = flag(Firm(s))
	a[26] = flag(s.Turn)
	a[27] = flag(s.AfterColon)
	a[28] = flag(s.Resumed)
	a[29] = flag(strings.HasSuffix(s.Text, ":"))
	a[25] = flag(first == "i" || first == "we" || first == "you")
}

func around(v *Vector, all []Vector, ss []grammar.Sentence, i int, page *means) {
	a := v[nearAt:modelAt]
	near := func(k int) (reported, subjective, plain, quote float32) {
		if k < 0 || k >= len(ss) {
			return 0, 0, 0, 0
		}
		for f := range grammar.FrameKinds {
			reported = max(reported, all[k][frameAt+f*len(frameShapes)])
		}
		return reported, subjectivity(&ss[k]), plainness(&ss[k]), ss[k].QuoteShare
	}
	a[0], a[1], a[2], a[3] = near(i - 1)
	a[4], a[5], a[6], a[7] = near(i + 1)
	a[8], a[9], a[10] = page.reported, page.subjective, page.plain
	a[11] = flag(i > 0 && !ss[i].First)
	a[12] = page.first
	if i > 0 && ss[i].Block == ss[i-1].Block {
		a[13] = a[0]
	}
}

// subjectivity is how much a sentence's words judge.
func subjectivity(s *grammar.Sentence) float32 {
	n := float32(0)
	for _, c := range []grammar.Class{grammar.Judging, grammar.Loaded, grammar.Feeling, grammar.Deontic, grammar.Stance, grammar.Booster, grammar.Sarcasm, grammar.We, grammar.You} {
		n += float32(min(s.Count[c], 2))
	}
	return min(n, 5) / 3
}

func plainness(s *grammar.Sentence) float32 {
	n := float32(0)
	for _, c := range []grammar.Class{grammar.Figure, grammar.Year, grammar.Month, grammar.Day, grammar.Event, grammar.Institution} {
		n += float32(min(s.Count[c], 2))
	}
	return min(n, 5) / 3
}

type means struct {
	reported, subjective, plain, first float32
	p                                  [Outcomes]float32
}

func pageMeans(ss []grammar.Sentence, p [][5]float32) *means {
	m := &means{}
	n := float32(max(len(ss), 1))
	for i := range ss {
		s := &ss[i]
		m.subjective += subjectivity(s) / n
		m.plain += plainness(s) / n
		for k := range s.Frames {
			if s.Frames[k].Kind <= grammar.Acted && s.Frames[k].Party != grammar.Author {
				m.reported += 1 / n
				break
			}
		}
		if s.Count[grammar.First] > 0 {
			m.first += 1 / n
		}
		if p != nil {
			for c := range Outcomes {
				m.p[c] += p[i][c] / n
			}
		}
	}
	return m
}

func modelled(v *Vector, p [][5]float32, i int, page *means) {
	for k, d := range []int{0, -1, 1, 0, -2, 2} {
		at := modelAt + k*Outcomes
		j := i + d
		switch {
		case k == 3:
			for c := range Outcomes {
				v[at+c] = page.p[c]
			}
		case j < 0 || j >= len(p):
		case k == 0:
			for c := range Outcomes {
				v[at+c] = float32(math.Log(float64(max(p[j][c], 1e-4)))) / logScale
			}
		default:
			for c := range Outcomes {
				v[at+c] = p[j][c]
			}
		}
	}
}

func flag(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

func lastBytes(s string, n int) string { return s[max(0, len(s)-n):] }

// Firm says that a sentence has a report that settles whose words it gives.
func Firm(s *grammar.Sentence) bool {
	for i := range s.Frames {
		if s.Frames[i].Firm() {
			return true
		}
	}
	return false
}
