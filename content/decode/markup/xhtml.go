package markup

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// Closed writes the empty elements of XHTML as HTML has them: "<script/>" would
// otherwise hold the rest of the page.
func Closed(markup string) string {
	var b strings.Builder
	for {
		i := strings.Index(markup, "/>")
		if i < 0 {
			break
		}
		start := strings.LastIndexByte(markup[:i], '<')
		end := i
		if start >= 0 {
			if name := strings.IndexAny(markup[start:i], " \t\n"); name > 0 {
				end = start + name
			}
		}
		if start < 0 || end <= start+1 || !needsEnd(strings.ToLower(markup[start+1:end])) {
			b.WriteString(markup[:i+2])
		} else {
			b.WriteString(markup[:i])
			b.WriteString("></" + markup[start+1:end] + ">")
		}
		markup = markup[i+2:]
	}
	b.WriteString(markup)
	return b.String()
}

// needsEnd reports whether an element of HTML ends only with an end tag.
func needsEnd(name string) bool {
	a := atom.Lookup([]byte(name))
	switch a {
	case 0, atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track,
		atom.Wbr:
		return false
	}
	return true
}
