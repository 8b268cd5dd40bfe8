// Package shelf keeps articles and what their reader did with them: saved
// articles, how far each was read, tags and own labels, in files that a person
// can read and move.
//
//	articles/KEY.json   a saved article, KEY being the hash of its text
//	labels/NAME.jsonl   own labels of an article, which package labels keeps
//	history.jsonl       what was opened, and how far it was read
//	tags.jsonl          tags given and taken away
//	list.jsonl          what a list shows of each saved article
//	search.txt          the words of each saved article, a line each
//
// The last two are made of the first, and made again when they are not there. Nothing
// is opened or made before it is asked for. The package opens no address and judges
// nothing; it lays down what it is given.
package shelf

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/record"
)

// version is that of the lines of the shelf's files.
const version = 1

// Shelf is the shelf in one folder. Its methods may be called from several
// goroutines, and several programs may use one folder.
type Shelf struct {
	folder string
	// forgets reports whether no history is written.
	forgets bool
	now     func() time.Time

	list, history, tags, search *record.Log

	mu    sync.Mutex
	aside []Key // removed, and deleted when the shelf is closed
}

// New is the shelf in a folder, which need not be there yet.
func New(folder string) *Shelf {
	s := &Shelf{folder: folder, now: time.Now}
	s.list = record.New(s.path(listFile))
	s.history = record.New(s.path(historyFile))
	s.tags = record.New(s.path(tagsFile))
	s.search = record.New(s.path(searchFile))
	return s
}

// Forget makes the shelf write no history. What is in it already stays.
func (s *Shelf) Forget() { s.forgets = true }

// Folder is where the shelf of a user stands: $XDG_DATA_HOME/standfirst, or
// ~/.local/share/standfirst.
func Folder(getenv func(string) string) string {
	base := getenv("XDG_DATA_HOME")
	if !filepath.IsAbs(base) {
		base = filepath.Join(getenv("HOME"), ".local", "share")
	}
	return filepath.Join(base, "standfirst")
}

const (
	articlesFolder = "articles"
	listFile       = "list.jsonl"
	historyFile    = "history.jsonl"
	tagsFile       = "tags.jsonl"
	searchFile     = "search.txt"
)

func (s *Shelf) path(parts ...string) string {
	return filepath.Join(append([]string{s.folder}, parts...)...)
}

func (s *Shelf) articleFile(k Key) string { return s.path(articlesFolder, string(k)+".json") }

// Key names a text: 32 hexadecimal digits of its hash.
type Key string

// keyLength is the length of a key in bytes.
const keyLength = 32

// KeyOf is the key of the text of a document.
func KeyOf(d *content.Document) Key {
	return Key(strings.TrimPrefix(d.TextHash(), "sha256:")[:keyLength])
}

// Empty reports whether nothing is saved and nothing was opened. It looks at the names
// of two files and opens neither.
func (s *Shelf) Empty() bool {
	if _, err := os.Stat(s.path(historyFile)); err == nil {
		return false
	}
	_, err := os.Stat(s.path(articlesFolder))
	return err != nil
}

// ok reports whether the key has the form of one, and so may be a part of a path.
func (k Key) ok() bool {
	if len(k) != keyLength {
		return false
	}
	for _, c := range []byte(k) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// stamp is a time as it stands in the files.
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// Close lets go of the files, and of the articles that were set aside.
func (s *Shelf) Close() {
	s.mu.Lock()
	for _, k := range s.aside {
		_ = os.Remove(s.articleFile(k) + aside) // not there when it was put back
	}
	s.aside = nil
	s.mu.Unlock()
	for _, l := range []*record.Log{s.list, s.history, s.tags, s.search} {
		_ = l.Close()
	}
}
