package room

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
)

// A web server that ends during a lesson is told where the lesson is led from, and once.
func TestAServerThatFailsIsTold(t *testing.T) {
	for name, serve := range map[string]func() error{
		"an error": func() error { return errors.New("the network is gone") },
		"a fault":  func() error { panic("a fault") },
	} {
		var out, again bytes.Buffer
		faults := 0
		err := <-serving(&out, func(*content.Fault) { faults++ }, serve)
		if err == nil || cli.ExitCode(err) != 1 || !strings.Contains(out.String(), "do not reach the room any more") {
			t.Errorf("%s: %v: %q", name, err, &out)
		}
		if (faults == 1) != (name == "a fault") || strings.Contains(out.String(), "network is gone") != (name == "an error") {
			t.Errorf("%s: %d faults: %q", name, faults, &out)
		}
		if cli.Report(&again, err); again.Len() > 0 {
			t.Errorf("%s: told again: %q", name, &again)
		}
	}
	var out bytes.Buffer
	if err := <-serving(&out, nil, func() error { return nil }); err != nil || out.Len() > 0 {
		t.Errorf("an end that was wanted: %v: %q", err, &out)
	}
}
