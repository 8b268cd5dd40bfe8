package export

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/wording"
)

// Labelled is an article with the labels that people and the program gave its sentences,
// made ready to be written for others. People have numbers and nothing else: no name, no
// pseudonym, no time. They are in an order that tells nothing, which is for the caller
// to see to.
type Labelled struct {
	// Set names this export: two that are put together have different ones.
	Set string
	// Text is [content.Document.TextHash]. Article is nil when only answers are known.
	Text    string
	Article *content.Article
	Scheme  *scheme.Scheme
	// Sentences are those that were to be labelled, in order.
	Sentences []int
	// Rounds is 1 or 2, People how many there are.
	Rounds, People int
	// Label is what a person said of a sentence, as a place in the set, or -1. Persons
	// are counted from 0, rounds from 1, sentences from 0 and as in the article.
	Label func(person, round, sentence int) int
	// Reason is the line that goes with it, or empty; nil leaves reasons out.
	Reason func(person, round, sentence int) clean.Text
	// Program is what the program says by sentence, as a place in the set or -1; nil when
	// it is left out. By is its name and version.
	Program []int
	By      clean.Text
	// WithText puts the text of the article in, where a format can do without.
	WithText bool
}

// NewSet names an export.
func NewSet() string {
	var b [4]byte
	rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

// LabelFormat is a way to write labels.
type LabelFormat string

// The formats of labels.
const (
	// CSV is a table with a row a label.
	CSV LabelFormat = "csv"
	// CSVWide is a table with a row a sentence and a column a person.
	CSVWide LabelFormat = "csv-wide"
	// JSONL is the program's own answers, a line a label.
	JSONL LabelFormat = "jsonl"
	// W3C is Web Annotations, a collection for each round and one for the program.
	W3C LabelFormat = "w3c"
	// Doccano is JSON lines with spans, for doccano.
	Doccano LabelFormat = "doccano"
	// LabelStudio is a task with annotations and predictions, for Label Studio.
	LabelStudio LabelFormat = "labelstudio"
	// Inception is a file for each person, for INCEpTION: see [Labelled.Parts].
	Inception LabelFormat = "inception"
)

// LabelFormats are all formats of labels.
func LabelFormats() []LabelFormat {
	return []LabelFormat{CSV, CSVWide, JSONL, W3C, Doccano, LabelStudio, Inception}
}

// NeedsText reports whether a format is nothing without the article's text.
func (f LabelFormat) NeedsText() bool {
	return f == W3C || f == Doccano || f == LabelStudio || f == Inception
}

// ErrNoText is that a format quotes the text and none was given.
var ErrNoText = errors.New("this format quotes the article, whose text is not here")

// Write writes the labels in a format.
func (l *Labelled) Write(w io.Writer, f LabelFormat) error {
	if f.NeedsText() && (l.Article == nil || !l.WithText) {
		return ErrNoText
	}
	var err error
	switch f {
	case CSV:
		err = l.csv(w)
	case CSVWide:
		err = l.csvWide(w)
	case JSONL:
		err = l.jsonl(w)
	case W3C:
		err = l.w3c(w)
	case Doccano:
		err = l.doccano(w)
	case LabelStudio:
		err = l.labelStudio(w)
	default:
		return fmt.Errorf("no format %q", f)
	}
	if err != nil {
		return fmt.Errorf("could not write the labels: %w", err)
	}
	return nil
}

// number is what a person is called: p01.
func (l *Labelled) number(person int) string {
	digits := max(2, len(fmt.Sprint(l.People)))
	return fmt.Sprintf("p%0*d", digits, person+1)
}

// name is the name of a label, or empty for none.
func (l *Labelled) name(label int) string {
	if label < 0 {
		return ""
	}
	return l.Scheme.Labels[label].Name
}

// program is the program's label of a sentence, or empty.
func (l *Labelled) program(sentence int) string {
	if sentence >= len(l.Program) {
		return ""
	}
	return l.name(l.Program[sentence])
}

// words is a sentence whole, or its first five words, or nothing when it is not known.
func (l *Labelled) words(sentence int) string {
	if l.Article == nil {
		return ""
	}
	d := &l.Article.Document
	text := wording.Squeeze(string(d.SentenceText(d.Sentences[sentence])))
	if l.WithText {
		return text
	}
	return FirstWords(text)
}

// FirstWords is the beginning of a sentence: enough to know it by, too little to publish it.
func FirstWords(text string) string {
	if first := wording.FirstWords(text, 5); first != text {
		return first + " …"
	}
	return text
}

// textID is the hash of the text, shortened.
func (l *Labelled) textID() string {
	id := strings.TrimPrefix(l.Text, "sha256:")
	return id[:min(len(id), 16)]
}

// each calls f for each label or reason that people gave, person by person; label is -1 for a reason alone.
func (l *Labelled) each(f func(person, round, sentence, label int) error) error {
	for p := range l.People {
		for round := 1; round <= l.Rounds; round++ {
			for _, s := range l.Sentences {
				if label := l.Label(p, round, s); label >= 0 || l.reason(p, round, s) != "" {
					if err := f(p, round, s, label); err != nil {
						return err
					}
				}
			}
		}
	}
	return nil
}
