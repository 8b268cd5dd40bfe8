package anchor_test

import (
	"fmt"
	"testing"

	"github.com/standfirst/standfirst/content/anchor"
	"github.com/standfirst/standfirst/content/clean"
)

// chain is two readings of a text in which each sentence of a row stands twice, and can be told from its twin
// only once the one before it in the row is found: 1 0 2 1 3 2 and so on. What stands between them is of its own
// reading.
func chain(links int) (old, now []clean.Text) {
	add := func(number int) {
		s := clean.Text(fmt.Sprintf("Boat %d of the line was late again that morning.", number))
		old = append(old, s, clean.Text(fmt.Sprintf("Nobody%d asked%d why%d.", len(old), len(old), len(old))))
		now = append(now, s, clean.Text(fmt.Sprintf("Rain%d fell%d on%d.", len(now), len(now), len(now))))
	}
	for i := range links {
		add(i + 1)
		add(i)
	}
	return old, now
}

func TestWhatIsFoundLeadsToWhatIsBesideItHoweverFar(t *testing.T) {
	old, now := chain(40)
	a := anchor.Align(old, now)
	for i := 0; i < len(old); i += 2 {
		if m := a.Old[i]; m.Kind != anchor.Same || m.At != i {
			t.Errorf("%d, %q, became %+v", i, old[i], m)
		}
	}
}
