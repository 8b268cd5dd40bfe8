package markdown_test

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/markdown"
)

// Each of these costs a parser without limits seconds or gigabytes.
func TestNoSourceCostsMuch(t *testing.T) {
	rep := func(s string, n int) string { return strings.Repeat(s, hostile.Many(n)) }
	ticks := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString("e" + rep("`", i))
		}
		return b.String()
	}
	deep := func(mark string, n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(rep("  ", i) + mark + "a\n")
		}
		return b.String()
	}
	for name, src := range map[string]string{
		"nested items":            rep("- ", 4000) + "x" + rep("\n", 4000),
		"items in quotes":         rep("> - ", 1000) + "x",
		"nested numbers":          rep("1. ", 1000) + "x",
		"nested quotes":           rep("> ", 25_000) + "x",
		"lists by indentation":    deep("- ", 1000),
		"quotes over many lines":  rep(rep("> ", 40)+"x\n", 5000),
		"links without end":       rep("[a](b", 30_000),
		"brackets":                rep("[", 50_000) + "a" + rep("]", 50_000),
		"images in images":        rep("![", 50_000) + rep("](x)", 50_000),
		"links in many blocks":    rep(rep("[a](b", 900)+"\n\n", 300),
		"emphasis":                rep("*a_ ", 25_000),
		"emphasis, nested":        rep("*a ", 20_000) + rep(" a*", 20_000),
		"strong, nested":          rep("**a ", 30_000),
		"stars":                   rep("*", 200_000),
		"emphasis in many blocks": rep(rep("*a_ ", 2000)+"\n\n", 100),
		"backticks":               ticks(2000),
		"one tick each":           rep("`a", 100_000),
		"definitions":             rep("[a]: b\n", 80_000),
		"definitions, apart":      rep("[a]: b\n\n", 80_000),
		"columns":                 rep("|a", 20_000) + "\n" + rep("|-", 20_000) + "\n",
		"columns times rows":      rep("a|", 180) + "\n" + rep("-|", 180) + "\n" + rep("x\n", 200_000),
		"tables":                  rep("a|b\n-|-\nc|d\n\n", 50_000),
		"comments":                rep("<!--", 300_000),
		"processing":              rep("<?", 200_000),
		"cdata":                   rep("<![CDATA[", 100_000),
		"tags":                    rep("<a b='c", 100_000),
		"angles":                  rep("<", 300_000),
		"addresses":               rep("http://a.", 100_000),
		"mail":                    rep("a@b.", 100_000),
		"entities":                rep("&amp", 300_000),
		"one line":                rep("word ", 2_000_000),
		"one word":                rep("x", 10_000_000),
		"marks on a base":         "a" + rep("\u0301", 2_000_000),
		"line ends":               rep("\n", 10_000_000),
		"rules":                   rep("---\n", 500_000),
		"headings":                rep("# a\n", 500_000),
		"fences":                  rep("```\n", 500_000),
		"backslashes":             rep("\\", 5_000_000),
		"front matter":            "---\n" + rep("a: b\n", 1_000_000),
		"hard breaks":             rep("a\\\n", 500_000),
		"no-break spaces":         rep("a \u00a0", 2_000_000),
		"no-break, after":         rep("a\u00a0 ", 2_000_000),
		"footnotes":               rep("[^1]", 30_000),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := hostile.Spent()
			blocks := markdown.Parse(src, nil)
			took := hostile.Spent() - start
			runtime.ReadMemStats(&after)
			if limit := 10 * time.Second; took > limit {
				t.Errorf("took %v", took)
			}
			if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 1500 {
				t.Errorf("allocated %d MB", mb)
			}
			if len(blocks) == 0 && strings.ContainsAny(src, "axe") && name != "definitions" && name != "definitions, apart" {
				t.Error("no blocks")
			}
			t.Logf("%v, %d MB, %d blocks", took.Round(time.Millisecond), (after.TotalAlloc-before.TotalAlloc)>>20, len(blocks))
		})
	}
}

