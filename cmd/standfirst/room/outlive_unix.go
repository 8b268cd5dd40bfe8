//go:build unix

package room

import (
	"errors"
	"os/signal"
	"syscall"
)

// outlive lets the program go on when its terminal is gone. What is written then goes
// nowhere.
func outlive() { signal.Ignore(syscall.SIGHUP, syscall.SIGPIPE) }

// taken reports whether a port could not be opened because it is open already.
func taken(err error) bool { return errors.Is(err, syscall.EADDRINUSE) }
