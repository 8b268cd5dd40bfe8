package main

import (
	"bytes"
	"debug/elf"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
)

// binaryMost is the size that a release may have, in bytes. The reader alone takes 28
// million; feeds, the room on the network, over SSH, the exports and the decoders of
// pictures make up the rest.
const binaryMost = 37_000_000

// A release is small, needs no library of the system, and is the same from
// wherever it is built.
func TestARelease(t *testing.T) {
	if !hostile.Thorough() || hostile.Race {
		t.Skip("builds the program twice; STANDFIRST_THOROUGH=1 has it run")
	}
	first, second := release(t, "."), release(t, copied(t))
	if !bytes.Equal(first, second) {
		t.Errorf("two builds, of %d and %d bytes, differ", len(first), len(second))
	}
	if len(first) > binaryMost {
		t.Errorf("it has %d bytes, want at most %d", len(first), binaryMost)
	}
	t.Logf("%d bytes", len(first))
	if runtime.GOOS != "linux" {
		return
	}
	f, err := elf.NewFile(bytes.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range f.Progs {
		if p.Type == elf.PT_INTERP || p.Type == elf.PT_DYNAMIC {
			t.Errorf("it has a %v, so it is not static", p.Type)
		}
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(first, []byte(root)) {
		t.Errorf("it names %s", root)
	}
}

// release builds the program in a folder as it is given out.
func release(t *testing.T, folder string) []byte {
	t.Helper()
	to := filepath.Join(t.TempDir(), "standfirst")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", to, ".")
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	built, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	return built
}

// copied is the folder of this package in a copy of the program's source.
func copied(t *testing.T) string {
	t.Helper()
	to := t.TempDir()
	root := filepath.Join("..", "..")
	for _, name := range []string{"cmd", "content", "styles", "tui"} {
		if err := os.CopyFS(filepath.Join(to, name), os.DirFS(filepath.Join(root, name))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err == nil {
			err = os.WriteFile(filepath.Join(to, name), text, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(to, "cmd", "standfirst")
}