func TestHeadIsTheBeginning(t *testing.T) {
	var b strings.Builder
	for b.Len() < 300<<10 {
		b.WriteString("## The harbour\n\nFees *rise* at the [quay][q], and\nnobody asked.\n\n- a\n- b\n\n  c\n\n> d\n\n```\ncode\n\n- code\n```\n\n1. " +
			"x\n\nAfter.\n\n| a | b |\n|---|---|\n| c | d |\n\n")
	}
	b.WriteString("[q]: https://a.example/quay\n")
	beginning, whole := markdown.Head(b.String(), 12<<10)
	head, all := markdown.Parse(beginning, nil), markdown.Parse(b.String(), nil)
	if whole || len(head) < 100 || len(head) > len(all)/3 {
		t.Fatalf("%d blocks of %d", len(head), len(all))
	}
	if got, want := dump(head), dump(all[:len(head)]); got != want {
		t.Error("the head is not the beginning")
	}
	if beginning, whole = markdown.Head("Short.", 12<<10); !whole || beginning != "Short." {
		t.Error("a short source is not whole")
	}
}

func TestFront(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want map[string]string
		rest string
	}{
		"toml, quoted thrice": {
			"+++\ntitle = \"\"\"Fees\"\"\"\n[author]\nname = 'Ada Quill'\n+++\nText.\n",
			map[string]string{"title": "Fees", "author.name": "Ada Quill"},
			"Text.\n",
		},
		"json": {
			"{\n  \"title\": \"Fees\",\n  \"authors\": [\"Ada Quill\", \"Bo Reed\"],\n  \"params\": {\"n\": 2}\n}\n\nText.\n",
			map[string]string{"title": "Fees", "authors": "Ada Quill|Bo Reed", "params.n": "2"},
			"\n\nText.\n",
		},
		"a clipper's": {
			"---\nsource: https://a.example/x\ncreated: 2026-01-02\ndate_published: 2025-12-30\n---\nText.\n",
			map[string]string{"source": "https://a.example/x", "date_published": "2025-12-30", "published": "2025-12-30"},
			"Text.\n",
		},
		"yaml": {
			"---\nTitle: \"Fees: who pays?\"\nauthor:\n  name: Ada Quill\n  role: 'harbour''s clerk' \n" +
				"authors:\n  - name: Bo Reed\n    role: pilot\n  - Cy Dunn\ntags: [a, \"b, c\"]\n" +
				"date: 2026-01-02 # draft\nlink: https://a.example/x\ndek: >\n  Two\n  lines.\nempty:\n---\nText.\n",
			map[string]string{
				"title": "Fees: who pays?", "author.name": "Ada Quill", "author.role": "harbour's clerk", "authors.name": "Bo Reed",
				"authors.role": "pilot", "authors": "Cy Dunn", "tags": "a|b, c", "date": "2026-01-02", "link": "https://a.example/x", "dek": "Two lines.",
			},
			"Text.\n",
		},
		"yaml, folded text with siblings": {
			"---\nauthor:\n  bio: >\n    Sails to\n\n    work.\n  name: Ada Quill\n" +
				"authors:\n  - bio: |\n      A pilot.\n    name: Bo Reed\n  - name: Cy Dunn\ndek: >\n Short.\ntitle: Fees\n---\nText.\n",
			map[string]string{
				"author.bio": "Sails to work.", "author.name": "Ada Quill", "authors.bio": "A pilot.", "authors.name": "Bo Reed|Cy Dunn", "dek": "Short.",
				"title": "Fees",
			},
			"Text.\n",
		},
		"toml": {
			"+++\ntitle = \"Fees\"\nauthors = [\n  \"Ada\",\n  \"Bo\",\n]\n[params]\nsection = 'Port'\n+++\nText.",
			map[string]string{"title": "Fees", "authors": "Ada|Bo", "params.section": "Port"},
			"Text.",
		},
		"a rule":    {"---\n\nText.\n\n---\n\nMore.", nil, "---\n\nText.\n\n---\n\nMore."},
		"no end":    {"---\ntitle: x\n", nil, "---\ntitle: x\n"},
		"plain":     {"Text.", nil, "Text."},
		"long rule": {"----\na: b\n----\n", nil, "----\na: b\n----\n"},
	} {
		t.Run(name, func(t *testing.T) {
			matter, rest := markdown.Front(c.in)
			if rest != c.rest {
				t.Errorf("rest %q", rest)
			}
			for k, v := range c.want {
				if got := strings.Join(matter[k], "|"); got != v {
					t.Errorf("%s: %q, want %q", k, got, v)
				}
			}
			if len(matter) != len(c.want) {
				t.Errorf("got %q", matter)
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	src := strings.Repeat("## Fees\n\nThe *harbour* is [full](https://a.example/quay), and nobody asked the pilots or the people of the quay.\n\n", 5000)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if len(markdown.Parse(src, nil)) != 10_000 {
			b.Fatal("blocks")
		}
	}
}
