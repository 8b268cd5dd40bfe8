//go:build !unix

package fetch

import "os"

func openFile(path string) (*os.File, error) { return os.Open(path) }
