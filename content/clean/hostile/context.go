package hostile

import "strings"

// context is a place that carries text: § stands where the payload goes.
type context struct {
	name, ending, mediaType, template string
	json                              bool
	inName                            bool
	encode                            func(string) []byte
}

// body is enough text to be an article, with nothing else in it.
var body = [...]string{
	"The mayor of Ostby opened the new harbour on Tuesday, and the old pier was closed the same evening.",
	"It is hard to see who gains by that. The council should have asked the people who fish from it before it spent the money.",
	"“We have nowhere to go,” said Ilse Marrow, who has sold herring there for thirty years. The council says that it wrote to her twice.",
	"A report by the Ostby Courier found in May that nine of ten boats still land at the old pier. The harbour will stand empty next winter.",
	"Nobody in the town hall wants to hear it. That is the worst of all: they have stopped to listen.",
}

func contexts() []context {
	list := append(htmlContexts(), markdownContexts()...)
	list = append(list, textContexts()...)
	return append(list, otherContexts()...)
}

func htmlPage(head, top, bottom string) string {
	return "<!doctype html><html lang=en><head><meta charset=utf-8>" + head + "</head><body><nav><a href=/>Home</a></nav><article>" + top +
		"<p>" + strings.Join(body[:], "</p><p>") + "</p>" + bottom + "</article><footer>All rights reserved.</footer></body></html>"
}

