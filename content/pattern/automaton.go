package pattern

import (
	"encoding/binary"
	"hash/maphash"
	"regexp/syntax"
	"slices"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// automaton tells whether an expression matches a part of a text, as package regexp does, and
// nothing more of it. It looks at each character once, where package regexp goes back or follows
// many ways at once: most texts match nothing of what is looked for, and are done here in a
// fraction of the time. Its states are made when a text first leads to them.
type automaton struct {
	program *program
	classes *classes
	// width is how many entries of the table a state has: one for each class of the next
	// character, and the last for the end of the text.
	width uint32
	// table has the state that follows on each: where its own entries begin, or one of the
	// numbers below. It is replaced by a larger one when it is full.
	table atomic.Pointer[[]uint32]

	mu     sync.Mutex
	states []state
	// waiting are the instructions, in order, that wait for the next character: those of
	// each state behind those of the one before it.
	waiting []uint32
	known   map[uint64]uint32 // where the entries of a state begin, by its hash
	reached closure           // by one step, with the room that the step before took
	next    []uint32          // the instructions of the state to come, likewise
}

// What a table has in place of a state.
const (
	unmade uint32 = iota
	hopeless
	matched
	states // from here on
)

// state is what may yet become a match after a part of a text.
type state struct {
	from, to uint32 // what waits
	before   before
}

// before is what the last character was, as far as the expression asks.
type before uint8

const (
	beginning before = iota
	line
	word
	other
)

// mostEntries is how large a table may become, half a megabyte. A text that leads to more states
// is left to package regexp.
const mostEntries = 1 << 17

// newAutomaton is that of a program, or nil for one that has too many kinds of characters.
func newAutomaton(from *syntax.Prog) *automaton {
	p, classes := compact(from)
	if classes == nil {
		return nil
	}
	a := &automaton{
		program: p, classes: classes, width: uint32(classes.count) + 1,
		known: map[uint64]uint32{}, reached: closure{steps: p.steps, seen: make([]bool, len(p.steps))},
	}
	table := make([]uint32, states+8*a.width)
	a.table.Store(&table)
	a.state([]uint32{p.start}, beginning)
	return a
}

// in reports whether the expression matches a part of s. It gives no answer when there would be
// too many states.
func (a *automaton) in(s string) (match, ok bool) {
	table := *a.table.Load()
	at := states
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		var class uint32
		if r < utf8.RuneSelf {
			class = uint32(a.classes.ascii[r])
		} else {
			r, size = utf8.DecodeRuneInString(s[i:])
			class = a.classes.of(r)
		}
		next := atomic.LoadUint32(&table[at+class])
		if next < states {
			if next == unmade {
				next = a.follow(at, class, r)
				table = *a.table.Load()
			}
			if next < states {
				return next == matched, next != unmade
			}
		}
		at = next
		i += size
	}
	end := atomic.LoadUint32(&table[at+a.width-1])
	if end == unmade {
		end = a.follow(at, a.width-1, -1)
	}
	return end == matched, end != unmade
}

// follow makes the state after a character of a class, -1 for the end of the text. It stays
// unmade when there are too many.
func (a *automaton) follow(at, class uint32, r rune) uint32 {
	a.mu.Lock()
	defer a.mu.Unlock()
	from := a.states[(at-states)/a.width]
	a.reached.begin(between(from.before, r))
	for _, w := range a.waiting[from.from:from.to] {
		a.reached.add(w)
	}
	next := hopeless
	switch {
	case a.reached.match:
		next = matched
	case r >= 0:
		next = a.after(class, r)
	}
	atomic.StoreUint32(&(*a.table.Load())[at+class], next)
	return next
}

// after is the state when a character of a class has come to what was reached.
func (a *automaton) after(class uint32, r rune) uint32 {
	out := a.next[:0]
	for _, at := range a.reached.waiting {
		if in := &a.program.steps[at]; in.op == takesAny || a.classes.taken[class].has(in.kind) {
			out = append(out, in.out)
		}
	}
	if !a.program.anchored {
		out = append(out, a.program.start)
	}
	if a.next = out; len(out) == 0 {
		return hopeless
	}
	slices.Sort(out)
	b := other
	switch {
	case a.program.lines && r == '\n':
		b = line
	case a.program.borders && syntax.IsWordChar(r):
		b = word
	}
	return a.state(slices.Compact(out), b)
}

// seed is that of the hashes of states.
var seed = maphash.MakeSeed()

// state is the one that waits at these instructions.
func (a *automaton) state(waiting []uint32, b before) uint32 {
	key := make([]byte, 0, 64)
	key = append(key, byte(b))
	for _, at := range waiting {
		key = binary.AppendUvarint(key, uint64(at))
	}
	hash := maphash.Bytes(seed, key)
	if at, ok := a.known[hash]; ok {
		if s := a.states[(at-states)/a.width]; s.before == b && slices.Equal(a.waiting[s.from:s.to], waiting) {
			return at
		}
	}
	at := states + uint32(len(a.states))*a.width
	if at+a.width > mostEntries {
		return unmade
	}
	if table := *a.table.Load(); int(at+a.width) > len(table) {
		larger := make([]uint32, len(table)+len(table)/2)
		copy(larger, table) // nobody else writes
		a.table.Store(&larger)
	}
	from := uint32(len(a.waiting))
	a.waiting = append(a.waiting, waiting...)
	a.states = append(a.states, state{from, from + uint32(len(waiting)), b})
	a.known[hash] = at
	return at
}
