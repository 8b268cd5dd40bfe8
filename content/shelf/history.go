package shelf

import (
	"encoding/json"
	"time"

	"github.com/standfirst/standfirst/content/record"
)

// historyLine is a line of history.jsonl: an article was opened, or left at a place.
type historyLine struct {
	V    int    `json:"v"`
	Kind string `json:"t"`
	Entry

	// Sentence is the place where it was left, from 0, and Share how much of it
	// lies before that, 0 to 1.
	Sentence int     `json:"s"`
	Share    float64 `json:"share"`
	At       string  `json:"at"`
}

// placeLine is the same with the place alone.
type placeLine struct {
	V        int     `json:"v"`
	Kind     string  `json:"t"`
	Key      Key     `json:"key"`
	Sentence int     `json:"s"`
	Share    float64 `json:"share"`
	At       string  `json:"at"`
}

// The kinds of lines.
const (
	opened = "open"
	placed = "place"
	// marked sets how much was read, also to less.
	marked = "mark"
	// forgotten takes an article out of the history.
	forgotten = "forget"
)

// Visit is what the history knows of an article.
type Visit struct {
	Entry Entry
	// At is when it was opened or left last.
	At time.Time
	// Sentence is the place where it was left, from 0.
	Sentence int
	// Share is how much of it lies before that place, 0 to 1.
	Share float64
	// Furthest is the largest share there was.
	Furthest float64

	line int // the last one about it, as times are only of the second
}

// Opened notes that an article was opened, unless the shelf forgets.
func (s *Shelf) Opened(e *Entry) error {
	if s.forgets {
		return nil
	}
	return s.history.Append(historyLine{V: version, Kind: opened, Entry: *e, At: stamp(s.now())})
}

// Left notes where the reader is in an article, unless the shelf forgets.
func (s *Shelf) Left(k Key, sentence int, share float64) error {
	if s.forgets {
		return nil
	}
	return s.history.Append(placeLine{V: version, Kind: placed, Key: k, Sentence: sentence, Share: share, At: stamp(s.now())})
}

// Mark sets how much of an article counts as read, 0 to 1: what the reader says
// instead of what was seen. It is kept even by a shelf that forgets.
func (s *Shelf) Mark(k Key, read float64) error {
	return s.history.Append(placeLine{V: version, Kind: marked, Key: k, Share: read, At: stamp(s.now())})
}

// Forgotten takes an article out of the history. Opened again it is there again.
func (s *Shelf) Forgotten(k Key) error {
	return s.history.Append(placeLine{V: version, Kind: forgotten, Key: k, At: stamp(s.now())})
}

// History is what was opened, by text. The error tells what could not be read;
// the rest is there.
func (s *Shelf) History() (map[Key]Visit, error) {
	visits := map[Key]Visit{}
	lines := 0
	damage, err := record.Scan(s.path(historyFile), version, func(l record.Line) error {
		lines++
		var line historyLine
		if err := line.parse(l.JSON); err != nil || !line.Key.ok() {
			return err
		}
		if line.Kind == forgotten {
			delete(visits, line.Key)
			return nil
		}
		v := visits[line.Key]
		v.take(&line)
		v.line = lines
		visits[line.Key] = v
		return nil
	})
	if err == nil {
		err = damage.Err()
	}
	if err == nil && lines > longHistory && lines > 4*len(visits) {
		err = s.shorten(visits)
	}
	return visits, err
}

// take takes in a line of the history.
func (v *Visit) take(line *historyLine) {
	fits := line.Share >= 0 && line.Share <= 1
	switch {
	case line.Kind == opened:
		v.Entry = line.Entry
	case line.Kind == placed && fits:
		v.Sentence, v.Share, v.Furthest = max(line.Sentence, 0), line.Share, max(v.Furthest, line.Share)
	case line.Kind == marked && fits:
		v.Furthest = line.Share
		return // that is no visit
	}
	v.At, _ = time.Parse(time.RFC3339, line.At)
}

// longHistory is how many lines a history has before it is shortened.
const longHistory = 10_000

// shorten leaves of each article two lines in the history.
func (s *Shelf) shorten(visits map[Key]Visit) error {
	done := make(map[Key]bool, len(visits))
	return record.Rewrite(s.path(historyFile), version, func(l record.Line) []byte {
		var line historyLine
		if line.parse(l.JSON) != nil || !line.Key.ok() {
			return l.JSON
		}
		v, known := visits[line.Key]
		if at, err := time.Parse(time.RFC3339, line.At); !known || err != nil || at.After(v.At) {
			return l.JSON // another program has just written it
		}
		if done[line.Key] {
			return nil
		}
		done[line.Key] = true
		first, err1 := json.Marshal(historyLine{V: version, Kind: opened, Entry: v.Entry, At: stamp(v.At)})
		far, err2 := json.Marshal(placeLine{V: version, Kind: placed, Key: line.Key, Share: v.Furthest, At: stamp(v.At)})
		last, err3 := json.Marshal(placeLine{V: version, Kind: placed, Key: line.Key, Sentence: v.Sentence, Share: v.Share, At: stamp(v.At)})
		if err1 != nil || err2 != nil || err3 != nil {
			return l.JSON
		}
		return append(append(append(append(first, '\n'), far...), '\n'), last...)
	})
}