func htmlContexts() []context {
	const title = "<title>The old pier</title>"
	const h1 = "<h1>The old pier</h1>"
	var list []context
	add := func(name, head, top, bottom string) {
		list = append(list, context{name: "HTML: " + name, ending: ".html", mediaType: "text/html", template: htmlPage(head, top, bottom)})
	}
	head := func(name, s string) { add(name, s, h1, "") }
	top := func(name, s string) { add(name, title, s, "") }
	bottom := func(name, s string) { add(name, title, h1, s) }
	data := func(name, s string) {
		list = append(list, context{
			name: "HTML: " + name, ending: ".html", mediaType: "text/html", json: true,
			template: htmlPage(title+`<script type="application/ld+json">{"@context":"https://schema.org","@type":"OpinionNewsArticle",`+s+`}</script>`,
				h1, ""),
		})
	}
	head("title", "<title>The pier § closes</title>")
	head("og:title", title+`<meta property="og:title" content="The pier § closes">`)
	head("meta author", title+`<meta name="author" content="Ilse § Marrow">`)
	head("meta description", title+`<meta name="description" content="A pier § closes.">`)
	head("meta section", title+`<meta property="article:section" content="Opi§nion">`)
	head("meta site", title+`<meta property="og:site_name" content="Ostby § Courier">`)
	head("meta date", title+`<meta property="article:published_time" content="2023-06-12§">`)
	head("canonical", title+`<link rel=canonical href="https://courier.example/§pier">`)
	head("base", title+`<base href="https://courier.example/§">`)
	head("charset", `<meta charset="§">`+title)
	head("style", title+"<style>§</style>")
	head("comment", title+"<!-- § -->")
	data("JSON-LD headline", `"headline":"The pier § closes"`)
	data("JSON-LD author", `"author":{"@type":"Person","name":"Ilse § Marrow","jobTitle":"fish§er"}`)
	data("JSON-LD publisher", `"publisher":{"@type":"Organization","name":"Ostby § Courier"}`)
	data("JSON-LD dates", `"datePublished":"2023-06-12§","dateModified":"§"`)
	data("JSON-LD section", `"articleSection":["Opi§nion","Har§bour"]`)
	data("JSON-LD key", `"§":"x","description":"A pier § closes."`)
	script := func(name, s string) {
		list = append(list, context{
			name: "HTML: " + name, ending: ".html", mediaType: "text/html",
			template: htmlPage(title+`<script type="application/ld+json">`+s+`</script>`, h1, ""),
		})
	}
	script("JSON-LD as it stands", `{"@type":"NewsArticle","headline":"The pier § closes","author":{"@type":"Person","name":"Ilse § Marrow",`+
		`"url":"https://courier.example/§"},"publisher":{"name":"Ostby § Courier"},"description":"A pier § closes."}`)
	script("JSON-LD that is none", `{"@type":"NewsArticle","headline":§,"author":["Ilse § Marrow",§`)
	data("JSON-LD breadcrumbs", `"breadcrumb":{"@type":"BreadcrumbList","itemListElement":[{"name":"Har§bour"}]},"isBasedOn":"https://courier.example/§",`+
		`"isAccessibleForFree":"§"`)
	data("JSON-LD policies", `"publisher":{"@type":"Organization","name":"Courier","ethicsPolicy":"https://courier.example/§",`+
		`"publishingPrinciples":"/§"},"sponsor":{"name":"Ostby § Nets"}`)
	head("meta of other kinds", title+`<meta name="twitter:title" content="The pier § closes"><meta property="article:author" `+
		`content="https://courier.example/§"><meta name="keywords" content="pier, §"><meta name="parsely-section" `+
		`content="Har§bour"><link rel=license href="/§">`)
	top("microdata", `<div itemscope itemtype="https://schema.org/§"><h1 itemprop=headline>The pier § closes</h1><span itemprop=author>Ilse § `+
		`Marrow</span><meta itemprop=datePublished content="2023-06-12§"></div>`)
	top("name of a box", h1+`<div class="byline §" id="§">By Ilse Marrow</div><div class="related §">Boats come back §</div>`)
	top("style of an element", h1+`<p style="§;clip:rect(0 0 0 0)">Buy nets §.</p><p>The harbour<span style="position:absolute;left:-9999px"> § </span> `+
		`of Ostby was closed on Monday.</p>`)
	top("letter address", h1+`<p>The harbour <a href="mailto:§@courier.example?subject=§">of Ostby</a> was closed on Monday, and no boat has come in.</p>`)
	top("sources of an image", h1+`<figure><picture><source srcset="/§.png 1x, /b.png §x"><img src="/pier.jpg" srcset="§" alt="A pier at dusk" title="§">`+
		`</picture></figure>`)
	top("ruby and marks", h1+"<p>The harbour <ruby>of§<rt>§</rt></ruby> <q>§</q><sub>§</sub><bdo dir=rtl>§</bdo> of Ostby was closed on Monday, and no "+
		"boat has come in.</p>")
	top("headline", "<h1>The old § pier</h1>")
	top("dek", h1+`<h2 class="dek">What § is lost</h2>`)
	top("byline", h1+`<p class="byline">By <a rel=author href=/ilse>Ilse § Marrow</a></p>`)
	top("time", h1+`<time datetime="§">June § 12, 2023</time>`)
	top("caption", h1+`<figure><img src="/pier.jpg" alt="A pier"><figcaption>The pier § at dusk. Photo: Jon § Ray</figcaption></figure>`)
	top("alternative text", h1+`<p><img src="/pier.jpg" alt="A pier § at dusk"></p>`)
	top("image address", h1+`<p><img src="/§pier.jpg" alt="A pier"></p>`)
	top("paragraph", h1+"<p>The harbour § of Ostby was closed on Monday, and no boat has come in since.</p>")
	top("emphasis", h1+"<p>The harbour <em>of § Ostby</em> was <strong>§</strong> closed <del>on § Monday</del>, and no boat has come in since.</p>")
	top("link text", h1+`<p>The harbour <a href="https://courier.example/">of § Ostby</a> was closed on Monday, and no boat has come in.</p>`)
	top("link address", h1+`<p>The harbour <a href="https://courier.example/§">of Ostby</a> was closed on Monday, and no boat has come in.</p>`)
	top("link host", h1+`<p>The harbour <a href="https://courier§.example/">of Ostby</a> was closed on Monday, and no boat has come in.</p>`)
	top("code", h1+"<p>The harbour <code>of § Ostby</code> was closed on Monday, and no boat has come in since.</p>")
	top("preformatted", h1+"<pre><code class=\"language-§\">boats § := 9\n\tland(§)</code></pre>")
	top("list", h1+"<ul><li>The harbour § of Ostby was closed on Monday.<ol><li>No boat § has come in since.</li></ol></li></ul>")
	top("quotation", h1+"<blockquote><p>The harbour § of Ostby was closed on Monday.</p><cite>Ilse § Marrow</cite></blockquote>")
	top("table", h1+"<table><caption>Boats §</caption><tr><th>Year §</th><th>Boats</th></tr><tr><td>2022</td><td>ni§ne</td></tr></table>")
	top("heading", h1+"<h2>The § harbour</h2>")
	top("speaker", h1+"<p>“The harbour § was closed,” said Ilse § Marrow of the § Ostby Courier.</p>")
	top("definition", h1+"<dl><dt>Pier §</dt><dd>Where § boats land.</dd></dl>")
	top("tag name", h1+"<p§>The harbour of Ostby was closed on Monday, and no boat has come in since.</p§>")
	top("attribute", h1+"<p class=\"§\" title='§' §=§>The harbour of Ostby was closed on Monday, and no boat has come in since.</p>")
	top("noscript", h1+"<noscript>The § harbour</noscript><template>§</template><svg><title>§</title></svg>")
	top("details", h1+"<details><summary>The § harbour</summary>It was § closed.</details>")
	top("language", "<div lang='§'>"+h1+"</div>")
	bottom("biography", "<p>Ilse Marrow § is a professor of § piers at the University of § Ostby.</p>")
	bottom("disclaimer", "<p>The opinions § expressed in this article are the author's own and do not reflect the view of § the Courier.</p>")
	bottom("provenance", "<p>Originally published by the § Ostby Courier.</p>")
	bottom("correction", "<p>Correction: § an earlier version of this article § misstated the number of boats.</p>")
	bottom("left out", "<div class=newsletter>Sign up § for our newsletter</div><p>You have read 3 § articles this month. Subscribe § to continue.</p>")
	bottom("form", "<form><textarea>§</textarea><button>§</button><input value='§'></form>")
	return list
}

