package reader_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/tuitest"
)

func pane(height int) *reader.Reader {
	a := tuitest.Article()
	r := reader.New(a, a.Judgement, styles.New(styles.Theme{}, true, false), 70, false)
	r.SetSize(80, height)
	return r
}

// Every sentence can be put on every row, and stands there unless an end of the article
// is in the way.
func TestPut(t *testing.T) {
	for _, height := range []int{6, 20} {
		r := pane(height)
		for s := range r.Article().Document.Sentences {
			for row := range height {
				r.Put(s, row)
				got, ok := r.Row(s)
				if !ok || r.Cursor() != s {
					t.Fatalf("sentence %d, row %d of %d: not on the screen", s, row, height)
				}
				if got != row && s > 5 && s < 15 {
					t.Errorf("sentence %d is on row %d of %d, not on %d", s, got, height, row)
				}
			}
		}
	}
}

func TestPassagesAreShown(t *testing.T) {
	r := pane(40)
	plain := strings.Join(r.Rows(), "\n")
	s := r.Article().Document.Sentences[1]
	r.SetPassages([]reader.Passage{{Block: s.Block, Span: content.Span{Start: s.Span.Start + 4, End: s.Span.Start + 9}, Number: 3}})
	shown := strings.Join(r.Rows(), "\n")
	r.SetPassage(3)
	now := strings.Join(r.Rows(), "\n")
	if plain == shown || shown == now {
		t.Error("a passage does not stand out")
	}
	if ansi.Strip(plain) != ansi.Strip(now) {
		t.Error("the text has changed")
	}
	r.SetPassages(nil)
	if strings.Join(r.Rows(), "\n") != plain {
		t.Error("something is left of it")
	}
}
