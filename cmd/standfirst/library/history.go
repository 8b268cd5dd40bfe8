package library

import (
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/sample"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/tui"
)

// history is the shelf as the reader's memory of what was opened.
type history struct{ shelf *shelf.Shelf }

// Opened notes that an article was opened, and gives where it was left: in the same text
// the sentence, in another of the same reference about where.
func (h history) Opened(a *content.Article) (tui.Bookmark, bool, error) {
	if passing(a.Reference) {
		return tui.Bookmark{}, false, nil
	}
	visits, err := h.shelf.History()
	e := shelf.EntryOf(atHome(a))
	at, ok := bookmarkOf(visits, &e)
	if noted := h.shelf.Opened(&e); noted != nil {
		err = noted
	}
	return at, ok, err
}

// Left notes where an article was left.
func (h history) Left(a *content.Article, at tui.Bookmark) error {
	if passing(a.Reference) {
		return nil
	}
	return h.shelf.Left(shelf.KeyOf(&a.Document), at.Sentence, at.Share)
}

// atHome is the article under a reference that means the same from every folder.
func atHome(a *content.Article) *content.Article {
	ref := string(a.Reference)
	abs, err := filepath.Abs(ref)
	if err != nil || ref == "" || ref == fetch.Stdin || ref == sample.Reference || strings.Contains(ref, ":") || string(clean.Reference(abs)) != abs {
		return a
	}
	out := *a
	out.Reference = clean.Reference(abs)
	return &out
}

// passing reports whether an article cannot be opened again under its reference, or
// need not be remembered.
func passing(ref clean.Text) bool {
	return ref == fetch.Stdin || ref == sample.Reference || strings.TrimSpace(string(ref)) == ""
}

func bookmarkOf(visits map[shelf.Key]shelf.Visit, e *shelf.Entry) (tui.Bookmark, bool) {
	if v, ok := visits[e.Key]; ok {
		return tui.Bookmark{Sentence: v.Sentence, Share: v.Share, At: v.At}, true
	}
	var last shelf.Visit
	found := false
	for _, v := range visits {
		if v.Entry.Reference == e.Reference && (!found || v.At.After(last.At)) {
			last, found = v, true
		}
	}
	return tui.Bookmark{Sentence: -1, Share: last.Share, At: last.At}, found
}
