package library

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// What the reader's list marks as read can be asked for, and what it does not.
func TestWhatWasReadIsListedByItself(t *testing.T) {
	home := t.TempDir()
	t.Setenv("XDG_DATA_HOME", home)
	s := shelf.New(filepath.Join(home, "standfirst"))
	read, other := tuitest.Article(), tuitest.Long(900)
	other.Reference, other.Source.Title.Value, other.Source.Canonical = "pier.html", "Keep the pier", nil
	for a, far := range map[*content.Article]float64{read: 1, other: .4} {
		entry, err := s.Save(a)
		if err == nil {
			err = s.Mark(entry.Key, far)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	for _, c := range []struct {
		of   listing
		want []string
	}{
		{listing{format: "text"}, []string{"Keep the pier", "Let the ferry run at night"}},
		{listing{format: "text", unread: true}, []string{"Keep the pier"}},
		{listing{format: "text", read: true}, []string{"Let the ferry run at night"}},
	} {
		var b strings.Builder
		if err := c.of.write(&b); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(b.String(), "\n"); n != len(c.want) {
			t.Errorf("%+v: %d lines\n%s", c.of, n, b.String())
		}
		for _, title := range c.want {
			if !strings.Contains(b.String(), title) {
				t.Errorf("%+v: no %q in\n%s", c.of, title, b.String())
			}
		}
	}
}
