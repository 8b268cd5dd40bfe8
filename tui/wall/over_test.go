package wall

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// The room is gone a few seconds after its end; the projector does not fall back to a shell.
func TestTheWallStaysAfterTheEnd(t *testing.T) {
	w := &Wall{width: 80, height: 24, scene: Scene{
		Pack: &workshop.Pack{}, Frame: &serve.Frame{Public: workshop.Public{Phase: workshop.Closed, Round: 1, Focus: -1}},
	}}
	if _, cmd := w.Update(told{ended: true}); cmd != nil {
		t.Error("the wall goes on to something after the end")
	}
	if screen := ansi.Strip(w.scene.Draw(80, 24)); !strings.Contains(screen, "The workshop is over.") {
		t.Errorf("it does not say that it is over:\n%s", screen)
	}
	if _, cmd := w.Update(tuitest.Key("q")); cmd == nil {
		t.Error("q does not end it")
	}
	w.scene.Frame.Phase = workshop.Shown
	if _, cmd := w.Update(told{ended: true}); cmd == nil {
		t.Error("a wall that is sent away stays")
	}
}
