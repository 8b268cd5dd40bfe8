package code

import (
	"bytes"
	"testing"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/alecthomas/chroma/v2/quick"
	"github.com/alecthomas/chroma/v2/styles"
)

// Nothing that chroma knows by itself is missing once it was asked for.
func TestReadyMissesNothing(t *testing.T) {
	Ready()
	languages := files(lexerFiles, "embedded/*.xml")
	if len(languages) < 200 {
		t.Errorf("only %d files of languages", len(languages))
	}
	for _, path := range languages {
		want := chroma.MustNewXMLLexer(lexerFiles, path).Config().Name
		if got := lexers.Get(want); got == nil || got.Config().Name != want {
			t.Errorf("%s: %q is not known", path, want)
		}
	}
	looks := files(styleFiles, "*.xml")
	if len(looks) < 50 {
		t.Errorf("only %d files of styles", len(looks))
	}
	for _, path := range looks {
		f, err := styleFiles.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		want := chroma.MustNewXMLStyle(f).Name
		if styles.Get(want).Name != want {
			t.Errorf("%s: %q is not known", path, want)
		}
	}
	if styles.Get("no such style") == nil {
		t.Error("a style that is not known has no other in its place")
	}
}

func TestCodeHasColours(t *testing.T) {
	Ready()
	for language, source := range map[string]string{
		"go": "package ferry", "html": "<p>quay</p>", "php": "<?php echo 1;", "python": "def quay(): pass", "bash": "echo quay", "json": `{"quay": 1}`,
	} {
		var out bytes.Buffer
		if err := quick.Highlight(&out, source, language, "terminal16m", "monokai"); err != nil {
			t.Errorf("%s: %v", language, err)
		}
		if n := bytes.Count(out.Bytes(), []byte("\x1b[38;2;")); n < 2 {
			t.Errorf("%s: %d colours in %q", language, n, out.String())
		}
	}
}
