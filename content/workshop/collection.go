package workshop

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
)

// Collection is what several logs of answers to one text come to. They may overlap: it
// is their union.
type Collection struct {
	// Head is that of the first log, Pack the one that the answers were given to, or nil.
	Head Head
	Pack *Pack
	// Each is given every event as well, if it is not nil; its error ends the reading.
	Each func(*Event) error

	scheme  scheme.Scheme
	answers *Answers
	names   map[string]*register[clean.Text]
	files   map[string]clean.Text
	reasons map[rating]*register[clean.Text]
	agreed  map[int]*register[agreement]
	least   register[int]
	others  []*otherText
	from    *otherText // the version that the log being read is about, or nil
	first   clean.Text // the file or pack whose text the others must have
	strange int
}

// NewCollection begins a collection of answers to a pack, or to what the first log is
// about when it is nil. Name is the pack's, for messages.
func NewCollection(p *Pack, name clean.Text) *Collection {
	c := &Collection{
		Pack: p, names: map[string]*register[clean.Text]{}, files: map[string]clean.Text{},
		reasons: map[rating]*register[clean.Text]{}, agreed: map[int]*register[agreement]{},
	}
	if p != nil {
		c.begin(NewHead(p), p.Scheme, name)
	}
	return c
}

func (c *Collection) begin(h Head, s scheme.Scheme, name clean.Text) {
	h.Title = clean.Inline(string(h.Title), nil)
	c.Head, c.scheme, c.first = h, s, name
	c.answers = NewAnswers(&c.scheme, h.Sentences)
}

// Read takes in a log. File is its name, for messages and for those who have no other.
// The error is a [*content.Error]; it is of kind Mismatch when the log is about another
// text or label set.
func (c *Collection) Read(r io.Reader, file clean.Text) ([]Damage, error) {
	_, damage, err := readLog(r, func(h Head) error { return c.fits(h, file) }, func(e *Event) error {
		if !c.from.place(e) {
			return nil
		}
		c.add(e, file)
		if c.Each != nil {
			return c.Each(e)
		}
		return nil
	})
	switch {
	case err == nil:
		return damage, nil
	case errors.Is(err, ErrNoLog):
		return damage, &content.Error{
			Op: "read the answers in", Reference: file, Reason: clean.Inline(ErrNoLog.Error(), nil), Err: err,
			Hint: "`standfirst label` and `standfirst enter` write such files",
		}
	}
	if _, ours := errors.AsType[*content.Error](err); ours {
		return damage, err
	}
	return damage, &content.Error{Op: "read the answers in", Reference: file, Reason: clean.Inline(err.Error(), nil), Err: err}
}

// fits reports why a log cannot be counted with those before it, or nil.
func (c *Collection) fits(h Head, file clean.Text) error {
	if c.answers == nil {
		s, ok := scheme.Builtin(h.Scheme)
		switch {
		case !ok:
			return &content.Error{
				Kind: content.Usage, Op: "count the answers in", Reference: file,
				Reason: clean.Inline(fmt.Sprintf("they use the label set %q, which is not one of the program's", h.Scheme), nil),
				Hint:   "name the pack as well: it holds the label set",
			}
		case h.Sentences < 1:
			return &content.Error{
				Kind: content.Usage, Op: "count the answers in", Reference: file, Reason: "the file does not say how long its text is",
				Hint: "name the pack as well",
			}
		}
		c.begin(h, s, file)
		return nil
	}
	c.from = nil
	if h.Text != c.Head.Text {
		c.from = c.other(h.Text)
	}
	if c.from != nil {
		c.from.used = true
	} else if h.Text != c.Head.Text {
		return &content.Error{
			Kind: content.Mismatch, Op: "compare", Reference: file,
			Reason: "it labels " + nameOf(h) + ", but " + c.first + " " + nameOf(c.Head),
			Hint:   "compare files of one text, or name the packs of both and --align",
		}
	}
	if h.Scheme != "" && h.Scheme != c.scheme.Name {
		return &content.Error{
			Kind: content.Mismatch, Op: "compare", Reference: file,
			Reason: clean.Inline(fmt.Sprintf("it uses the label set %q, but %s %q", h.Scheme, c.first, c.scheme.Name), nil),
			Hint:   "compare files of one label set",
		}
	}
	return nil
}

