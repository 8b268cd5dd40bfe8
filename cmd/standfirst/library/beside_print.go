package library

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/collation"
)

// writeText writes a line an article and a line a point.
func (p *pair) writeText(w io.Writer, c *collation.Collation) error {
	for i, a := range p.articles {
		if err := cli.Say(w, "%s\t%s", cmp.Or(p.names[i], clean.Inline(fmt.Sprint(i+1), nil)), besideName(a)); err != nil {
			return err
		}
	}
	number := func(p *collation.Side) string {
		if len(p.Spans) == 0 {
			return "-"
		}
		return fmt.Sprint(p.Sentence + 1)
	}
	for i := range c.Points {
		point := &c.Points[i]
		was := clean.Inline(string(point.First.Text(&p.articles[0].Document)), nil)
		now := clean.Inline(string(point.Second.Text(&p.articles[1].Document)), nil)
		words := was
		switch point.Kind {
		case collation.Edited:
			words = was + " → " + now
		case collation.New:
			words = now
		case collation.Quotation, collation.Passage, collation.Gone:
		}
		if err := cli.Say(w, "%s\t%s\t%s\t%s", point.Kind, number(&point.First), number(&point.Second), words); err != nil {
			return err
		}
	}
	return nil
}

// besideName is an article's title, outlet, day and counts, as far as they may be seen.
func besideName(a *content.Article) clean.Text {
	parts := []clean.Text{titleOf(a)}
	if p := a.Source.Publisher; p != nil {
		parts = append(parts, p.Value)
	}
	if d := a.Source.Published; d != nil {
		parts = append(parts, clean.Inline(dayOf(d.Value.Time), nil))
	}
	if len(a.Judgements) > 0 {
		parts = append(parts, clean.Inline(tally(a.Counts()), nil))
	}
	return clean.Join(parts, "\t")
}

func titleOf(a *content.Article) clean.Text {
	if t := a.Source.Title; t != nil {
		return t.Value
	}
	return clean.Reference(string(a.Reference))
}

// The JSON of two articles beside each other. Nothing is omitted.
type (
	jsonBeside struct {
		Schema   string        `json:"schema"`
		Versions bool          `json:"versions"` // of one text
		Articles [2]jsonHalf   `json:"articles"`
		Points   []jsonMeeting `json:"points"`
	}
	jsonHalf struct {
		Name      *clean.Text    `json:"name"` // "then", "now" or null
		Reference clean.Text     `json:"reference"`
		Title     clean.Text     `json:"title"`
		Publisher *clean.Text    `json:"publisher"`
		Published *string        `json:"published"`
		Counts    map[string]int `json:"counts"` // null when they may not be seen
	}
	jsonMeeting struct {
		Kind   string     `json:"kind"`
		First  *jsonWords `json:"first"` // null where it does not have the words
		Second *jsonWords `json:"second"`
	}
	jsonWords struct {
		I     int        `json:"i"`
		Block int        `json:"block"`
		Start int        `json:"start"`
		End   int        `json:"end"`
		Text  clean.Text `json:"text"`
	}
)

func (p *pair) writeJSON(w io.Writer, c *collation.Collation) error {
	out := jsonBeside{Schema: "standfirst/beside/1", Versions: c.Versions, Points: []jsonMeeting{}}
	for i, a := range p.articles {
		h := jsonHalf{Name: known(p.names[i]), Reference: a.Reference, Title: titleOf(a)}
		if f := a.Source.Publisher; f != nil {
			h.Publisher = &f.Value
		}
		if f := a.Source.Published; f != nil {
			day := f.Value.String()
			h.Published = &day
		}
		if len(a.Judgements) > 0 {
			h.Counts = countsByName(a.Counts())
		}
		out.Articles[i] = h
	}
	for i := range c.Points {
		at := &c.Points[i]
		out.Points = append(out.Points, jsonMeeting{
			Kind: at.Kind.String(), First: wordsAt(&at.First, &p.articles[0].Document), Second: wordsAt(&at.Second, &p.articles[1].Document),
		})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(out); err != nil {
		return fmt.Errorf("%w: %w", cli.ErrOutput, err)
	}
	return nil
}

// wordsAt are the words of a place in code points of their block, or nil when the article
// does not have them.
func wordsAt(p *collation.Side, d *content.Document) *jsonWords {
	if len(p.Spans) == 0 {
		return nil
	}
	text := p.Text(d)
	start := utf8.RuneCountInString(string(d.Blocks[p.Block].Text[:p.Spans[0].Start]))
	return &jsonWords{I: p.Sentence, Block: p.Block, Start: start, End: start + utf8.RuneCountInString(string(text)), Text: text}
}
