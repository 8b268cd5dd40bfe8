package main

import "testing"

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
