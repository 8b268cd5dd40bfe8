package record_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/standfirst/standfirst/content/record"
)

// TestFullDisk holds that a disk without room is said to be full, that what was
// acknowledged is still there, and that writing goes on when there is room.
func TestFullDisk(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mount("none", folder, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("only root may mount a small disk: ", err)
	}
	defer func() { _ = syscall.Unmount(folder, 0) }()
	path := filepath.Join(folder, "log.jsonl")
	l := record.New(path)
	defer func() { _ = l.Close() }()
	n := 0
	var err error
	for err == nil && n < 100 {
		if err = l.Append(event{V: 1, N: n, Text: strings.Repeat("x", 3000)}); err == nil {
			n++
		}
	}
	if err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Fatal(n, err)
	}
	if got, damage := events(t, path); len(got) != n || damage.Err() != nil {
		t.Errorf("%d of %d lines, %v", len(got), n, damage.Err())
	}
	if err := record.Rewrite(path, 1, func(l record.Line) []byte { return l.JSON }); err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Error(err)
	}
	if got, _ := events(t, path); len(got) != n {
		t.Errorf("after a rewrite without room: %d of %d lines", len(got), n)
	}
	if err := syscall.Mount("none", folder, "tmpfs", syscall.MS_REMOUNT, "size=1m"); err != nil {
		t.Fatal(err)
	}
	if err := l.Append(event{V: 1, N: n}); err != nil {
		t.Error(err)
	}
	if got, damage := events(t, path); len(got) != n+1 || damage.Err() != nil {
		t.Errorf("with room again: %d lines, %v", len(got), damage.Err())
	}
}

// TestReadOnlyDisk holds that a log on a disk that cannot be written is read all
// the same.
func TestReadOnlyDisk(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mount("none", folder, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("only root may mount a small disk: ", err)
	}
	defer func() { _ = syscall.Unmount(folder, 0) }()
	path := filepath.Join(folder, "log.jsonl")
	write(t, path, `{"v":1,"n":1}`+"\n")
	if err := syscall.Mount("none", folder, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{path, filepath.Join(folder, "new", "log.jsonl")} {
		if err := record.New(path).Append(event{V: 1}); err == nil || !strings.Contains(err.Error(), "its disk can only be read") {
			t.Errorf("%s: %v", path, err)
		}
	}
	if got, damage := events(t, path); len(got) != 1 || damage.Err() != nil {
		t.Error(got, damage.Err())
	}
}

// TestNoRight holds the same for a folder that belongs to somebody else.
func TestNoRight(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere")
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "log.jsonl")
	write(t, path, `{"v":1,"n":1}`+"\n")
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	if err := record.New(path).Append(event{V: 1}); err == nil || !strings.Contains(err.Error(), "this user has no right to") {
		t.Error(err)
	}
	if got, _ := events(t, path); len(got) != 1 {
		t.Error(got)
	}
}
