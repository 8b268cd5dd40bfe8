package labels_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/labels"
)

// article is one of sentences, a paragraph each.
func article(ref string, sentences ...string) *content.Article {
	a := &content.Article{Reference: clean.Reference(ref)}
	for i, s := range sentences {
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Kind: content.Paragraph, Text: clean.Inline(s, nil)})
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(s)}})
	}
	return a
}

const ref = "https://harbourledger.example/opinion/night-ferry"

func ferry() *content.Article {
	return article(ref, "The last ferry left Brackwater on 2 January.", "It was a disgrace that nobody on the council has answered for.",
		"Adeyemi said the crossing would cost 212 million crowns.", "The pier will not open before the regatta in June.")
}

func mustPut(t *testing.T, s *labels.Store, a *content.Article, own ...content.Own) {
	t.Helper()
	if err := s.Put(a, own...); err != nil {
		t.Fatal(err)
	}
}

func load(t *testing.T, s *labels.Store, a *content.Article) []content.Own {
	t.Helper()
	own, err := s.Load(a)
	if err != nil {
		t.Fatal(err)
	}
	return own
}

var noon = time.Date(2031, 6, 12, 12, 0, 0, 0, time.UTC)

// What was labelled is there the next day, the last word on a sentence holds, and what
// was taken back is gone. The file can be read by eye.
func TestLabelsAreThereTheNextDay(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "labels")
	s := labels.New(folder, "five")
	if own := load(t, s, ferry()); len(own) != 0 {
		t.Errorf("labels before any: %+v", own)
	}
	if _, err := os.Stat(folder); err == nil {
		t.Error("to look has made a folder")
	}
	mustPut(t, s, ferry(), content.Own{Sentence: 0, Label: "fact", At: noon}, content.Own{Sentence: 1, Label: "fact", At: noon})
	mustPut(t, s, ferry(), content.Own{Sentence: 1, Label: "opinion", Note: "disgrace", At: noon, Blind: true},
		content.Own{Sentence: 2, Label: "attributed", At: noon})
	mustPut(t, s, ferry(), content.Own{Sentence: 2, At: noon})

	own := load(t, labels.New(folder, "five"), ferry())
	if len(own) != 2 || own[0].Label != "fact" || own[1].Label != "opinion" || own[1].Note != "disgrace" || !own[1].Blind || !own[1].At.Equal(noon) {
		t.Errorf("the next day: %+v", own)
	}
	files, _ := filepath.Glob(filepath.Join(folder, "harbourledger-example-night-ferry-*.jsonl"))
	if len(files) != 1 {
		t.Fatalf("the files are %q", files)
	}
	text, _ := os.ReadFile(files[0])
	for _, want := range []string{ref, `"label":"opinion"`, "It was a disgrace"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
	if own := load(t, labels.New(folder, "two"), ferry()); len(own) != 0 {
		t.Errorf("labels of another set: %+v", own)
	}
}

// A changed page keeps the labels of what is the same, marks what was edited, and tells
// what is gone; a label on the new text replaces the old one.
func TestLabelsOutliveAChangedPage(t *testing.T) {
	s := labels.New(t.TempDir(), "five")
	mustPut(t, s, ferry(), content.Own{Sentence: 0, Label: "fact", At: noon}, content.Own{Sentence: 1, Label: "opinion", At: noon},
		content.Own{Sentence: 2, Label: "attributed", At: noon}, content.Own{Sentence: 3, Label: "prediction", At: noon})
	now := article(ref, "A new sentence of the editor stands here and says something else.", "It was a disgrace that nobody on the council has answered for.",
		"Adeyemi said the crossing would cost 280 million crowns.", "The pier will not open before the regatta in June.")
	own := load(t, s, now)
	if len(own) != 4 {
		t.Fatalf("%+v", own)
	}
	for i, want := range []content.Own{
		{Sentence: 1, Label: "opinion"}, {Sentence: 2, Label: "attributed", Edited: true}, {Sentence: 3, Label: "prediction"}, {Sentence: -1, Label: "fact"},
	} {
		if o := own[i]; o.Sentence != want.Sentence || o.Label != want.Label || o.Edited != want.Edited {
			t.Errorf("%d: got %+v, want %+v", i, o, want)
		}
	}
	if own[1].Changed != "a number changed" || own[3].Was != "The last ferry left Brackwater on 2 January." {
		t.Errorf("%+v", own)
	}
	mustPut(t, s, now, content.Own{Sentence: 2, Label: "fact", At: noon})
	if o := load(t, s, now)[1]; o.Label != "fact" || o.Edited {
		t.Errorf("after another look: %+v", o)
	}
	mustPut(t, s, now, content.Own{Sentence: 1, At: noon})
	if own := load(t, s, now); own[0].Sentence != 2 {
		t.Errorf("what was taken back on the new text is there: %+v", own)
	}
}

// A last line that was cut off is told, and costs nothing else.
func TestADamagedFileKeepsTheRest(t *testing.T) {
	folder := t.TempDir()
	mustPut(t, labels.New(folder, "five"), ferry(), content.Own{Sentence: 0, Label: "fact", At: noon}, content.Own{Sentence: 1, Label: "opinion", At: noon})
	files, _ := filepath.Glob(filepath.Join(folder, "*"))
	text, _ := os.ReadFile(files[0])
	if err := os.WriteFile(files[0], text[:len(text)-40], 0o600); err != nil {
		t.Fatal(err)
	}
	s := labels.New(folder, "five")
	own, err := s.Load(ferry())
	if len(own) != 1 || err == nil || !strings.Contains(err.Error(), "line 4") {
		t.Errorf("%+v, %v", own, err)
	}
	mustPut(t, s, ferry(), content.Own{Sentence: 1, Label: "opinion", At: noon})
	if own, _ := s.Load(ferry()); len(own) != 2 {
		t.Errorf("after the next label: %+v", own)
	}
}

// A line may be JSON and no label: that is told, and what a later version adds is not.
func TestALineThatIsNoLabelIsDamage(t *testing.T) {
	folder := t.TempDir()
	mustPut(t, labels.New(folder, "five"), ferry(), content.Own{Sentence: 0, Label: "fact", At: noon})
	files, _ := filepath.Glob(filepath.Join(folder, "*"))
	text, _ := os.ReadFile(files[0])
	whole := string(text)
	for name, test := range map[string]struct{ line, says string }{
		"a label that is a number": {`{"v":1,"label":7,"scheme":"five"}`, "line 4"},
		"a time that is none":      {`{"v":1,"label":"fact","scheme":"five","at":"noon"}`, "line 4"},
		"a field of later":         {strings.Replace(strings.Split(whole, "\n")[2], "{", `{"later":[1],`, 1), ""},
	} {
		if err := os.WriteFile(files[0], []byte(whole+test.line+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		own, err := labels.New(folder, "five").Load(ferry())
		if len(own) != 1 || (err != nil) != (test.says != "") || err != nil && !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: %+v, %v", name, own, err)
		}
	}
}

func TestAFolderThatCannotBeWritten(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := labels.New(folder, "five").Put(ferry(), content.Own{Label: "fact", At: noon}); err == nil || !strings.Contains(err.Error(), "could not") {
		t.Errorf("the error is %v", err)
	}
}
