package record

import (
	"errors"
	"os"
	"syscall"
	"time"
)

const (
	// patience is how long another process is waited for.
	patience = 10 * time.Second
	// pause is how long is waited between two tries, at most.
	pause = 20 * time.Millisecond
)

// lock keeps other processes from writing to the file, and when alone is set
// also from locking it to read. A file system without locks goes without. On a disk of
// this machine one write to the end of a file is whole there, too; on one that several
// machines share, as by NFS, two that write at once may damage each other's lines, which
// [Replay] reports.
func lock(file *os.File, alone bool) error {
	deadline := time.Now().Add(patience)
	for wait := 100 * time.Microsecond; ; wait = min(2*wait, pause) {
		taken, err := tryLock(file, alone)
		switch {
		case taken, lockless(err):
			return nil
		case err != nil:
			return err
		case time.Now().After(deadline):
			return errBusy
		}
		time.Sleep(wait)
	}
}

// lockless reports whether an error says that the file system has no locks: also NFS whose
// service for them does not run.
func lockless(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.ENOLCK)
}
