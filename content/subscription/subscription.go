// Package subscription keeps the feeds that a reader follows, and asks them for
// new entries.
//
//	feeds.jsonl     the feeds: address, title, folders, what to ask them with
//	read.jsonl      which entries count as read
//	feeds/KEY.json  the entries of one feed, KEY being the hash of its address
//
// It parses nothing and opens no connection: [Store.Refresh] is given who does.
package subscription

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/record"
)

// version is that of the lines of feeds.jsonl.
const version = 1

// Feed is a feed that is followed.
type Feed struct {
	Address clean.Text   `json:"address"`
	Title   clean.Text   `json:"title,omitempty"`
	Site    clean.Text   `json:"site,omitempty"`
	Folders []clean.Text `json:"folders,omitempty"`
	// Typed reports whether the reader typed the address: it may be of this machine.
	// One from a list or a page may not.
	Typed bool `json:"typed,omitempty"`
	// ETag and LastModified are what the server is asked with.
	ETag         clean.Text `json:"etag,omitempty"`
	LastModified clean.Text `json:"last_modified,omitempty"`
	From         clean.Text `json:"from,omitempty"` // the address that sent them
	// Failures is how often in a row it could not be read, Problem why the last
	// time.
	Failures int        `json:"failures,omitempty"`
	Problem  clean.Text `json:"problem,omitempty"`
	// NotBefore is when it may be asked again; the zero time is at once.
	NotBefore time.Time `json:"not_before,omitzero"`
}

// line is a line of feeds.jsonl. Of several with one address the last one holds.
type line struct {
	V int `json:"v"`
	Feed

	// Gone reports whether it is followed no longer.
	Gone bool   `json:"gone,omitempty"`
	At   string `json:"at"`
}

// Store is the subscriptions in one folder. Several programs may use it at once.
type Store struct {
	folder string
	log    *record.Log
	marks  *record.Log
	now    func() time.Time
}

// New is the store in a folder, which need not be there yet. Nothing is opened or
// made before it is asked for.
func New(folder string) *Store {
	s := &Store{folder: folder, log: record.New(filepath.Join(folder, "feeds.jsonl")), now: time.Now}
	s.marks = record.New(s.readPath())
	return s
}

// At has the store take another clock.
func (s *Store) At(now func() time.Time) { s.now = now }

// Close lets go of the files.
func (s *Store) Close() {
	_ = s.log.Close()
	_ = s.marks.Close()
}

// Name is what the feed is called in a list.
func (f *Feed) Name() clean.Text { return cmp.Or(f.Title, f.Address) }

// validators are what its server is asked with.
func (f *Feed) validators() content.Validators {
	return content.Validators{Address: f.From, ETag: f.ETag, LastModified: f.LastModified}
}

// Empty reports whether no feed was ever followed. It looks at the name of a file and opens
// none.
func (s *Store) Empty() bool {
	_, err := os.Stat(filepath.Join(s.folder, "feeds.jsonl"))
	return err != nil
}

// Feeds are the feeds that are followed, by folders and names. The error tells what
// could not be read; the rest is there.
func (s *Store) Feeds() ([]Feed, error) {
	feeds := map[clean.Text]Feed{}
	damage, err := record.Replay(filepath.Join(s.folder, "feeds.jsonl"), version, func(l record.Line) error {
		var f line
		if err := json.Unmarshal(l.JSON, &f); err != nil {
			return record.ErrLine
		}
		if !f.tidy() {
			return nil
		}
		if f.Gone {
			delete(feeds, f.Address)
			return nil
		}
		feeds[f.Address] = f.Feed
		return nil
	})
	if err == nil {
		err = damage.Err()
	}
	out := make([]Feed, 0, len(feeds))
	for _, f := range feeds {
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b Feed) int {
		return cmp.Or(slices.Compare(a.Folders, b.Folders), cmp.Compare(strings.ToLower(string(a.Name())), strings.ToLower(string(b.Name()))),
			cmp.Compare(a.Address, b.Address))
	})
	return out, err
}

// maxField is the longest text in a line that is taken, in bytes.
const maxField = 4 << 10

