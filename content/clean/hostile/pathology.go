package hostile

import (
	"fmt"
	"iter"
	"strings"
)

// Pathologies are files that are hard to read: deep, wide, long, or shaped for the
// worst case of a parser. They hold no payload; the name of what is wrong with
// them is the context.
func Pathologies() iter.Seq[File] {
	return func(yield func(File) bool) {
		for _, p := range pathologies() {
			if !yield(File{Name: "file" + p.ending, MediaType: p.mediaType, Bytes: []byte(p.make()), Context: p.name}) {
				return
			}
		}
	}
}

type pathology struct {
	name, ending, mediaType string
	make                    func() string
}

// most is the length of the longest: the most that is read.
const most = 10 << 20

func pathologies() []pathology {
	var list []pathology
	add := func(ending, mediaType string) func(string, func() string) {
		return func(name string, text func() string) {
			list = append(list, pathology{ending[1:] + ": " + name, ending, mediaType, text})
		}
	}
	again := func(s string, n int) func() string { return func() string { return strings.Repeat(s, n) } }
	fill := func(s string) func() string { return again(s, most/len(s)) }
	article := strings.Join(body[:], "\n\n")

	md := add(".md", "text/markdown")
	for _, n := range []int{1000, 4000, 40000} {
		md(fmt.Sprintf("bullets in a line, %d", n), func() string { return strings.Repeat("- ", n) + "x" + strings.Repeat("\n", n) })
		md(fmt.Sprintf("quotes and bullets in a line, %d", n), func() string { return strings.Repeat("> - ", n) + "x" + strings.Repeat("\n", n) })
		md(fmt.Sprintf("numbers in a line, %d", n), again("1. ", n))
		md(fmt.Sprintf("quotes in a line, %d", n), again("> ", n))
	}
	md("list that goes deeper", func() string {
		var b strings.Builder
		for i := range 2000 {
			b.WriteString(strings.Repeat("  ", i) + "- x\n")
		}
		return b.String()
	})
	md("open links", again("[a](b", 30000))
	md("open brackets", again("[", 100000))
	md("brackets that close", func() string { return strings.Repeat("[", 50000) + strings.Repeat("]", 50000) })
	md("images in images", again("![", 50000))
	md("emphasis that does not end", again("*a_ ", 25000))
	md("emphasis of all kinds", again("*a **a _a __a ", 10000))
	md("stars", again("*", 1<<20))
	md("definitions of links", func() string {
		var b strings.Builder
		for i := range 80000 {
			fmt.Fprintf(&b, "[a%d]: b\n", i)
		}
		return b.String() + "\n" + article
	})
	md("uses of one definition", func() string { return "[a]: /" + strings.Repeat("x", 50000) + "\n\n" + strings.Repeat("[a] ", 50000) })
	md("wide table", func() string {
		return strings.Repeat("|a", 20000) + "|\n" + strings.Repeat("|-", 20000) + "|\n" + strings.Repeat("|b", 20000) + "|\n"
	})
	md("long table", func() string { return "|a|b|\n|-|-|\n" + strings.Repeat("|c|d|\n", 300000) })
	md("table of short rows", func() string {
		return strings.Repeat("|a", 1000) + "|\n" + strings.Repeat("|-", 1000) + "|\n" + strings.Repeat("|b|\n", 20000)
	})
	md("comments that do not end", again("<!--", 300000))
	md("tags that do not end", again("<a ", 300000))
	md("processing that does not end", again("<?x ", 200000))
	md("declarations that do not end", again("<!A ", 200000))
	md("backticks of all lengths", func() string {
		var b strings.Builder
		for i := range 3000 {
			b.WriteString(strings.Repeat("`", i) + "a")
		}
		return b.String()
	})
	md("references", again("&#x41;&amp;&", 200000))
	md("backslashes", again("\\", 2<<20))
	md("setext lines", again("a\n=\n", 200000))
	md("one line", fill("seven letters and more of "))
	md("one word", fill("x"))
	md("one character", func() string { return "e" + strings.Repeat("\u0301", most/2-1) })
	md("joined for ever", fill("é\u200d"))
	md("a million paragraphs", again("x.\n\n", 1000000))
	md("a million words", func() string { return strings.Repeat(article+"\n\n", most/(len(article)+2)) })
	md("code for the highlighter", func() string { return "```c\n" + strings.Repeat("#if ((((", 6000) + "\n```\n\n" + article })
	md("code of one line", func() string { return "```go\n" + strings.Repeat("/*", 2<<20) + "\n```\n\n" + article })
	md("front matter that does not end", func() string { return "---\n" + strings.Repeat("a: b\n", 500000) })
	md("front matter of aliases", func() string {
		return "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\ntitle: *c\n---\n" + article
	})
	md("footnotes", func() string { return strings.Repeat("[^a]", 100000) + "\n\n[^a]: " + strings.Repeat("[^a]", 1000) })
	md("addresses", again("http://a.b/c?d&e;f ", 200000))
	md("addresses of mail", again("a@b.", 500000))

	page := add(".html", "text/html")
	text := "<p>" + strings.Join(body[:], "</p><p>") + "</p>"
	for _, n := range []int{500, 600, 5000, 500000} {
		page(fmt.Sprintf("nested, %d", n), func() string { return strings.Repeat("<div>", n) + text })
	}
	page("nested again and again", func() string {
		return strings.Repeat(strings.Repeat("<div>", 400)+"x"+strings.Repeat("</div>", 400), 2000)
	})
	page("nested inline", func() string { return strings.Repeat("<b><i><a href=x>", 100000) + text })
	page("nested tables", func() string {
		return strings.Repeat("<table><tr><td>", 100) + text + strings.Repeat("<table>", 100000)
	})
	page("nested lists", func() string { return strings.Repeat("<ul><li>", 200) + text })
	page("nested quotations", func() string { return strings.Repeat("<blockquote>", 400) + text })
	page("formatting that is carried on", func() string { return strings.Repeat("<p><b><i><u><s><em><strong><code><font a=1>", 5000) })
	page("forms in a table", again("<table><form><input></table>", 50000))
	page("many paragraphs", again("<p>x", 1000000))
	page("long paragraphs", func() string { return strings.Repeat("<p>"+strings.Repeat("A sentence of some words. ", 20), 20000) })
	page("one paragraph", func() string { return "<p>" + strings.Repeat("seven letters and more of ", most/26-10) })
	page("one sentence a million times", func() string { return text + "<p>" + strings.Repeat("He said so. ", 800000) })
	page("many links", again("<a href=/a>link</a> ", 500000))
	page("empty elements", again("<div></div>", 900000))
	page("one attribute", func() string { return "<p title=\"" + strings.Repeat("x", 9<<20) + "\">" + text })
	page("many attributes", func() string {
		var b strings.Builder
		b.WriteString("<p")
		for i := range 100000 {
			fmt.Fprintf(&b, " a%d=b", i)
		}
		return b.String() + ">" + text
	})
	page("same attribute", func() string { return "<p" + strings.Repeat(" class=a", 500000) + ">" + text })
	page("many classes", func() string { return strings.Repeat("<p class='byline author-bio disclaimer'>x", 200000) })
	page("meta tags", func() string { return strings.Repeat("<meta name=author content=x>", 200000) + text })
	page("deep JSON-LD", func() string {
		return "<script type=application/ld+json>" + strings.Repeat(`{"author":[`, 300000) + "</script>" + text
	})
	page("JSON-LD with itself", func() string {
		return `<script type=application/ld+json>{"@graph":[{"@type":"NewsArticle","@id":"a","author":{"@id":"b"}},{"@id":"b","author":{"@id":"a"},"@type":"Person","name":"X"},{"@id":"c","@type":"Person","author":{"@id":"c"}}]}</script>` + text
	})
	page("much JSON-LD", func() string {
		return strings.Repeat(`<script type=application/ld+json>{"@type":"Article"}</script>`, 50000) + text
	})
	page("wide JSON-LD", func() string {
		return `<script type=application/ld+json>{"@type":"NewsArticle","author":[` + strings.Repeat(`{"@type":"Person","name":"Ann Example"},`, 100000) + `{}]}</script>` + text
	})
	page("references", again("&amp;&lt;&notit;&#x41;", 400000))
	page("text that is raw", func() string { return "<p>" + text + strings.Repeat("<script>", 500000) })
	page("tags that do not end", again("<a <b <c ", 500000))
	page("comments that do not end", func() string { return text + strings.Repeat("<!--", 1000000) })
	page("images", again("<figure><img alt=a src=b><figcaption>c</figcaption></figure>", 100000))
	page("rows", func() string { return "<table>" + strings.Repeat("<tr><td>a<td>b", 300000) })
	page("columns", func() string { return "<table><tr>" + strings.Repeat("<td>a", 1000000) })
	page("spans of columns", func() string {
		return "<table>" + strings.Repeat("<tr><td colspan=100000000 rowspan=65534>a", 1000) + "</table>" + text
	})
	page("templates", again("<template><svg><math>", 100000))
	page("charset that is long", func() string { return "<meta charset=" + strings.Repeat("utf-8", 100000) + ">" + text })

	plain := add(".txt", "text/plain")
	plain("lines", again("x\n", most/2-1))
	plain("empty lines", again("\n", most-1))
	plain("one line", fill("seven letters and more of "))
	plain("one word", fill("x"))
	plain("spaces", func() string { return article + strings.Repeat(" ", 9<<20) })
	plain("full stops", fill("A. "))
	plain("stops only", fill("."))
	plain("quotation marks", fill("“"))
	plain("quotation marks that turn", fill(`"a" `))
	plain("brackets", fill("("))
	plain("abbreviations", fill("Mr. Dr. U.S. "))
	plain("ellipses", fill("a… "))
	plain("initials", fill("J. R. "))
	plain("said", fill("said "))
	plain("he said", fill("“So,” he said. "))
	plain("according to", fill("according to the the "))
	plain("by", fill("By "))
	plain("by, in lines", fill("By Ann Example\n"))
	plain("originally", fill("originally published by "))
	plain("originally, in lines", fill("Originally published by the the\n\n"))
	plain("opinions expressed", fill("the opinions expressed are those of the "))
	plain("professor of", fill("is a professor of the "))
	plain("capitals", fill("Ann Example Ann "))
	plain("dates", fill("June 12, 2023 "))
	plain("percentages", fill("40% "))
	plain("digits", fill("1,234.5"))
	plain("hyphens", fill("a-"))
	plain("dashes", fill("— "))
	plain("captions", fill("Photo by Jon Ray/Courier.\n\n"))
	plain("titles", fill("THE PIER\n\n"))
	plain("Han", fill("中文。"))
	plain("Arabic", fill("السلام، "))
	plain("Thai", fill("ภาษาไทย"))
	plain("emoji", fill("👩‍👩‍👧‍👦"))
	plain("Hangul without end", fill("\u1100"))
	plain("signs before nothing", fill("\u0600"))
	plain("conjuncts without end", fill("क्"))
	plain("not UTF-8", fill("\x81\xff"))
	plain("half characters", fill("\xe2\x80"))
	plain("escapes", fill("\x1b[31m"))
	plain("overrides", fill("\u202e"))
	plain("nulls", fill("\x00"))
	plain("returns", fill("a\r"))
	plain("tabs", fill("\t"))
	plain("small pieces of words of every kind", func() string {
		var b strings.Builder
		for i := 0; b.Len() < 4<<20; i++ {
			fmt.Fprintf(&b, "Name%d Surname%d said “it %d” on %d May. ", i, i*7, i*13, i%31)
		}
		return b.String()
	})
	return list
}
