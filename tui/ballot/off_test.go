package ballot

import (
	"testing"

	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// In every phase each key does something, asks something or says why it does not.
func TestAKeyThatIsOffSaysWhy(t *testing.T) {
	keys := []string{"f", "o", "a", "p", "u", "F", "w", "x", "r", "l", "h", "s", "B", "L", ".", ",", "m", "=", "tab", "enter", "backspace"}
	for _, b := range bindings() {
		keys = append(keys, b.keys...)
	}
	phases := []workshop.Phase{
		workshop.Lobby, workshop.Blind, workshop.Frozen, workshop.Shown, workshop.Second, workshop.Program, workshop.Closed,
		workshop.Ended,
	}
	for _, phase := range phases {
		for _, key := range keys {
			tb := newTable(t, scheme.Five(), five()).at(phase)
			tb.types("esc", "3", "g")
			before := tb.screen()
			if tb.types(key); tb.screen() == before {
				t.Errorf("%s: %s does nothing and says nothing\n%s", phase, key, before)
			}
		}
	}
}
