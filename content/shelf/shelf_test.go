package shelf_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/segment"
	"github.com/standfirst/standfirst/content/shelf"
)

// article makes one of a title, an author, an outlet and paragraphs. A sentence is
// an opinion when it says "should", attributed when it says "said", else a fact.
func article(title, author, outlet string, paragraphs ...string) *content.Article {
	found := func(s string) *content.Found[clean.Text] {
		return &content.Found[clean.Text]{Value: clean.Inline(s, nil), Where: "the test", Sure: true}
	}
	a := &content.Article{
		Reference: clean.Inline("https://"+strings.ToLower(strings.ReplaceAll(outlet, " ", "-"))+".example/"+fmt.Sprint(len(title)), nil),
		MediaType: "text/html", Language: "en",
	}
	a.Source.Title, a.Source.Publisher = found(title), found(outlet)
	if author != "" {
		a.Source.Authors = []content.Author{{Name: *found(author)}}
	}
	a.Source.Disclosure = found("The author of " + title + " owns a boat.")
	a.Source.Published = &content.Found[content.Date]{Value: content.Date{Time: time.Date(2026, 3, 14, 0, 0, 0, 0, time.UTC)}}
	a.Source.Genre = &content.Found[content.Genre]{Value: content.GenreOpinion}
	for _, p := range paragraphs {
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: clean.Inline(p, nil)})
	}
	segment.Document(&a.Document, "en", false)
	for _, s := range a.Document.Sentences {
		label := content.Fact
		switch text := string(a.Document.SentenceText(s)); {
		case strings.Contains(text, "should"):
			label = content.Opinion
		case strings.Contains(text, "said"):
			label = content.Attributed
		}
		a.Judgements = append(a.Judgements, content.Judgement{Label: label, Confidence: .9})
	}
	return a
}

// filled is a shelf with three articles, the last of them saved last.
func filled(t *testing.T) (*shelf.Shelf, string, []shelf.Entry) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "standfirst")
	s := shelf.New(folder)
	t.Cleanup(s.Close)
	var entries []shelf.Entry
	for _, a := range []*content.Article{
		article("The tide table", "Ilse Vandermeer", "Saltmarsh Post", "The harbour office printed the tide table. It has twelve pages.",
			"The council should have kept the old Café table. A reader said so."),
		article("Bring back the ferry", "Ines Calloway", "The Tidewater Ledger",
			"The ferry made her last crossing in January. The council should buy two boats.", "Odo Reyes said that a boat costs 14 million."),
		article("A bridge too far", "Ines Calloway", "Saltmarsh Post", "The bridge is to have 74 piers. Nobody asked the ferry's own crew.",
			"It should not be built."),
	} {
		e, err := s.Save(a)
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e)
	}
	return s, folder, entries
}

func list(t *testing.T, s *shelf.Shelf, visited bool) []shelf.Item {
	t.Helper()
	items, err := s.List(visited)
	if err != nil {
		t.Fatal(err)
	}
	return items
}

func names(items []shelf.Item) []string {
	var out []string
	for _, i := range items {
		out = append(out, string(i.Name()))
	}
	slices.Sort(out)
	return out
}

// TestNothingIsTouchedBeforeItIsAskedFor holds for a folder that is not there.
func TestNothingIsTouchedBeforeItIsAskedFor(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "standfirst")
	s := shelf.New(folder)
	defer s.Close()
	if items := list(t, s, true); len(items) != 0 {
		t.Error(items)
	}
	q, _ := shelf.ParseQuery("ferry")
	if err := s.Search(context.Background(), q, func(shelf.Hit) bool { return true }); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(folder); err == nil {
		t.Error("the folder was made")
	}
	s.Forget()
	e := shelf.EntryOf(article("x", "y", "z", "A sentence stands here."))
	if err := s.Opened(&e); err != nil {
		t.Error(err)
	}
	if err := s.Left(e.Key, 0, 1); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(folder); err == nil {
		t.Error("a history was written that was not wanted")
	}
}

func TestASavedArticleIsWhole(t *testing.T) {
	s, _, entries := filled(t)
	want := article("Bring back the ferry", "Ines Calloway", "The Tidewater Ledger",
		"The ferry made her last crossing in January. The council should buy two boats.", "Odo Reyes said that a boat costs 14 million.")
	a, at, err := s.Load(entries[1].Key)
	if err != nil {
		t.Fatal(err)
	}
	if time.Since(at) > time.Minute || a.Source.Title.Value != want.Source.Title.Value || len(a.Document.Sentences) != 3 ||
		a.Counts() != want.Counts() || a.Document.TextHash() != want.Document.TextHash() || a.Reference != want.Reference {
		t.Errorf("%v %v %v", at, a.Source.Title, a.Counts())
	}
	if e := shelf.EntryOf(a); e.Key != entries[1].Key || e.Words != 23 || e.Sentences != 3 || e.Counts[content.Opinion] != 1 || e.Date != "2026-03-14" ||
		e.Names() != "Ines Calloway" {
		t.Errorf("%+v", e)
	}
}

