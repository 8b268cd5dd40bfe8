package ballot

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// Own asks one person sentence by sentence, blind, as a screen reader can follow it.
type Own struct {
	writer

	// AskTwice has E asked again while sentences have no label: a slip of the finger would
	// show the program's labels.
	AskTwice bool
	// Kept is the file that the answers go to, or empty.
	Kept clean.Text

	pack    *workshop.Pack
	answers *workshop.Answers
	p       string
	at      int // the sentence that is asked, or -1 when all have a label
	said    int // up to which block headings were read out
	undo    []step
	asked   bool // handing in was asked, and is to be asked again
}

// step is one answer that was given.
type step struct {
	sentence int
	before   string
}

// NewOwn begins a ballot of the round, 1 or 2. Now gives the time.
func NewOwn(p *workshop.Pack, round int, now func() time.Time) *Own {
	return &Own{
		writer: writer{round: round, now: now}, pack: p, answers: workshop.NewAnswers(&p.Scheme, p.Sentences()),
		at: p.Settings.From, said: -1,
	}
}

// ErrSeveral is that a file holds the answers of several people.
var ErrSeveral = errors.New("it holds the answers of several people; label into a file of your own")

// Take takes in an event that was kept before, so that one may go on.
func (o *Own) Take(e *workshop.Event) error {
	if e.P != "" && o.p != "" && e.P != o.p {
		return ErrSeveral
	}
	if e.P != "" {
		o.p = e.P
	}
	o.answers.Add(e)
	o.newest = max(o.newest, e.N)
	return nil
}

// Begin is what is said first: the article, what is asked, and the first sentence.
func (o *Own) Begin() []clean.Text {
	if o.p == "" {
		o.p = workshop.NewID()
	}
	a := o.pack.Article
	var out []clean.Text
	if t := a.Source.Title; t != nil {
		out = append(out, t.Value)
	}
	if d := a.Source.Dek; d != nil {
		out = append(out, d.Value)
	}
	if by := signed(a); by != "" && !o.pack.Settings.HideSource {
		out = append(out, by)
	}
	s := o.pack.Settings
	words := fmt.Sprintf("%d sentences, round %d. ", s.To-s.From, o.round)
	if n := o.answers.Answered(o.round, o.p); n > 0 {
		words = fmt.Sprintf("%d of %d sentences labelled, round %d. ", n, s.To-s.From, o.round)
	}
	out = append(out, clean.Inline(words, nil)+o.pack.Scheme.Question, "Answer with a letter: "+keys(o.pack)+", and Enter. ? tells what else can be typed.", "")
	o.next(s.From - 1)
	return append(out, o.ask()...)
}

// next goes to the next sentence without a label after another.
func (o *Own) next(after int) {
	next, ok := o.unanswered(after, 1)
	if !ok {
		next = -1
	}
	o.at = next
}

// errFull is that there is no sentence to give a label to.
var errFull = errors.New("every sentence has a label; E hands in, z takes the last one back, a number goes to a sentence")

// ask is the sentence that is asked, after the headings before it.
func (o *Own) ask() []clean.Text {
	if o.at < 0 {
		return []clean.Text{"Every sentence has a label. E hands in, z takes the last one back, a number goes to a sentence."}
	}
	d := &o.pack.Article.Document
	s := d.Sentences[o.at]
	var out []clean.Text
	for b := max(0, o.said+1); b < s.Block; b++ {
		if d.Blocks[b].Kind == content.Heading {
			out = append(out, "Heading: "+clean.Inline(string(d.Blocks[b].Text), nil))
		}
	}
	o.said = max(o.said, s.Block)
	line := clean.Inline(fmt.Sprintf("Sentence %d", o.at+1), nil)
	if had := o.label(o.at); had != "" {
		line += ", " + had
	}
	return append(out, line+": "+clean.Inline(string(d.SentenceText(s)), nil))
}

// label is the title of the own label of a sentence, or empty.
func (o *Own) label(sentence int) clean.Text {
	l, _ := o.pack.Scheme.Label(o.answers.Label(o.round, o.p, sentence))
	return l.Title
}

// unanswered is the next sentence without a label in a direction, after another; it goes
// round once.
func (o *Own) unanswered(after, by int) (int, bool) {
	s := o.pack.Settings
	n := s.To - s.From
	for i := 1; i <= n; i++ {
		at := s.From + ((after-s.From+by*i)%n+n)%n
		if o.answers.Index(o.round, o.p, at) < 0 {
			return at, true
		}
	}
	return 0, false
}

