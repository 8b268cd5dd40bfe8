//go:build unix

package fetch

import (
	"os"
	"syscall"
)

// openFile does not wait for the other end, should the file have become a pipe.
func openFile(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
}
