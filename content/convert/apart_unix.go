//go:build unix

package convert

import (
	"os/exec"
	"syscall"
)

// apart starts a command in a group of its own, and ends the group with it: what the
// program itself has started does not outlive it.
func apart(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
