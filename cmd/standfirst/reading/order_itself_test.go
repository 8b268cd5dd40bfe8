package reading

import (
	"testing"

	"github.com/standfirst/standfirst/tui"
)

// Only a terminal that is known to put text from right to left in order is left to do so.
func TestTerminalsThatOrderThemselves(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{map[string]string{"TERM": "xterm-256color"}, false},
		{map[string]string{"VTE_VERSION": "7600"}, true},
		{map[string]string{"VTE_VERSION": "5600"}, false},
		{map[string]string{"VTE_VERSION": "7600", "TMUX": "/tmp/tmux"}, false},
		{map[string]string{"TERM_PROGRAM": "Apple_Terminal"}, true},
		{map[string]string{"TERM": "mlterm-256color"}, true},
	} {
		if got := ordersItself(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: %v", c.env, got)
		}
	}
}

// What takes the clipboard's sequence for itself is known by what it sets.
func TestMultiplexers(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want tui.Multiplexer
	}{
		{map[string]string{"TERM": "xterm-256color"}, tui.NoMultiplexer},
		{map[string]string{"TERM": "xterm-256color", "TMUX": "/tmp/tmux"}, tui.Tmux},
		{map[string]string{"TERM": "tmux-256color"}, tui.Tmux},
		{map[string]string{"TERM": "screen", "STY": "12.pts"}, tui.Screen},
		{map[string]string{"TERM": "screen-256color"}, tui.TmuxOrScreen},
	} {
		if got := multiplexer(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: %v", c.env, got)
		}
	}
}
