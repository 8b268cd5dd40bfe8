package sign

import (
	"os"
	"regexp"
	"testing"
)

// TestListsAreThere holds that each list that a rule goes by has words, and that each list
// is gone by.
func TestListsAreThere(t *testing.T) {
	used := map[string]bool{}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`f\.(?:on|grouped)\((?:[^"]+, )?"([a-z-]+)"`).FindAllStringSubmatch(string(data), -1) {
			used[m[1]] = true
		}
	}
	bits := lexicon().bits
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
