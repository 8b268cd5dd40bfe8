package record

import (
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
)

// A name is lost with the machine's power until the disk has the folder that it stands in: every
// folder that gets a new one is asked for, and no other.
func TestEveryFolderWithANewNameIsSynced(t *testing.T) {
	root := t.TempDir()
	inner := filepath.Join(root, "standfirst", "rooms", "ABCDEF")
	want := []string{filepath.Dir(inner), filepath.Join(root, "standfirst"), root}
	if got := aboveMissing(inner); !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
	if err := New(filepath.Join(inner, "log.jsonl")).Append(struct{ V int }{1}); err != nil {
		t.Fatal(err)
	}
	if got := aboveMissing(inner); len(got) != 0 {
		t.Errorf("of a folder that is there: %q", got)
	}
	for _, path := range []string{".", string(filepath.Separator)} {
		if got := aboveMissing(path); len(got) != 0 {
			t.Errorf("of %s: %q", path, got)
		}
	}
}

func TestAFileSystemWithoutLocksGoesWithout(t *testing.T) {
	for _, err := range []error{syscall.ENOLCK, &os.SyscallError{Syscall: "flock", Err: syscall.ENOTSUP}} {
		if !lockless(err) {
			t.Errorf("%v keeps from writing", err)
		}
	}
	for _, err := range []error{nil, syscall.EBADF, syscall.EACCES} {
		if lockless(err) {
			t.Errorf("%v is passed over", err)
		}
	}
}
