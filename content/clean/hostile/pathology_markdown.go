package hostile

import (
	"fmt"
	"strings"
)

func markdownPathologies() []pathology {
	var list []pathology
	article := strings.Join(body[:], "\n\n")
	md := adder(&list, ".md", "text/markdown")
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
	md("headings", func() string { return article + "\n\n" + strings.Repeat("## a\n\nb\n\n", 200000) })
	md("title of megabytes", func() string { return "# " + strings.Repeat("a pier and ", 800000) + "\n\n" + article })
	md("a million links", func() string { return article + "\n\n" + strings.Repeat("[a](b) ", 1000000) })
	md("a million addresses", func() string { return article + "\n\n" + strings.Repeat("[a](//b) ", 1000000) })
	md("a million notes", func() string {
		var b strings.Builder
		b.WriteString(article + "\n\n")
		for i := 0; b.Len() < most-40; i++ {
			fmt.Fprintf(&b, "a[^%d]\n\n[^%d]: b\n\n", i, i)
		}
		return b.String()
	})
	md("underscores in words", fill("a_b_"))
	md("tildes", fill("~~a "))
	md("backticks in pairs that do not meet", fill("`a`` "))
	md("brackets, stars and backticks", fill("[*`_!["))
	md("lines of a paragraph", fill("a\\\n"))
	md("quotations that go on lazily", fill("> a\nb\n\n"))
	md("quotations without text", fill(">\n"))
	md("items without text", fill("-\n"))
	md("items of tabs", fill("-\t"))
	md("items two lines apart", fill("- a\n\n\n"))
	md("numbers that are large", fill("999999999. a\n"))
	md("tags of one letter", fill("<b>a</b>"))
	md("blocks of HTML", fill("<div>\n\n"))
	md("closing tags of HTML", fill("</p>"))
	md("sections of data", fill("<![CDATA["))
	md("picture in the text", func() string {
		return article + "\n\n![A pier](data:image/png;base64," + strings.Repeat("A", 9<<20) + ")\n\n[b](data:text/html," + strings.Repeat("A", 1<<19) + ")"
	})
	md("front matter that is nested", func() string { return "---\ntitle: " + strings.Repeat("[", 1<<20) + "\n---\n" + article })
	md("front matter of one value", func() string { return "---\ntitle: " + strings.Repeat("a pier ", 1<<20) + "\n---\n" + article })
	md("front matter in TOML", func() string { return "+++\ntitle = " + strings.Repeat("[", 1<<20) + "\n+++\n" + article })
	return list
}
