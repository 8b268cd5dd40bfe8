package main

import (
	"bytes"
	"syscall"
	"testing"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// Where a terminal takes nothing any more, the reader cannot give it back; further
// signals end it all the same.
func TestEndedWhileTheTerminalIsStuck(t *testing.T) {
	t.Parallel()
	cmd := program(t)
	master, slave, err := pty.Open()
	if err != nil {
		t.Skipf("no pty here: %v", err)
	}
	defer master.Close()
	defer slave.Close()
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var shown []byte
	for buf := make([]byte, 4096); !bytes.Contains(shown, []byte(sampleText)); {
		n, err := master.Read(buf)
		if err != nil {
			t.Fatal(err)
		}
		shown = append(shown, buf[:n]...)
	}
	const suspend = 0 // TCOOFF: as if Ctrl-S had been typed
	if err := unix.IoctlSetInt(int(slave.Fd()), unix.TCXONC, suspend); err != nil {
		t.Fatal(err)
	}
	endsBySignals(t, cmd, syscall.SIGTERM)
}