// Line takes a line. An error says what is wrong with it.
func (o *Own) Line(line string) (Reply, error) {
	text := strings.TrimSpace(string(clean.Inline(line, nil)))
	again := o.asked
	o.asked = false
	if note, ok := strings.CutPrefix(text, "e "); ok {
		return o.reason(note)
	}
	if n, err := strconv.Atoi(strings.TrimSuffix(text, "g")); err == nil {
		if !o.pack.Asked(n - 1) {
			return Reply{}, fmt.Errorf("%d is not one of the sentences %d to %d", n, o.pack.Settings.From+1, o.pack.Settings.To)
		}
		o.at = n - 1
		return Reply{Says: o.ask()}, nil
	}
	switch text {
	case "":
		return Reply{Says: o.ask()}, nil
	case "z":
		return o.back()
	case "Z":
		return o.answer("")
	case "v", "V":
		by := 1
		if text == "V" {
			by = -1
		}
		next, ok := o.unanswered(o.at, by)
		if !ok {
			return Reply{}, errFull
		}
		o.at = next
		return Reply{Says: o.ask()}, nil
	case "D":
		return Reply{Says: definitions(o.pack)}, nil
	case "E":
		s := o.pack.Settings
		if left := s.To - s.From - o.answers.Answered(o.round, o.p); left > 0 && o.AskTwice && !again {
			o.asked = true
			return Reply{Says: []clean.Text{clean.Inline(fmt.Sprintf("Without a label: %d of %d. E again hands in and shows the program's labels.", left,
				s.To-s.From), nil)}}, nil
		}
		return o.HandIn(), nil
	case "q":
		return o.Stop(), nil
	case "?":
		return Reply{Says: []clean.Text{
			"Each line ends with Enter; Enter alone says the sentence again.",
			"Letters: " + keys(o.pack) + ".",
			"z takes the last label back · Z clears this one · v next without a label · V the one before · 12 goes to sentence 12",
			"e WORDS keeps a line why · D what the labels mean · E hands in and shows the program's labels · q ends without showing them",
		}}, nil
	}
	return o.letters(text)
}

// letters takes one label, or several with spaces between them for the sentences that
// follow.
func (o *Own) letters(text string) (Reply, error) {
	var labels []string
	for word := range strings.FieldsSeq(text) {
		i := -1
		if r := []rune(word); len(r) == 1 {
			i = byLetter(o.pack, r[0])
		}
		if i < 0 {
			return Reply{}, fmt.Errorf("%q is no label: %s; ? tells what else can be typed", clean.Inline(word, nil), keys(o.pack))
		}
		labels = append(labels, o.pack.Scheme.Labels[i].Name)
	}
	var all Reply
	for _, label := range labels {
		r, err := o.answer(label)
		if err != nil {
			if all.Events == nil {
				return all, err
			}
			return all, nil // all.Says tells it: those before were taken
		}
		all.Events, all.Says = append(all.Events, r.Events...), r.Says
	}
	return all, nil
}

// answer gives the sentence a label, or takes it away, and goes on to the next without one.
func (o *Own) answer(label string) (Reply, error) {
	if o.at < 0 {
		return Reply{}, errFull
	}
	e := o.event(workshop.Label, o.p, o.at)
	e.Label = label
	o.undo = append(o.undo, step{o.at, o.answers.Label(o.round, o.p, o.at)})
	o.answers.Add(&e)
	if label != "" {
		o.next(o.at)
	}
	return Reply{Events: []workshop.Event{e}, Says: o.ask()}, nil
}

func (o *Own) reason(note string) (Reply, error) {
	if o.at < 0 {
		return Reply{}, errFull
	}
	e := o.event(workshop.Reason, o.p, o.at)
	e.Note = clean.Shorten(clean.Inline(note, nil), maxReason)
	return Reply{Events: []workshop.Event{e}, Says: []clean.Text{clean.Inline(fmt.Sprintf("kept for sentence %d", o.at+1), nil)}}, nil
}

// maxReason is the longest reason, in bytes.
const maxReason = 140

func (o *Own) back() (Reply, error) {
	if len(o.undo) == 0 {
		return Reply{}, errors.New("there is nothing to take back")
	}
	last := o.undo[len(o.undo)-1]
	o.undo = o.undo[:len(o.undo)-1]
	e := o.event(workshop.Label, o.p, last.sentence)
	e.Label = last.before
	o.answers.Add(&e)
	o.at = last.sentence
	return Reply{Events: []workshop.Event{e}, Says: o.ask()}, nil
}

// HandIn ends the ballot: the answers are in, and the program's labels may be shown.
func (o *Own) HandIn() Reply {
	e := o.event(workshop.Done, o.p, -1)
	e.On = true
	return Reply{Events: []workshop.Event{e}, Says: []clean.Text{"Handed in: " + o.standing()}, End: true, Shows: true}
}

// Stop ends the ballot without handing in: nothing is shown, and one may go on another day.
func (o *Own) Stop() Reply {
	return Reply{Says: []clean.Text{"Not handed in: " + o.standing()}, End: true}
}

// standing is how far one is, and where that is kept.
func (o *Own) standing() clean.Text {
	s := o.pack.Settings
	words := clean.Inline(fmt.Sprintf("%d of %d sentences have a label", o.answers.Answered(o.round, o.p), s.To-s.From), nil)
	if o.Kept == "" {
		return words + "; they are not kept."
	}
	return words + ", kept in " + o.Kept + "."
}
