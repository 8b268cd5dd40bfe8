// Package handout is a pack on paper: its sentences, numbered, with a box for each label,
// what the labels mean, and on a page of its own, so that it can be kept back, who is
// speaking. For the facilitator there is an answer sheet.
//
// It writes Markdown and HTML and takes nothing in: what comes back on paper is typed in
// with package ballot.
package handout

import (
	"fmt"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/sheet"
	"github.com/standfirst/standfirst/content/workshop"
)

// Handout is what stands on the paper.
type Handout struct {
	Title, Dek clean.Text
	Question   clean.Text
	// Part says which sentences are asked, when not all are.
	Part   string
	Rounds int
	Labels []Label
	WarmUp []WarmUp
	Pieces []Piece
	// Facts are who is speaking, as name and value.
	Facts [][2]string
	// Activity is set for a prepared lesson.
	Activity *workshop.Activity
	// Key makes it an answer sheet; Program whether the program's labels are on it.
	Key, Program bool
}

// Label is one label, with its letter in capitals.
type Label struct {
	Letter               string
	Title, Help, Example clean.Text
}

// WarmUp is a sentence to warm up on, with the title of its label and why.
type WarmUp struct{ Text, Label, Why clean.Text }

// Piece is a heading or a sentence, in the order of the text.
type Piece struct {
	// Heading is the text of a heading, or empty.
	Heading clean.Text
	// Number is that of a sentence, from 1. New reports whether a paragraph begins with it.
	Number int
	Text   clean.Text
	New    bool
	// Checked is the label of the key, Also what can be defended as well, Said what the
	// program says; each with its reason. They are empty but on an answer sheet.
	Checked, Also, CheckedWhy string
	Said, SaidWhy             string
	// Room is how many of a room gave each label, in words: "attributed 15, asserted as fact 8".
	Room string
}

// Count puts down how many gave each sentence which label: counts by sentence, from 0,
// and label. It is for an answer sheet; with fewer than least answers a sentence has none.
func (h *Handout) Count(p *workshop.Pack, counts [][]int, least int) {
	for i := range h.Pieces {
		q := &h.Pieces[i]
		if q.Number == 0 || q.Number > len(counts) {
			continue
		}
		row, all := counts[q.Number-1], 0
		var words []string
		for k, n := range row {
			if all += n; n > 0 {
				words = append(words, fmt.Sprintf("%s %d", p.Scheme.Labels[k].Title, n))
			}
		}
		if q.Room = strings.Join(words, ", "); all < least {
			q.Room = "too few answered"
		}
	}
}

// New lays out a pack. Program is what the program says, for an answer sheet, or nil.
func New(p *workshop.Pack, key bool, program *workshop.ProgramLabels) *Handout {
	h := &Handout{
		Title: "Article", Question: p.Scheme.Question, Rounds: p.Settings.Rounds,
		Facts: export.Fields(p.Article), Activity: p.Activity, Key: key, Program: key && program != nil,
	}
	if t := p.Article.Source.Title; t != nil {
		h.Title = t.Value
	}
	if d := p.Article.Source.Dek; d != nil {
		h.Dek = d.Value
	}
	if n := p.Sentences(); p.Settings.From > 0 || p.Settings.To < n {
		h.Part = fmt.Sprintf("Sentences %d to %d of %d.", p.Settings.From+1, p.Settings.To, n)
	}
	for i, l := range p.Scheme.Labels {
		h.Labels = append(h.Labels, Label{sheet.Letter(&p.Scheme, i), l.Title, l.Help, l.Example})
	}
	if p.Activity != nil {
		for _, w := range p.Activity.WarmUp {
			l, _ := p.Scheme.Label(w.Label)
			h.WarmUp = append(h.WarmUp, WarmUp{w.Text, l.Title, w.Why})
		}
	}
	h.pieces(p, program)
	return h
}

func (h *Handout) pieces(p *workshop.Pack, program *workshop.ProgramLabels) {
	d := &p.Article.Document
	next, block := p.Settings.From, -1
	for next < p.Settings.To {
		s := d.Sentences[next]
		for b := max(block+1, headingsBefore(d, s.Block)); b < s.Block; b++ {
			if d.Blocks[b].Kind == content.Heading {
				h.Pieces = append(h.Pieces, Piece{Heading: clean.Inline(string(d.Blocks[b].Text), nil)})
			}
		}
		piece := Piece{Number: next + 1, Text: clean.Inline(string(d.SentenceText(s)), nil), New: s.Block != block}
		if h.Key {
			piece.answers(p, next, program)
		}
		h.Pieces = append(h.Pieces, piece)
		block = s.Block
		next++
	}
}

// headingsBefore is the first of the headings that stand right before a block.
func headingsBefore(d *content.Document, block int) int {
	for block > 0 && d.Blocks[block-1].Kind == content.Heading {
		block--
	}
	return block
}

// answers puts down what the key and the program say.
func (q *Piece) answers(p *workshop.Pack, sentence int, program *workshop.ProgramLabels) {
	title := func(name string) string {
		l, _ := p.Scheme.Label(name)
		return string(l.Title)
	}
	if p.Activity != nil && len(p.Activity.Key) > 0 {
		k := p.Activity.Key[sentence]
		q.Checked, q.CheckedWhy = title(k.Label), string(clean.Inline(string(k.Why), nil))
		for i, also := range k.Also {
			if i > 0 {
				q.Also += ", "
			}
			q.Also += title(also)
		}
	}
	if program == nil || sentence >= len(program.Labels) {
		return
	}
	q.Said = title(p.Scheme.FromProgram[program.Labels[sentence]])
	if q.Said == "" {
		q.Said = program.Labels[sentence] + " (no such label in this set)"
	}
	q.SaidWhy = string(program.Why(sentence))
}

// Answers reports whether the piece has an answer to print.
func (q *Piece) Answers() bool { return q.Checked != "" || q.Said != "" || q.Room != "" }
