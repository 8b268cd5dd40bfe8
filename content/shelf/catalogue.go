package shelf

import (
	"errors"
	"os"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/record"
)

// listLine is a line of list.jsonl. Of several with one key the last one holds.
type listLine struct {
	V int `json:"v"`
	Entry

	Saved string `json:"saved"`
	// Find is title, authors and outlet, folded, with tabs between them.
	Find string `json:"find"`
}

// findText is what of an entry is searched first.
func findText(e *Entry) string {
	return fold(string(e.Title)) + "\t" + fold(string(e.Names())) + "\t" + fold(string(e.Outlet))
}

// savedEntry is an entry of a saved article.
type savedEntry struct {
	Entry

	saved time.Time
	// text is its line of search.txt, where it has just been made.
	text []byte
}

// keys are the saved articles that have a file.
func (s *Shelf) keys() map[Key]bool {
	folder, err := os.Open(s.path(articlesFolder))
	if err != nil {
		return nil
	}
	defer func() { _ = folder.Close() }()
	names, _ := folder.Readdirnames(-1) // those before an error are there
	keys := make(map[Key]bool, len(names))
	for _, name := range names {
		if k, ok := strings.CutSuffix(name, ".json"); ok && Key(k).ok() {
			keys[Key(k)] = true
		}
	}
	return keys
}

// saved are the entries of all saved articles, in no order. What list.jsonl lacks
// is read from the articles and added to it. The error tells what could not be read; the
// rest is there.
func (s *Shelf) saved() ([]savedEntry, error) {
	keys := s.keys()
	if len(keys) == 0 {
		return nil, nil
	}
	at := make(map[Key]int, len(keys))
	entries := make([]savedEntry, 0, len(keys))
	damage, err := record.Scan(s.path(listFile), version, func(l record.Line) error {
		var line listLine
		if err := line.parse(l.JSON); err != nil || !keys[line.Key] {
			return err // without one, it is of an article that was removed
		}
		e := savedEntry{Entry: line.Entry}
		e.saved, _ = time.Parse(time.RFC3339, line.Saved)
		if i, ok := at[e.Key]; ok {
			entries[i] = e
			return nil
		}
		at[e.Key] = len(entries)
		entries = append(entries, e)
		return nil
	})
	if err == nil && damage.Lines > 0 {
		err = madeAgain(damage.Err())
	}
	var missing enlisting
	for k := range keys {
		if _, ok := at[k]; ok {
			continue
		}
		e, fault := s.enlist(k, &missing)
		if fault != nil {
			err = fault
			continue
		}
		e.text = nil
		entries = append(entries, e)
	}
	s.flush(&missing, 0)
	return entries, err
}

// madeAgain tells of damage in a file that can be spared.
func madeAgain(err error) error {
	e, ok := errors.AsType[*content.Error](err)
	if !ok {
		return err
	}
	out := *e
	out.Hint += "; delete the file, and it is made again"
	return &out
}

// enlisting are lines that the lists lack, until enough have come together for a write.
type enlisting struct {
	list []any
	text [][]byte
	size int
}

// gathered is how many bytes of text are written at a time.
const gathered = 4 << 20

// enlist reads an article that the lists lack, and adds it to them.
func (s *Shelf) enlist(k Key, m *enlisting) (savedEntry, error) {
	a, at, err := s.Load(k)
	if err != nil {
		return savedEntry{}, err
	}
	e := EntryOf(a)
	e.Key = k // the name of its file, also when somebody has changed its text
	line := searchLine(&e, a)
	m.list = append(m.list, listLine{V: version, Entry: e, Saved: stamp(at), Find: findText(&e)})
	m.text = append(m.text, line)
	m.size += len(line)
	s.flush(m, gathered)
	return savedEntry{e, at, line}, nil
}

// flush writes the lines when they are more than so many bytes. On a disk that can only be
// read the lists stay as they are.
func (s *Shelf) flush(m *enlisting, over int) {
	if m.size <= over {
		return
	}
	if s.list.Append(m.list...) == nil {
		_ = s.search.AppendText(m.text...)
	}
	*m = enlisting{}
}
