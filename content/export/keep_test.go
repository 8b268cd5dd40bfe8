package export_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
)

func TestAKeptArticleIsReadBackAsItWas(t *testing.T) {
	want := article()
	for i := range want.Document.Blocks {
		b := &want.Document.Blocks[i]
		if b.Kind == content.Paragraph {
			_, first := utf8.DecodeRuneInString(string(b.Text))
			b.Inlines = []content.Inline{{Text: b.Text[:first], Style: content.Strong}, {Text: b.Text[first:], Link: "https://example.org/a"}}
		}
	}
	fact := func(v clean.Text) *content.Found[clean.Text] {
		return &content.Found[clean.Text]{Value: v, Where: "byline"}
	}
	s := &want.Source
	s.Authors[0].More = []content.Affiliation{{Role: fact("trustee"), Organisation: fact("Pier Trust")}}
	s.Authors = append(s.Authors,
		content.Author{Name: *fact("Orla Quay"), More: []content.Affiliation{{Role: fact("pilot")}}}, content.Author{Name: *fact("Quay Newsroom"), Body: true})
	s.Policies = []content.Policy{{Name: "Ethics", Address: "https://quay.example/ethics", Where: "foot of the page"}}
	line, err := export.Keep(want, true)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.ContainsRune(line, '\n') {
		t.Error("it is more than one line")
	}
	got, err := export.Read(line)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got.Judgements, want.Judgements) {
		t.Errorf("judgements\n%+v\nwanted\n%+v", got.Judgements, want.Judgements)
	}
	if !reflect.DeepEqual(got.Document.Sentences, want.Document.Sentences) {
		t.Errorf("sentences\n%+v\nwanted\n%+v", got.Document.Sentences, want.Document.Sentences)
	}
	for i, b := range got.Document.Blocks {
		w := want.Document.Blocks[i]
		if b.Text != w.Text || b.Kind != w.Kind || b.Level != w.Level || !reflect.DeepEqual(b.Inlines, w.Inlines) ||
			!reflect.DeepEqual(b.Containers, w.Containers) {
			t.Errorf("block %d\n%+v\nwanted\n%+v", i, b, w)
		}
	}
	if got.Source.Title.Value != want.Source.Title.Value || got.Source.Authors[0].Role.Sure || !reflect.DeepEqual(got.Source.Authors, want.Source.Authors) ||
		!reflect.DeepEqual(got.Source.Policies, want.Source.Policies) || !reflect.DeepEqual(got.Source.Conflicts, want.Source.Conflicts) {
		t.Errorf("source\n%+v\nwanted\n%+v", got.Source, want.Source)
	}
}

func TestAnArticleKeptWithoutLabelsTellsNone(t *testing.T) {
	line, err := export.Keep(article(), false)
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{`"label"`, `"confidence"`, `"reasons"`, `"speaker"`, `"facts_inside"`, `"counts"`, `"left_out"`} {
		if strings.Contains(string(line), word) {
			t.Errorf("it holds %s", word)
		}
	}
	a, err := export.Read(line)
	if err != nil || a.Judgements != nil {
		t.Errorf("%v, judgements %v", err, a.Judgements)
	}
}

func TestADamagedArticleIsRefusedOrMended(t *testing.T) {
	line, err := export.Keep(article(), true)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ from, to string }{
		{`"block":1`, `"block":9`},
		{`"block":1`, `"block":-1`},
		{`"bytes":`, `"bytes":9`},
		{`"standfirst/article/2"`, `"another/1"`},
		{`"i":1,"block"`, `"i":7,"block"`},
		{`"kind":"republished"`, `"kind":"rumoured"`},
		{`{`, `[`},
	} {
		if _, err := export.Read([]byte(strings.Replace(string(line), c.from, c.to, 1))); err == nil && strings.Contains(string(line), c.from) {
			t.Errorf("%s → %s: no error", c.from, c.to)
		}
	}
	a, err := export.Read([]byte(strings.Replace(string(line), `"label":"fact"`, `"label":"truth"`, 1)))
	if err != nil || a.Judgements != nil {
		t.Errorf("a label that is none: %v, %v", err, a.Judgements)
	}
	a, err = export.Read([]byte(strings.Replace(string(line), "Who goes", `Who\u001b[31m goes`, 1)))
	if err != nil || strings.ContainsRune(string(a.Document.Blocks[0].Text), 0x1b) {
		t.Errorf("a control character came through: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	line, err := export.Keep(article(), true)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(line)
	f.Add([]byte(`{"schema":"standfirst/article/1","blocks":[{"kind":"paragraph","text":"é"}],"sentences":[{"i":0,"block":0,"start":0,"end":1}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := export.Read(b)
		if err != nil {
			return
		}
		for _, s := range a.Document.Sentences {
			a.Document.SentenceText(s)
		}
		if _, err := export.Keep(a, true); err != nil {
			t.Error(err)
		}
	})
}
