package console_test

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/workshop"
)

// In every phase each key of the console does something, asks something or says why it does not.
func TestAKeyOfTheConsoleThatIsOffSaysWhy(t *testing.T) {
	t.Parallel()
	keys := []string{"R", "U", "V", "A", "M", "J", "C", "L", "P", "K", "g", "}", "{", "=", "T", "W", "s", "X", "E", "j", "k", "?", "q"}
	phases := []workshop.Phase{workshop.Lobby, workshop.Blind, workshop.Frozen, workshop.Shown, workshop.Program, workshop.Closed}
	for n, phase := range phases {
		for _, key := range keys {
			r := room(t)
			d := sit(t, r)
			for range n {
				d.press("R", "y")
			}
			if r.Frame().Phase != phase {
				t.Fatalf("%s is not %s", r.Frame().Phase, phase)
			}
			d.press("A", "esc", "esc")
			before := strings.ReplaceAll(d.screen(), "  ", " ")
			if after := strings.ReplaceAll(d.press(key), "  ", " "); after == before {
				t.Errorf("%s: %s does nothing and says nothing\n%s", phase, key, after)
			}
		}
	}
}

// Whoever leads so few people that nothing would be shown is told before the round begins.
func TestTheLobbyWarnsThatTooFewHaveCome(t *testing.T) {
	r := roomOf(t, 3, func() time.Time { return day })
	d := sit(t, r)
	warning := "only 2 joined: a sentence is shown if 3 or more answer it"
	for range 2 {
		if _, err := r.Join(r.Code); err != nil {
			t.Fatal(err)
		}
	}
	has(t, d.press("A", "esc"), "lobby    "+warning+"; M changes it")
	has(t, d.press("R"), "only 2 joined: a sentence is shown if 3 or more answer it", "begin the blind round? y/l/M/n")
	d.press("n")
	out, _ := typed(t, r, "")
	has(t, out, warning+"; \"least 3\" changes it")
	if _, err := r.Join(r.Code); err != nil {
		t.Fatal(err)
	}
	screen := d.press("A", "esc")
	has(t, screen, "3 joined: a sentence is shown only if all of them answer it; M changes it")
	hasNot(t, screen, "only 2", "only 3")
	hasNot(t, d.press("R"), "before", "M/")
	out, _ = typed(t, r, "")
	hasNot(t, out, "only 3")
}

// A minute more is one from now, also long after the time has run out.
func TestAMinuteMoreAfterTheTimeHasRunOut(t *testing.T) {
	var passed atomic.Int64
	r := roomOf(t, 1, func() time.Time { return day.Add(time.Duration(passed.Load())) })
	d := sit(t, r)
	has(t, d.press("A"), "no time runs now")
	d.press("R", "y")
	passed.Store(int64(20 * time.Minute))
	has(t, d.press("P"), "0:00 left")
	has(t, d.press("A"), "1:00 left", "a minute more")
}
