// Package ballot is a participant's screen: the article with one sentence current, the
// letters that label it, what is ready, and the room and the program once they are shown.
//
// It holds what a participant may know and nothing else. It does no I/O: what has to be
// asked of the room is a [Request], which its owner runs elsewhere, and what it draws are
// rows. Package guest puts it on a terminal, package ssh on many.
package ballot

import (
	"context"
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/prompt"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/outbox"
)

// Room is what is asked of a room for a participant.
type Room interface {
	Done(ctx context.Context, round int, n int64, on bool) error
	Try(ctx context.Context, n int64, sentence int, key string) error
	Reason(ctx context.Context, round int, n int64, sentence int, note string) error
	Leave(ctx context.Context, withdraw bool) error
	Program(ctx context.Context) (workshop.Says, error)
}

// Request asks something of the room, which may take time. What comes of it is to be
// given to [Ballot.Answer].
type Request func(ctx context.Context, r Room) Answer

// Answer changes a ballot by what the room answered.
type Answer func(b *Ballot) Request

// Who is who labels, and what.
type Who struct {
	// Pack is what is labelled, without what is not shown yet.
	Pack *workshop.Pack
	// Name is the pseudonym, and Words what lets the same person in on another device, or
	// empty when they have been told before.
	Name, Words clean.Text
}

// Ballot is the screen of one participant. It is used by one goroutine.
type Ballot struct {
	who    Who
	box    *outbox.Box
	styles styles.Styles
	reader *reader.Reader

	width, height int

	frame *serve.Frame
	left  int // seconds, or negative
	mine  [workshop.Rounds][]string
	notes []clean.Text
	tried []string // own labels of the warm-up sentences
	says  *workshop.Says
	done  bool
	knows bool // what was labelled before, here or on another device
	wants bool // to hand in when all is saved
	lost  bool
	undo  []step
	only  string // the label whose sentences are not dimmed, or ""

	sheet  sheet
	scroll int // of the sheet: its first row, or the entry that is chosen
	// warmUp is the warm-up sentence to which one comes back from the sheet that lies over
	// the warm-up, or negative.
	warmUp int
	asks   *question
	told   clean.Text // what is said at the foot until the next key
	count  string     // digits that are being typed
	copies string
	ended  clean.Text
}

// step is a label that was given, to be taken back.
type step struct {
	round, sentence int
	label           string
}

// question is a line that is typed at the foot, or a choice between keys.
type question struct {
	prompt *prompt.Prompt
	words  clean.Text // of a choice
	then   func(b *Ballot, answer string) Request
	typing func(query string)
	gaveUp func()
}

// measure is the text column, in cells.
const measure = 70

// New is the screen of a participant before the room has told anything. The box sends
// what is labelled, and is run by the owner.
func New(who Who, box *outbox.Box, st styles.Styles) *Ballot {
	b := &Ballot{who: who, box: box, styles: st, left: -1, warmUp: -1}
	for i := range b.mine {
		b.mine[i] = make([]string, who.Pack.Sentences())
	}
	b.reader = reader.New(who.Pack.Article, b.judged, st, measure, false)
	b.reader.SetOwn(b.ownMark)
	b.withhold()
	return b
}

// SetSize gives the screen its cells.
func (b *Ballot) SetSize(width, height int) { b.width, b.height = max(width, 0), max(height, 0) }

// SetStyles changes the looks.
func (b *Ballot) SetStyles(st styles.Styles) {
	b.styles = st
	b.reader.SetStyles(st)
}

// Second counts the time left down, between two things that the room tells.
func (b *Ballot) Second() { b.left = max(-1, b.left-1) }

// Timed reports whether there is time left to count.
func (b *Ballot) Timed() bool { return b.left > 0 }

// Ended is why the participant is not in the room any more, or empty.
func (b *Ballot) Ended() clean.Text { return b.ended }

// Copied gives, once, what is to be put on the clipboard, or "".
func (b *Ballot) Copied() string {
	out := b.copies
	b.copies = ""
	return out
}

// judged is the program's label of a sentence, once it is shown.
func (b *Ballot) judged(sentence int) (content.Judgement, bool) {
	if b.says == nil || b.who.Pack.Scheme.Name != "five" || sentence < 0 || sentence >= len(b.says.Labels) {
		return content.Judgement{}, false
	}
	l, ok := content.LabelNamed(b.says.Labels[sentence])
	return content.Judgement{Label: l}, ok
}

// ownMark is the mark of a sentence's own label in the margin; one that is asked and
// has none has a mark as well.
func (b *Ballot) ownMark(sentence int) (styles.Mark, bool) {
	l, ok := b.label(b.given(sentence))
	switch {
	case ok:
		return b.mark(l), true
	case b.labelling() && b.who.Pack.Asked(sentence):
		return styles.Mark{Letter: b.styles.Glyphs.Separator, Badge: b.styles.Muted}, true
	}
	return styles.Mark{}, false
}

// mark is how a label shows: the letter that gives it, in the colour of the program's
// label of that name.
func (b *Ballot) mark(l scheme.Label) styles.Mark {
	m := styles.Mark{Letter: l.Key, Name: string(l.Title), Badge: b.styles.Key}
	if named, ok := content.LabelNamed(l.Name); ok {
		m.Badge = b.styles.Marks[named].Badge
	}
	return m
}

// withhold keeps the masthead to what is shown already.
func (b *Ballot) withhold() {
	w := reader.Withheld{Bare: true}
	switch {
	case b.hides() && b.says != nil:
		w.Source = "i shows who is speaking"
	case b.hides():
		w.Source = "who is speaking is hidden until the program's labels are shown"
	}
	b.reader.SetWithheld(w)
}

// hides reports whether the article came without who is speaking. The masthead cannot show
// it then; a sheet does, in the end.
func (b *Ballot) hides() bool { return b.who.Pack.Settings.HideSource }

func (b *Ballot) labelling() bool { return b.frame != nil && b.frame.Phase.Labelling() }

func (b *Ballot) open() bool {
	return b.frame != nil && b.frame.Phase.Open() && len(b.frame.Counts) > 0
}

// given is the own label of a sentence in this round, or "".
func (b *Ballot) given(sentence int) string {
	if b.frame == nil || sentence < 0 {
		return ""
	}
	return b.mine[b.frame.Round-1][sentence]
}

// own is the own label of a sentence that is shown beside the room's: that of the newest
// round, or for want of it that of the first, and then when it was.
func (b *Ballot) own(sentence int) (label string, when clean.Text) {
	label = b.given(sentence)
	if label == "" && sentence >= 0 && b.frame != nil && b.frame.Round > 1 && b.mine[0][sentence] != "" {
		return b.mine[0][sentence], ", first round"
	}
	return label, ""
}

// before is what the current sentence was called in the first round, while the second is
// open, or empty.
func (b *Ballot) before() clean.Text {
	at := b.reader.Cursor()
	if b.frame == nil || b.frame.Phase != workshop.Second || at < 0 {
		return ""
	}
	l, _ := b.label(b.mine[0][at])
	return l.Short
}

func (b *Ballot) label(name string) (scheme.Label, bool) { return b.who.Pack.Scheme.Label(name) }

func (b *Ballot) text(i int) clean.Text {
	d := &b.who.Pack.Article.Document
	return d.SentenceText(d.Sentences[i])
}

// divided are the split sentences, in the order of the text.
func (b *Ballot) divided() []int {
	var out []int
	for i, s := range b.frame.Spread {
		if s == "split" {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out
}
