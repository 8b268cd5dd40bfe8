package main

import (
	"os/exec"
	"strings"
	"testing"
)

// The program is built in layers: cmd may import tui, tui may import styles,
// styles may import content, and nothing imports upwards.
func TestNoPackageImportsUpwards(t *testing.T) {
	layers := []string{"content", "styles", "tui", "cmd"}
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "../../...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	module := strings.TrimSuffix(modulePath(t), "\n") + "/"
	rank := func(path string) int {
		for i, layer := range layers {
			rest, ours := strings.CutPrefix(path, module)
			if ours && (rest == layer || strings.HasPrefix(rest, layer+"/")) {
				return i
			}
		}
		return -1
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		for _, imported := range fields[1:] {
			if from, to := rank(fields[0]), rank(imported); from >= 0 && to > from {
				t.Errorf("%s imports %s, which is a layer above it", fields[0], imported)
			}
		}
	}
}

func modulePath(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "list", "-m").Output()
	if err != nil {
		t.Fatalf("go list -m: %v", err)
	}
	return string(out)
}