// nameOf names a text: "Harrowmere" (text 3f2a91c0, 26 sentences).
func nameOf(h Head) clean.Text {
	id := h.Text
	if len(id) > 15 {
		id = id[7:15] // of "sha256:…"
	}
	words := fmt.Sprintf("(text %s, %d sentences)", id, h.Sentences)
	if h.Title != "" {
		words = fmt.Sprintf("“%s” %s", clean.Shorten(h.Title, 60), words)
	}
	return clean.Inline(words, nil)
}

// Add takes in an event that comes from no file.
func (c *Collection) Add(e *Event) { c.add(e, "") }

func (c *Collection) add(e *Event, file clean.Text) {
	if !c.answers.Add(e) {
		c.strange++
		return
	}
	if e.P != "" && c.files[e.P] == "" {
		c.files[e.P] = file
	}
	switch e.Kind {
	case Join:
		if c.names[e.P] == nil {
			c.names[e.P] = &register[clean.Text]{}
		}
		c.names[e.P].put(e.stamp(), e.Name)
	case Reason:
		at := rating{e.Round, e.P, e.Sentence}
		if c.reasons[at] == nil {
			c.reasons[at] = &register[clean.Text]{}
		}
		c.reasons[at].put(e.stamp(), e.Note)
	case Agreed:
		if e.Sentence < 0 || e.Sentence >= c.Head.Sentences || e.Label != "" && c.scheme.Index(e.Label) < 0 {
			c.strange++
			return
		}
		if c.agreed[e.Sentence] == nil {
			c.agreed[e.Sentence] = &register[agreement]{}
		}
		c.agreed[e.Sentence].put(e.stamp(), agreement{e.Label, e.Note})
	case Fewest:
		if e.Least >= 1 {
			c.least.put(e.stamp(), e.Least)
		}
	case Label, Pass, Leave, Done, Withdraw, Removed, PhaseKind, Focus, Door, Time, Try, Warm:
	}
}

// Scheme is the label set; Answers are what was answered.
func (c *Collection) Scheme() *scheme.Scheme { return &c.scheme }

// Answers are what was answered, or nil when no log was read.
func (c *Collection) Answers() *Answers { return c.answers }

// Asked are the sentences that were to be labelled, up to, but without, to: those of the
// pack, or else from the first to the last that anybody answered.
func (c *Collection) Asked() (from, to int) {
	if c.Pack != nil {
		return c.Pack.Settings.From, c.Pack.Settings.To
	}
	from = c.Head.Sentences
	for round := 1; round <= Rounds; round++ {
		for s, row := range c.answers.Counts(round) {
			if slices.Max(row) > 0 {
				from, to = min(from, s), max(to, s+1)
			}
		}
	}
	return min(from, to), to
}

// Least is how many must have answered a sentence before its counts are shown: what whoever
// led the room set, or else what the pack says. It is 0 where neither is known.
func (c *Collection) Least() int {
	switch {
	case c.least.set:
		return c.least.value
	case c.Pack != nil:
		return c.Pack.Settings.Least
	}
	return 0
}

// Strange is how many events named a sentence or a label that is not there.
func (c *Collection) Strange() int { return c.strange }

// People are those who gave an answer, in the order of their names and files.
func (c *Collection) People() []string {
	people := slices.DeleteFunc(c.answers.People(), func(p string) bool {
		return c.answers.Answered(1, p) == 0 && c.answers.Answered(2, p) == 0
	})
	slices.SortStableFunc(people, func(a, b string) int {
		return cmp.Or(cmp.Compare(c.Name(a), c.Name(b)), cmp.Compare(c.files[a], c.files[b]))
	})
	return people
}

// Name is what p is called: the pseudonym or paper number that the log gives, or "".
func (c *Collection) Name(p string) clean.Text {
	if name := c.names[p]; name != nil {
		return clean.Inline(string(name.value), nil)
	}
	return ""
}

// File is the name of the first log that has p.
func (c *Collection) File(p string) clean.Text { return c.files[p] }

// Reason is what p wrote of a sentence in a round, or "".
func (c *Collection) Reason(round int, p string, sentence int) clean.Text {
	if why := c.reasons[rating{round, p, sentence}]; why != nil {
		return why.value
	}
	return ""
}

// Settled are the labels that the room settled on, in the order of the text.
func (c *Collection) Settled() []Settled { return settled(c.agreed) }

func settled(agreed map[int]*register[agreement]) []Settled {
	var out []Settled
	for _, i := range slices.Sorted(maps.Keys(agreed)) {
		if a := agreed[i].value; a.label != "" {
			out = append(out, Settled{Sentence: i, Label: a.label, Note: a.note})
		}
	}
	return out
}
