package measure

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/source"
)

// shared is a folder beside the repository that is not part of it, or "".
func sharedFolder(t *testing.T, parts ...string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Skip("not in a module")
		}
		dir = filepath.Dir(dir)
	}
	path := filepath.Join(append([]string{dir, "..", "shared"}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no " + strings.Join(parts, "/"))
	}
	return path
}

func TestSourcesOfAnnotatedPages(t *testing.T) {
	dir := sharedFolder(t, "gold", "source")
	var b strings.Builder
	if err := Sources(t.Context(), &b, dir); err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + b.String())
	b.Reset()
	if err := sources(t.Context(), &b, dir, source.Options{NoPublishers: true}); err != nil {
		t.Fatal(err)
	}
	t.Log("without the list of publishers\n" + b.String())
	if out := os.Getenv("SOURCE_PREDICTIONS"); out != "" {
		writeSources(t, dir, out)
	}
}

func writeSources(t *testing.T, dir, out string) {
	gold, err := ReadSources(dir)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i := range gold {
		data, err := os.ReadFile(filepath.Join(dir, gold[i].File))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.NewEncoder(f).Encode(findSource(data, &gold[i], source.Options{})); err != nil {
			t.Fatal(err)
		}
	}
}
