//go:build unix

package reading

import (
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"golang.org/x/sys/unix"
)

// foreground gives a command the terminal, so that ctrl+c interrupts it and not us.
func foreground(cmd *exec.Cmd, terminal *os.File) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true, Ctty: int(terminal.Fd())}
}

// background takes the terminal back from a command that has ended.
func background(terminal *os.File) {
	signal.Ignore(syscall.SIGTTOU) // which whoever has not got the terminal is sent
	defer signal.Reset(syscall.SIGTTOU)
	_ = unix.IoctlSetPointerInt(int(terminal.Fd()), unix.TIOCSPGRP, unix.Getpgrp())
}
