package envelope

import (
	"encoding/xml"
	"io"
	"strings"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content"
)

// Feed takes an entry out of a feed (RSS, Atom or RDF) that has its full text: the
// one with this number, or the only one when entry is 0. It is false when the text
// is no feed.
func Feed(text string, entry int) (Contents, bool, error) {
	r := feedReader{decoder: xml.NewDecoder(strings.NewReader(MendXML(text)))}
	r.decoder.Strict = false
	r.decoder.Entity = xml.HTMLEntity
	r.decoder.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is UTF-8 by now
	if !r.read() {
		return Contents{}, false, nil
	}
	return r.entry(entry)
}

// entry makes a page of the entry with this number, or of the only one when it is 0.
func (r *feedReader) entry(entry int) (Contents, bool, error) {
	n := len(r.entries)
	switch {
	case n == 0:
		return Contents{}, true, content.Without(content.NoArticle, "", "it is a feed without an entry", "")
	case entry == 0 && n > 1:
		var titles []string
		for _, e := range r.entries[:min(n, shownEntries)] {
			titles = append(titles, plainTitle(e["title"]))
		}
		return Contents{}, true, several(content.Listing, "a feed with %d entries", n, titles)
	case entry > n:
		return Contents{}, true, noEntry("a feed with %d entries", n)
	}
	c, err := r.contents(r.entries[max(entry, 1)-1])
	return c, true, err
}

// contents makes a page of an entry.
func (r *feedReader) contents(e map[string]string) (Contents, error) {
	body := e["content"]
	if len(body) < len(e["summary"]) {
		body = e["summary"]
	}
	if body == "" {
		return Contents{}, content.Without(content.Listing, "", "it is a feed whose entry holds no text", "")
	}
	if len(strings.Fields(body)) < leastEntry && strings.HasPrefix(e["link"], "http") {
		return Contents{}, content.Without(content.NoArticle, "", "its entry holds a summary only", "the article is at "+e["link"])
	}
	author := feedName(e["author"])
	if author == "" {
		author = r.author // Atom: of all entries that name none
	}
	c := Contents{
		Data:      []byte("<!DOCTYPE html><html><body><article>" + body + "</article></body></html>"),
		MediaType: "text/html; charset=utf-8",
		Facts: Facts{
			Title: say(plainTitle(e["title"]), "title of the feed's entry"), Date: say(e["date"], "date of the feed's entry"),
			Author: say(author, "author of the feed's entry"), Publisher: say(r.title, "title of the feed"),
		},
	}
	if strings.HasPrefix(e["link"], "http") {
		c.Address = say(e["link"], "link of the feed's entry")
	}
	return c, nil
}

// leastEntry is the fewest words of an entry that may be an article.
const leastEntry = 60

// feedName is the name in "aq@example.org (Ada Quill)", as RSS has authors, or in the
// lines of an author of Atom: name, address, page.
func feedName(s string) string {
	if _, name, found := strings.Cut(s, "("); found && strings.Contains(s, "@") {
		return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(name), ")"))
	}
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" && !strings.ContainsAny(line, "@/") {
			return line
		}
	}
	return ""
}

// feedReader reads a feed token by token, without a tree: a feed may be nested
// as deep as it likes.
type feedReader struct {
	decoder *xml.Decoder
	title   string
	author  string
	entries []map[string]string
	inEntry int // how deep in the entry, 0 outside
	kept    int // bytes of text
}

// read reports whether it is a feed at all.
func (r *feedReader) read() bool {
	root := true
	for {
		token, err := r.decoder.RawToken()
		if err != nil {
			return !root
		}
		switch t := token.(type) {
		case xml.StartElement:
			name := strings.ToLower(t.Name.Local)
			if root {
				if root = false; name != "rss" && name != "feed" && name != "rdf" {
					return false
				}
				continue
			}
			r.start(name, t)
		case xml.EndElement:
			if r.inEntry > 0 {
				r.inEntry--
			}
		}
	}
}

func (r *feedReader) start(name string, t xml.StartElement) {
	switch {
	case r.inEntry == 0 && (name == "item" || name == "entry"):
		if len(r.entries) < maxEntries {
			r.entries = append(r.entries, map[string]string{})
		}
		r.inEntry = 1
	case r.inEntry == 0 && name == "title" && r.title == "":
		r.title = r.text(t)
	case r.inEntry == 0 && name == "author" && t.Name.Space == "" && r.author == "":
		r.author = feedName(r.text(t))
	case r.inEntry == 1:
		if as := feedField(name, t); as != "" {
			e := r.entries[len(r.entries)-1]
			if value := r.text(t); e[as] == "" || as == "content" && len(value) > len(e[as]) {
				e[as] = value
			}
			return
		}
		r.inEntry++
	case r.inEntry > 1:
		r.inEntry++
	}
}

// feedField is what an element of an entry tells, or empty.
func feedField(name string, t xml.StartElement) string {
	switch name {
	case "title":
		if t.Name.Space != "" && t.Name.Space != "atom" {
			return "" // of a picture: media:title
		}
		return "title"
	case "encoded", "content":
		if t.Name.Space == "media" {
			return ""
		}
		return "content"
	case "description", "summary":
		if t.Name.Space == "media" {
			return ""
		}
		return "summary"
	case "creator", "author":
		return "author"
	case "pubdate", "published", "date":
		return "date"
	case "updated":
		return "date"
	case "link":
		if rel := attribute(t, "rel"); rel != "" && rel != "alternate" {
			return ""
		}
		return "link"
	}
	return ""
}

// text is what stands in an element up to its end; the markup of XHTML in it is
// written out again. For a link it is the address.
func (r *feedReader) text(t xml.StartElement) string {
	var b strings.Builder
	if href := attribute(t, "href"); href != "" {
		b.WriteString(href)
	}
	markup := attribute(t, "type") == "xhtml"
	depth := 1
	for depth > 0 {
		token, err := r.decoder.RawToken()
		if err != nil {
			break
		}
		switch x := token.(type) {
		case xml.StartElement:
			depth++
			if !markup {
				b.WriteByte('\n')
			} else {
				b.WriteString("<" + x.Name.Local)
				if href := attribute(x, "href"); href != "" {
					b.WriteString(` href="` + html.EscapeString(href) + `"`)
				}
				b.WriteString(">")
			}
		case xml.EndElement:
			if depth--; markup && depth > 0 {
				b.WriteString("</" + x.Name.Local + ">")
			}
		case xml.CharData:
			if r.kept += len(x); r.kept > MaxOpened {
				continue
			}
			if markup {
				b.WriteString(html.EscapeString(string(x)))
			} else {
				b.Write(x)
			}
		}
	}
	return strings.TrimSpace(b.String())
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
