package subscription

import (
	"encoding/json"
	"path/filepath"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/record"
)

// readLine is a line of read.jsonl: an entry counts as read from then on, or does not.
type readLine struct {
	V    int        `json:"v"`
	Feed clean.Text `json:"feed"`
	ID   clean.Text `json:"id"`
	Read bool       `json:"read"`
}

// Marks are the entries that count as read.
type Marks map[mark]bool

type mark struct{ feed, id clean.Text }

// Read reports whether an entry of a feed counts as read.
func (m Marks) Read(f *Feed, e *Entry) bool { return m[mark{f.Address, e.ID}] }

// Marks are the entries that count as read. The error tells what could not be read; the
// rest is there.
func (s *Store) Marks() (Marks, error) {
	marks := Marks{}
	damage, err := record.Replay(s.readPath(), version, func(l record.Line) error {
		var line readLine
		if err := json.Unmarshal(l.JSON, &line); err != nil {
			return record.ErrLine
		}
		if line.Read {
			marks[mark{line.Feed, line.ID}] = true
		} else {
			delete(marks, mark{line.Feed, line.ID})
		}
		return nil
	})
	if err == nil {
		err = damage.Err()
	}
	return marks, err
}

// Mark has an entry count as read, or no longer.
func (s *Store) Mark(f *Feed, e *Entry, read bool) error {
	return s.marks.Append(readLine{V: version, Feed: f.Address, ID: e.ID, Read: read})
}

func (s *Store) readPath() string { return filepath.Join(s.folder, "read.jsonl") }
