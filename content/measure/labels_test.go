package measure_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/measure"
)

const annotated = `{"doc":"a","title":"The pier","sentences":[
{"i":0,"block":0,"text":"Mayor Ada Marsh said the pier was lost.","label":"attributed","accept":[],"speaker":"Ada Marsh"},
{"i":1,"block":0,"text":"It was built in 1911 and closed on 3 March 2026.","label":"fact","accept":[]},
{"i":2,"block":1,"text":"This is a disgraceful decision and the council should be ashamed.","label":"opinion","accept":[]}]}`

func TestLabels(t *testing.T) {
	dir := t.TempDir()
	file, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl")
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(annotated, "\n", "")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := measure.Labels(context.Background(), &b, file, "", out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"sentences 3  accuracy 1.000  gold or accepted 1.000", "speaker 1.000 of 1", "sentences/s"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	var d struct {
		Doc       string
		Sentences []struct {
			Label   string
			Speaker *string
			Reasons []struct {
				Start, End int
				Text, Why  string
			}
		}
	}
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	if d.Doc != "a" || len(d.Sentences) != 3 || d.Sentences[0].Speaker == nil || len(d.Sentences[2].Reasons) == 0 {
		t.Errorf("predictions %s", data)
	}
}

func TestSubjectivity(t *testing.T) {
	file := filepath.Join(t.TempDir(), "in.tsv")
	if err := os.WriteFile(file, []byte("id\tlabel\ttext\n1\tSUBJ\tThis is a disgraceful and foolish decision.\n2\tOBJ\tThe pier was built in 1911.\n"),
		0o644); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := measure.Labels(context.Background(), &b, file, "", ""); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "sentences 2  accuracy 1.000  macro-F1 1.000") {
		t.Error(b.String())
	}
}

func TestLabelsOfOtherFiles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "in.jsonl")
	if err := os.WriteFile(file, []byte("no such thing\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, f := range []string{file, file + ".missing"} {
		if err := measure.Labels(context.Background(), &bytes.Buffer{}, f, "", ""); content.KindOf(err) != content.Usage {
			t.Errorf("%s: %v", f, err)
		}
	}
}

func TestAFileIsNamedOnce(t *testing.T) {
	file := filepath.Join(t.TempDir(), "missing.jsonl")
	err := measure.Labels(context.Background(), &bytes.Buffer{}, file, "", "")
	if err == nil || strings.Count(err.Error(), "missing.jsonl") != 1 {
		t.Errorf("%v", err)
	}
}