// tidy makes a feed fit for use, whoever wrote its line. It is false when it has no
// address that may be asked.
func (f *Feed) tidy() bool {
	for _, t := range []*clean.Text{&f.Title, &f.Site, &f.ETag, &f.LastModified, &f.From, &f.Problem} {
		*t = clean.Shorten(clean.Inline(string(*t), nil), maxField)
	}
	for i := range f.Folders {
		f.Folders[i] = clean.Shorten(clean.Inline(string(f.Folders[i]), nil), maxField)
	}
	address, ok := clean.Address(string(f.Address))
	if !ok || !strings.HasPrefix(string(address), "http") {
		return false
	}
	f.Address, f.Failures = address, max(f.Failures, 0)
	return true
}

// Add follows feeds. One that is followed already keeps what is known of it and gets the
// title and folders given, where they are.
func (s *Store) Add(feeds ...Feed) (added int, err error) {
	known, err := s.Feeds()
	if err != nil && len(known) == 0 {
		return 0, err
	}
	byAddress := map[clean.Text]Feed{}
	for _, f := range known {
		byAddress[f.Address] = f
	}
	var lines []any
	for _, f := range feeds {
		if !f.tidy() {
			return 0, &content.Error{
				Kind: content.Refused, Op: "follow", Reference: clean.Reference(string(f.Address)),
				Reason: "only http and https addresses are followed",
			}
		}
		old, there := byAddress[f.Address]
		if there {
			old.Title, old.Site = cmp.Or(f.Title, old.Title), cmp.Or(f.Site, old.Site)
			if f.Folders != nil {
				old.Folders = f.Folders
			}
			old.Typed = old.Typed || f.Typed
			f = old
		} else {
			added++
		}
		byAddress[f.Address] = f
		lines = append(lines, line{V: version, Feed: f, At: stamp(s.now())})
	}
	return added, s.log.Append(lines...)
}

// Remove follows a feed no longer. Its entries go, too.
func (s *Store) Remove(f *Feed) error {
	if err := s.log.Append(line{V: version, Feed: Feed{Address: f.Address}, Gone: true, At: stamp(s.now())}); err != nil {
		return err
	}
	return s.removeEntries(f.Address)
}

// Find is the feed that a name means: its address, its site, or its title.
func (s *Store) Find(name string) (Feed, error) {
	fail := func(kind content.Kind, reason, hint clean.Text) (Feed, error) {
		return Feed{}, &content.Error{Kind: kind, Op: "find the feed", Reference: clean.Reference(name), Reason: reason, Hint: hint}
	}
	feeds, err := s.Feeds()
	if err != nil && len(feeds) == 0 {
		return Feed{}, err
	}
	address, _ := clean.Address(name)
	for _, is := range []func(*Feed) bool{
		func(f *Feed) bool { return f.Address == address },
		func(f *Feed) bool { return address != "" && f.Site == address },
		func(f *Feed) bool { return strings.EqualFold(string(f.Title), name) },
		func(f *Feed) bool {
			return name != "" && strings.Contains(strings.ToLower(string(f.Title)), strings.ToLower(name))
		},
	} {
		var found []Feed
		for i := range feeds {
			if is(&feeds[i]) {
				found = append(found, feeds[i])
			}
		}
		switch {
		case len(found) == 1:
			return found[0], nil
		case len(found) > 1:
			return fail(content.Usage, "several feeds are meant", "give the address of one; 'standfirst feed list' has them")
		}
	}
	return fail(content.Other, "no feed has this address or title", "'standfirst feed list' shows those that are followed")
}

// Listed are feeds as a list of feeds has them.
func Listed(feeds []Feed) []content.Listed {
	out := make([]content.Listed, len(feeds))
	for i, f := range feeds {
		out[i] = content.Listed{Number: i + 1, Title: f.Name(), Address: f.Address, Site: f.Site, Folders: f.Folders}
	}
	return out
}

func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// fileOf is the name of the file with a feed's entries.
func fileOf(address clean.Text) string {
	sum := sha256.Sum256([]byte(address))
	return hex.EncodeToString(sum[:16]) + ".json"
}
