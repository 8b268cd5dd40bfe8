package hostile

import (
	"fmt"
	"strings"
)

func htmlPathologies() []pathology {
	var list []pathology
	page := adder(&list, ".html", "text/html")
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
		return `<script type=application/ld+json>{"@graph":[{"@type":"NewsArticle","@id":"a","author":{"@id":"b"}},{"@id":"b","author":{"@id":"a"},` +
			`"@type":"Person","name":"X"},{"@id":"c","@type":"Person","author":{"@id":"c"}}]}</script>` + text
	})
	page("much JSON-LD", func() string {
		return strings.Repeat(`<script type=application/ld+json>{"@type":"Article"}</script>`, 50000) + text
	})
	page("wide JSON-LD", func() string {
		return `<script type=application/ld+json>{"@type":"NewsArticle","author":[` + strings.Repeat(`{"@type":"Person","name":"Ann Example"},`, 100000) +
			`{}]}</script>` + text
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
	page("title of megabytes", func() string {
		return "<title>" + strings.Repeat("a pier and ", 400000) + "</title><h1>" + strings.Repeat("a pier or ", 400000) + "</h1>" + text
	})
	page("facts of megabytes", func() string {
		long := strings.Repeat("Ann Example and ", 100000)
		return `<meta name=author content="` + long + `"><meta property="og:site_name" content="` + long + `"><meta name=description content="` + long +
			`"><p class=byline>By ` + long + "</p>" + text
	})
	page("JSON-LD of one value", func() string {
		return `<script type=application/ld+json>{"@type":"NewsArticle","headline":"` + strings.Repeat(`\u0041 `, 1200000) + `"}</script>` + text
	})
	page("JSON-LD of brackets", func() string {
		return `<script type=application/ld+json>` + strings.Repeat("[", 9<<20) + "</script>" + text
	})
	page("JSON-LD of nodes that name each other", func() string {
		var b strings.Builder
		for i := range 60000 {
			fmt.Fprintf(&b, `{"@id":"n%d","@type":"Article","author":[{"@id":"n%d"},{"@id":"n%d"}],"name":"A B"},`, i, i+1, i/2)
		}
		return `<script type=application/ld+json>{"@graph":[` + b.String() + `{}]}</script>` + text
	})
	page("headings", func() string { return text + strings.Repeat("<h2>a</h2><p>b", 200000) })
	page("a million links", func() string { return "<p>" + text + strings.Repeat("<a href=//b>a</a>", 600000) })
	page("a million items", func() string { return text + "<ol start=99999999999999999999>" + strings.Repeat("<li>a", 1000000) })
	page("a million lines", func() string { return text + "<p>" + strings.Repeat("a<br>", 1000000) })
	page("closing tags", fill("</p>"))
	page("references without end", fill("&#65&copy&#x41 "))
	page("one reference", func() string { return text + "<p>&#" + strings.Repeat("9", 9<<20) + ";" })
	page("styles", func() string {
		return strings.Repeat("<p style='"+strings.Repeat("clip:rect(1px);", 60)+"'>x", 9000) + "<p style='" + strings.Repeat(";", 1<<20) + "'>" + text
	})
	page("names of one box around many paragraphs", func() string {
		var b strings.Builder
		for i := range 100000 {
			fmt.Fprintf(&b, "n%d ", i)
		}
		return text + "<div class='" + b.String() + "'>" + strings.Repeat("<p>one of them", 200000)
	})
	page("names of boxes in boxes", func() string {
		return strings.Repeat("<div class='a b c d e f g h i j' id=k>", 400) + strings.Repeat("<p>one of them", 300000) + text
	})
	page("quotations around many paragraphs", func() string { return strings.Repeat("<blockquote>", 400) + strings.Repeat("<p>x", 400000) + text })
	page("lists around many paragraphs", func() string { return strings.Repeat("<ul><li>", 200) + strings.Repeat("<p>x", 400000) + text })
	page("tables around a long text", func() string {
		return strings.Repeat("<table><tr><td>", 120) + text + strings.Repeat("<p>"+strings.Repeat("A sentence of some words. ", 20), 12000)
	})
	page("figures around many paragraphs", func() string {
		return strings.Repeat("<figure>", 400) + text + strings.Repeat("<p>x", 400000)
	})
	page("formatting over blocks", again("<b><p>", 300000))
	page("links over tables", again("<a href=b><table><tr>", 50000))
	page("a menu of choices", func() string { return text + "<select>" + strings.Repeat("<option>a", 900000) })
	page("nothing but text", func() string { return text + "<plaintext>" + strings.Repeat("<p>a", 2000000) })
	page("sections of data", fill("<![CDATA["))
	page("declarations", fill("<!doctype html>"))
	page("processing", fill("<?a "))
	page("pictures in pictures", func() string {
		return text + "<figure><img alt='A pier' src='data:image/png;base64," + strings.Repeat("A", 4<<20) + "' srcset='" + strings.Repeat("a.png 1x,",
			1<<19) + "'></figure>"
	})
	page("captions", func() string {
		return text + strings.Repeat("<figure><img alt='The pier of Ostby' src=a><figcaption>The pier. Photo: Jon Ray</figcaption></figure>", 90000)
	})
	page("links to other articles", func() string {
		return text + "<ul>" + strings.Repeat("<li><a href=/b>Boats come back to the pier</a>", 180000)
	})
	page("comments of readers", func() string {
		return text + "<div id=comments>" + strings.Repeat("<div class=comment><b>Ann Example</b><p>The pier is lost, I said.</div>", 120000)
	})
	return list
}
