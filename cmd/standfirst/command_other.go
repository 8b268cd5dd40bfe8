//go:build !unix

package main

import (
	"os"
	"os/exec"
)

func foreground(*exec.Cmd, *os.File) {}

func background(*os.File) {}
