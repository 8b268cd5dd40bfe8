package library

import (
	"path/filepath"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// A file that was opened by a short name is found again from another folder.
func TestAFileIsRememberedFromEveryFolder(t *testing.T) {
	l := &library{shelf: shelf.New(filepath.Join(t.TempDir(), "standfirst"))}
	defer l.shelf.Close()
	here := t.TempDir()
	t.Chdir(here)
	a := tuitest.Article()
	a.Reference = "column.md"
	if _, _, err := (history{l.shelf}).Opened(a); err != nil {
		t.Fatal(err)
	}
	entries, err := l.Entries()
	if want := filepath.Join(here, "column.md"); err != nil || len(entries) != 1 || entries[0].Ref != want {
		t.Errorf("%v, %v: not %s", entries, err, want)
	}
	for _, ref := range []clean.Text{"https://harbourledger.example/a", "-", "sample", ""} {
		if got := atHome(&content.Article{Reference: ref}); got.Reference != ref {
			t.Errorf("%s became %s", ref, got.Reference)
		}
	}
}

// What is removed from the list does not come back with an earlier text.
func TestAnArticleIsForgottenWithItsEarlierTexts(t *testing.T) {
	l := &library{shelf: shelf.New(filepath.Join(t.TempDir(), "standfirst"))}
	defer l.shelf.Close()
	for _, a := range []*content.Article{tuitest.Article(), tuitest.Long(100)} {
		a.Reference = "https://harbourledger.example/opinion/night-ferry"
		if _, _, err := (history{l.shelf}).Opened(a); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := l.Entries()
	if err != nil || len(entries) != 1 {
		t.Fatalf("%v, %v", entries, err)
	}
	if err := l.Remove(entries[0].Ref); err != nil {
		t.Fatal(err)
	}
	if left, _ := l.Entries(); len(left) != 0 {
		t.Errorf("left is %v", left)
	}
}
