// Package screen is a terminal for tests: a pty on which a program runs, an
// emulator that shows what a person would see, and two readers, written
// independently of each other, of what was sent to it. They say which sequences
// and characters a terminal should not have been sent and what it was left in.
//
// It draws nothing and is used by tests only.
package screen
