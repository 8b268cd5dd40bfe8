// Package ballot takes answers to a pack in plain lines: one's own, sentence by sentence,
// or those of many from paper. A line goes in; what is to be kept and what is to be said
// come out.
//
// It opens no file and reads no clock, and it knows nothing of the program's labels until
// it is given them at the end.
package ballot

import (
	"strings"
	"time"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// Reply is the answer to a line.
type Reply struct {
	// Events are to be kept, in this order, before anything is said.
	Events []workshop.Event
	// Says are lines to be said.
	Says []clean.Text
	// End is that nothing more is asked; Shows, that the program's labels may be shown.
	End, Shows bool
}

// writer makes events, each with a higher number than those before it.
type writer struct {
	newest int64
	round  int
	now    func() time.Time
}

func (w *writer) event(kind workshop.Kind, p string, sentence int) workshop.Event {
	w.newest++
	return workshop.Event{ID: workshop.NewID(), Kind: kind, Round: w.round, P: p, Sentence: sentence, N: w.newest, At: w.now()}
}

// keys is how a label set is answered: "f fact, o opinion, u can't tell".
func keys(p *workshop.Pack) clean.Text {
	var out clean.Text
	for i, l := range p.Scheme.Labels {
		if i > 0 {
			out += ", "
		}
		short := l.Short
		if short == "" {
			short = l.Title
		}
		out += clean.Inline(l.Key, nil) + " " + short
	}
	return out
}

// byLetter is the place of the label with a letter, small or capital; a question mark is
// the one of who cannot tell. It is -1 for none.
func byLetter(p *workshop.Pack, letter rune) int {
	key := strings.ToLower(string(letter))
	for i, l := range p.Scheme.Labels {
		if l.Key == key || letter == '?' && l.Undecided {
			return i
		}
	}
	return -1
}

// definitions are the labels of a set, a line each.
func definitions(p *workshop.Pack) []clean.Text {
	out := []clean.Text{p.Scheme.Question}
	for _, l := range p.Scheme.Labels {
		line := clean.Inline(l.Key, nil) + " " + l.Title + ": " + l.Help
		if l.Example != "" {
			line += " Such as: " + l.Example
		}
		if l.Hard != "" {
			line += " Hard: " + l.Hard
		}
		out = append(out, line)
	}
	return out
}
