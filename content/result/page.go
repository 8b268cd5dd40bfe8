package result

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/sheet"
	"github.com/standfirst/standfirst/content/wording"
)

//go:embed page.tmpl
var page string

// view is what a page or a picture shows.
type view struct {
	Title   string
	Dek     clean.Text
	By      string
	Summary []string
	Strip   sheet.Strip
	Legend  []legend
	Divided []divided
	Bars    bool // the divided sentences are shown with bars
	Confused,
	Settled [][2]string
	Sentences []line
	Program   bool
	Key       bool // the lesson's own answers are there
	People    int
	Least     int
	Facts     [][2]string
	Foot      string
}

// legend is one label: what it means, and how many sentences carry it.
type legend struct {
	Letter string
	Title  clean.Text
	Help   clean.Text
	Tone   sheet.Tone
	// Counted is the title with the counts.
	Counted string
	// Room and Program are how many sentences carry it, by most of the people and by the
	// program.
	Room, Program int
}

// divided is one sentence of the list of those that are most divided.
type divided struct {
	Number       int
	Text         string
	Before, Bars []sheet.Bar
	Why          string
	Settled      string
	Key          clean.Text
}

// line is a sentence in the order of the text.
type line struct {
	Number        int
	Text          string
	Room, Program string
	Said          []clean.Text
	Key           clean.Text
	// New reports whether a paragraph begins with it.
	New bool
}

// HTML writes the result as a page in one file: strips of the room and the program above
// each other, the most divided sentences with their bars, what was confused and settled,
// all sentences, and who is speaking. Nobody is named. Without the text sentences are
// known by their first words.
func (r *Result) HTML(w io.Writer, text bool) error {
	p, err := sheet.Parse("result", page)
	if err != nil {
		return err
	}
	return p.Write(w, r.view(text))
}

func (r *Result) view(text bool) *view {
	v := &view{
		Title: "Labels of an article", Summary: r.summary(), Program: r.HasProgram, People: r.People, Least: r.Least, Bars: r.People > 1,
		Foot: "Labels say how a sentence is put forward, not whether it is true. The program can be wrong.",
	}
	if r.Head.Title != "" {
		v.Title = string(r.Head.Title)
	}
	if r.Pack != nil {
		a := r.Pack.Article
		v.Facts, v.By = export.Fields(a), export.Signature(&a.Source)
		if a.Source.Dek != nil {
			v.Dek = a.Source.Dek.Value
		}
	}
	v.Strip = r.strip()
	v.legend(r)
	v.divided(r, text)
	for _, c := range r.Confused {
		if len(c.Sentences) > 0 {
			v.Confused = append(v.Confused, [2]string{r.short(c.Labels[0]) + " and " + r.short(c.Labels[1]), r.numbered(c.Sentences)})
		}
	}
	for _, s := range r.Settled {
		v.Settled = append(v.Settled, [2]string{fmt.Sprint(s.Sentence + 1), r.settled(s.Sentence)})
	}
	v.sentences(r, text)
	return v
}

// summary are the words of the text form, without the list of sentences.
func (r *Result) summary() []string {
	var b strings.Builder
	w := newLines(&b, 1<<20)
	r.heading(w)
	r.agreement(w)
	r.coefficients(w)
	_ = w.Flush() // into memory
	var out []string
	for paragraph := range strings.SplitSeq(b.String(), "\n") {
		if p := strings.TrimSpace(paragraph); p != "" && p != string(r.Head.Title) {
			out = append(out, p)
		}
	}
	return out
}

// settled is what the room settled on for a sentence, with its note, or empty.
func (r *Result) settled(sentence int) string {
	for _, s := range r.Settled {
		if s.Sentence == sentence {
			words := r.short(r.Scheme.Index(s.Label))
			if s.Note != "" {
				words += ": " + wording.Squeeze(string(s.Note))
			}
			return words
		}
	}
	return ""
}

// leading is the label that most gave, [sheet.Tied], or -1 where nobody or too few did. One
// alone is shown: it is one's own.
func (r *Result) leading(counts []int) int {
	top := agree.Majority(counts)
	if r.People > 1 && agree.SpreadOf(counts, r.Least) == agree.TooFew {
		return -1
	}
	switch len(top.Labels) {
	case 0:
		return -1
	case 1:
		return top.Labels[0]
	}
	return sheet.Tied
}

// strip draws the voices that there are.
func (r *Result) strip() sheet.Strip {
	var numbers, before, room, program []int
	for i := range r.Rows {
		row := &r.Rows[i]
		numbers = append(numbers, row.Sentence+1)
		before = append(before, r.leading(row.Before))
		room = append(room, r.leading(row.Counts))
		program = append(program, row.Program)
	}
	name := "room"
	if r.People == 1 {
		name = "own"
	}
	var voices []sheet.Line
	if r.Round > 1 {
		voices = append(voices, sheet.Line{Name: name + ", before", Labels: before})
		name += ", after"
	}
	if r.People > 0 {
		voices = append(voices, sheet.Line{Name: name, Labels: room})
	}
	if r.HasProgram {
		voices = append(voices, sheet.Line{Name: "program", Labels: program})
	}
	return sheet.NewStrip(r.Scheme, numbers, voices...)
}

func (v *view) legend(r *Result) {
	for i, l := range r.Scheme.Labels {
		e := legend{Letter: sheet.Letter(r.Scheme, i), Title: l.Title, Help: l.Help, Tone: sheet.ToneOf(r.Scheme, i)}
		for j := range r.Rows {
			if r.leading(r.Rows[j].Counts) == i {
				e.Room++
			}
			if r.Rows[j].Program == i {
				e.Program++
			}
		}
		e.Counted = counted(v, &e)
		v.Legend = append(v.Legend, e)
	}
}

func (v *view) divided(r *Result, text bool) {
	for _, row := range r.apart() {
		d := divided{Number: row.Sentence + 1, Text: r.words(&row, text), Settled: r.settled(row.Sentence), Key: row.Key}
		d.Bars = sheet.Bars(r.Scheme, row.Counts, row.Program, "program")
		if row.Before != nil {
			d.Before = sheet.Bars(r.Scheme, row.Before, -1, "")
		}
		if r.HasProgram {
			d.Why = string(row.Why)
		}
		v.Divided = append(v.Divided, d)
	}
}

func (v *view) sentences(r *Result, text bool) {
	block := -1
	for i := range r.Rows {
		row := &r.Rows[i]
		l := line{Number: row.Sentence + 1, Text: r.words(row, text), Program: sheet.Letter(r.Scheme, row.Program), Said: row.Said, Key: row.Key}
		v.Key = v.Key || row.Key != ""
		if l.Room = sheet.Letter(r.Scheme, r.leading(row.Counts)); r.leading(row.Counts) == sheet.Tied {
			l.Room = "="
		}
		if r.Pack != nil {
			b := r.Pack.Article.Document.Sentences[row.Sentence].Block
			l.New = b != block
			block = b
		}
		v.Sentences = append(v.Sentences, l)
	}
}

// words are a sentence, or its beginning.
func (r *Result) words(row *Row, text bool) string {
	if text {
		return string(row.Text)
	}
	return export.FirstWords(wording.Squeeze(string(row.Text)))
}
