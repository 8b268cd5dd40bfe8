package console_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// A lesson that is cut short after the first round need not give the program's labels away.
func TestTheWorkshopEndsWithWhatWasShownOrWithAll(t *testing.T) {
	for key, want := range map[string]workshop.Phase{"y": workshop.Closed, "w": workshop.Ended, "n": workshop.Frozen} {
		r := room(t)
		d := sit(t, r)
		ana, _ := r.Join(r.Code)
		d.press("R", "y", "R", "y")
		screen := d.press("E")
		has(t, screen, "All will see the room, the program's labels and the source.", "y ends it, w ends it and shows nothing more: y/w/n")
		if strings.Contains(screen, "…") {
			t.Errorf("the question is cut\n%s", screen)
		}
		d.press(key)
		if got := r.Frame().Phase; got != want || d.quit == (key == "n") {
			t.Errorf("%s: the room is in %s, quit: %t", key, got, d.quit)
		}
		_, err := r.Seat(ana.P).Program(t.Context())
		if (err == nil) != (want == workshop.Closed) {
			t.Errorf("%s: the program's labels: %v", key, err)
		}
		if open := len(r.Frame().Counts) > 0; open != (want == workshop.Closed) {
			t.Errorf("%s: the counts are shown: %t", key, open)
		}
		if err := r.Label(ana.P, 1, 5, []serve.Answer{{Sentence: 0, Label: "fact"}}); err == nil {
			t.Errorf("%s: a label is taken after the end", key)
		}
	}
}
