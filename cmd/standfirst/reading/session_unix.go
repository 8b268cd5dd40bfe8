//go:build unix

package reading

import (
	"os/exec"
	"syscall"
)

// apart lets a command outlive the terminal: what stops or ends everything on it
// does not reach the command.
func apart(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
