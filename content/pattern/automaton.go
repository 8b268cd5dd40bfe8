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
// twentieth of the time. Its states are made when a text first leads to them.
type automaton struct {
	program *syntax.Prog
	classes *classes
	// anchored says that a match can only begin where the text does.
	anchored bool
	// lines and borders say that it matters where a line begins or ends, and a word.
	lines, borders bool

	start *state

	mu     sync.Mutex
	states map[string]*state
	seen   []bool // of the instructions, in one step
}

// state is what may yet become a match after a part of a text.
type state struct {
	next []atomic.Pointer[state] // by class of the next character; the last is the end of the text
	// end is set when nothing that follows can change the answer, which is match.
	end, match bool

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

// mostStates is how many states are kept of one expression. A text that leads to more is left
// to package regexp, as is every text after it.
const mostStates = 1500

// newAutomaton is that of a program, or nil for one that has too many kinds of characters.
func newAutomaton(program *syntax.Prog) *automaton {
	a := &automaton{
		program: program, states: map[string]*state{}, seen: make([]bool, len(program.Inst)),
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
	a.start = a.state([]uint32{uint32(program.Start)}, beginning)
	return a
}

// in reports whether the expression matches a part of s. It gives no answer when there would be
// too many states.
func (a *automaton) in(s string) (match, ok bool) {
	at := a.start
	for i := 0; i < len(s); {
		var class int
		r := rune(s[i])
		if r < utf8.RuneSelf {
			class = int(a.classes.ascii[r])
			i++
		} else {
			var n int
			r, n = utf8.DecodeRuneInString(s[i:])
			class = a.classes.of(r)
			i += n
		}
		next := at.next[class].Load()
		if next == nil {
			if next = a.follow(at, class, r); next == nil {
				return false, false
			}
		}
		if at = next; at.end {
			return at.match, true
		}
	}
	next := at.next[a.classes.count].Load()
	if next == nil {
		if next = a.follow(at, a.classes.count, -1); next == nil {
			return false, false
		}
	}
	return next.match, true
}

// follow makes the state after a character of a class, -1 for the end of the text. It is nil
// when there are too many.
func (a *automaton) follow(from *state, class int, r rune) *state {
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.states) >= mostStates {
		return nil
	}
	clear(a.seen)
	reached := &closure{program: a.program, seen: a.seen, holds: between(from.before, r)}
	for _, at := range from.waiting {
		reached.add(at)
	}
	var next *state
	switch {
	case reached.match:
		next = &state{end: true, match: true}
	case r < 0:
		next = &state{end: true}
	default:
		next = a.after(reached.waiting, r)
	}
	from.next[class].Store(next)
	return next
}

// after is the state when a character has come.
func (a *automaton) after(waiting []uint32, r rune) *state {
	var out []uint32
	for _, at := range waiting {
		if in := &a.program.Inst[at]; matches(in, r) {
			out = append(out, in.Out)
		}
	}
	if !a.anchored {
		out = append(out, uint32(a.program.Start))
	}
	slices.Sort(out)
	out = slices.Compact(out)
	if len(out) == 0 {
		return &state{end: true}
	}
	b := other
	switch {
	case a.lines && r == '\n':
		b = line
	case a.borders && syntax.IsWordChar(r):
		b = word
	}
	return a.state(out, b)
}

// state is the one that waits at these instructions.
func (a *automaton) state(waiting []uint32, b before) *state {
	key := []byte{byte(b)}
	for _, at := range waiting {
		key = binary.AppendUvarint(key, uint64(at))
	}
	s, ok := a.states[string(key)]
	if !ok {
		s = &state{next: make([]atomic.Pointer[state], a.classes.count+1), waiting: waiting, before: b}
		a.states[string(key)] = s
	}
	return s
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
