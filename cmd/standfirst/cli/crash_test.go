package cli

import (
	"os"
	"testing"
)

func TestTheNewestCrashesAreKept(t *testing.T) {
	folder := t.TempDir()
	getenv := func(name string) string {
		if name == "XDG_STATE_HOME" {
			return folder
		}
		return ""
	}
	var paths []string
	for range 3 * mostCrashes {
		paths = append(paths, KeepCrash("it fell", getenv))
	}
	kept := 0
	for _, path := range paths {
		if _, err := os.Stat(path); err == nil {
			kept++
		}
	}
	if _, err := os.Stat(paths[len(paths)-1]); err != nil || kept != mostCrashes {
		t.Errorf("%d are kept; the last: %v", kept, err)
	}
}
