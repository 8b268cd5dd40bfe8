package shelf_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/shelf"
)

// search gives the names of the hits and the numbers of their sentences.
func search(t *testing.T, s *shelf.Shelf, query string) []string {
	t.Helper()
	q, err := shelf.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	err = s.Search(context.Background(), q, func(h shelf.Hit) bool {
		line := string(h.Name())
		if h.Titled {
			line += " (title)"
		}
		for _, n := range h.Sentences {
			line += fmt.Sprint(" ", n+1)
		}
		if h.More > 0 {
			line += fmt.Sprint(" +", h.More)
		}
		out = append(out, line)
		return true
	})
	if err != nil {
		t.Error(err)
	}
	return out
}

func TestSearch(t *testing.T) {
	s, _, entries := filled(t)
	if err := s.Tag(entries[0].Key, "sea", true); err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string][]string{
		"ferry":                            {"Bring back the ferry (title)", "A bridge too far 2"},
		"FERRY":                            {"Bring back the ferry (title)", "A bridge too far 2"},
		"ferr":                             {"Bring back the ferry (title)", "A bridge too far 2"},
		"erry":                             nil,
		"council":                          {"Bring back the ferry 2", "The tide table 3"},
		"council boats":                    {"Bring back the ferry 2"},
		"boat":                             {"Bring back the ferry 2 3"},
		`"a boat"`:                         {"Bring back the ferry 3"},
		"cafe":                             {"The tide table 3"},
		"CAFÉ":                             {"The tide table 3"},
		"calloway":                         {"A bridge too far (title)", "Bring back the ferry (title)"},
		"author:calloway":                  {"A bridge too far", "Bring back the ferry"},
		`author:"ines cal" from:tide`:      {"Bring back the ferry"},
		"from:saltmarsh":                   {"A bridge too far", "The tide table"},
		"label:opinion":                    {"A bridge too far 3", "Bring back the ferry 2", "The tide table 3"},
		"label:o author:calloway":          {"A bridge too far 3", "Bring back the ferry 2"},
		"label:opinion council":            {"Bring back the ferry 2", "The tide table 3"},
		"label:fact council":               nil,
		"label:attributed label:fact said": {"Bring back the ferry 3", "The tide table 4"},
		"tag:sea":                          {"The tide table"},
		"tag:sea ferry":                    nil,
		"the":                              {"Bring back the ferry (title)", "The tide table (title)", "A bridge too far 1 2"},
		"nothing like it":                  nil,
		"13,":                              nil,
		"14 million":                       {"Bring back the ferry 3"},
	} {
		if got := search(t, s, query); !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", query, got, want)
		}
	}
}

