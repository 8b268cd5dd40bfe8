// Package collector lets garbage be while the program comes up: the tables of what is linked are
// three megabytes, after which the collector would run beside the start of the reader. (From then
// to the first screen package tui holds it.) It acts when it is initialised, which is before most
// of those tables are made; that it comes too late when packages are initialised in another order
// costs two milliseconds and no more.
//
// It changes nothing in a process that is told by GOGC how much garbage may be.
package collector

import (
	"os"
	"runtime/debug"
	"sync"
)

// lavish is the share of garbage while the program comes up: some sixteen megabytes.
const lavish = 400

var usual = restrain()

func restrain() int {
	if os.Getenv("GOGC") != "" {
		return 0
	}
	return debug.SetGCPercent(lavish)
}

// Resume has garbage collected as usual from its first call on, if not [Keep] was called before.
func Resume() {
	settled.Do(func() {
		if usual != 0 {
			debug.SetGCPercent(usual)
		}
	})
}

// Keep leaves it at the share of garbage that there may be while the program comes up. It is for a
// process that has little at a time and a limit on all of it.
func Keep() {
	settled.Do(func() {})
	if usual != 0 {
		debug.SetGCPercent(lavish)
	}
}

var settled sync.Once
