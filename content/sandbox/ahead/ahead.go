// Package ahead starts the child that reads an article before the program itself
// has come up.
//
// Both processes are the same program, and what that program links takes some
// ten milliseconds to set itself up before main runs (the tables of the code
// highlighter in glamour, mostly). One after the other that is twice the time to
// the first words on the screen; started here, both set up at once. So this
// package does what packages should not: it acts when it is initialised. For
// that to come first it may import nothing but syscall and what is beneath it: Go
// initialises packages in the order of their paths among those whose imports are
// ready, and everything larger waits for more. A test holds it to that.
//
// It knows nothing of articles, and asks nothing of the child: [Take] hands it
// over to package sandbox, which does. A child that is never asked ends with the
// program.
package ahead

import (
	"slices"
	"sync/atomic"
)

// Worker is the hidden first argument that makes the program the child.
const Worker = "__read"

// Child is a child of this program that waits for its request. All numbers are
// file descriptors of this process but the first.
type Child struct {
	Process int
	// Request is written to, and its end is the end of the request.
	Request int
	// Result is read from, and so is Complaint, what the child's runtime says.
	Result, Complaint int
	// Lifeline is held as long as the child is to live.
	Lifeline int
}

// Environment is what the child's Go runtime is told, ahead of all other
// variables: errors are read and never shown, so one goroutine is enough to tell
// what happened; two processors do; and little garbage is made for what is soon
// over.
func Environment() []string {
	return []string{"GOTRACEBACK=single", "GOMAXPROCS=2", "GOGC=400"}
}

// waiting is the child that was started, or nil where none was. taken is set when
// it has been handed over.
var (
	waiting = begin()
	taken   atomic.Bool
)

// Take hands over the waiting child, to the first who asks. It gives false when
// there is none.
func Take() (Child, bool) {
	if waiting == nil || taken.Swap(true) {
		return Child{}, false
	}
	return *waiting, true
}

// Opens reports whether a program with these arguments is going to open an article:
// not when it is a child itself or a test, and not for another command. To be
// wrong costs a process that ends without having done anything.
func Opens(args []string) bool {
	if len(args) == 0 || hasSuffix(args[0], ".test") {
		return false
	}
	for _, a := range args[1:] {
		switch a {
		case "-h", "--help", "-v", "--version":
			return false
		}
	}
	return len(args) == 1 || !slices.Contains(Commands(), args[1])
}

// Commands are the commands that open no article: those of the program and those
// that its command line has of itself. A test beside the command line holds that
// each of them is there and that none is missing.
func Commands() []string {
	return []string{
		Worker, "config", "eval", "man", "help", "completion", "__complete", "__completeNoDesc",
		"list", "search", "tag", "remove", "feed", "front", "labels", "compare", "enter",
		"export", "join", "wall", "activity",
	}
}

// hasSuffix is strings.HasSuffix; package strings would come too late.
func hasSuffix(s, end string) bool {
	return len(s) >= len(end) && s[len(s)-len(end):] == end
}
