package pattern

import (
	"encoding/binary"
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
	program *syntax.Prog
	classes *classes
	// width is how many entries of the table a state has: one for each class of the next
	// character, and the last for the end of the text.
	width uint32
	// anchored says that a match can only begin where the text does.
	anchored bool
	// lines and borders say that it matters where a line begins or ends, and a word.
	lines, borders bool

	// table has the state that follows on each: where its own entries begin, or one of the
	// numbers below. It is replaced by a larger one when it is full.
	table atomic.Pointer[[]uint32]

	mu     sync.Mutex
	states []state
	known  map[string]uint32 // where the entries of a state begin
	seen   []bool            // of the instructions, in one step
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
	waiting []uint32 // the instructions, in order, that wait for the next character
	before  before
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
func newAutomaton(program *syntax.Prog) *automaton {
	a := &automaton{
		program: program, known: map[string]uint32{}, seen: make([]bool, len(program.Inst)),
		anchored: program.StartCond()&syntax.EmptyBeginText != 0,
	}
	for i := range program.Inst {
		if in := &program.Inst[i]; in.Op == syntax.InstEmptyWidth {
			op := syntax.EmptyOp(in.Arg)
			a.lines = a.lines || op&(syntax.EmptyBeginLine|syntax.EmptyEndLine) != 0
			a.borders = a.borders || op&(syntax.EmptyWordBoundary|syntax.EmptyNoWordBoundary) != 0
		}
	}
	if a.classes = newClasses(program, a.lines, a.borders); a.classes == nil {
		return nil
	}
	a.width = uint32(a.classes.count) + 1
	table := make([]uint32, states+8*a.width)
	a.table.Store(&table)
	a.state([]uint32{uint32(program.Start)}, beginning)
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
	clear(a.seen)
	reached := &closure{program: a.program, seen: a.seen, holds: between(from.before, r)}
	for _, w := range from.waiting {
		reached.add(w)
	}
	next := hopeless
	switch {
	case reached.match:
		next = matched
	case r >= 0:
		next = a.after(reached.waiting, r)
	}
	atomic.StoreUint32(&(*a.table.Load())[at+class], next)
	return next
}

// after is the state when a character has come.
func (a *automaton) after(waiting []uint32, r rune) uint32 {
	var out []uint32
	for _, at := range waiting {
		if in := &a.program.Inst[at]; matches(in, r) {
			out = append(out, in.Out)
		}
	}
	if !a.anchored {
		out = append(out, uint32(a.program.Start))
	}
	if len(out) == 0 {
		return hopeless
	}
	slices.Sort(out)
	b := other
	switch {
	case a.lines && r == '\n':
		b = line
	case a.borders && syntax.IsWordChar(r):
		b = word
	}
	return a.state(slices.Compact(out), b)
}

// state is the one that waits at these instructions.
func (a *automaton) state(waiting []uint32, b before) uint32 {
	key := []byte{byte(b)}
	for _, at := range waiting {
		key = binary.AppendUvarint(key, uint64(at))
	}
	if at, ok := a.known[string(key)]; ok {
		return at
	}
	at := states + uint32(len(a.states))*a.width
	if at+a.width > mostEntries {
		return unmade
	}
	if table := *a.table.Load(); int(at+a.width) > len(table) {
		larger := make([]uint32, 2*len(table))
		copy(larger, table) // nobody else writes
		a.table.Store(&larger)
	}
	a.states = append(a.states, state{waiting: waiting, before: b})
	a.known[string(key)] = at
	return at
}

// closure follows the instructions that wait for no character.
type closure struct {
	program *syntax.Prog
	seen    []bool
	holds   syntax.EmptyOp

	waiting []uint32
	match   bool
}

func (c *closure) add(at uint32) {
	if c.seen[at] {
		return
	}
	c.seen[at] = true
	switch in := &c.program.Inst[at]; in.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		c.add(in.Out)
		c.add(in.Arg)
	case syntax.InstCapture, syntax.InstNop:
		c.add(in.Out)
	case syntax.InstEmptyWidth:
		if syntax.EmptyOp(in.Arg)&^c.holds == 0 {
			c.add(in.Out)
		}
	case syntax.InstMatch:
		c.match = true
	case syntax.InstFail:
	default:
		c.waiting = append(c.waiting, at)
	}
}

// between is what holds between two characters, -1 for the end of the text.
func between(b before, r rune) syntax.EmptyOp {
	switch b {
	case beginning:
		return syntax.EmptyOpContext(-1, r)
	case line:
		return syntax.EmptyOpContext('\n', r)
	case word:
		return syntax.EmptyOpContext('x', r)
	}
	return syntax.EmptyOpContext(' ', r)
}

// matches reports whether an instruction takes a character.
func matches(in *syntax.Inst, r rune) bool {
	switch in.Op {
	case syntax.InstRuneAny:
		return true
	case syntax.InstRuneAnyNotNL:
		return r != '\n'
	}
	return in.MatchRune(r)
}
