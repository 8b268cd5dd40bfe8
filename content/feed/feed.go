// Package feed reads what leads to articles: feeds (RSS, Atom and JSON Feed),
// lists of feeds (OPML) and front pages; and it writes OPML.
//
// It fetches nothing and keeps nothing. Feeds are somebody else's bytes: except
// for what it writes itself, it is called in the process that opens articles, never in the
// reader's.
package feed

import (
	"net/url"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/wording"
)

// MaxItems is how many entries of a feed are listed, and how many feeds of a list.
const MaxItems = 10_000

// Parse reads fetched bytes as a list. The contentType is the header's, or empty;
// address is where they came from, or empty; name is a path or address. An error is a
// [*content.Error] that names what was found instead.
func Parse(data []byte, contentType, name, address string) (*content.List, error) {
	text, err := decode.Text(data, contentType, name)
	if err != nil {
		return nil, err
	}
	base, _ := url.Parse(address)
	if base == nil {
		base = &url.URL{}
	}
	var list *content.List
	switch rootOf(text) {
	case "opml":
		list, err = parseOPML(text)
	case "rss", "feed", "rdf", "{":
		list, err = parseFeed(text, base)
	default:
		list, err = frontPage(data, contentType, name, base)
	}
	if err != nil {
		return nil, err
	}
	list.Address, _ = clean.Address(address)
	if len(list.Items) == 0 && len(list.Feeds) == 0 {
		return nil, noList("there is nothing in this "+clean.Inline(list.Kind.String(), nil), nil)
	}
	return list, nil
}

// noList is that bytes are no list. The cause is nil where there is no error behind it.
func noList(reason clean.Text, cause error) error {
	return &content.Error{Kind: content.NoArticle, Op: "list the articles of", Reason: reason, Err: cause}
}

// rootOf is the name of the outermost element of a text, in small letters, "{" for an
// object of JSON, or nothing.
func rootOf(text string) string {
	for text = strings.TrimPrefix(text, "\ufeff"); ; {
		text = strings.TrimSpace(text)
		switch {
		case strings.HasPrefix(text, "{"):
			return "{"
		case strings.HasPrefix(text, "<!--"):
			_, text, _ = strings.Cut(text, "-->")
		case strings.HasPrefix(text, "<!"):
			head, rest, _ := strings.Cut(text, ">")
			if strings.Contains(head, "[") { // a DOCTYPE with declarations of its own
				_, rest, _ = strings.Cut(text, "]")
				_, rest, _ = strings.Cut(rest, ">")
			}
			text = rest
		case strings.HasPrefix(text, "<?"):
			_, text, _ = strings.Cut(text, ">")
		case strings.HasPrefix(text, "<"):
			name := text[1:]
			if end := strings.IndexAny(name, " \t\r\n/>"); end >= 0 {
				name = name[:end]
			}
			if _, local, ok := strings.Cut(name, ":"); ok {
				name = local
			}
			return strings.ToLower(name)
		default:
			return ""
		}
	}
}

// absolute is an address that a list names, made absolute, or empty when it may not be
// followed.
func absolute(base *url.URL, address string) clean.Text {
	address = strings.TrimSpace(address)
	u, err := url.Parse(address)
	if err != nil || address == "" {
		return ""
	}
	if base.Host != "" {
		u = base.ResolveReference(u)
	}
	out, ok := clean.Address(u.String())
	if !ok || !strings.HasPrefix(string(out), "http") {
		return ""
	}
	return out
}

// longest is the most of a title or a name that is kept, in bytes.
const longest = 500

// line makes one line of a text of a feed.
func line(s string) clean.Text {
	return clean.Shorten(clean.Inline(wording.Squeeze(s), nil), longest)
}
