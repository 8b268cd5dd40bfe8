package metadata

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content/wording"
)

// Text is what a value says as one line: pages put markup and character
// references into their data.
func Text(v any) string {
	s, ok := v.(string)
	if !ok {
		if o, is := v.(Object); is {
			return Text(First(o["@value"], o["name"]))
		}
		if a, is := v.([]any); is && len(a) > 0 {
			return Text(a[0])
		}
		return ""
	}
	return plain(s)
}

// plain is markup's text on one line.
func plain(s string) string {
	if strings.ContainsRune(s, '&') {
		s = html.UnescapeString(s)
	}
	for strings.ContainsRune(s, '<') {
		a, rest, _ := strings.Cut(s, "<")
		if rest == "" || !letterSlash(rest[0]) {
			break
		}
		_, b, ok := strings.Cut(rest, ">")
		if !ok {
			break
		}
		s = a + " " + b
	}
	return wording.Squeeze(s)
}

func letterSlash(c byte) bool {
	return c == '/' || c == '!' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// First is the first value that is there.
func First(vs ...any) any {
	for _, v := range vs {
		if v != nil && v != "" {
			return v
		}
	}
	return nil
}

// List is v as a list.
func List(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// FirstOf is the first of a list, or the value itself, or nil.
func FirstOf(v any) any {
	if l := List(v); len(l) > 0 {
		return l[0]
	}
	return nil
}
