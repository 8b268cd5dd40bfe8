// Package judge says for each sentence of an article how it is put forward:
// asserted as fact, opinion, attributed to somebody, prediction, or unsure, with
// the words that decided it.
//
// It never says what is true. Package grammar finds the signs, package model
// reads the sentences in context, package blend weighs both, package speaker finds who speaks; this package
// puts the outcome and its reasons into words. Everything is embedded and works
// offline; nothing is loaded before the first article is judged.
package judge

import (
	"context"
	"slices"
	"sync"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/model"
	"github.com/standfirst/standfirst/content/judge/speaker"
)

// threshold is the confidence under which no label is given.
const threshold = .6

// Judge judges articles. It is safe for concurrent use.
type Judge struct {
	reader reader
	idle   sync.Pool // of rooms
}

// New returns a judge. It does no work: word lists and weights are read when the
// first article is judged.
func New() *Judge { return &Judge{reader: newReader()} }

// Input is an article as a sequence of sentences.
type Input = grammar.Input

// Verdict is the judgement of one line of text that may not belong to the body
// of the article at all.
type Verdict struct {
	content.Judgement
	// Best is the likeliest outcome, [blend.None] for a line of page furniture.
	Best blend.Outcome
	// Probabilities are those of all outcomes.
	Probabilities [blend.Outcomes]float32
	// Reported is who speaks if the sentence is somebody else's words, whatever its
	// label; empty where that is out of the question.
	Reported clean.Text
}

func input(a *content.Article) Input {
	d := &a.Document
	n := len(d.Sentences)
	in := Input{Kind: kind(a.Source), Sentences: make([]string, n), Blocks: make([]int, n), Quoted: make([]bool, n), Listed: make([]bool, n)}
	if a.Source.Title != nil {
		in.Title = string(a.Source.Title.Value)
	}
	if a.Source.Dek != nil {
		in.Dek = string(a.Source.Dek.Value)
	}
	for _, w := range a.Source.Authors {
		in.Authors = append(in.Authors, string(w.Name.Value))
	}
	marked := make([]bool, len(d.Sentences))
	for i, s := range d.Sentences {
		marked[i] = d.Blocks[s.Block].Set(s.Span)
		in.Sentences[i], in.Blocks[i] = withoutMarks(string(d.SentenceText(s))), s.Block
		in.Quoted[i], in.Listed[i] = d.Blocks[s.Block].Quoted(), d.Blocks[s.Block].Listed()
	}
	in.Parts = pageLayout(d, in, marked, a.Source.OfLetters())
	return in
}

// kind is what the page itself says the piece is: opinion, news or neither.
func kind(s content.Source) string {
	if s.Genre == nil {
		return ""
	}
	switch s.Genre.Value {
	case content.GenreOpinion, content.GenreEditorial, content.GenreLetter, content.GenreReview:
		return string(content.GenreOpinion)
	case content.GenreNews, content.GenrePressRelease:
		return string(content.GenreNews)
	}
	return ""
}

// Sentences judges lines of text, any of which may be page furniture. It is what
// an evaluation calls.
func (j *Judge) Sentences(ctx context.Context, in Input) ([]Verdict, error) {
	r, err := j.sentences(ctx, in, stretch{to: len(in.Sentences)})
	if err != nil {
		return nil, err
	}
	r.alike(nil)
	return r.verdicts, nil
}

// judged holds the decisions and verdicts of sentences. Until alike is called, sentences that read a mind with
// the same verb may differ in their labels.
type judged struct {
	decisions []decision
	verdicts  []Verdict
	done      func() // with the decisions and what they rest on
}

// alike gives sentences that read a mind with the same verb the same label, or leaves them unsure. No verdict
// changes after it.
func (j *judged) alike(before minds) {
	alike(j.decisions, j.verdicts, before)
	j.done()
}

// stretch is the sentences whose verdicts are asked for; the others are read for what they tell of these. body says
// that they are those of an article's body, none of which is page furniture.
type stretch struct {
	from, to int
	body     bool
}

// sentences judges those of a stretch. The verdicts of others are left out unless they bear on these.
func (j *Judge) sentences(ctx context.Context, in Input, asked stretch) (judged, error) {
	if err := ctx.Err(); err != nil {
		return judged{}, err
	}
	if in.Parts == nil {
		in.Parts = Layout(in, nil, nil)
	}
	room := j.room()
	ss := room.grammar.Read(in)
	if err := ctx.Err(); err != nil {
		return judged{}, err
	}
	read := j.reader.read(in)
	if err := ctx.Err(); err != nil {
		return judged{}, err
	}
	vs := blend.Fill(blend.Page{Kind: in.Kind, Passage: model.Passage(len(ss))}, ss, read.probabilities, room.vectors)
	w := blend.Load()
	ds := slices.Grow(room.decisions[:0], len(ss))[:len(ss)]
	reported := make([]float32, len(ss))
	room.vectors, room.decisions = vs, ds
	for i := range ss {
		if i%64 == 63 && ctx.Err() != nil {
			return judged{}, ctx.Err()
		}
		ds[i] = decision{sentence: &ss[i], all: ss, index: i, vector: &vs[i], weights: w, reading: read, room: room, body: asked.body}
		ds[i].listed = in.Listed != nil && in.Listed[i]
		ds[i].decide()
		reported[i] = ds[i].p[blend.Attributed]
	}
	said := speaker.Find(in, ss, reported)
	out := make([]Verdict, len(ss))
	for i := range ds {
		if ds[i].said = said[i]; i >= asked.from && i < asked.to || ds[i].mayReadMind() {
			out[i] = ds[i].verdict()
		}
	}
	return judged{ds, out, func() {
		read.of.Done()
		j.idle.Put(room)
	}}, nil
}
