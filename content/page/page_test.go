package page_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/page/visibility"
)

func read(t *testing.T, text, contentType string) *page.Page {
	t.Helper()
	p, err := decode.Decode([]byte(text), contentType, "")
	if err != nil {
		t.Fatal(err)
	}
	return page.Read(p)
}

func texts(p *page.Page) string {
	all := make([]string, len(p.Lines))
	for i := range p.Lines {
		all[i] = p.Lines[i].Text
	}
	return strings.Join(all, "|")
}

func TestLinesOfATree(t *testing.T) {
	p := read(t, `<!DOCTYPE html><html><head><title>Fees</title></head><body>
<nav><a href="/">Home</a></nav>
<article><h1>Harbour fees</h1><p class="byline">By <a href="/ada">Ada Quill</a><span>12 June</span></p>
<p>The   pier<br>is <b>open</b>.<br>The <a href="/sheds">sheds</a><br><a href="/roof">Roof</a></p><div hidden>Nobody</div>
<details><summary>More</summary><p>It’s folded.</p></details><select><option>Choose</option></select></article></body></html>`, "text/html")
	if got, want := texts(p), "Home|Harbour fees|By Ada Quill 12 June|The pier is open.|The sheds|Roof|More|It’s folded."; got != want {
		t.Fatalf("lines %q\n want %q", got, want)
	}
	if l := &p.Lines[0]; !l.Has(page.InNav) || !l.Elsewhere() || l.Linked != len("Home") {
		t.Errorf("navigation: %+v", l)
	}
	if l := &p.Lines[2]; !l.Has(page.InByline) || len(l.Links) != 1 || l.Links[0] != "/ada" || l.Linked < len("Ada Quill") {
		t.Errorf("byline: %+v", l)
	}
	if l := &p.Lines[2]; len(l.Seams) != 1 || l.Text[l.Seams[0]:] != "12 June" {
		t.Errorf("seams: %+v", l)
	}
	for _, i := range [...]int{4, 5} {
		if l := &p.Lines[i]; len(l.Links) != 1 || l.Linked == 0 {
			t.Errorf("links: %+v", l)
		}
	}
	if l := &p.Lines[7]; l.Level != visibility.Folded || l.Fold != "It's folded." || l.Lower != "it's folded." {
		t.Errorf("folded: %+v", l)
	}
}

func TestEveryTextKnowsItsLine(t *testing.T) {
	p := read(t, `<html><body><p>One <i>and</i> the same.<br>Another.</p><p style="display:none">None.</p></body></html>`, "text/html")
	for n := range p.Tree.Descendants() {
		if n.Type != html.TextNode || strings.TrimSpace(n.Data) == "" {
			continue
		}
		i := p.LineOf(n)
		switch {
		case n.Data == "None.":
			if i != -1 {
				t.Errorf("%q stands in line %d", n.Data, i)
			}
		case i < 0 || !strings.Contains(p.Lines[i].Text, strings.TrimSpace(n.Data)):
			t.Errorf("%q stands in line %d", n.Data, i)
		}
	}
}

func TestReadingLeavesTheTreeAsItIs(t *testing.T) {
	p := read(t, `<html><body><div style="display:none" class="byline">By nobody</div><p>Text</p></body></html>`, "text/html")
	var before, after strings.Builder
	if err := html.Render(&before, p.Tree); err != nil {
		t.Fatal(err)
	}
	page.Read(p.Page)
	if err := html.Render(&after, p.Tree); err != nil || before.String() != after.String() {
		t.Errorf("%v\n%s\n%s", err, &before, &after)
	}
}

func TestLinesOfMarkdown(t *testing.T) {
	p := read(t, "---\nauthor: Ada Quill\n---\n\n# Harbour *fees*\n\nBy **Ada**\\\n[Ben](https://bay.example/ben) writes.\n\n```\nBy nobody\n```\n\n- "+
		"One\n- Two\n", "text/markdown")
	if got, want := texts(p), "Harbour fees|By Ada|Ben writes.|One|Two"; got != want {
		t.Fatalf("lines %q\n want %q", got, want)
	}
	if p.Matter["author"][0] != "Ada Quill" {
		t.Errorf("front matter %v", p.Matter)
	}
	if l := &p.Lines[2]; l.Linked != len("Ben") || len(l.Links) != 1 || l.Links[0] != "https://bay.example/ben" {
		t.Errorf("%+v", l)
	}
	for i, b := range p.Blocks {
		for line := p.BlockLines[i][0]; line < p.BlockLines[i][1]; line++ {
			if !strings.Contains(string(b.Text), p.Lines[line].Text) {
				t.Errorf("block %d %q has line %q", i, b.Text, p.Lines[line].Text)
			}
		}
	}
}

func TestLinesOfAWrappedText(t *testing.T) {
	p := read(t, `Harbour fees

The harbour was quiet on the morning of the vote, and the
ferries left on time, as they had done since the new pier
was built at the far end of the bay, and so they did then,
whatever the council had to say about it, which was little
enough.

- One
- Two
`, "text/plain")
	want := "Harbour fees|The harbour was quiet on the morning of the vote, and the ferries left on time, as they had done since the new pier was built " +
		"at the far end of the bay, and so they did then, whatever the council had to say about it, which was little enough.|- One|- Two"
	if got := texts(p); got != want {
		t.Fatalf("lines %q\n want %q", got, want)
	}
	if p.Paragraphs[1].Listed || !p.Paragraphs[2].Listed {
		t.Errorf("%+v", p.Paragraphs)
	}
}

func TestNoPageHasNoLines(t *testing.T) {
	if p := page.Read(nil); len(p.Lines) != 0 || p.LineOf(&html.Node{}) != -1 {
		t.Errorf("%+v", p)
	}
}
