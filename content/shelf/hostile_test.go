package shelf_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/shelf"
)

// harmless holds that nothing of a shelf would reach a terminal as it came, whatever
// somebody has written into its files.
func harmless(t *testing.T, s *shelf.Shelf, name string) {
	t.Helper()
	show := func(texts ...clean.Text) {
		for _, text := range texts {
			if o := hostile.Offence(string(text)); o != "" || strings.Contains(string(text), "\n") {
				t.Errorf("%s: %q: %s", name, text, o)
			}
		}
	}
	items, err := s.List(true)
	if err != nil {
		if o := hostile.Offence(err.Error()); o != "" {
			t.Errorf("%s: %s", name, o)
		}
	}
	for _, i := range items {
		show(i.Reference, i.Canonical, i.Title, i.Outlet, i.Date, i.Language, i.Names())
		show(i.Tags...)
		if !slices.Contains([]string{"", "opinion"}, string(i.Genre)) || i.Share < 0 || i.Share > 1 || i.Sentence < 0 || i.Words < 0 {
			t.Errorf("%s: %+v", name, i)
		}
	}
	q, _ := shelf.ParseQuery("the")
	_ = s.Search(context.Background(), q, func(h shelf.Hit) bool {
		show(h.Title, h.Names(), h.Outlet)
		quotes, _ := s.Quotes(&h, &q)
		for _, quote := range quotes {
			show(quote.Text)
			for _, m := range quote.Marks {
				show(quote.Text[m.Start:m.End])
			}
		}
		return true
	})
}

// TestHostileFiles holds it for each payload, as bytes and as JSON writes it, in each file.
func TestHostileFiles(t *testing.T) {
	t.Parallel()
	s, folder, entries := filled(t)
	key := string(entries[0].Key)
	good := map[string][]byte{}
	for _, name := range []string{"list.jsonl", "history.jsonl", "tags.jsonl", "search.txt"} {
		good[name], _ = os.ReadFile(filepath.Join(folder, name))
	}
	for n, p := range hostile.Payloads() {
		if !hostile.Thorough() && n%4 > 0 {
			continue
		}
		escaped, err := json.Marshal(p.Text)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range []string{`"` + p.Text + `"`, string(escaped)} {
			for name, line := range map[string]string{
				"list.jsonl": `{"v":1,"key":"` + key + `","reference":§,"canonical":§,"title":§,"authors":[§,§],"outlet":§,"date":§,"genre":§,"language":§,` +
					`"saved":§,"find":§}`,
				"history.jsonl": `{"v":1,"t":"open","key":"0123456789abcdef0123456789abcdef","reference":§,"title":§,"authors":[§],"outlet":§,"date":§,` +
					`"genre":§,"words":-1,"s":-7,"share":9e9,"at":§}`,
				"tags.jsonl": `{"v":1,"key":"` + key + `","tag":§,"on":true}`,
				"search.txt": key + "\t§\t§\t§\tF the §\tX the §\t§",
			} {
				text := append(slices.Clone(good[name]), strings.ReplaceAll(line, "§", x)+"\n"...)
				if err := os.WriteFile(filepath.Join(folder, name), text, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			harmless(t, s, p.Name)
		}
	}
}

// TestQuickLinesAreJSON holds that the lines of lists, which are taken apart without
// package json, mean what that package reads in them.
func TestQuickLinesAreJSON(t *testing.T) {
	s, folder, _ := filled(t)
	path := filepath.Join(folder, "list.jsonl")
	key := strings.Repeat("ab", 16)
	article, err := os.ReadFile(filepath.Join(folder, "articles", firstFile(t, folder)))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "articles", key+".json"), article, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{
		"plain", `quo"ted`, `back\slash`, `ends in \`, `\\"`, "ta\tb", "é 日本 😊", "<&>", "[1,2]", `{"a":1}`, "", ",",
		`","title":"x`,
	} {
		line, err := json.Marshal(map[string]any{
			"key": key, "title": title, "authors": []string{title, "b"}, "sentences": 3, "counts": [5]int{1, 2, 3, 4, 5},
			"later": []any{map[string]int{"x": 1}},
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range []string{
			`{"v":1,` + string(line[1:]), fmt.Sprintf(`{"v":1,"key":"%s", "title" : %q}`, key, title),
			strings.Replace(`{"v":1,`+string(line[1:]), `,"later":[{"x":1}]`, "", 1),
		} {
			if err := os.WriteFile(path, []byte(line+"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			var want struct {
				Title   string   `json:"title"`
				Authors []string `json:"authors"`
			}
			if json.Unmarshal([]byte(line), &want) != nil {
				continue // %q is not always JSON
			}
			items, _ := s.List(false)
			at := slices.IndexFunc(items, func(i shelf.Item) bool { return string(i.Key) == key })
			if at < 0 || string(items[at].Title) != string(clean.Inline(want.Title, nil)) || len(items[at].Authors) != len(want.Authors) {
				t.Errorf("%s: %+v", line, items)
			}
		}
	}
}

func firstFile(t *testing.T, folder string) string {
	t.Helper()
	files, err := os.ReadDir(filepath.Join(folder, "articles"))
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	return files[0].Name()
}

func FuzzFiles(f *testing.F) {
	f.Add(`{"v":1,"key":"0123456789abcdef0123456789abcdef","title":"x"}`, `{"v":1,"t":"place","key":"0123456789abcdef0123456789abcdef","s":1,"share":0.5}`,
		"0123456789abcdef0123456789abcdef\ta\tb\tc\tF the d", `{"schema":"standfirst/saved/1","article":{}}`)
	f.Fuzz(func(t *testing.T, list, history, text, file string) {
		folder := t.TempDir()
		write := func(content string, parts ...string) {
			path := filepath.Join(append([]string{folder}, parts...)...)
			_ = os.MkdirAll(filepath.Dir(path), 0o700)
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		write(list, "list.jsonl")
		write(history, "history.jsonl")
		write(history, "tags.jsonl")
		write(text, "search.txt")
		write(file, "articles", "0123456789abcdef0123456789abcdef.json")
		s := shelf.New(folder)
		defer s.Close()
		harmless(t, s, "fuzz")
	})
}
