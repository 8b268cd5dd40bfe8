package record

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Where an open file cannot be replaced, it is closed before, and what another process
// has written meanwhile is not lost.
func TestRewriteLetsGoOfTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log.jsonl")
	line := func(n string) string { return `{"v":1,"n":` + n + "}\n" }
	if err := os.WriteFile(path, []byte(line("1")+line("2")), 0o600); err != nil {
		t.Fatal(err)
	}
	drop := func(l Line) []byte {
		if strings.Contains(string(l.JSON), `"n":1`) {
			return nil
		}
		return l.JSON
	}
	wrote := false
	late := func(l Line) []byte {
		if wrote {
			return drop(l)
		}
		wrote = true
		if f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0o600); err == nil {
			_, _ = f.WriteString(line("3"))
			_ = f.Close()
		}
		return drop(l)
	}
	if err := rewrite(path, 1, late, true); err == nil {
		t.Error("what was written meanwhile is lost")
	}
	if err := rewrite(path, 1, drop, true); err != nil {
		t.Fatal(err)
	}
	text, _ := os.ReadFile(path)
	if want := line("2"); !strings.HasPrefix(string(text), want) || !strings.Contains(string(text), line("3")) || strings.Contains(string(text), line("1")) {
		t.Errorf("%s", text)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) > 0 {
		t.Error(left)
	}
}
