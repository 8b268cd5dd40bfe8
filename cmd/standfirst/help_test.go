package main

import (
	"strings"
	"testing"
)

func TestAsksHelp(t *testing.T) {
	for args, want := range map[string]bool{"--help": true, "list -h": true, "help front": true, "a.html": false, "-- --help": false, "": false} {
		if got := asksHelp(strings.Fields(args)); got != want {
			t.Errorf("%q: %v", args, got)
		}
	}
}
