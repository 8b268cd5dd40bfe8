//go:build unix

package sandbox

import (
	"errors"
	"io"
	"os"
	"os/exec"

	"golang.org/x/sys/unix"
)

// hold has this process end with the one that started it. A process without a
// lifeline goes on alone.
func hold() {
	var s unix.Stat_t
	if unix.Fstat(lifelineFile, &s) != nil || s.Mode&unix.S_IFMT != unix.S_IFIFO {
		return
	}
	unix.CloseOnExec(lifelineFile)
	line := os.NewFile(lifelineFile, "lifeline")
	go func() {
		if _, err := line.Read(make([]byte, 1)); errors.Is(err, io.EOF) {
			orphaned()
		}
	}()
}

// tie gives a command that is about to be started a lifeline. The function given is
// called when it has been started, or has not, and gives this process's end.
func tie(cmd *exec.Cmd) (started func() *os.File, err error) {
	theirs, ours, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	cmd.ExtraFiles = []*os.File{theirs}
	return func() *os.File {
		_ = theirs.Close()
		return ours
	}, nil
}
