package shelf

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/record"
)

// savedSchema names the version of a saved article's file.
const savedSchema = "standfirst/saved/1"

// savedFile is a file of the folder articles.
type savedFile struct {
	Schema string `json:"schema"`
	// Saved is when, Reference from where.
	Saved     string          `json:"saved"`
	Reference clean.Text      `json:"reference"`
	Article   json.RawMessage `json:"article"`
}

// maxFile is the largest file of an article that is read. An article of 10 MB makes
// one of some 40 MB.
const maxFile = 100 << 20

// Save keeps a judged article: it returns when the disk has it. One of the same
// text that was saved before is replaced.
func (s *Shelf) Save(a *content.Article) (Entry, error) {
	kept, err := export.Keep(a, true)
	if err != nil {
		return Entry{}, &content.Error{Op: "save", Reference: a.Reference, Reason: clean.Inline(err.Error(), nil), Err: err}
	}
	e := EntryOf(a)
	at := s.now()
	file, err := json.Marshal(savedFile{Schema: savedSchema, Saved: stamp(at), Reference: a.Reference, Article: kept})
	if err != nil {
		return Entry{}, &content.Error{Op: "save", Reference: a.Reference, Reason: clean.Inline(err.Error(), nil), Err: err}
	}
	err = record.WriteFile(s.articleFile(e.Key), func(w io.Writer) error {
		_, err := w.Write(append(file, '\n'))
		return err
	})
	if err != nil {
		return Entry{}, err
	}
	// What the lists lack of it, they get from the file when they are read next.
	if s.list.Append(listLine{V: version, Entry: e, Saved: stamp(at), Find: findText(&e)}) == nil {
		_ = s.search.AppendText(searchLine(&e, a))
	}
	return e, nil
}

// Load opens a saved article, and tells when it was saved. The program's judgements are
// those of that day.
func (s *Shelf) Load(k Key) (*content.Article, time.Time, error) {
	fail := func(reason, hint clean.Text, err error) (*content.Article, time.Time, error) {
		return nil, time.Time{}, &content.Error{Op: "open the saved article", Reference: clean.Inline(string(k), nil), Reason: reason, Hint: hint, Err: err}
	}
	if !k.ok() {
		return fail("that is not the key of one", "'standfirst list' has the keys", nil)
	}
	b, err := readFile(s.articleFile(k))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fail("there is none with this key", "'standfirst list' has the keys", err)
	case errors.Is(err, errLarge):
		return fail("its file is larger than 100 MB", "", err)
	case err != nil:
		return fail("its file cannot be read", "check the permissions of "+clean.Inline(s.articleFile(k), nil), err)
	}
	const again = "the others are not touched; remove it and save the article again"
	f, err := readSaved(b)
	if err != nil || !strings.HasPrefix(f.Schema, "standfirst/saved/") {
		return fail("its file is damaged", again, err)
	}
	if f.Schema != savedSchema {
		return fail("a newer standfirst has saved it", "use that one", nil)
	}
	a, err := export.Read(f.Article)
	if err != nil && json.Unmarshal(b, &f) == nil { // something stands behind the article
		a, err = export.Read(f.Article)
	}
	if err != nil {
		return fail("its file is damaged", again, err)
	}
	at, _ := time.Parse(time.RFC3339, f.Saved)
	return a, at, nil
}

// readSaved parts a file into what it says of the article and the article, which [export.Read] looks at. In a file as
// [Shelf.Save] writes it, the article is the last field, and is not gone through twice.
func readSaved(b []byte) (savedFile, error) {
	var f savedFile
	whole := bytes.TrimSpace(b)
	if head, rest, ok := bytes.Cut(whole, []byte(`,"article":{`)); ok && bytes.HasSuffix(rest, []byte("}}")) {
		if json.Unmarshal(append(bytes.Clone(head), '}'), &f) == nil && f.Article == nil {
			f.Article = whole[len(whole)-len(rest)-1 : len(whole)-1]
			return f, nil
		}
		f = savedFile{}
	}
	return f, json.Unmarshal(b, &f)
}

// Has reports whether an article with this text is saved.
func (s *Shelf) Has(k Key) bool {
	_, err := os.Stat(s.articleFile(k))
	return k.ok() && err == nil
}

// Remove takes a saved article from the shelf. Its own labels, tags and history stay.
func (s *Shelf) Remove(k Key) error {
	err := fs.ErrNotExist
	if k.ok() {
		err = os.Remove(s.articleFile(k))
	}
	if err == nil {
		return nil
	}
	e := &content.Error{
		Op: "remove the saved article", Reference: clean.Inline(string(k), nil), Reason: "there is none with this key",
		Hint: "'standfirst list' has the keys", Err: err,
	}
	if errors.Is(err, fs.ErrPermission) {
		e.Reason, e.Hint = "this user has no right to", "check the permissions of "+clean.Inline(s.path(articlesFolder), nil)
	}
	return e
}

// aside is what the name of a file ends in that was removed and may come back.
const aside = ".removed"

// SetAside removes an article so that [Shelf.PutBack] can bring it back. [Shelf.Close]
// deletes for good what was set aside.
func (s *Shelf) SetAside(k Key) error {
	if !k.ok() || !s.Has(k) {
		return s.Remove(k) // says why
	}
	path := s.articleFile(k)
	if err := os.Rename(path, path+aside); err != nil {
		return &content.Error{Op: "remove the saved article", Reference: clean.Inline(string(k), nil), Reason: clean.Inline(err.Error(), nil), Err: err}
	}
	s.mu.Lock()
	s.aside = append(s.aside, k)
	s.mu.Unlock()
	return nil
}

// PutBack brings back what was set aside.
func (s *Shelf) PutBack(k Key) error {
	path := s.articleFile(k)
	if err := os.Rename(path+aside, path); err != nil {
		return &content.Error{Op: "bring back the article", Reference: clean.Inline(string(k), nil), Reason: "it is not there any more", Err: err}
	}
	return nil
}

// errLarge is of a file that is too large to be read.
var errLarge = errors.New("too large")

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	b, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(b) > maxFile {
		return nil, errLarge
	}
	return b, err
}
