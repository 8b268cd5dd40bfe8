//go:build unix

package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/record"
	"github.com/standfirst/standfirst/tui/screen"
)

// What the reader calls saved is on the disk, however the program ends.
func TestLabelsThatAreSavedOutliveTheProgram(t *testing.T) {
	t.Parallel()
	rounds := 3
	if hostile.Thorough() {
		rounds = 200
	}
	for round := range rounds {
		cmd := program(t)
		data := t.TempDir()
		cmd.Env = append(cmd.Env, "XDG_DATA_HOME="+data)
		on := screen.Start(t, cmd, screen.Options{})
		on.See(sampleText)
		labelled := 1 + round%7
		on.Send("v" + strings.Repeat("u", labelled))
		on.Until("the labels are saved", func(text string) bool {
			return strings.Contains(text, fmt.Sprintf(" %d/52 labelled", labelled)) && strings.Contains(text, "· saved")
		})
		on.Send("ooo") // these may be lost
		on.Signal(syscall.SIGKILL)
		on.Exit()

		files, err := filepath.Glob(filepath.Join(data, "standfirst", "labels", "*.jsonl"))
		if err != nil || len(files) != 1 {
			t.Fatalf("the files are %q: %v", files, err)
		}
		kept := 0
		if _, err := record.Replay(files[0], 1, func(l record.Line) error {
			if strings.Contains(string(l.JSON), `"label":"unsure"`) {
				kept++
			}
			return nil
		}); err != nil || kept != labelled {
			t.Fatalf("round %d: %d of %d labels are kept: %v", round, kept, labelled, err)
		}
	}
}

// A signal to end is no loss either: what was given last is kept, too.
func TestLabelsAreKeptWhenASignalEndsTheProgram(t *testing.T) {
	cmd := program(t)
	data := t.TempDir()
	cmd.Env = append(cmd.Env, "XDG_DATA_HOME="+data)
	on := screen.Start(t, cmd, screen.Options{})
	on.See(sampleText)
	on.Send("vuuu")
	on.See("3/52 labelled")
	on.Signal(syscall.SIGTERM)
	if code := on.Exit(); code != 130 {
		t.Errorf("exit code %d", code)
	}
	files, _ := filepath.Glob(filepath.Join(data, "standfirst", "labels", "*.jsonl"))
	if len(files) != 1 {
		t.Fatalf("the files are %q", files)
	}
	kept := 0
	if _, err := record.Replay(files[0], 1, func(l record.Line) error {
		if strings.Contains(string(l.JSON), `"label":"unsure"`) {
			kept++
		}
		return nil
	}); err != nil || kept != 3 {
		t.Fatalf("%d labels are kept: %v", kept, err)
	}
}
