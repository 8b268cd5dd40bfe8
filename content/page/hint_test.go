package page

import (
	"testing"

	"github.com/standfirst/standfirst/content/words"
)

func TestEveryNameInMarkupHintsAtSomething(t *testing.T) {
	hints, _ := marks()
	heads := map[string]bool{}
	for name, head := range words.ClassNames() {
		heads[head] = true
		if hints[name] == 0 {
			t.Errorf("%s stands below %q, which is no hint", name, head)
		}
	}
	for hint := InBio; hint <= InRole; hint <<= 1 {
		if !heads[hint.String()] {
			t.Errorf("no name in a page's markup gives the hint %d, %q", hint, hint)
		}
	}
}
