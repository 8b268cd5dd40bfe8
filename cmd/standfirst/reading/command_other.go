//go:build !unix

package reading

import (
	"os"
	"os/exec"
)

func foreground(*exec.Cmd, *os.File) {}

func background(*os.File) {}
