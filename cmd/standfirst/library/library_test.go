package library

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// The test binary is its own child.
func TestMain(m *testing.M) {
	if sandbox.IsWorker(os.Args) {
		os.Exit(cli.ExitCode(sandbox.Work(os.Stdin, os.Stdout)))
	}
	os.Exit(m.Run())
}

func TestTheLibraryOpensWhatIsSavedAndReadsItAgainWhereItCameFrom(t *testing.T) {
	l := &library{shelf: shelf.New(filepath.Join(t.TempDir(), "standfirst"))}
	defer l.shelf.Close()
	if err := l.Save(tuitest.Article()); err != nil {
		t.Fatal(err)
	}
	entries, err := l.Entries()
	if err != nil || len(entries) != 1 {
		t.Fatalf("%v, %v", entries, err)
	}
	e := entries[0]
	if e.Title != "Let the ferry run at night" || e.Author != "Ida Wernick" || e.Outlet != "The Harbour Ledger" || e.Date.Year() != 2031 ||
		e.Counts[content.Fact] != 7 {
		t.Errorf("%+v", e)
	}
	var asked []string
	open := l.orSaved(func(_ context.Context, ref string, _ content.Validators) <-chan content.Event {
		asked = append(asked, ref)
		c := make(chan content.Event)
		close(c)
		return c
	})
	opened, ok := (<-open(t.Context(), e.Ref, content.Validators{})).(content.Opened)
	if !ok || len(opened.Article.Judgements) != len(opened.Article.Document.Sentences) || len(asked) != 0 {
		t.Fatalf("opened %+v, asked %v", opened, asked)
	}
	<-open(t.Context(), e.Ref, opened.Article.Validators)
	if len(asked) != 1 || asked[0] != "https://harbourledger.example/opinion/night-ferry" {
		t.Errorf("read again at %v", asked)
	}
	if err := l.Remove(e.Ref); err != nil {
		t.Fatal(err)
	}
	if left, _ := l.shelf.List(true); len(left) != 0 {
		t.Errorf("still there: %v", left)
	}
	if err := l.Restore(e.Ref); err != nil {
		t.Fatal(err)
	}
	if left, _ := l.shelf.List(true); len(left) != 1 {
		t.Errorf("not back: %v", left)
	}
}

func TestADamagedSavedArticleIsSaidToBeSo(t *testing.T) {
	l := &library{shelf: shelf.New(t.TempDir())}
	defer l.shelf.Close()
	open := l.orSaved(nil)
	failed, ok := (<-open(t.Context(), savedScheme+"00", content.Validators{})).(content.Failed)
	if !ok || failed.Err == nil {
		t.Errorf("%+v", failed)
	}
}
