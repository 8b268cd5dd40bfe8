// Package labels keeps the labels that a reader gives to sentences, in one file an
// article, of lines that can be read by eye.
//
// Each line carries the sentence as it was, so that a label is found again when the
// article has changed, or is known to have lost its sentence. Nothing is overwritten:
// of several lines on a sentence the last one holds. A folder or a file is opened
// when labels are asked for or put, and not before.
//
// It gives no labels, and compares none with the program's.
package labels

import (
	"cmp"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/anchor"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/record"
)

// Store is a folder of labels, given with one label set. Its methods may be called from
// several goroutines, and several programs may use one folder.
type Store struct {
	folder, scheme string

	mu    sync.Mutex
	begun map[string]bool // files and texts in them that have a head
}

// New is the store in a folder for the labels of a label set, by the set's name.
// Labels of other sets in the folder are left alone.
func New(folder, scheme string) *Store {
	return &Store{folder: folder, scheme: scheme, begun: map[string]bool{}}
}

// version is that of the lines.
const version = 1

// Schema names the form of the files.
const Schema = "standfirst/labels/1"

// head is the first line of a file.
type head struct {
	Schema    string     `json:"schema"`
	Reference clean.Text `json:"reference"`
	Title     clean.Text `json:"title,omitempty"`
}

// textLine is a text that labels were given to, so that all of it can be compared with
// what the article has become. One that is too long for a line is left out; then the
// anchors alone tell.
type textLine struct {
	V         int          `json:"v"`
	Text      string       `json:"text"`
	Sentences []clean.Text `json:"sentences"`
}

// line is a label.
type line struct {
	V      int           `json:"v"`
	Label  string        `json:"label"`
	Note   clean.Text    `json:"note,omitempty"`
	Scheme string        `json:"scheme"`
	By     clean.Text    `json:"by,omitempty"`
	At     time.Time     `json:"at"`
	Blind  bool          `json:"blind,omitempty"`
	Text   string        `json:"text"`
	Anchor anchor.Anchor `json:"anchor"`
}

// Put keeps labels of an article. They are on the disk when it returns without an
// error; with one, none of them is.
func (s *Store) Put(a *content.Article, labels ...content.Own) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	path := s.path(a)
	text, sentences := a.Document.TextHash(), anchor.Sentences(&a.Document)
	lines, err := s.begin(path, text, sentences, a)
	if err != nil {
		return err
	}
	anchors := anchor.All(sentences)
	for _, o := range labels {
		if o.Sentence < 0 || o.Sentence >= len(anchors) {
			continue // of a sentence that is gone; it is kept as it is
		}
		lines = append(lines, line{
			V: version, Label: o.Label, Note: o.Note, Scheme: s.scheme, By: o.By, At: o.At.UTC(), Blind: o.Blind, Text: text, Anchor: anchors[o.Sentence],
		})
	}
	log := record.New(path)
	if err := log.Append(lines...); err != nil {
		return err
	}
	s.begun[path+text] = true
	return log.Close()
}

// begin are the lines that stand before the first label of an article, and before the
// first on one of its texts.
func (s *Store) begin(path, text string, sentences []clean.Text, a *content.Article) ([]any, error) {
	if s.begun[path+text] {
		return nil, nil
	}
	known, told := false, false
	_, err := record.Replay(path, version, func(at record.Line) error {
		known = true
		var t textLine
		told = told || json.Unmarshal(at.JSON, &t) == nil && t.Text == text && len(t.Sentences) > 0
		return nil
	})
	if err != nil {
		return nil, err
	}
	var lines []any
	if !known {
		h := head{Schema: Schema, Reference: a.Reference}
		if t := a.Source.Title; t != nil {
			h.Title = t.Value
		}
		lines = append(lines, h)
	}
	long := 0
	for _, sentence := range sentences {
		long += 2*len(sentence) + 8
	}
	if !told && long < record.MaxLine {
		lines = append(lines, textLine{V: version, Text: text, Sentences: sentences})
	}
	return lines, nil
}

// Has reports whether labels of an article were ever put. It opens nothing.
func (s *Store) Has(a *content.Article) bool {
	_, err := os.Stat(s.path(a))
	return err == nil
}

