package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
)

// What is done to chroma at the start (see package lazy) is made for one version of
// it. With another the program comes up all the same, and colours code.
func TestAnotherChroma(t *testing.T) {
	if !hostile.Thorough() {
		t.Skip("builds the program anew; STANDFIRST_THOROUGH=1 has it run")
	}
	dir := t.TempDir()
	mod := filepath.Join(dir, "go.mod")
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(filepath.Join("..", "..", name))
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name), text, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	run := func(name string, args ...string) (string, error) {
		cmd := exec.Command(name, args...)
		cmd.Dir = filepath.Join("..", "..")
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if out, err := run("go", "get", "-modfile="+mod, "github.com/alecthomas/chroma/v2@v2.27.0"); err != nil {
		t.Skip("it cannot be had here: ", out)
	}
	if out, err := run("go", "test", "-modfile="+mod, "./styles/code"); err != nil {
		t.Errorf("colours of code: %s", out)
	}
	program := filepath.Join(dir, "standfirst")
	if out, err := run("go", "build", "-modfile="+mod, "-o", program, "./cmd/standfirst"); err != nil {
		t.Fatalf("it does not build: %s", out)
	}
	if out, err := run(program, "--version"); err != nil || !strings.HasPrefix(out, "standfirst version") {
		t.Errorf("it does not come up: %v\n%s", err, out)
	}
	if out, err := run(program, "--linear", "sample"); err != nil || !strings.Contains(out, "[OPINION]") {
		t.Errorf("it does not read: %v\n%s", err, out)
	}
}
