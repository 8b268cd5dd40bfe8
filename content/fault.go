package content

import (
	"fmt"
	"runtime/debug"
)

// Fault is a fault of the program itself: a panic, caught where it happened.
type Fault struct {
	// Report is what a developer wants to know. It may hold words of an
	// article and is not cleaned: it is not for a terminal.
	Report string
}

// Recovered is the fault of what recover gave.
func Recovered(r any) *Fault {
	if f, ok := r.(*Fault); ok {
		return f
	}
	return &Fault{Report: fmt.Sprintf("%v\n\n%s", r, debug.Stack())}
}

// Error says no more than that there is one.
func (f *Fault) Error() string { return "the program has a fault" }
