package pattern

import "regexp/syntax"

// program is a compiled expression with no more of it than an automaton asks for: a process that
// has hundreds of them would keep megabytes of ranges of characters that its classes have already.
type program struct {
	steps []step
	start uint32
	// anchored reports whether a match can only begin where the text does.
	anchored bool
	// lines and borders say that it matters where a line begins or ends, and a word.
	lines, borders bool
}

// step is an instruction.
type step struct {
	op   op
	kind uint8          // of the characters that it takes, an index into [kinds]
	need syntax.EmptyOp // what holds where it goes on
	out  uint32         // what follows
	arg  uint32         // the other way of a fork
}

// op is what an instruction does.
type op uint8

const (
	takes op = iota // characters of its kind
	takesAny
	forks
	asks // that what it needs holds
	goes // on
	matches
	fails
)

// compact is a program for an automaton with the classes of its characters, or no classes when
// there are too many.
func compact(from *syntax.Prog) (*program, *classes) {
	p := &program{
		steps: make([]step, len(from.Inst)), start: uint32(from.Start),
		anchored: from.StartCond()&syntax.EmptyBeginText != 0,
	}
	var ranges ranges
	for i := range from.Inst {
		in, s := &from.Inst[i], &p.steps[i]
		*s = step{out: in.Out, arg: in.Arg}
		switch in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			s.op = forks
		case syntax.InstCapture, syntax.InstNop:
			s.op = goes
		case syntax.InstEmptyWidth:
			s.op, s.need = asks, syntax.EmptyOp(in.Arg)
			p.lines = p.lines || s.need&(syntax.EmptyBeginLine|syntax.EmptyEndLine) != 0
			p.borders = p.borders || s.need&(syntax.EmptyWordBoundary|syntax.EmptyNoWordBoundary) != 0
		case syntax.InstMatch:
			s.op = matches
		case syntax.InstFail:
			s.op = fails
		case syntax.InstRuneAny:
			s.op = takesAny
		default:
			s.op, s.kind = takes, ranges.kind(taken(in))
		}
	}
	return p, newClasses(ranges, p.lines, p.borders)
}

// closure follows the instructions that wait for no character.
type closure struct {
	steps []step
	seen  []bool
	holds syntax.EmptyOp

	waiting []uint32
	match   bool
}

// begin forgets what was reached, for what holds now.
func (c *closure) begin(holds syntax.EmptyOp) {
	clear(c.seen)
	c.holds, c.waiting, c.match = holds, c.waiting[:0], false
}

func (c *closure) add(at uint32) {
	if c.seen[at] {
		return
	}
	c.seen[at] = true
	switch s := &c.steps[at]; s.op {
	case forks:
		c.add(s.out)
		c.add(s.arg)
	case goes:
		c.add(s.out)
	case asks:
		if s.need&^c.holds == 0 {
			c.add(s.out)
		}
	case matches:
		c.match = true
	case fails:
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
