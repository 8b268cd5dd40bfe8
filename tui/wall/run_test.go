package wall_test

import (
	"errors"
	"io"
	"testing"
	"testing/iotest"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/tui/serve/client"
	"github.com/standfirst/standfirst/tui/wall"
)

func TestTheCauseOfATerminalThatFails(t *testing.T) {
	gone := errors.New("the terminal is gone")
	err := wall.Run(t.Context(), &client.Room{}, true, tea.WithInput(iotest.ErrReader(gone)), tea.WithOutput(io.Discard))
	if !errors.Is(err, gone) {
		t.Errorf("%v does not say why", err)
	}
}