// reading is a text of the article that labels were given to.
type reading struct {
	last   int          // the number of its last line
	labels map[int]line // by the order of the sentence
	text   []clean.Text // or nil
}

// Load gives the labels of an article, in the order of its sentences, and after them
// those whose sentence is gone. Of what is damaged the rest is given, with the error.
func (s *Store) Load(a *content.Article) ([]content.Own, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	readings := map[string]*reading{}
	damage, err := record.Replay(s.path(a), version, func(at record.Line) error {
		l, err := parse(at.JSON)
		if err != nil || l.V == 0 { // the head has no version
			return err
		}
		r := readings[l.Text]
		if r == nil {
			r = &reading{labels: map[int]line{}}
			readings[l.Text] = r
		}
		switch {
		case l.Sentences != nil:
			r.text = l.Sentences
		case l.Scheme == s.scheme:
			r.last = at.Number
			r.labels[l.Anchor.Order] = l.line
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return carry(readings, &a.Document), damage.Err()
}

// anyLine is a label, or a text.
type anyLine struct {
	line

	Sentences []clean.Text `json:"sentences"`
}

func parse(text []byte) (anyLine, error) {
	var l anyLine
	if json.Unmarshal(text, &l) != nil {
		return l, record.ErrLine
	}
	return l, nil
}

// carry finds the sentences of all labels in the present text. What was said of a later
// reading of it, and of the present one before all, replaces what was said of an
// earlier.
func carry(readings map[string]*reading, d *content.Document) []content.Own {
	present := d.TextHash()
	order := slices.SortedFunc(maps.Keys(readings), func(x, y string) int {
		if x == present || y == present {
			return cmp.Compare(isTrue(x == present), isTrue(y == present))
		}
		return cmp.Compare(readings[x].last, readings[y].last)
	})
	found := map[int]content.Own{}
	var gone []content.Own
	now := anchor.Sentences(d)
	for _, text := range order {
		labels := slices.SortedFunc(maps.Values(readings[text].labels), func(x, y line) int { return cmp.Compare(x.Anchor.Order, y.Anchor.Order) })
		for i, m := range readings[text].place(labels, now, text == present) {
			o := labels[i].own(m, now)
			if o.Sentence >= 0 {
				found[o.Sentence] = o
			} else if !o.Empty() {
				gone = append(gone, o)
			}
		}
	}
	out := slices.SortedFunc(maps.Values(found), func(x, y content.Own) int { return cmp.Compare(x.Sentence, y.Sentence) })
	return append(slices.DeleteFunc(out, func(o content.Own) bool { return o.Empty() }), gone...)
}

// place finds the sentences of labels again. Of the same text they stand where they
// stood; of another one all of it is compared, where it is known.
func (r *reading) place(labels []line, now []clean.Text, same bool) []anchor.Match {
	out := make([]anchor.Match, len(labels))
	anchors := make([]anchor.Anchor, len(labels))
	for i := range labels {
		anchors[i] = labels[i].Anchor
		out[i] = anchor.Match{At: -1}
	}
	switch {
	case same:
		for i, a := range anchors {
			if a.Order >= 0 && a.Order < len(now) {
				out[i] = anchor.Match{Kind: anchor.Same, At: a.Order}
			}
		}
		return out
	case r.text == nil:
		return anchor.Locate(anchors, now)
	}
	all := anchor.Align(r.text, now).Old
	for i, a := range anchors {
		if a.Order >= 0 && a.Order < len(all) {
			out[i] = all[a.Order]
		}
	}
	return out
}

// own is a label at its place in the present text.
func (l *line) own(m anchor.Match, now []clean.Text) content.Own {
	o := content.Own{
		Sentence: -1, Label: l.Label, Note: clean.Inline(string(l.Note), nil), By: clean.Inline(string(l.By), nil), At: l.At, Blind: l.Blind,
		Was: clean.Inline(string(l.Anchor.Exact), nil),
	}
	if !m.Carried() || m.At < 0 || m.At >= len(now) {
		return o
	}
	o.Sentence = m.At
	if m.Kind == anchor.Edited {
		o.Edited = true
		o.Changed = m.Changed.Words()
	}
	return o
}

func isTrue(b bool) int {
	if b {
		return 1
	}
	return 0
}
