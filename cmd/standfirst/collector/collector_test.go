package collector_test

import (
	"os"
	"runtime/debug"
	"testing"

	"github.com/standfirst/standfirst/cmd/standfirst/collector"
)

func TestResume(t *testing.T) {
	if os.Getenv("GOGC") != "" {
		t.Skip("GOGC is set")
	}
	percent := func() int {
		p := debug.SetGCPercent(-1)
		debug.SetGCPercent(p)
		return p
	}
	if p := percent(); p <= 100 {
		t.Errorf("garbage is collected at %d while the program comes up", p)
	}
	collector.Resume()
	if p := percent(); p != 100 {
		t.Errorf("then at %d", p)
	}
	collector.Keep()
	if collector.Resume(); percent() <= 100 {
		t.Error("nor is it kept as it is while the program comes up")
	}
}
