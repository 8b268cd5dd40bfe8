package markdown_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/markdown"
)

// dump shows blocks, one a line: containers, kind, runs with their styles.
func dump(blocks []content.Block) string {
	var out strings.Builder
	for _, b := range blocks {
		for _, c := range b.Containers {
			mark := [...]string{"> ", "- ", fmt.Sprintf("%d. ", c.Number)}[c.Kind]
			if c.Kind != content.Quote && !c.First {
				mark = strings.Repeat(" ", len(mark))
			}
			out.WriteString(mark)
		}
		switch b.Kind {
		case content.Heading:
			fmt.Fprintf(&out, "h%d ", b.Level)
		case content.Code:
			fmt.Fprintf(&out, "code(%s) ", b.Language)
		case content.Image:
			fmt.Fprintf(&out, "image(%s|%s) ", b.Address, b.Caption)
		case content.Table:
			fmt.Fprintf(&out, "table%v ", b.Align)
		case content.Rule:
			out.WriteString("rule ")
		}
		if len(b.Inlines) == 0 {
			out.WriteString(strings.ReplaceAll(string(b.Text), "\n", "⏎"))
		}
		for _, r := range b.Inlines {
			text := strings.ReplaceAll(string(r.Text), "\n", "⏎")
			for i, mark := range [...]string{"/", "*", "`", "~"} {
				if r.Style&(1<<i) != 0 {
					text = mark + text + mark
				}
			}
			if r.Link != "" {
				text = "[" + text + "](" + string(r.Link) + ")"
			}
			out.WriteString(text)
		}
		out.WriteString("\n")
	}
	return strings.TrimSuffix(out.String(), "\n")
}

func TestParse(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"paragraphs":  {"The harbour\nis full.\n\nFees rise.", "The harbour is full.\nFees rise."},
		"headings":    {"# One\n\nTwo\n---\n\n### *Three* #", "h1 One\nh2 Two\nh3 /Three/"},
		"styles":      {"a *b **c*** `d  e` ~~f~~", "a /b /*/c/* `d e` ~f~"},
		"hard breaks": {"one\\\ntwo  \nthree<br>four", "one⏎two⏎three⏎four"},
		"links": {
			"see [the *rules*](https://a.example/x \"t\") and <https://b.example>",
			"see [the ](https://a.example/x)[/rules/](https://a.example/x) and [https://b.example](https://b.example)",
		},
		"bare address":         {"see https://a.example/b.", "see [https://a.example/b](https://a.example/b)."},
		"mail":                 {"<ada@a.example>", "[ada@a.example](mailto:ada@a.example)"},
		"references":           {"[the rules][r]\n\n[r]: https://a.example", "[the rules](https://a.example)"},
		"dangerous links":      {"[a](javascript:x) [b](data:text/html,x) [c](#top) [d](../e)", "a b c [d](../e)"},
		"escapes and entities": {`\*a\* &amp;lt; &copy; &#27;[31m \& &nosuch;`, "*a* &lt; © [31m & &nosuch;"},
		"quote":                {"> a\n>\n> > b", "> a\n> > b"},
		"lists":                {"- a\n- b\n\n  c\n  1. d\n  2. e\n\n7. f", "- a\n- b\n  c\n  1. d\n  2. e\n7. f"},
		"item of a list":       {"- - a\n  - b", "- - a\n  - b"},
		"code":                 {"```go\nif x {\n\ty()\n}\n```\n\n    plain", "code(go) if x {⏎    y()⏎}\ncode() plain"},
		"code in an item":      {"1. a\n\n   ```\n   b\n   ```", "1. a\n   code() b"},
		"rule":                 {"a\n\n***\n\nb", "a\nrule \nb"},
		"table":                {"| a | b |\n|:--|--:|\n| *c* | d\\|e |", "table[1 3] a  b⏎c  d|e"},
		"table with links": {
			"| a | [b](https://a.example) |\n|--|--|\n| **c** | see <https://b.example> |",
			"table[0 0] a  [b](https://a.example)⏎c  see [https://b.example](https://b.example)",
		},
		"image":           {"![A *quay*](q.jpg \"Ada Quill\")", "image(q.jpg|Ada Quill) A quay"},
		"image in text":   {"Before ![quay](q.jpg) after.", "Before after.\nimage(q.jpg|) quay"},
		"linked image":    {"[![quay](q.jpg)](https://a.example)", "image(q.jpg|) quay"},
		"html block":      {"<div><p>One</p><script>x()</script><p>Two<br>three</p></div>", "One\nTwo⏎three"},
		"html comment":    {"a\n\n<!-- no -->\n\nb", "a\nb"},
		"html in line":    {"a <b>c</b> <script>d</script>", "a c d"},
		"front matter":    {"---\ntitle: Fees\n---\nText.", "Text."},
		"no front matter": {"---\n\nText.", "rule \nText."},
		"controls":        {"a\x1b[31mb\u202ec", "a[31mbc"},
		"empty":           {" \n\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := dump(markdown.Parse(c.in, nil)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestTextIsTheJoinOfTheRuns(t *testing.T) {
	for _, b := range markdown.Parse("a *b **c*** `d` [e](f) \\\ng", nil) {
		joined := ""
		for _, r := range b.Inlines {
			joined += string(r.Text)
		}
		if joined != string(b.Text) {
			t.Errorf("%q is not %q", joined, b.Text)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("# Fees\n\nThe *harbour* is [full](https://a.example).\n\n- a\n- b\n\n> c\n\n| a | b |\n|---|---|\n| c | d |")
	f.Add("---\ntags: [a, 'b']\nauthor:\n  name: x\n---\n![a](b \"c\")")
	f.Add("<div>\n<p>x</p>\n</div>\n\n```\n`a`\n```")
	f.Add(strings.Repeat("> - ", 30) + "[a](b" + "&#27; \\` `` ` ``")
	f.Fuzz(func(t *testing.T, src string) {
		for _, b := range markdown.Parse(src, nil) {
			joined := ""
			for _, r := range b.Inlines {
				joined += string(r.Text)
			}
			if len(b.Inlines) > 0 && joined != string(b.Text) {
				t.Fatalf("%q is not %q", joined, b.Text)
			}
			markdown.Render(b)
		}
		beginning, whole := markdown.Head(src, len(src)/8)
		if whole != (beginning == src) {
			t.Fatalf("whole %v of %q", whole, src)
		}
		markdown.Parse(beginning, nil)
	})
}
