package ahead

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

func TestOpens(t *testing.T) {
	for args, want := range map[string]bool{
		"standfirst":                          true,
		"/usr/bin/standfirst page.html":       true,
		"standfirst --width 60 page.html":     true,
		"standfirst -":                        true,
		"standfirst --help":                   false,
		"standfirst -f json --help":           false,
		"standfirst -v":                       false,
		"standfirst __read":                   false,
		"standfirst __read 1 2 false 0.1 x":   false,
		"standfirst man":                      false,
		"standfirst __complete --theme":       false,
		"/tmp/go-build1/sandbox.test -test.v": false,
		"":                                    false,
	} {
		if got := Opens(strings.Fields(args)); got != want {
			t.Errorf("%q: %v", args, got)
		}
	}
}

func TestTheTestsStartNoChild(t *testing.T) {
	if c, ok := Take(); ok {
		t.Errorf("a child was started for the tests: %+v", c)
	}
}

// With one more import than these the package would be initialised after the
// tables that it is there to overlap with.
func TestImportsNothingLarge(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{join .Imports "\n"}}`, ".").Output()
	if err != nil {
		t.Skip("no go command: ", err)
	}
	for imported := range strings.FieldsSeq(string(out)) {
		if !slices.Contains([]string{"syscall", "sync/atomic", "slices"}, imported) {
			t.Errorf("imports %s", imported)
		}
	}
}
