package ssh

import (
	"testing"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/ballot"
	"github.com/standfirst/standfirst/tui/serve"
)

// A program that is stopped in a lesson is no closed room: whoever is in it comes back.
func TestWhoIsCutOffIsToldHowToComeBack(t *testing.T) {
	who := ballot.Who{Name: "amber-otter", Words: "copper-lantern"}
	for phase, want := range map[workshop.Phase]clean.Text{
		workshop.Blind:  "The room is interrupted; what is saved is kept. Come back with amber-otter copper-lantern",
		workshop.Closed: "The room is closed.",
	} {
		if got := ended(&serve.Frame{Public: workshop.Public{Phase: phase}}, who); got != want {
			t.Errorf("%s: %q", phase, got)
		}
	}
}
