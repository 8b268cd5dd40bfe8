package ballot

import (
	"slices"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/tui/row"
)

// narrow dims all sentences but those of a label, as in the reader: the program's once that
// is shown, and before it what most of the room said. Asked for again, all are there.
func (b *Ballot) narrow(l scheme.Label) {
	b.sheet = none
	if b.only == l.Name {
		b.widen()
		b.told = "all sentences again"
		return
	}
	n := 0
	for i := range b.who.Pack.Sentences() {
		if b.called(i, l) {
			n++
		}
	}
	by := clean.Text("most of the room")
	if b.says != nil {
		by = "the program"
	}
	if n == 0 {
		b.told = by + " called no sentence " + l.Short
		return
	}
	b.only = l.Name
	b.reader.SetOnly(func(sentence int) bool { return b.called(sentence, l) })
	b.told = number(n) + " that " + by + " called " + l.Short + "; " + row.Glyph(l.Key) + " again shows all"
}

// widen dims none.
func (b *Ballot) widen() {
	if b.only != "" {
		b.only = ""
		b.reader.SetOnly(nil)
	}
}

// called reports whether a sentence is called so: by the program once that is shown, and
// before it by most of the room, or as many as anything else.
func (b *Ballot) called(sentence int, l scheme.Label) bool {
	switch {
	case sentence < 0 || !b.open():
		return false
	case b.says != nil:
		return b.says.Labels[sentence] == l.Name
	}
	counts := b.counts(sentence)
	return counts != nil && slices.Contains(agree.Majority(counts).Labels, b.who.Pack.Scheme.Index(l.Name))
}

// whyRows are all that is shown of a sentence, whole: below the article there may be no
// room for it.
func (b *Ballot) whyRows(width int) []row.Row {
	i := b.reader.Cursor()
	if i < 0 {
		return nil
	}
	rows := append(wrapped(number(i+1)+" "+b.text(i), b.styles.Entry, width, 1), nil)
	say := func(name, words clean.Text) {
		if words != "" {
			line := row.Row{{Text: " ", Hard: true}, {Text: name + ": ", Style: b.styles.Field}, {Text: words, Style: b.styles.Entry}}
			rows = append(rows, line.Wrap(width, 3)...)
		}
	}
	own, when := b.own(i)
	l, _ := b.label(own)
	say("you", l.Title+when)
	room := b.frame.TooFew()
	if counts := b.counts(i); counts != nil {
		room = b.short(counts)
	}
	say("room", room)
	for _, a := range b.frame.Agreed {
		if l, ok := b.label(a.Label); ok && a.Sentence == i {
			say("the room settled on", l.Title)
			say("because", a.Note)
		}
	}
	for _, r := range b.frame.Reasons {
		if r.Sentence == i {
			say("somebody", r.Text)
		}
	}
	if b.says == nil {
		return append(rows, nil, row.Of(" The program's label comes last.", b.styles.Missing))
	}
	say("program", b.says.Titles[i])
	say("its words", b.says.Words[i])
	if b.says.Key != nil {
		say("key", b.says.Key[i])
	}
	return rows
}

func (b *Ballot) offWhy() clean.Text {
	if !b.open() {
		return "not now: nothing is shown of the room yet, and the program's labels come last"
	}
	return ""
}