// TestTitlesAreFoundHoweverTheListWritesThem holds it for signs that JSON writes as their
// numbers, and for a list that another program has written again.
func TestTitlesAreFoundHoweverTheListWritesThem(t *testing.T) {
	s, folder, _ := filled(t)
	if _, err := s.Save(article(`Ørsted & the "old" <pier>`, "Zoë O'Dell", `R\D Weekly`, "It has no other name.")); err != nil {
		t.Fatal(err)
	}
	queries := []string{`&`, `"ørsted &"`, "<pier>", "o'dell", "zoe", "author:zoe", `from:r\d`, "from:weekly pier"}
	look := func(how string) {
		for _, query := range queries {
			if got := search(t, s, query); len(got) != 1 || !strings.HasPrefix(got[0], "Ørsted") {
				t.Errorf("%s, %s: %q", how, query, got)
			}
		}
	}
	look("as written")
	path := filepath.Join(folder, "list.jsonl")
	list, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, r := range strings.ReplaceAll(string(list), "pier", `\u0070ier`) {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	look("letters as numbers")
}

func TestSearchEndsWhenAsked(t *testing.T) {
	s, _, _ := filled(t)
	q, _ := shelf.ParseQuery("ferry")
	n := 0
	if err := s.Search(context.Background(), q, func(shelf.Hit) bool { n++; return false }); err != nil || n != 1 {
		t.Error(n, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	q, _ = shelf.ParseQuery("nowhere")
	_ = s.Search(ctx, q, func(shelf.Hit) bool { t.Error("a hit"); return false })
}

// TestAPartOfANameIsEnough holds it as long as it is that of one author alone.
func TestAPartOfANameIsEnough(t *testing.T) {
	s, _, _ := filled(t)
	for asked, want := range map[string]string{
		"Ines Calloway": "Ines Calloway 2", "calloway": "Ines Calloway 2", "VANDERMEER": "Ilse Vandermeer 1", "alloway": " 0", "": " 0", "nobody": " 0",
	} {
		spread, err := s.ByAuthor(asked)
		if got := fmt.Sprint(spread.Name, " ", len(spread.Articles)); got != want || err != nil {
			t.Errorf("%q: %s, not %s: %v", asked, got, want, err)
		}
	}
	if spread, err := s.ByOutlet("saltmarsh"); spread.Name != "Saltmarsh Post" || len(spread.Articles) != 2 || err != nil {
		t.Error(spread, err)
	}
	_, err := s.ByAuthor("i")
	if content.KindOf(err) != content.Usage || !strings.Contains(err.Error(), "several are meant (") || !strings.Contains(err.Error(), "Ilse Vandermeer") {
		t.Error(err)
	}
	if _, err := s.Save(article("Four boats", "Ines", "Saltmarsh Post", "One boat is not enough.")); err != nil {
		t.Fatal(err)
	}
	if spread, err := s.ByAuthor("ines"); spread.Name != "Ines" || len(spread.Articles) != 1 || err != nil {
		t.Error("the whole name is meant first", spread, err)
	}
}

func TestQuotes(t *testing.T) {
	s, _, _ := filled(t)
	q, _ := shelf.ParseQuery(`cafe "old"`)
	err := s.Search(context.Background(), q, func(h shelf.Hit) bool {
		quotes, err := s.Quotes(&h, &q)
		if err != nil || len(quotes) != 1 {
			t.Fatal(quotes, err)
		}
		var marked []string
		for _, m := range quotes[0].Marks {
			marked = append(marked, string(quotes[0].Text[m.Start:m.End]))
		}
		if quotes[0].Text != "The council should have kept the old Café table." || quotes[0].Label != content.Opinion ||
			!slices.Equal(marked, []string{"Café", "old"}) {
			t.Error(quotes, marked)
		}
		return true
	})
	if err != nil {
		t.Error(err)
	}
}

// TestATitleIsNotAllThatIsQuoted holds that a hit by its title has its sentences, too.
func TestATitleIsNotAllThatIsQuoted(t *testing.T) {
	s, _, _ := filled(t)
	for query, want := range map[string][]string{
		"ferry":      {"The ferry made her last crossing in January.", "Nobody asked the ferry's own crew."},
		"back ferry": {"The ferry made her last crossing in January."}, // "back" is in the title alone
		"calloway":   nil,
	} {
		q, _ := shelf.ParseQuery(query)
		var got []string
		err := s.Search(context.Background(), q, func(h shelf.Hit) bool {
			quotes, err := s.Quotes(&h, &q)
			if err != nil || len(quotes) != len(h.Sentences) {
				t.Error(query, quotes, err)
			}
			for _, quote := range quotes {
				got = append(got, string(quote.Text))
			}
			return true
		})
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q: %v", query, got, want, err)
		}
	}
}

func TestQueriesThatAreNone(t *testing.T) {
	for query, says := range map[string]string{
		"":                           "there is nothing to search for",
		`author: ""`:                 "there is nothing to search for",
		"label:lie":                  "there is no label 'lie'",
		"label:\x1b[31m":             "there is no label '[31m'",
		strings.Repeat("word ", 100): "more than 32 words",
	} {
		if _, err := shelf.ParseQuery(query); content.KindOf(err) != content.Usage || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", query, err)
		}
	}
}

func FuzzParseQuery(f *testing.F) {
	for _, q := range []string{`a "b c" author:x from:"y z" label:o tag:t`, `"`, `author:"`, "label:", "\x00\xff author:\u202e"} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q, err := shelf.ParseQuery(text)
		asked := len(q.Terms) + len(q.Authors) + len(q.Outlets) + len(q.Tags) + len(q.Labels) + len(q.Mine) + len(q.Notes)
		switch {
		case err != nil && (content.KindOf(err) != content.Usage || asked > 0):
			t.Errorf("%q: %v, and %+v all the same", text, err, q)
		case err == nil && (asked < 1 || asked > 32 || slices.Contains(q.Terms, "")):
			t.Errorf("%q: %+v", text, q)
		}
	})
}
