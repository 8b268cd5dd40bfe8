package record

import (
	"errors"
	"os"
	"time"
)

const (
	// patience is how long another process is waited for.
	patience = 10 * time.Second
	// pause is how long is waited between two tries, at most.
	pause = 20 * time.Millisecond
)

// lock keeps other processes from writing to the file, and when alone is set
// also from locking it to read. A file system without locks goes without: one
// write to the end of a file is whole there, too.
func lock(file *os.File, alone bool) error {
	deadline := time.Now().Add(patience)
	for wait := 100 * time.Microsecond; ; wait = min(2*wait, pause) {
		taken, err := tryLock(file, alone)
		switch {
		case taken, errors.Is(err, errors.ErrUnsupported):
			return nil
		case err != nil:
			return err
		case time.Now().After(deadline):
			return errBusy
		}
		time.Sleep(wait)
	}
}