func TestListTellsWhatWasRead(t *testing.T) {
	s, folder, entries := filled(t)
	other := shelf.EntryOf(article("Only opened", "", "Saltmarsh Post", "This one was opened and not saved."))
	for _, err := range []error{
		s.Opened(&entries[0]), s.Left(entries[0].Key, 1, .3), s.Left(entries[0].Key, 3, .95), s.Left(entries[0].Key, 2, .5),
		s.Opened(&other), s.Tag(entries[2].Key, "  Sea  Side", true), s.Tag(entries[2].Key, "gone", true), s.Tag(entries[2].Key, "gone", false),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	// As another program sees it.
	s = shelf.New(folder)
	defer s.Close()
	if got := names(list(t, s, false)); !slices.Equal(got, []string{"A bridge too far", "Bring back the ferry", "The tide table"}) {
		t.Error(got)
	}
	items := list(t, s, true)
	if len(items) != 4 {
		t.Fatal(names(items))
	}
	for _, i := range items {
		switch i.Name() {
		case "The tide table":
			if !i.Read() || i.Sentence != 2 || i.Share != .5 || i.Opened.IsZero() || i.Saved.IsZero() {
				t.Errorf("%+v", i)
			}
		case "Only opened":
			if i.Read() || i.Opened.IsZero() || !i.Saved.IsZero() || i.Outlet != "Saltmarsh Post" {
				t.Errorf("%+v", i)
			}
		case "A bridge too far":
			if !i.Opened.IsZero() || !slices.Equal(i.Tags, []clean.Text{"sea side"}) || i.Counts != [content.Labels]int{0, 2, 1, 0, 0} {
				t.Errorf("%+v", i)
			}
		}
	}
}

// An article that has changed and was read again is one line of what was opened, and one
// that is saved stays the line that it is.
func TestAnArticleThatChangedIsOneLine(t *testing.T) {
	s, _, entries := filled(t)
	version := func(text string) shelf.Entry {
		return shelf.EntryOf(article("Only opened", "", "Saltmarsh Post", text))
	}
	first, second := version("The sluice was shut."), version("The sluice was shut on Monday.")
	again := entries[0]
	again.Key = shelf.KeyOf(&article("", "", "", "The tide table has changed.").Document)
	elsewhere, here := first, second
	elsewhere.Reference, here.Reference = "notes.md", "notes.md" // of two folders, maybe
	elsewhere.Key, here.Key = shelf.Key(strings.Repeat("a", 32)), shelf.Key(strings.Repeat("b", 32))
	for _, err := range []error{
		s.Opened(&first), s.Left(first.Key, 0, .9), s.Opened(&second), s.Left(second.Key, 0, .4), s.Opened(&again), s.Opened(&elsewhere), s.Opened(&here),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	lines := 0
	for _, i := range list(t, s, true) {
		switch i.Reference {
		case first.Reference:
			lines++
			if i.Key != second.Key || i.Furthest != .4 || !slices.Equal(i.Earlier, []shelf.Key{first.Key}) {
				t.Errorf("%+v", i)
			}
		case again.Reference:
			lines++
			if i.Key != entries[0].Key || i.Saved.IsZero() || i.Opened.IsZero() {
				t.Errorf("%+v", i)
			}
		case "notes.md":
			lines++
		}
	}
	if lines != 4 {
		t.Errorf("%d lines: %v", lines, names(list(t, s, true)))
	}
}

func TestRemove(t *testing.T) {
	s, folder, entries := filled(t)
	if err := s.Remove(entries[0].Key); err != nil {
		t.Fatal(err)
	}
	if got := names(list(t, s, false)); len(got) != 2 || s.Has(entries[0].Key) {
		t.Error(got)
	}
	if got := search(t, s, "tide"); !slices.Equal(got, []string{"Bring back the ferry"}) { // from The Tidewater Ledger
		t.Error(got)
	}
	for _, k := range []shelf.Key{entries[0].Key, "", "../../etc/passwd", "../tags"} {
		if err := s.Remove(k); err == nil || !strings.Contains(err.Error(), "there is none with this key") {
			t.Errorf("%s: %v", k, err)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "list.jsonl")); err != nil {
		t.Error(err)
	}
}

// TestAFileMayBeWrittenAgainByAnotherProgram holds it for white space, and for fields in another order.
func TestAFileMayBeWrittenAgainByAnotherProgram(t *testing.T) {
	s, folder, entries := filled(t)
	path := filepath.Join(folder, "articles", string(entries[1].Key)+".json")
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, at, err := s.Load(entries[1].Key)
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(written, &fields); err != nil {
		t.Fatal(err)
	}
	fields["another"] = json.RawMessage(`{"article":{"schema":"x"},"b":["}}"]}`)
	sorted, err1 := json.Marshal(fields) // "another" and "article" come first
	indented, err2 := json.MarshalIndent(fields, "", "  ")
	if err1 != nil || err2 != nil {
		t.Fatal(err1, err2)
	}
	last := append(bytes.TrimSuffix(bytes.TrimSpace(written), []byte("}")), `,"later":{"a":{}}}`...)
	for _, text := range [][]byte{written, sorted, indented, last} {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		a, saved, err := s.Load(entries[1].Key)
		if err != nil || !saved.Equal(at) || a.Document.TextHash() != want.Document.TextHash() || a.Counts() != want.Counts() {
			t.Errorf("%v: %.200s", err, text)
		}
	}
}

// TestFilesMayBeMoved holds that articles can be brought, taken away and broken by
// hand, and that the lists follow.
func TestFilesMayBeMoved(t *testing.T) {
	s, folder, entries := filled(t)
	file := func(k shelf.Key) string { return filepath.Join(folder, "articles", string(k)+".json") }
	for _, name := range []string{"list.jsonl", "search.txt"} {
		if err := os.Remove(filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	if got := search(t, s, "ferry"); len(got) != 2 {
		t.Error(got)
	}
	if got := names(list(t, s, false)); len(got) != 3 {
		t.Error(got)
	}
	if err := os.WriteFile(file(entries[0].Key), []byte(`{"schema":"standfirst/saved/1","art`), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(file(entries[1].Key)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Load(entries[0].Key); err == nil || !strings.Contains(err.Error(), "its file is damaged") {
		t.Error(err)
	}
	if got := names(list(t, s, false)); len(got) != 2 {
		t.Error(got)
	}
	// Without the list, the broken one is told and the others are there.
	if err := os.Remove(filepath.Join(folder, "list.jsonl")); err != nil {
		t.Fatal(err)
	}
	items, err := s.List(false)
	if len(items) != 1 || err == nil || !strings.Contains(err.Error(), "its file is damaged") {
		t.Error(names(items), err)
	}
	// It can be removed all the same.
	broken, err := s.Find(entries[0].Key.Short())
	if err != nil || broken.Key != entries[0].Key {
		t.Error(broken, err)
	}
	if err := s.Remove(broken.Key); err != nil {
		t.Error(err)
	}
	if items, err := s.List(false); len(items) != 1 || err != nil {
		t.Error(names(items), err)
	}
}

func TestDamagedListsKeepTheRest(t *testing.T) {
	s, folder, entries := filled(t)
	for _, err := range []error{s.Opened(&entries[0]), s.Left(entries[0].Key, 1, 1), s.Tag(entries[0].Key, "sea", true)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"list.jsonl", "history.jsonl", "tags.jsonl"} {
		f, err := os.OpenFile(filepath.Join(folder, name), os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = f.WriteString("\x00\x1b[31m\n{\"v\":1,\"key\":\"../../x\",\"tag\":\"a\",\"on\":true}\n{\"v\":1,\"k")
		_ = f.Close()
	}
	items, err := s.List(true)
	if err == nil || strings.Contains(err.Error(), "\x1b") || !strings.Contains(err.Error(), "2 lines are damaged") ||
		!strings.Contains(err.Error(), "delete the file, and it is made again") {
		t.Error(err)
	}
	if got := names(items); len(got) != 3 {
		t.Error(got)
	}
	if err := s.Tag(entries[1].Key, "later", true); err != nil {
		t.Error(err)
	}
	if tags, _ := s.Tags(); len(tags) != 2 {
		t.Error(tags)
	}
}

func TestALongHistoryIsShortened(t *testing.T) {
	s, folder, entries := filled(t)
	path := filepath.Join(folder, "history.jsonl")
	if err := s.Opened(&entries[0]); err != nil {
		t.Fatal(err)
	}
	line := fmt.Sprintf(`{"v":1,"t":"place","key":"%s","s":1,"share":0.95,"at":"2026-01-01T00:00:00Z"}`+"\n", entries[0].Key)
	line += fmt.Sprintf(`{"v":1,"t":"place","key":"%s","s":2,"share":0.25,"at":"2026-01-01T00:00:00Z"}`+"\n", entries[0].Key)
	f, _ := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	_, _ = f.WriteString(strings.Repeat(line, 6000))
	_ = f.Close()
	for range 2 {
		visits, err := s.History()
		v := visits[entries[0].Key]
		if err != nil || v.Sentence != 2 || v.Share != .25 || v.Furthest != .95 || v.Entry.Title != "The tide table" {
			t.Errorf("%+v %v", v, err)
		}
	}
	if info, _ := os.Stat(path); info.Size() > 2000 {
		t.Error(info.Size())
	}
}
