package class

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// Whoever leads a room works beside the projector: a comparison in a blind round shows all.
func TestARoomIsNotToldOfBeforeItIsShown(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	p, err := workshop.NewPack(tuitest.Article(), scheme.Five(), workshop.Settings{Rounds: 1, Least: 1}, "test", time.Now(), true)
	if err != nil {
		t.Fatal(err)
	}
	k, err := RoomsFolder().Make(p, time.Now().AddDate(0, 0, 30))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	happen := func(e workshop.Event) {
		t.Helper()
		n++
		e.ID, e.N = workshop.NewID(), int64(n)
		if err := k.Append([]workshop.Event{e}); err != nil {
			t.Fatal(err)
		}
	}
	step := func(p workshop.Phase) {
		happen(workshop.Event{Kind: workshop.PhaseKind, Phase: p, Round: 1, Sentence: -1})
	}
	asked := func(args ...string) (string, error) {
		var failed error
		var out bytes.Buffer
		for _, c := range Commands(&failed) {
			if c.Name() == args[0] {
				c.SetArgs(append(args[1:], k.Code))
				c.SetOut(&out)
				if err := c.ExecuteContext(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
		}
		return out.String(), failed
	}
	for _, p := range []string{"ana", "ben"} {
		happen(workshop.Event{Kind: workshop.Join, P: p, Name: "amber-otter", Sentence: -1})
	}
	step(workshop.Blind)
	for _, p := range []string{"ana", "ben"} {
		happen(workshop.Event{Kind: workshop.Label, Round: 1, P: p, Sentence: 0, Label: "fact"})
	}
	for phase, told := range map[workshop.Phase][2]bool{
		workshop.Blind: {}, workshop.Frozen: {}, workshop.Shown: {true, false}, workshop.Program: {true, true},
	} {
		step(phase)
		for _, args := range [][]string{{"compare"}, {"export"}} {
			out, err := asked(args...)
			if (err == nil) != told[0] || err != nil && (out != "" || !strings.Contains(err.Error(), k.Code)) {
				t.Errorf("%s: %v tells %q, %v", phase, args, out, err)
			}
			if program := strings.Contains(out, "program"); program != told[1] {
				t.Errorf("%s: %v names the program: %t\n%s", phase, args, program, out)
			}
			if _, err := asked(append(args, "--now")...); err != nil {
				t.Errorf("%s: %v --now: %v", phase, args, err)
			}
		}
		if out, err := asked("handout", "--key"); (err == nil) != told[1] || err != nil && out != "" {
			t.Errorf("%s: the answer sheet is printed: %v", phase, err)
		}
		if _, err := asked("handout", "--key", "--now"); err != nil {
			t.Errorf("%s: %v", phase, err)
		}
	}
	step(workshop.Blind)
	_, err = asked("compare")
	if err == nil || !strings.Contains(err.Error(), "round 1 goes on blind") || !strings.Contains(err.Error(), "--now") {
		t.Errorf("the reason and the way on: %v", err)
	}
}