func markdownContexts() []context {
	text := strings.Join(body[:], "\n\n")
	var list []context
	add := func(name, s string) {
		list = append(list, context{name: "Markdown: " + name, ending: ".md", mediaType: "text/markdown", template: s})
	}
	in := func(name, s string) { add(name, "# The old pier\n\n"+s+"\n\n"+text+"\n") }
	add("title", "# The old § pier\n\n"+text)
	add("underlined title", "The old § pier\n==========\n\n"+text)
	add("front matter", "---\ntitle: \"The old § pier\"\nauthor: Ilse § Marrow\ndate: 2023-06-12§\n§: x\n---\n\n"+text)
	add("front matter in TOML", "+++\ntitle = \"The old § pier\"\nauthor = 'Ilse § Marrow'\n+++\n\n# The old pier\n\n"+text)
	add("front matter without quotation marks", "---\ntitle: The old § pier\nauthors:\n  - Ilse § Marrow\nsection: |\n  Har§bour\n---\n\n"+text)
	add("last line", "# The old pier\n\n"+text+"\n\n*Ilse Marrow § is a professor of § piers at the University of Ostby.*\n")
	in("byline", "By Ilse § Marrow, June 12, 2023")
	in("paragraph", "The harbour § of Ostby was closed on Monday.")
	in("emphasis", "The harbour *of § Ostby* was **closed §** on ~~Mon§day~~.")
	in("in a word", "The har**b§o**ur of Os*t§b*y was closed on Monday.")
	in("link text", "The [harbour § of Ostby](https://courier.example/) was closed on Monday.")
	in("link address", "The [harbour](https://courier.example/§) of [Ostby](<https://courier.example/§ x>) was closed on Monday.")
	in("link title", "The [harbour](https://courier.example/ \"of § Ostby\") was closed on Monday.")
	in("reference link", "The [harbour][§] of [Ostby][a] was closed on Monday.\n\n[§]: https://courier.example/§\n[a]: https://courier.example/§ '§'")
	in("address", "The harbour <https://courier.example/§> of https://courier.example/§ was closed on Monday.")
	in("image", "![A pier § at dusk](/pier§.jpg \"The § pier\")")
	in("code span", "The harbour `of § Ostby` was closed on Monday.")
	in("code", "```\nboats § := 9\n\tland(§)\n```")
	in("code with a language", "```go§ x\nboats := 9 // §\n```")
	in("indented code", "    boats § := 9\n\n    land(§)")
	in("list", "- The harbour § of Ostby was closed.\n  1. No § boat has come in.\n     - § Not one.")
	in("quotation", "> The harbour § of Ostby was closed.\n>\n> > Not § one boat.")
	in("table", "| Year § | Boats |\n|---|:-:|\n| 2022 | ni§ne |")
	in("heading", "## The § harbour\n\nThe § harbour\n---")
	in("HTML block", "<div title=\"§\">The harbour § was closed.</div>")
	in("HTML inline", "The <b title=\"§\">harbour §</b> of <!-- § --> Ostby was <a href=\"https://courier.example/§\">closed</a>.")
	in("footnote", "The harbour was closed.[^§]\n\n[^§]: On § Monday.")
	in("backslash", "The harbour \\§ of Ostby\\\n§ was closed.")
	return list
}

