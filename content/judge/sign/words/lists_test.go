package words

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestListsAreThere holds that each list has words, under the bit that its name in Go says, and that a rule goes by it,
// here or in package sign.
func TestListsAreThere(t *testing.T) {
	here, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	above, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	var rules strings.Builder
	for _, f := range append(here, above...) {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if f != "list.go" {
			rules.Write(data)
		}
	}
	all := List(0)
	lists().Each(func(word string, w Word) {
		if all |= w.on; len(word) > longestGroup {
			t.Errorf("%q is longer than what is looked for", word)
		}
	})
	for i, name := range listNames {
		if all&(1<<i) == 0 {
			t.Errorf("list %q has no words", name)
		}
		var in strings.Builder
		for part := range strings.SplitSeq(name, "-") {
			in.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
		if !strings.Contains(rules.String(), in.String()) {
			t.Errorf("list %q is used nowhere", name)
		}
	}
	for list, name := range map[List]string{Mild: "mild", WhWord: "wh-word", Asking: "asking", IdiomBeginning: "idiom-beginning"} {
		if listOf(name) != list {
			t.Errorf("%q is list %b, not %b", name, listOf(name), list)
		}
	}
}
