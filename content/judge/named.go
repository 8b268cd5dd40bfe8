package judge

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// namedFrom is where the words begin that name who speaks, with those that "and" joins to the first: "the | only locally owned and
// run yard".
func (d *decision) namedFrom(f *grammar.Frame) int {
	const longest = 9 // tokens
	if !d.halved(f) {
		return f.Speaker.Start
	}
	for k := f.From - 2; k >= max(0, f.From-longest); k-- {
		t := d.sentence.Token(k)
		switch {
		case !t.Word, t.Quoted:
			return d.sentence.Token(k + 1).Start
		case strings.HasSuffix(t.Low, "'s"):
			if before := d.sentence.Token(k - 1); before.Determiner() {
				return before.Start
			}
			return t.Start
		case t.Determiner():
			return t.Start
		}
	}
	return f.Speaker.Start
}

// halved reports whether the words that name who speaks are the second half of what "and" joins: "owned and | run yard".
func (d *decision) halved(f *grammar.Frame) bool {
	first := d.sentence.Token(f.From)
	return f.From > 1 && !first.Cap && strings.HasSuffix(first.Low, "ed") && d.sentence.Token(f.From-1).Low == "and"
}
