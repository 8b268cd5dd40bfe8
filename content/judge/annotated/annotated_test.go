package annotated_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/standfirst/standfirst/content/judge/annotated"
)

func file(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "file.jsonl")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestRead(t *testing.T) {
	docs, err := annotated.Read([]byte(`{"doc":"a","kind":"opinion","title":"The slip","sentences":[{"i":0,"block":0,"text":"It closed.","label":"fact",` +
		`"accept":["opinion"]},{"i":1,"block":1,"text":"“Past saving,” she said.","label":"attributed","speaker":"Ruth Adeyemi","via":"the survey"}]}` +
		"\n\n"))
	if err != nil || len(docs) != 1 || docs[0].Kind != "opinion" || docs[0].Sentences[0].Accept[0] != "opinion" || docs[0].Sentences[1].Via != "the survey" {
		t.Errorf("%+v %v", docs, err)
	}
}

// Labels are cut out of the articles in code points, in the order of the labels.
func TestJoin(t *testing.T) {
	articles := file(t, `{"id":"two","source":"Ostby Courier","url":"https://courier.example/opinion/pier","title":"Pier","text":"Ünder it. Néxt."}
{"id":"other","text":"nothing"}
{"id":"one","source":"Ostby Courier","url":"https://courier.example/pier","title":"","text":"One."}`)
	docs, err := annotated.Join([]byte(`{"id":"one","sentences":[{"block":0,"start":0,"end":4,"label":"fact"}]}
{"id":"two","sentences":[{"block":0,"start":0,"end":9,"label":"fact"},{"block":0,"start":10,"end":15,"label":"attributed","speaker":"Ilse `+
		`Marrow"}]}`), articles)
	if err != nil || len(docs) != 2 {
		t.Fatal(docs, err)
	}
	if one := docs[0]; one.Kind != "news" || one.Sentences[0].Text != "One." {
		t.Errorf("%+v", one)
	}
	if two := docs[1]; two.Kind != "opinion" || two.Sentences[0].Text != "Ünder it." || two.Sentences[1].Text != "Néxt." || two.Sentences[1].I != 1 ||
		two.Sentences[1].Speaker != "Ilse Marrow" {
		t.Errorf("%+v", two)
	}
	for _, labels := range []string{
		`{"id":"three","sentences":[{"end":1}]}`, `{"id":"one","sentences":[{"start":0,"end":9}]}`,
		`{"id":"one","sentences":[{"start":3,"end":2}]}`,
	} {
		if _, err := annotated.Join([]byte(labels), articles); err == nil {
			t.Errorf("%s is taken", labels)
		}
	}
}

func TestSpeakersThatAreTheSame(t *testing.T) {
	for names, want := range map[[2]string]bool{
		{"Ada Quill", "Quill"}: true, {"Quill", "Ms. Ada Quill"}: true, {"Ada", "Ada Quill"}: true,
		{"Ada Quill", "Ben Quarry"}: false, {"", "Quill"}: false, {"", ""}: false,
	} {
		if annotated.SameSpeaker(names[0], names[1]) != want {
			t.Errorf("%q: %v", names, !want)
		}
	}
}

func TestLinesThatAreNoArticle(t *testing.T) {
	for _, text := range []string{"{\"doc\":\"a\",\"sentences\":[{}]}\nx", "{\"doc\":\"a\",\"sentences\":[{}]}\n{}"} {
		_, err := annotated.Read([]byte(text))
		if line, ok := errors.AsType[*annotated.LineError](err); !ok || line.Line != 2 {
			t.Errorf("%q: %v", text, err)
		}
	}
	_, err := annotated.Read([]byte("x"))
	if _, ok := errors.AsType[*json.SyntaxError](err); !ok {
		t.Errorf("%v does not say why", err)
	}
	if _, err := annotated.Join([]byte(`{"id":"one","sentences":[{"end":1}]}`), filepath.Join(t.TempDir(), "gone.jsonl")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
}
