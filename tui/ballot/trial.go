package ballot

import (
	"context"
	"slices"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/row"
)

// trying reports whether labels are tried on the warm-up sentences.
func (b *Ballot) trying() bool {
	return b.frame != nil && b.knows && b.frame.Phase == workshop.Lobby && !b.frame.Warming().Tells()
}

// Tried is the label of a warm-up sentence among the own ones, which may be none yet, or "".
func Tried(own []string, i int) string {
	if i >= len(own) {
		return ""
	}
	return own[i]
}

// try gives the chosen warm-up sentence a label, or takes it back where it has that one.
func (b *Ballot) try(l scheme.Label) Request {
	if !b.trying() {
		b.told = clean.Inline(workshop.ErrTrialTold.Error(), nil)
		return nil
	}
	at, key, name := b.scroll, l.Key, l.Name
	if Tried(b.tried, at) == name {
		key, name = "-", ""
	}
	n := b.box.Next()
	return func(ctx context.Context, r Room) Answer {
		err := r.Try(ctx, n, at, key)
		return func(b *Ballot) Request {
			if err != nil {
				b.told = clean.Inline(err.Error(), nil)
				return nil
			}
			if len(b.tried) == 0 {
				b.tried = make([]string, len(b.who.Pack.Trials()))
			}
			b.tried[at] = name
			if b.told = "taken back"; name != "" {
				b.told = l.Title + "; it is told when all have tried"
			}
			if next := slices.Index(b.tried, ""); b.sheet == trial && b.scroll == at && name != "" && next >= 0 {
				b.scroll = next
			}
			return nil
		}
	}
}

// warm shows the warm-up when whoever leads the room has come to it.
func (b *Ballot) warm(was, now workshop.TrialStep) {
	if was == now || b.asks != nil {
		return
	}
	switch now {
	case workshop.Asked:
		b.sheet, b.scroll, b.warmUp = trial, max(0, slices.Index(b.tried, "")), -1
		b.told = "all try the labels now"
	case workshop.Told:
		b.sheet, b.scroll, b.warmUp = trial, 0, -1
		b.told = "the warm-up is told"
	case workshop.Untried, workshop.Aside:
	}
}

// trialRows are the warm-up sentences, the chosen one in sight, and what is told of them.
func (b *Ballot) trialRows(width, height int) []row.Row {
	var rows []row.Row
	first := 0
	for i, w := range b.who.Pack.Trials() {
		style := b.styles.Entry
		if i == b.scroll {
			first, style = len(rows), b.styles.ChosenFocus
		}
		rows = append(rows, wrapped(w.Text, style, width, 1)...)
		own := clean.Text("no label of yours")
		if l, ok := b.label(Tried(b.tried, i)); ok {
			own = "you: " + l.Short
		}
		rows = append(rows, wrapped(own, b.styles.Muted, width, 4)...)
		if room, right := b.frame.OfTrial(i, &b.who.Pack.Scheme); right != "" {
			rows = append(rows, wrapped(room, b.styles.Muted, width, 4)...)
			rows = append(rows, wrapped(right, b.styles.Entry, width, 4)...)
		}
		rows = append(rows, nil)
	}
	if b.trying() {
		words := clean.Text("A letter labels the chosen one. It counts nowhere; how the room answered, never who, is told to all at once.")
		rows = append(rows, wrapped(words, b.styles.Muted, width, 1)...)
	}
	return rows[max(0, min(first, len(rows)-height)):]
}

func (b *Ballot) offTrial() clean.Text {
	switch {
	case b.frame == nil:
		return "the room has not answered yet"
	case len(b.who.Pack.Trials()) == 0:
		return "this article has no sentences to try the labels on"
	case b.frame.Phase != workshop.Lobby:
		return "the warm-up is over"
	}
	return ""
}
