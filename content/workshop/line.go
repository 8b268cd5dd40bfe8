package workshop

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/standfirst/standfirst/content/clean"
)

// version is that of an event's line. A line of another version is an error.
const version = 1

// minute is how finely the log tells the time: finer would tell who sat beside whom.
const minute = "2006-01-02T15:04Z07:00"

// wire is an event as it stands in a file.
type wire struct {
	V        int        `json:"v"`
	ID       string     `json:"id"`
	Kind     Kind       `json:"t"`
	Round    int        `json:"round,omitempty"`
	P        string     `json:"p,omitempty"`
	Sentence *int       `json:"s,omitempty"`
	Label    *string    `json:"label,omitempty"`
	Note     clean.Text `json:"note,omitempty"`
	Name     clean.Text `json:"name,omitempty"`
	Phase    Phase      `json:"phase,omitempty"`
	Seconds  int        `json:"seconds,omitempty"`
	Least    int        `json:"least,omitempty"`
	On       bool       `json:"on,omitempty"`
	N        int64      `json:"n"`
	At       string     `json:"at,omitempty"`
}

// MarshalJSON writes the event as one object.
func (e Event) MarshalJSON() ([]byte, error) {
	w := wire{
		V: version, ID: e.ID, Kind: e.Kind, Round: e.Round, P: e.P, Note: e.Note, Name: e.Name,
		Phase: e.Phase, Seconds: e.Seconds, Least: e.Least, On: e.On, N: e.N,
	}
	if e.Sentence >= 0 && e.Kind.hasSentence() {
		w.Sentence = &e.Sentence
	}
	if e.Kind == Label || e.Kind == Agreed || e.Kind == Try {
		w.Label = &e.Label
	}
	if !e.At.IsZero() {
		w.At = e.At.UTC().Format(minute)
	}
	b, err := json.Marshal(w)
	if err != nil || len(e.unknown) == 0 {
		return b, err
	}
	all := map[string]json.RawMessage{}
	if err := json.Unmarshal(b, &all); err != nil {
		return nil, err
	}
	for name, value := range e.unknown {
		all[name] = value
	}
	return json.Marshal(all)
}

func (k Kind) hasSentence() bool {
	switch k {
	case Label, Reason, Pass, Focus, Agreed, Try:
		return true
	case Join, Leave, Done, Withdraw, Removed, PhaseKind, Door, Time, Fewest, Warm:
		return false
	}
	return true
}

// UnmarshalJSON reads a line. Its texts are cleaned, unknown fields are kept.
func (e *Event) UnmarshalJSON(b []byte) error {
	var w wire
	known := quick(b, &w)
	if !known {
		if !json.Valid(b) {
			return errors.New("it is no JSON")
		}
		w = wire{}
		dec := json.NewDecoder(bytes.NewReader(b))
		dec.DisallowUnknownFields()
		known = dec.Decode(&w) == nil
	}
	if !known {
		w = wire{}
		if err := json.Unmarshal(b, &w); err != nil {
			return fmt.Errorf("it is no event: %w", err)
		}
	}
	if w.V != version {
		return fmt.Errorf("its version is %d, and this program knows version %d", w.V, version)
	}
	if w.ID == "" || w.Kind == "" {
		return errors.New("it has no id or no type")
	}
	*e = Event{
		ID: w.ID, Kind: w.Kind, Round: w.Round, P: w.P, Sentence: -1, Note: w.Note, Name: w.Name,
		Phase: w.Phase, Seconds: w.Seconds, Least: w.Least, On: w.On, N: w.N,
	}
	if w.Sentence != nil {
		e.Sentence = *w.Sentence
	}
	if w.Label != nil {
		e.Label = *w.Label
	}
	e.At = moment(w.At)
	if !known {
		e.unknown = unknownFields(b)
	}
	return nil
}

func unknownFields(b []byte) map[string][]byte {
	all := map[string]json.RawMessage{}
	if json.Unmarshal(b, &all) != nil {
		return nil
	}
	out := map[string][]byte{}
	for name, value := range all {
		if !isField(name) {
			out[name] = value
		}
	}
	return out
}

func isField(name string) bool {
	switch name {
	case "v", "id", "t", "round", "p", "s", "label", "note", "name", "phase", "seconds", "least", "on", "n", "at":
		return true
	}
	return false
}

// HeadSchema names the first line of a log.
const HeadSchema = "standfirst/answers/1"

// NewHead begins a log of answers to a pack.
func NewHead(p *Pack) Head {
	h := Head{Schema: HeadSchema, Pack: p.ID, Text: p.TextHash(), Scheme: p.Scheme.Name, Sentences: p.Sentences()}
	if t := p.Article.Source.Title; t != nil {
		h.Title = clean.Inline(string(t.Value), nil)
	}
	return h
}

// Head is the first line of a file of answers or of a room's log: which text and
// which pack its events are about.
type Head struct {
	Schema string `json:"schema"`
	// Pack is [Pack.ID], or empty when an article was labelled without one.
	Pack string `json:"pack,omitempty"`
	// Text is [content.Document.TextHash] of the article.
	Text string `json:"text"`
	// Title is the article's, so that a message can name the text.
	Title clean.Text `json:"title,omitempty"`
	// Scheme is the name of the label set, Sentences how many the text has. Together they
	// make a file that can be counted without its pack.
	Scheme    string `json:"scheme,omitempty"`
	Sentences int    `json:"sentences,omitempty"`
	// Expires is the day after which the file is to be deleted, "2026-12-28", or empty.
	Expires string `json:"expires,omitempty"`
}
