package hostile

import (
	"fmt"
	"iter"
	"strings"
)

// Lists are files that are hard to read as a list of articles: feeds, lists of feeds and
// front pages. Pathologies has what is hard to read as an article, and makes those that are
// wanted in the same way.
func Lists(wanted func(context string) bool) iter.Seq[File] {
	return made(listPathologies(), wanted)
}

func listPathologies() []pathology {
	var list []pathology
	// after is a head and then a text as often as is read.
	after := func(head, text string) func() string {
		return func() string { return head + strings.Repeat(text, (most-len(head))/len(text)) }
	}
	const rss, atom, opml = `<rss version="2.0" xmlns:x="x" xmlns:media="m"><channel><title>t</title>`, `<feed xmlns="http://www.w3.org/2005/Atom">`,
		`<opml version="2.0"><body>`
	feed := adder(&list, ".xml", "application/xml")
	feed("elements that do not end", after(rss, "<x:a>"))
	feed("elements that end", after(rss, "<x:a></x:a>"))
	feed("extensions in an entry", after(rss+"<item>", "<media:a b='c'>d</media:a>"))
	feed("many entries", after(rss, "<item><title>t</title><link>https://a.example/</link></item>"))
	feed("9,999 large entries", func() string {
		return rss + strings.Repeat("<item><title>"+strings.Repeat("word ", 190)+"</title></item>", 9_999) + "</channel></rss>"
	})
	feed("one long title", after(rss+"<item><title>", "word &amp; "))
	feed("one long text of markup", after(rss+"<item><description>", "&lt;b&gt;w"))
	feed("authors of one entry", after(atom+"<entry>", "<author><name>A</name></author>"))
	feed("links of one entry", after(atom+"<entry>", `<link rel="alternate" href="https://a.example/"/>`))
	feed("attributes of one element", after(rss+"<item ", `a="b" `))
	feed("characters by number", after(rss+"<item><title>", "&#27;&#x1b;&#0;"))
	feed("entities of entities", func() string {
		var b strings.Builder
		b.WriteString(`<!DOCTYPE x [<!ENTITY e0 "word">`)
		for i := range 60 {
			fmt.Fprintf(&b, `<!ENTITY e%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&e%d;", i), 10))
		}
		return b.String() + "]>" + rss + "<item><title>&e60;</title></item>"
	})
	feed("a declaration without an end", after("<!DOCTYPE x [", "<!ENTITY a 'b'>"))
	feed("comments", after(rss, "<!--a-->"))
	feed("a comment without an end", after(rss+"<!--", "a "))
	feed("markup declared as text", after(rss+"<item><description><![CDATA[", "]]>]]<![CDATA["))

	lists := adder(&list, ".opml", "text/x-opml")
	lists("folders in folders", after(opml, `<outline text="a">`))
	lists("many feeds", after(opml, `<outline text="a" xmlUrl="https://a.example/"/>`))
	lists("empty folders", after(opml, `<outline text="a"></outline>`))
	lists("one long name", after(opml+`<outline xmlUrl="https://a.example/" text="`, "word "))

	json := adder(&list, ".json", "application/feed+json")
	const head = `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[`
	json("lists in lists", after(head, "["))
	json("objects in objects", after(head, `{"a":`))
	json("many entries", after(head, `{"id":"1","title":"t"},`))
	json("one long title", after(head+`{"id":"1","title":"`, `\u001b`))

	page := adder(&list, ".html", "text/html")
	page("links", fill(`<a href="/2026/03/a-title-in-words">one two three four</a> `))
	page("links in links", fill(`<a href="/2026/03/a-title-in-words">one two three `))
	page("feeds", fill(`<link rel=alternate type=application/rss+xml href=/f>`))
	page("one long link", func() string {
		return `<a href="/` + strings.Repeat("a-b-", most/8) + `">one two three ` + strings.Repeat("four ", most/12)
	})
	return list
}
