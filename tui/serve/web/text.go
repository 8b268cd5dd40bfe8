package web

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// text is what of a pack is the same for everybody, made ready once.
type text struct {
	Title  clean.Text
	Scheme *scheme.Scheme
	Parts  []part
	Asked  int
	// Source are facts of who is speaking; Hidden says that they wait for the program.
	Source      []workshop.Fact
	Hidden      bool
	AsksReasons bool
	Rounds      int
}

// part is a block of the article: sentences, or a text that is no sentence.
type part struct {
	Heading   bool
	Plain     clean.Text
	Sentences []int
}

func newText(p *workshop.Pack) *text {
	a := p.Article
	t := &text{
		Title: "An article without a title", Scheme: &p.Scheme, Asked: p.Settings.To - p.Settings.From, Source: workshop.Facts(a),
		Hidden: p.Settings.HideSource, AsksReasons: p.Settings.Reasons, Rounds: p.Settings.Rounds,
	}
	if a.Source.Title != nil {
		t.Title = a.Source.Title.Value
	}
	at := make(map[int][]int, len(a.Document.Blocks))
	for i, s := range a.Document.Sentences {
		at[s.Block] = append(at[s.Block], i)
	}
	for i := range a.Document.Blocks {
		b := &a.Document.Blocks[i]
		switch {
		case len(at[i]) > 0:
			t.Parts = append(t.Parts, part{Sentences: at[i]})
		case b.Kind == content.Heading, b.Kind == content.Code, b.Kind == content.Table:
			t.Parts = append(t.Parts, part{Heading: b.Kind == content.Heading, Plain: b.Text})
		}
	}
	return t
}
