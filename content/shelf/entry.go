package shelf

import (
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Entry is what is known of an article without opening it.
type Entry struct {
	Key       Key           `json:"key"`
	Reference clean.Text    `json:"reference"`
	Canonical clean.Text    `json:"canonical,omitempty"`
	Title     clean.Text    `json:"title,omitempty"`
	Authors   []clean.Text  `json:"authors,omitempty"`
	Outlet    clean.Text    `json:"outlet,omitempty"`
	Date      clean.Text    `json:"date,omitempty"` // as the page gives it: "2026-03-14", or with a clock
	Genre     content.Genre `json:"genre,omitempty"`
	Language  clean.Text    `json:"language,omitempty"`
	Sentences int           `json:"sentences"`
	Words     int           `json:"words"`
	// Counts are the program's labels, by [content.Label].
	Counts [content.Labels]int `json:"counts"`
}

// maxField is the longest title, name or address in a list, in bytes.
const maxField = 1000

// EntryOf is the entry of an opened article.
func EntryOf(a *content.Article) Entry {
	e := Entry{
		Key: KeyOf(&a.Document), Reference: a.Reference, Language: a.Language,
		Title: value(a.Source.Title), Outlet: value(a.Source.Publisher), Canonical: value(a.Source.Canonical),
		Sentences: len(a.Document.Sentences), Counts: a.Counts(),
	}
	for _, author := range a.Source.Authors {
		e.Authors = append(e.Authors, author.Name.Value)
	}
	if d := a.Source.Published; d != nil {
		e.Date = clean.Inline(d.Value.String(), nil)
	}
	if g := a.Source.Genre; g != nil {
		e.Genre = g.Value
	}
	e.Words = a.Document.Words()
	e.tidy()
	return e
}

func value(f *content.Found[clean.Text]) clean.Text {
	if f == nil {
		return ""
	}
	return f.Value
}

// tidy makes the entry fit for a list, whoever wrote the file that it is from: its texts
// stand on one line and are not endless, its genre is one of ours.
func (e *Entry) tidy() {
	for _, t := range []*clean.Text{&e.Reference, &e.Canonical, &e.Title, &e.Outlet, &e.Date, &e.Language} {
		*t = clean.Shorten(clean.Inline(string(*t), nil), maxField)
	}
	e.Authors = e.Authors[:min(len(e.Authors), maxAuthors)]
	for i := range e.Authors {
		e.Authors[i] = clean.Shorten(clean.Inline(string(e.Authors[i]), nil), maxField)
	}
	if !slices.Contains(content.Genres(), e.Genre) {
		e.Genre = ""
	}
	e.Sentences, e.Words = max(e.Sentences, 0), max(e.Words, 0)
	for i := range e.Counts {
		e.Counts[i] = max(e.Counts[i], 0)
	}
}

// maxAuthors is how many authors a list knows of an article.
const maxAuthors = 20

// Name is what the article is called in a list: its title, or else its reference.
func (e *Entry) Name() clean.Text {
	if e.Title != "" {
		return e.Title
	}
	return e.Reference
}

// Names are the authors in one text: "Ines Calloway, Olof Marsh".
func (e *Entry) Names() clean.Text { return clean.Join(e.Authors, ", ") }
