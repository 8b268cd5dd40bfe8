package extract_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/extract"
	"github.com/standfirst/standfirst/content/markdown"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

var update = flag.Bool("update", false, "write the expected bodies anew")

func read(data []byte, name string) (extract.Result, error) {
	p, err := decode.Decode(data, "", name)
	if err != nil {
		return extract.Result{}, err
	}
	p.Address = "https://ledger.example/coast/ferry"
	all := page.Read(p)
	return extract.Body(all, source.Find(all))
}

// Each page beside its body, a block a paragraph, and what was left out.
func TestBodies(t *testing.T) {
	pages, _ := filepath.Glob("testdata/pages/*")
	for _, path := range pages {
		if strings.HasSuffix(path, ".want") {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			r, err := read(data, path)
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			for _, block := range r.Blocks {
				fmt.Fprintf(&b, "%s\n\n", markdown.Render(block))
			}
			b.WriteString("LEFT OUT\n")
			for _, l := range r.LeftOut {
				fmt.Fprintf(&b, "%s: %s\n", l.Reason, l.Text)
			}
			golden := path + ".want"
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got := b.String(); got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// What a text announces at its end is its own, and so is a single line.
func TestALastListStays(t *testing.T) {
	text := strings.Repeat("The council of Ostby wants a second pier, and it wants it before the winter comes to the coast.\n\n", 5)
	for _, end := range []string{
		"These are the books that I read this year:\n\nThe Harbour Nobody Asked For\n\nWhy Herring Come Back to Ostby\n",
		"The Harbour Nobody Asked For\n",
		"It is the end of the pier, I said.\n\nthe harbour that nobody asked for\n\nwhy the herring came back\n",
	} {
		r, err := read([]byte(text+end), "scrape.txt")
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(end), "\n\n")
		if last := r.Blocks[len(r.Blocks)-1].Text; string(last) != lines[len(lines)-1] {
			t.Errorf("after %q the text ends with %q", lines[0], last)
		}
	}
}

func TestWhatIsNoArticleIsSaid(t *testing.T) {
	links := strings.Repeat(`<li><a href="/x">Ferry fares rise once more this spring</a></li>`, 48)
	for want, in := range map[string]string{
		"it holds a list of 48 links": "<html><body><h1>News</h1><ul>" + links + "</ul></body></html>",
		"it holds a sign-in form": `<html><body><h1>Welcome</h1><p>Please enter your name.</p><form><input name="u">` +
			`<input type="password"></form></body></html>`,
		"it holds 2 words": "hello world",
		"it holds 1 word":  "<html><body><p>Hello</p></body></html>",
		"it holds 0 words": "<html><body><script>app()</script></body></html>",
	} {
		_, err := read([]byte(in), "")
		var e *content.Error
		kind := content.NoArticle
		if strings.Contains(want, "list of") {
			kind = content.Listing
		}
		if !errors.As(err, &e) || e.Kind != kind || string(e.Reason) != want {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

func TestHostilePagesAreRead(t *testing.T) {
	rep := func(s string, n int) string { return strings.Repeat(s, hostile.Many(n)) }
	for name, in := range map[string]string{
		"many paragraphs":    "<html><body>" + rep("<p class=a>One short line of it.</p>", 30_000),
		"one long paragraph": "<html><body><p>" + rep("word ", 500_000),
		"deep":               "<html><body>" + rep(rep("<div class=x>", 300)+"a word"+rep("</div>", 300), 100),
		"too deep":           "<html><body>" + rep("<div>", 5000) + rep("one short line of it. ", 30),
		"names":              "<html><body>" + rep("<div class='"+rep("ad-x ", 50)+"'><p>One short line of it.</p></div>", 5_000),
		"links":              "<html><body>" + rep("<a href=x>y</a> ", 30_000),
		"lists":              "<html><body>" + rep("<ul><li>", 200) + rep("one short line of it. ", 30),
		"table":              "<html><body><table>" + rep("<tr>"+rep("<td>x", 40), 1000),
		"lines":              rep("One short line of it.\n", 50_000),
		"empty lines":        "Some words." + rep("\n", 1_000_000) + rep("more words ", 30),
		"wide":               rep("x", 5_000_000) + rep(" one short line of it.", 10),
	} {
		t.Run(name, func(t *testing.T) {
			start := hostile.Spent()
			_, err := read([]byte(in), "")
			if took := hostile.Spent() - start; took > 20*time.Second {
				t.Errorf("took %v", took)
			} else {
				t.Logf("%v %v", took.Round(time.Millisecond), err)
			}
		})
	}
}

func FuzzBody(f *testing.F) {
	pages, _ := filepath.Glob("testdata/pages/*")
	for _, path := range pages {
		if data, err := os.ReadFile(path); err == nil && !strings.HasSuffix(path, ".want") {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := read(data, "")
		if err != nil {
			return
		}
		for _, b := range r.Blocks {
			joined := ""
			for _, run := range b.Inlines {
				joined += string(run.Text)
			}
			if len(b.Inlines) > 0 && joined != string(b.Text) {
				t.Fatalf("%q is not %q", joined, b.Text)
			}
		}
		for _, l := range r.LeftOut {
			if l.Reason == "" || l.Text == "" {
				t.Fatalf("left out without a reason: %+v", l)
			}
		}
	})
}
