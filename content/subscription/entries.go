package subscription

import (
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/record"
)

// Entry is an entry of a feed.
type Entry struct {
	ID      clean.Text `json:"id"`
	Title   clean.Text `json:"title"`
	Address clean.Text `json:"address,omitempty"`
	Author  clean.Text `json:"author,omitempty"`
	// Date is when it was published, or else when it was seen first.
	Date time.Time `json:"date"`
	// Words is how long the text is that the feed has of it.
	Words int `json:"words,omitempty"`
}

// entriesSchema names the version of a file of entries.
const entriesSchema = "standfirst/feed/1"

// entriesFile is a file of the folder feeds.
type entriesFile struct {
	Schema  string     `json:"schema"`
	Address clean.Text `json:"address"`
	Entries []Entry    `json:"entries"`
}

const (
	// maxEntries is how many entries of a feed are kept, the newest.
	maxEntries = 1000
	// maxFile is the largest file of entries that is read.
	maxFile = 20 << 20
)

func (s *Store) entriesPath(address clean.Text) string {
	return filepath.Join(s.folder, "feeds", fileOf(address))
}

// Entries are the entries of a feed, the newest first. A feed that was never read has
// none.
func (s *Store) Entries(f *Feed) ([]Entry, error) {
	path := s.entriesPath(f.Address)
	fail := func(reason, hint clean.Text, err error) ([]Entry, error) {
		return nil, &content.Error{Op: "read the entries of", Reference: f.Name(), Reason: reason, Hint: hint, Err: err}
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return fail("their file cannot be read", "check the permissions of "+clean.Inline(path, nil), err)
	}
	defer func() { _ = file.Close() }()
	var entries entriesFile
	if err := json.NewDecoder(io.LimitReader(file, maxFile)).Decode(&entries); err != nil || entries.Schema != entriesSchema {
		return fail("their file is damaged", "'standfirst feed refresh --all' gets them again", err)
	}
	for i := range entries.Entries {
		entries.Entries[i].tidy()
	}
	return entries.Entries[:min(len(entries.Entries), maxEntries)], nil
}

func (e *Entry) tidy() {
	for _, t := range []*clean.Text{&e.ID, &e.Title, &e.Author} {
		*t = clean.Shorten(clean.Inline(string(*t), nil), maxField)
	}
	e.Address, _ = clean.Address(string(e.Address))
	e.Words = max(e.Words, 0)
}

// keep merges the entries of a list into those of before, and writes them when they
// changed. It gives how many are new.
func (s *Store) keep(f *Feed, l *content.List) (added int, err error) {
	old, _ := s.Entries(f) // a damaged file is replaced
	at := make(map[clean.Text]int, len(old))
	merged := slices.Clone(old)
	for i, e := range merged {
		at[e.ID] = i
	}
	for i := range l.Items {
		e := entryOf(&l.Items[i], s.now())
		place, there := at[e.ID]
		if !there {
			at[e.ID] = len(merged)
			merged = append(merged, e)
			added++
			continue
		}
		if l.Items[i].Date == nil {
			e.Date = merged[place].Date
		}
		merged[place] = e
	}
	slices.SortStableFunc(merged, func(a, b Entry) int { return b.Date.Compare(a.Date) })
	merged = merged[:min(len(merged), maxEntries)]
	if slices.Equal(merged, old) {
		return added, nil
	}
	return added, record.WriteFile(s.entriesPath(f.Address), func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		return enc.Encode(entriesFile{Schema: entriesSchema, Address: f.Address, Entries: merged})
	})
}

func entryOf(l *content.Listed, now time.Time) Entry {
	e := Entry{
		ID: cmp.Or(l.ID, l.Address, l.Title), Title: l.Title, Address: l.Address, Author: l.Author, Date: now.UTC().Truncate(time.Second),
		Words: l.Words,
	}
	// A date in the future would stand above all others until it comes.
	if l.Date != nil && l.Date.Time.Before(now) {
		e.Date = l.Date.Time.UTC().Truncate(time.Second)
	}
	return e
}

func (s *Store) removeEntries(address clean.Text) error {
	err := os.Remove(s.entriesPath(address))
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return &content.Error{
		Op: "remove the entries of", Reference: address, Reason: "their file cannot be removed",
		Hint: "check the permissions of " + clean.Inline(s.folder, nil), Err: err,
	}
}
