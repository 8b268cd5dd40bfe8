package library

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/labels"
	"github.com/standfirst/standfirst/content/shelf"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// One's own labels and the notes on them are searched like the program's.
func TestOwnLabelsAreSearched(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "standfirst")
	sh := shelf.New(folder)
	defer sh.Close()
	a := tuitest.Article()
	for _, saved := range []*content.Article{a, tuitest.Long(200)} {
		if _, err := sh.Save(saved); err != nil {
			t.Fatal(err)
		}
	}
	own := labels.New(filepath.Join(folder, "labels"), "five")
	if err := own.Put(a, content.Own{Sentence: 0, Label: "opinion", Note: "cut off is strong"}, content.Own{Sentence: 1, Label: "fact"},
		content.Own{Sentence: 2, Label: "opinion"}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		query string
		blind bool
		want  []string
	}{
		{"mine:opinion", false, []string{"opinion F 1  When the last bus", "(cut off is strong)", "opinion O 3  It was"}},
		{"mine:opinion label:fact", false, []string{"opinion F 1  When the last bus"}},
		{"mine:f", true, []string{"    fact 2  The night ferry"}},
		{"mine:opinion careless", false, []string{"opinion O 3  It was"}},
		{"note:strong", false, []string{"opinion F 1  When"}},
		{"mine:opinion nowhere", false, nil},
		{"mine:prediction", false, nil},
		{"note:weak", false, nil},
	} {
		q, err := shelf.ParseQuery(c.query)
		if err != nil {
			t.Fatal(err)
		}
		f := finder{shelf: sh, q: &q, own: own, blind: c.blind}
		var got []string
		if err := sh.Search(t.Context(), q, func(h shelf.Hit) bool {
			lines, _ := f.lines(&h)
			got = append(got, string(clean.Join(lines, "\n")))
			return true
		}); err != nil {
			t.Fatal(err)
		}
		found := strings.Join(got, "")
		for _, w := range c.want {
			if !strings.Contains(found, w) {
				t.Errorf("%s: no %q in\n%s", c.query, w, found)
			}
		}
		if n := strings.Count(found, "\n"); len(c.want) == 0 && found != "" || len(c.want) == 1 && n != 1 {
			t.Errorf("%s: found\n%s", c.query, found)
		}
	}
}
