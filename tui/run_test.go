package tui_test

import (
	"errors"
	"io"
	"testing"
	"testing/iotest"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui"
)

func TestTheCauseOfATerminalThatFails(t *testing.T) {
	gone := errors.New("the terminal is gone")
	err := tui.Run(t.Context(), tui.Env{}, tea.WithInput(iotest.ErrReader(gone)), tea.WithOutput(io.Discard))
	if own, ok := errors.AsType[*content.Error](err); !ok || own.Op != "use the terminal" || !errors.Is(err, gone) {
		t.Errorf("%v does not say why", err)
	}
}
