package sandbox

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
)

// opened opens ref in a child and waits for the end.
func opened(t *testing.T, ref string, o Options) (*content.Article, error) {
	t.Helper()
	var a *content.Article
	for e := range Open(context.Background(), ref, o) {
		switch e := e.(type) {
		case content.Opened:
			a = e.Article
		case content.Judged:
			a.Add(e)
		case content.Failed:
			return a, e.Err
		}
	}
	return a, nil
}

func TestSampleOpensInAChild(t *testing.T) {
	a, err := opened(t, "sample", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Document.Sentences) == 0 || len(a.Judgements) != len(a.Document.Sentences) {
		t.Errorf("%d sentences and %d judgements", len(a.Document.Sentences), len(a.Judgements))
	}
}

func TestFailureIsTold(t *testing.T) {
	_, err := opened(t, "/no/such/file", Options{})
	if err == nil || !strings.Contains(err.Error(), "there is no such file") {
		t.Errorf("got %v", err)
	}
	if content.KindOf(err) != content.Other || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("kind %d, cause %v", content.KindOf(err), errors.Unwrap(err))
	}
}

func TestMoreSentencesThanAreJudgedAreRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cries.txt")
	if err := os.WriteFile(path, []byte(strings.Repeat("O! ", 500_001)), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := opened(t, path, Options{})
	if content.KindOf(err) != content.Refused || !strings.Contains(err.Error(), "more than 500,000 sentences") {
		t.Errorf("got %v", err)
	}
}
