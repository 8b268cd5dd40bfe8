//go:build unix && !solaris && !aix

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
)

const (
	// claimPatience is how long another process may take to let go of a room.
	claimPatience = 10 * time.Second
	claimPause    = 50 * time.Millisecond
)

// claim makes this process the only one that holds a room. One whose terminal was lost,
// and which holds it still, is asked to end.
func claim(k *rooms.Room) (release func(), err error) {
	file, err := os.OpenFile(filepath.Join(k.Path(), "held"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, unclaimed(k, clean.Inline(err.Error(), nil))
	}
	asked := 0
	for deadline := time.Now().Add(claimPatience); ; time.Sleep(claimPause) {
		err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			break
		}
		pid := holder(file)
		if !errors.Is(err, syscall.EWOULDBLOCK) || pid == os.Getpid() || time.Now().After(deadline) {
			_ = file.Close()
			return nil, unclaimed(k, "another standfirst holds it, process "+clean.Inline(strconv.Itoa(pid), nil))
		}
		if pid > 1 && pid != asked {
			asked = pid
			_ = syscall.Kill(pid, syscall.SIGTERM) // it may have ended meanwhile
		}
	}
	if err := errors.Join(file.Truncate(0), writePid(file)); err != nil {
		_ = file.Close()
		return nil, unclaimed(k, clean.Inline(err.Error(), nil))
	}
	return func() { _ = file.Close() }, nil
}

func writePid(file *os.File) error {
	_, err := file.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	return err
}

// holder is the process that wrote itself into the file, or 0.
func holder(file *os.File) int {
	b, err := io.ReadAll(io.NewSectionReader(file, 0, 32))
	if err != nil {
		return 0
	}
	pid, _ := strconv.Atoi(string(bytes.TrimSpace(b)))
	return pid
}

func unclaimed(k *rooms.Room, reason clean.Text) error {
	return &content.Error{
		Op: "hold the room", Reference: clean.Inline(k.Code, nil), Reason: reason,
		Hint: "end that one, or lead the room from a browser at /host",
	}
}
