package words

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestListsAreThere holds that each list that a rule goes by, here or in package sign, has words,
// and that each list is gone by.
func TestListsAreThere(t *testing.T) {
	used := map[string]bool{}
	here, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	above, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(here, above...) {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`[fs]\.(?:On|Grouped)\((?:[^"]+, )?"([a-z-]+)"`).FindAllStringSubmatch(string(data), -1) {
			used[m[1]] = true
		}
	}
	bits := lists().bits
	if len(bits) > 64 {
		t.Errorf("%d lists have no bit each", len(bits))
	}
	for name := range used {
		if bits[name] == 0 {
			t.Errorf("no list %q", name)
		}
	}
	for name := range bits {
		if !used[name] {
			t.Errorf("list %q is used nowhere", name)
		}
	}
}
