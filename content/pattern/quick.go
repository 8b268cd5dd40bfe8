package pattern

import (
	"regexp/syntax"
	"sync"
	"sync/atomic"
)

// quick is an automaton that is made when it is worth it. The zero value has seen no text.
type quick struct {
	seen atomic.Int32
	once sync.Once
	made *automaton
}

// often is after how many texts an expression is worth an automaton: a single page has most
// expressions look at fewer.
const often = 64

// in reports whether there is a match of the expression in s, or that it is not sure.
func (q *quick) in(s string, expression func() string) (match, sure bool) {
	if q.seen.Load() < often {
		q.seen.Add(1)
		return false, false
	}
	q.once.Do(func() {
		tree, err := syntax.Parse(expression(), syntax.Perl)
		if err != nil {
			return
		}
		if program, err := syntax.Compile(tree.Simplify()); err == nil {
			q.made = newAutomaton(program)
		}
	})
	if q.made == nil {
		return false, false
	}
	return q.made.in(s)
}