func textContexts() []context {
	text := strings.Join(body[:], "\n\n")
	var list []context
	add := func(name, s string) {
		list = append(list, context{name: "text: " + name, ending: ".txt", mediaType: "text/plain", template: s})
	}
	add("title", "Opinion §\nThe old § pier\nBy Ilse § Marrow\n\n"+text)
	add("paragraph", "The old pier\n\nThe harbour § of Ostby was closed on Monday, and no boat § has come in since.\n\n"+text)
	add("caption", "The old pier\n\nThe pier § at dusk. Photo by Jon § Ray/Courier.\n\n"+text)
	add("speaker", "The old pier\n\n“It was closed §,” said Ilse § Marrow.\n\n"+text)
	add("last lines", "The old pier\n\n"+text+"\n\nIlse Marrow § is a professor of § piers.\n\nOriginally published by the § Courier.\n\nThe opinions § "+
		"expressed here are the author's own.\n")
	add("left out", "The old pier\n\n"+text+"\n\nSubscribe § to our newsletter\nYou have read 3 § articles this month.\n")
	add("everywhere", "§\n\n"+strings.ReplaceAll(text, " the ", " § the "))
	return list
}

func otherContexts() []context {
	text := "The old pier\n\nThe harbour § of Ostby was closed on Monday.\n\n" + strings.Join(body[:], "\n\n")
	page := strings.Replace(htmlPage("<title>The § pier</title>", "<h1>The § pier</h1>", ""), "<meta charset=utf-8>", "<meta charset=windows-1252>", 1)
	japanese := strings.Replace(page, "windows-1252", "shift_jis", 1)
	encoded := []context{
		{name: "UTF-16, little end first, without a mark", ending: ".html", mediaType: "text/html", template: page, encode: without(2, utf16LE)},
		{name: "UTF-16, big end first, without a mark", ending: ".txt", mediaType: "text/plain", template: text, encode: without(2, utf16BE)},
		{name: "UTF-32, little end first", ending: ".txt", mediaType: "text/plain; charset=utf-32", template: text, encode: utf32LE},
		{name: "UTF-32, without a mark", ending: ".html", mediaType: "text/html; charset=utf-32le", template: page, encode: without(4, utf32LE)},
		{name: "UTF-7, written so", ending: ".html", mediaType: "text/html; charset=utf-7", template: page, encode: utf7},
		{name: "UTF-8 twice", ending: ".txt", mediaType: "text/plain", template: text, encode: twice},
	}
	for _, charset := range []string{
		"gb18030", "big5", "euc-jp", "euc-kr", "shift_jis", "iso-2022-jp", "iso-2022-kr", "hz-gb-2312", "x-user-defined",
		"macintosh", "windows-1258", "iso-8859-8-i", "ibm866", "koi8-u",
	} {
		encoded = append(encoded, context{name: "bytes in " + charset, ending: ".html", mediaType: "text/html; charset=" + charset, template: page})
	}
	return append(encoded, []context{
		{name: "file name", ending: ".txt", mediaType: "text/plain", template: text, inName: true},
		{name: "file name without an article", ending: ".txt", mediaType: "text/plain", inName: true},
		{name: "UTF-16, little end first", ending: ".txt", mediaType: "text/plain", template: text, encode: utf16LE},
		{name: "UTF-16, big end first", ending: ".html", mediaType: "text/html", template: page, encode: utf16BE},
		{name: "windows-1252", ending: ".html", mediaType: "text/html", template: page, encode: latin1},
		{name: "ISO 8859-1", ending: ".txt", mediaType: "text/plain", template: text, encode: latin1},
		{name: "Shift_JIS", ending: ".html", mediaType: "text/html", template: japanese, encode: latin1},
		{name: "ISO-2022-JP", ending: ".html", mediaType: "text/html; charset=iso-2022-jp", template: page, encode: latin1},
		{name: "UTF-7", ending: ".html", mediaType: "text/html; charset=utf-7", template: page},
		{name: "declared as text", ending: ".html", mediaType: "text/plain; charset=§", template: page},
	}...)
}
