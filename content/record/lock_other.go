//go:build !windows && (!unix || solaris || aix)

package record

import (
	"errors"
	"os"
)

func tryLock(*os.File, bool) (bool, error) { return false, errors.ErrUnsupported }

func unlockFile(*os.File) {}
