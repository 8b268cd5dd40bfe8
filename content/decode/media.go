package decode

import (
	"encoding/json"
	"mime"
	"path"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
)

// mediaType decides between HTML, Markdown and plain text, or says what else it is.
func mediaType(text, contentType, name string) (string, error) {
	trimmed := strings.TrimSpace(text)
	if trimmed == "" {
		return "", content.Without(content.NoArticle, name, "it is empty", "")
	}
	header, _, _ := mime.ParseMediaType(contentType)
	name, extension := ending(name)

	root := rootElement(trimmed)
	if rootHTML(root) {
		return HTML, nil
	}
	if err := otherType(trimmed, root, header, extension, name); err != nil {
		return "", err
	}

	markdown := slices.Contains([]string{Markdown, "text/x-markdown"}, header) ||
		slices.Contains([]string{".md", ".markdown", ".mdown", ".mkd"}, extension)
	claimed := slices.Contains([]string{HTML, "application/xhtml+xml"}, header) ||
		slices.Contains([]string{".html", ".htm", ".xhtml"}, extension)
	switch tags := htmlTags(trimmed); {
	case tags > 0 && root != "" && !markdown, tags > 0 && claimed:
		return HTML, nil
	case tags >= 8 && !markdown && markdownSigns(text) == 0:
		return HTML, nil
	}
	signs := markdownSigns(text)
	if markdown && (signs > 0 || strings.Contains(text, "*")) || signs >= 3 {
		return Markdown, nil
	}
	return Plain, nil
}

// ending is a name without what an address has behind the path and without that of a packed file, and its extension in
// small letters.
func ending(name string) (bare, extension string) {
	if i := strings.IndexAny(name, "?#"); i >= 0 {
		name = name[:i]
	}
	name = strings.TrimSuffix(name, ".gz")
	if base := path.Base(strings.ReplaceAll(name, `\`, "/")); base != "." {
		extension = strings.ToLower(path.Ext(base))
	}
	return name, extension
}

// rootHTML reports whether a document that begins with this element is HTML.
func rootHTML(root string) bool {
	switch root {
	case "html", "!doctype html", "head", "body", "!doctype":
		return true
	}
	return false
}

// otherType is the error that says what a text is when it is no page at all.
func otherType(trimmed, root, header, extension, name string) error {
	switch root {
	case "svg":
		return wrongType(name, "an image (svg)")
	case "urlset", "sitemapindex":
		return content.Without(content.NoArticle, name, "it is a site map", "")
	case "opml":
		return content.Without(content.Listing, name, "it is a list of feeds", "")
	case "?xml":
		return wrongType(name, "XML data")
	}
	if (trimmed[0] == '{' || trimmed[0] == '[') && json.Valid([]byte(trimmed)) {
		if jsonFeed(trimmed) {
			return content.Without(content.Listing, name, "it is a feed", "open one of its entries")
		}
		return wrongType(name, "JSON data")
	}
	if what := otherText(header, extension); what != "" {
		return wrongType(name, what)
	}
	return nil
}

// rootElement is the lower-case name of the first element of a text that begins
// with one, "!doctype html" for that declaration, "?xml" for an XML document with no
// element found, or empty.
func rootElement(s string) string {
	xml := false
	for {
		s = strings.TrimLeft(s, " \t\n\f")
		switch {
		case strings.HasPrefix(s, "<!--"):
			_, after, found := strings.Cut(s, "-->")
			if !found {
				return ""
			}
			s = after
		case strings.HasPrefix(s, "<?"):
			_, after, found := strings.Cut(s, ">")
			if !found {
				return ""
			}
			xml = xml || strings.HasPrefix(s, "<?xml ")
			s = after
		case len(s) > 9 && strings.EqualFold(s[:9], "<!doctype"):
			declared, after, found := strings.Cut(s, ">")
			fields := strings.Fields(strings.ToLower(declared[9:]))
			if len(fields) > 0 && fields[0] == "html" {
				return "!doctype html"
			}
			if !found {
				return ""
			}
			s = after
		case strings.HasPrefix(s, "<"):
			end := strings.IndexAny(s[1:], " \t\n\f/>")
			if end <= 0 || end > 40 {
				return ""
			}
			name := strings.ToLower(s[1 : 1+end])
			if xml && !knownTag(name) && !rootHTML(name) && !feedRoot(name) && !otherRoot(name) {
				return "?xml"
			}
			return name
		default:
			return ""
		}
	}
}

// feedRoot reports whether an element is the root of a feed.
func feedRoot(name string) bool { return name == "rss" || name == "feed" || name == "rdf:rdf" }

// otherRoot reports whether an element is the root of a document that is known but no page.
func otherRoot(name string) bool {
	switch name {
	case "svg", "urlset", "sitemapindex", "opml":
		return true
	}
	return false
}

// htmlTags counts tags of HTML in the beginning of a text.
func htmlTags(s string) int {
	s = s[:min(len(s), 64<<10)]
	n := 0
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return n
		}
		s = s[i+1:]
		end := strings.IndexAny(s[:min(len(s), 16)], " \t\n/>")
		if end > 0 && knownTag(strings.ToLower(s[:end])) {
			n++
		}
	}
}

func knownTag(name string) bool {
	switch name {
	case "p", "div", "span", "a", "article", "section", "main", "header", "footer", "nav", "aside", "table", "tr", "td",
		"ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "img", "figure", "figcaption", "blockquote",
		"em", "strong", "b", "i", "script", "style", "meta", "link", "title", "form", "iframe", "font", "center", "hr", "pre":
		return true
	}
	return false
}

// otherText names the code or data that a text is by the header or, without one,
// by the ending; it is empty when neither names any.
func otherText(header, extension string) string {
	switch header {
	case "text/css":
		extension = ".css"
	case "text/javascript", "application/javascript", "application/x-javascript":
		extension = ".js"
	case "text/csv":
		extension = ".csv"
	case "text/calendar":
		extension = ".ics"
	case "":
	default:
		return ""
	}
	switch extension {
	case ".csv":
		return "a table (CSV)"
	case ".ics":
		return "a calendar (iCalendar)"
	case ".css":
		return "a style sheet (CSS)"
	case ".js", ".go", ".py", ".c", ".ts", ".java", ".rs", ".sh":
		return "source code (" + extension + ")"
	}
	return ""
}
