package measure

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
)

func TestCompare(t *testing.T) {
	for name, c := range map[string]struct {
		truth, body string
		want        Overlap
	}{
		"more before it":   {"One two three four five.", "x — y: One two three four five", Overlap{Both: 2. / 4, Extra: 2. / 4}},
		"equal":            {"Ein Schiff, ein Öl_fass 4!", "Ein  Schiff ein Öl_fass 4", Overlap{Both: 1, Exact: true}},
		"shorter than one": {"two words", "two words", Overlap{Both: 1, Exact: true}},
		"nothing found":    {"one two three four five", "", Overlap{Missing: 1}},
		"half":             {"a b c d e f g h", "a b c d e", Overlap{Both: 2. / 5, Missing: 3. / 5}},
		"counted twice":    {"a b c d", "a b c d a b c d", Overlap{Both: 1. / 5, Extra: 4. / 5}},
	} {
		got := Compare(c.truth, c.body)
		if math.Abs(got.Both-c.want.Both) > 1e-9 || math.Abs(got.Extra-c.want.Extra) > 1e-9 || math.Abs(got.Missing-c.want.Missing) > 1e-9 ||
			got.Exact != c.want.Exact {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

// The mean leaves pages without a body out of precision, not out of recall.
func TestMean(t *testing.T) {
	s := Mean([]Overlap{{Both: 1, Exact: true}, {Both: .5, Extra: .5}, {Missing: 1}})
	if math.Abs(s.Precision-.75) > 1e-9 || math.Abs(s.Recall-2./3) > 1e-9 || math.Abs(s.F1-2*.75*(2./3)/(.75+2./3)) > 1e-9 || math.Abs(s.Exact-1./3) > 1e-9 {
		t.Errorf("%+v", s)
	}
}

func TestBodies(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "html"), 0o755); err != nil {
		t.Fatal(err)
	}
	text := strings.Repeat("The ferry must come back, said the pilot, and nobody on the quay said otherwise. ", 8)
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	_, _ = w.Write([]byte("<html><head><title>Ferry</title></head><body><article><p>" + text +
		"</p><p>Sign up for our newsletter now.</p></article></body></html>"))
	_ = w.Close()
	truth := `{"a": {"articleBody": "` + text + `", "url": "https://ledger.example/a"}}`
	if err := os.WriteFile(filepath.Join(dir, "ground-truth.json"), []byte(truth), 0o644); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := Bodies(context.Background(), &out, dir); content.KindOf(err) != content.Usage {
		t.Errorf("a missing page: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "html", "a.html.gz"), zipped.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Bodies(context.Background(), &out, dir); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "standfirst                1.0000    1.0000  1.0000    1.0000") {
		t.Error(out.String())
	}
	if err := Bodies(context.Background(), &out, t.TempDir()); content.KindOf(err) != content.Usage || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an empty folder: %v", err)
	}
}
