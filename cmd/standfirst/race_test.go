//go:build race

package main

// raceEnabled says that the race detector is there, which takes memory.
const raceEnabled = true
