//go:build unix && !solaris && !aix

package room

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
)

const (
	// claimPatience is how long another process may take to let go of a room.
	claimPatience = 10 * time.Second
	claimPause    = 50 * time.Millisecond
)

// claim makes this process the only one that holds a room. One whose terminal was lost,
// and which holds it still, is asked to end; not so one that holds all rooms.
func claim(k *rooms.Room) (release func(), err error) {
	asked := 0
	for deadline := time.Now().Add(claimPatience); ; time.Sleep(claimPause) {
		release, err := claimFree(k.Path(), "")
		if err == nil {
			return release, nil
		}
		pid, host := holder(k.Path())
		if host {
			return nil, unclaimed(k, "'standfirst workshop host' holds it, process "+clean.Inline(strconv.Itoa(pid), nil), err)
		}
		if !errors.Is(err, errHeld) || pid == os.Getpid() || time.Now().After(deadline) {
			return nil, unclaimed(k, clean.Inline(fmt.Sprintf("%v, process %d", err, pid), nil), err)
		}
		if pid > 1 && pid != asked {
			asked = pid
			_ = syscall.Kill(pid, syscall.SIGTERM) // it may have ended meanwhile
		}
	}
}

// claimFree makes this process the only one that holds the room in a folder, or gives
// [errHeld]. As says what this process is, for those who come to hold the room as well.
func claimFree(folder, as string) (release func(), err error) {
	file, err := os.OpenFile(filepath.Join(folder, heldFile), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		if errors.Is(err, syscall.EWOULDBLOCK) {
			err = errHeld
		}
		return nil, errors.Join(err, file.Close())
	}
	err = file.Truncate(0)
	if err == nil {
		_, err = file.WriteAt([]byte(strconv.Itoa(os.Getpid())+" "+as+"\n"), 0)
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return func() { _ = file.Close() }, nil
}

// holder is the process that wrote itself into a room's folder, or 0, and whether it is one
// that holds all rooms.
func holder(folder string) (pid int, host bool) {
	file, err := os.Open(filepath.Join(folder, heldFile))
	if err != nil {
		return 0, false
	}
	defer func() { _ = file.Close() }()
	b, _ := io.ReadAll(io.LimitReader(file, 32))
	number, as, _ := strings.Cut(strings.TrimSpace(string(b)), " ")
	pid, _ = strconv.Atoi(number)
	return pid, as == asHost
}
