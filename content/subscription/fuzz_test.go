package subscription_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/subscription"
)

func FuzzFiles(f *testing.F) {
	f.Add(`{"v":1,"address":"https://a.example/","title":"x","folders":["y"]}`,
		`{"schema":"standfirst/feed/1","entries":[{"id":"1","title":"x","date":"2026-01-01T00:00:00Z"}]}`)
	f.Fuzz(func(t *testing.T, feeds, entries string) {
		folder := t.TempDir()
		_ = os.Mkdir(filepath.Join(folder, "feeds"), 0o700)
		for _, name := range []string{"feeds.jsonl", "read.jsonl"} {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(feeds), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		s := subscription.New(folder)
		defer s.Close()
		check := func(text string) {
			if o := hostile.Offence(text); o != "" {
				t.Errorf("%q: %s", text, o)
			}
		}
		followed, err := s.Feeds()
		if err != nil {
			check(err.Error())
		}
		_, _ = s.Marks()
		for i := range followed {
			check(string(followed[i].Name() + followed[i].Address + followed[i].Site + followed[i].Problem))
			_, _ = s.Entries(&followed[i])
		}
		own := subscription.Feed{Address: "https://a.example/"}
		if _, err := s.Add(own); err != nil {
			return
		}
		// The name of the file is that of the address, whatever is in it.
		files := filepath.Join(folder, "feeds", "ab.json")
		if err := os.WriteFile(files, []byte(entries), 0o600); err != nil {
			t.Fatal(err)
		}
		_ = os.Rename(files, filepath.Join(folder, "feeds", subscription.FileOf(own.Address)))
		all, err := s.Entries(&own)
		if err != nil {
			check(err.Error())
		}
		for _, e := range all {
			check(string(e.Title + e.Author + e.ID + e.Address))
		}
	})
}
