package handout_test

import (
	"io"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/handout"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// pack is four sentences under two headings, with what a page may be made to hold.
func pack(t *testing.T) *workshop.Pack {
	t.Helper()
	a := &content.Article{}
	a.Source.Title = &content.Found[clean.Text]{Value: "The <tide> table & more"}
	a.Source.Authors = []content.Author{{Name: content.Found[clean.Text]{Value: "Ilse Vandermeer", Where: "byline"}}}
	add := func(b content.Block, sentences ...content.Span) {
		for _, s := range sentences {
			a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: len(a.Document.Sentences), Block: len(a.Document.Blocks), Span: s})
			a.Judgements = append(a.Judgements, content.Judgement{
				Label:   content.Opinion,
				Reasons: []content.Reason{{Span: content.Span{Start: 0, End: 3}, Why: "opens it"}},
			})
		}
		a.Document.Blocks = append(a.Document.Blocks, b)
	}
	add(content.Block{Kind: content.Heading, Level: 2, Text: "The *office*"})
	add(content.Block{Text: "The table has <b>twelve</b> pages. It should have more."}, content.Span{Start: 0, End: 34}, content.Span{Start: 35, End: 55})
	add(content.Block{Kind: content.Heading, Level: 2, Text: "Later"})
	add(content.Block{Text: "Nobody knows. 1. So there."}, content.Span{Start: 0, End: 13}, content.Span{Start: 14, End: 26})
	p, err := workshop.NewPack(a, scheme.Five(), workshop.Settings{Rounds: 2, Least: 5}, "test", time.Unix(0, 0), true)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func written(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var out strings.Builder
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestEverySentenceHasItsNumberAndABoxForEachLabel(t *testing.T) {
	h := handout.New(pack(t), false, nil)
	md := written(t, h.Markdown)
	for _, words := range []string{
		"# The \\<tide> table & more", "## The \\*office\\*", "**1** The table has \\<b>twelve\\</b> pages.  \n☐ F  ☐ O  ☐ A  ☐ P  ☐ U",
		"**4** 1\\. So there.", "- **U** can't tell: ", "Round: 1 ☐ 2 ☐",
	} {
		if !strings.Contains(md, words) {
			t.Errorf("%q is not in\n%s", words, md)
		}
	}
	page := written(t, h.HTML)
	if n := strings.Count(page, `class="box"`); n != 4*5 {
		t.Errorf("%d boxes, wanted 20", n)
	}
	if !strings.Contains(page, "The table has &lt;b&gt;twelve&lt;/b&gt; pages.") || !strings.Contains(page, "<h2>Later</h2>") {
		t.Errorf("%s", page)
	}
}

func TestWhoIsSpeakingStandsOnTheLastPageOnly(t *testing.T) {
	h := handout.New(pack(t), false, nil)
	for format, text := range map[string]string{"markdown": written(t, h.Markdown), "html": written(t, h.HTML)} {
		before, after, found := strings.Cut(text, "Who is speaking")
		if !found || strings.Contains(before, "Vandermeer") || !strings.Contains(after, "Vandermeer") {
			t.Errorf("%s: the author is not on the last page alone", format)
		}
		if format == "html" && !strings.Contains(before[strings.LastIndex(before, "<section"):], `class="last"`) {
			t.Error("html: the last page does not begin a page")
		}
	}
}

func TestOnlyAnAnswerSheetHasAnswers(t *testing.T) {
	p := pack(t)
	p.Activity = &workshop.Activity{
		Title: "A lesson", Minutes: 30, Aim: "to see", Questions: []workshop.Question{{Text: "What is a page?"}},
		WarmUp: []workshop.WarmUp{{Text: "It rains.", Label: "fact", Why: "one can look"}},
		Key: []workshop.KeyEntry{
			{Label: "fact", Why: "twelve can be counted"},
			{Label: "opinion", Also: []string{"prediction"}, Why: "“should”"},
			{Label: "fact"},
			{Label: "unsure"},
		},
	}
	for _, words := range []string{"opens it", "counted", "one can look", "What is a page"} {
		for format, text := range map[string]string{
			"markdown": written(t, handout.New(p, false, p.Program).Markdown),
			"html":     written(t, handout.New(p, false, p.Program).HTML),
		} {
			if strings.Contains(text, words) {
				t.Errorf("%s: the handout has %q", format, words)
			}
		}
		for format, text := range map[string]string{
			"markdown": written(t, handout.New(p, true, p.Program).Markdown),
			"html":     written(t, handout.New(p, true, p.Program).HTML),
		} {
			if !strings.Contains(text, words) {
				t.Errorf("%s: the answer sheet lacks %q", format, words)
			}
		}
	}
	for format, text := range map[string]string{
		"markdown": written(t, handout.New(p, false, p.Program).Markdown),
		"html":     written(t, handout.New(p, false, p.Program).HTML),
	} {
		if !strings.Contains(text, "counts nowhere and is not typed in") {
			t.Errorf("%s: the sheet does not say that the warm-up counts nowhere", format)
		}
	}
	if page := written(t, handout.New(p, true, p.Program).HTML); !strings.Contains(page, "<li>What is a page?</li>") {
		t.Errorf("the question does not stand by itself:\n%s", page)
	}
	if md := written(t, handout.New(p, true, p.Program).Markdown); !strings.Contains(md,
		"key: **opinion** (also prediction): “should”  \nprogram: **opinion**: “It ” opens it") {
		t.Errorf("%s", md)
	}
}

func TestAPartIsNumberedAsTheWhole(t *testing.T) {
	p := pack(t)
	if err := p.Only(2, 4); err != nil {
		t.Fatal(err)
	}
	md := written(t, handout.New(p, false, nil).Markdown)
	if strings.Contains(md, "**2** ") || !strings.Contains(md, "## Later\n\n**3** Nobody knows.") || strings.Contains(md, "office") ||
		!strings.Contains(md, "Sentences 3 to 4 of 4.") {
		t.Errorf("%s", md)
	}
}

// A page is one file: it loads nothing and runs nothing.
func TestAPageHasNoScriptAndNoAddress(t *testing.T) {
	for _, key := range []bool{false, true} {
		page := written(t, handout.New(pack(t), key, nil).HTML)
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			switch n.Data {
			case "script", "link", "img", "iframe", "object", "form", "base":
				t.Errorf("it has a %s", n.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "href" || a.Key == "style" {
					t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
				}
			}
		}
		if strings.Contains(strings.ReplaceAll(page, "http://www.w3.org/2000/svg", ""), "://") {
			t.Error("it names an address")
		}
	}
}

func TestAnAnswerSheetHasTheRoomsCounts(t *testing.T) {
	p := pack(t)
	h := handout.New(p, true, p.Program)
	h.Count(p, [][]int{{8, 0, 15, 0, 1}, {1, 1, 0, 0, 0}, {0, 24, 0, 0, 0}, nil}, 5)
	md, page := written(t, h.Markdown), written(t, h.HTML)
	for _, words := range []string{"room: asserted as fact 8, attributed to somebody 15, can't tell 1", "room: too few answered", "room: opinion 24"} {
		if !strings.Contains(md, words) {
			t.Errorf("%q is not in\n%s", words, md)
		}
	}
	if n := strings.Count(page, "The room: "); n != 4 {
		t.Errorf("%d counts on the page, want 4", n)
	}
}
