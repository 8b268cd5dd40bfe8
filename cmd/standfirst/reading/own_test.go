package reading

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/labels"
)

// labelled is a short article by somebody, with one label for all its sentences.
func labelled(label content.Label, author, outlet clean.Text) *content.Article {
	a := &content.Article{Reference: "https://" + outlet + ".example/ferry"}
	a.Source.Title = &content.Found[clean.Text]{Value: "The night ferry", Where: "h1", Sure: true}
	a.Source.Authors = []content.Author{{Name: content.Found[clean.Text]{Value: author, Where: "byline", Sure: true}}}
	a.Source.Publisher = &content.Found[clean.Text]{Value: outlet, Where: "meta", Sure: true}
	for i, s := range []clean.Text{"The last ferry left on 2 January.", "It was a disgrace."} {
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Kind: content.Paragraph, Text: s, Inlines: []content.Inline{{Text: s}}})
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(s)}})
		a.Judgements = append(a.Judgements, content.Judgement{
			Label: label, Confidence: .8,
			Reasons: []content.Reason{{Span: content.Span{End: 3}, Why: "is what " + author + " does"}},
		})
	}
	return a
}

// printed is an article in every format, as it is printed with the settings.
func printedBlind(t *testing.T, a *content.Article, s settings.Settings, getenv func(string) string) string {
	t.Helper()
	if _, err := withhold(a, s, getenv); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, f := range export.Formats() {
		if err := export.Write(&out, a, f, export.Options{Width: 80}); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

// What is printed while one reads blind depends on no label of the program's and, with
// the source hidden, on nobody's name, until the reader has labelled all.
func TestWhatIsPrintedBlind(t *testing.T) {
	home := t.TempDir()
	getenv := func(name string) string { return map[string]string{"HOME": home}[name] }
	s := settings.Defaults()
	s.Blind, s.HideSource = "sentence", true
	one, two := labelled(content.Opinion, "Ida Wernick", "ledger"), labelled(content.Prediction, "Somebody Else", "gazette")
	a, b := printedBlind(t, one, s, getenv), printedBlind(t, two, s, getenv)
	if a != b {
		t.Errorf("they differ:\n%s\n%s", a, b)
	}
	if strings.Contains(a, "opinion") || strings.Contains(a, "unsure") || !strings.Contains(a, "disgrace") || !strings.Contains(a, "hidden") {
		t.Errorf("printed is\n%s", a)
	}

	given := labelled(content.Opinion, "Ida Wernick", "ledger")
	store := labels.New(settings.LabelsFolder(getenv), "five")
	for i := range given.Document.Sentences {
		if out := printedBlind(t, labelled(content.Opinion, "Ida Wernick", "ledger"), s, getenv); strings.Contains(out, "opinion") ||
			strings.Contains(out, "Ida") {
			t.Errorf("after %d answers:\n%s", i, out)
		}
		if err := store.Put(given, content.Own{Sentence: i, Label: "fact", At: time.Unix(0, 0)}); err != nil {
			t.Fatal(err)
		}
	}
	if out := printedBlind(t, labelled(content.Opinion, "Ida Wernick", "ledger"), s, getenv); !strings.Contains(out, `"label": "opinion"`) ||
		!strings.Contains(out, "Ida Wernick") {
		t.Errorf("after all answers:\n%s", out)
	}
}
