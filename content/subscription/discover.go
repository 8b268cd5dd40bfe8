package subscription

import (
	"net/url"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Discover are the feeds that a list which was read from a typed address leads to: the feed
// itself, or those that a page says it has, in its order.
func Discover(typed string, l *content.List) ([]Feed, error) {
	fail := func(reason, hint string) ([]Feed, error) {
		e := &content.Error{Kind: content.NoArticle, Op: "follow", Reference: l.Address}
		e.Reason, e.Hint = clean.Inline(reason, nil), clean.Inline(hint, nil)
		return nil, e
	}
	switch {
	case l.Kind == content.Feed:
		f := Feed{Address: l.Address, Title: l.Title, Site: l.Site, Typed: true}
		if f.Address == "" {
			return fail("a file does not change", "give the address of the feed")
		}
		return []Feed{f}, nil
	case l.Kind == content.Feeds:
		return fail("it is a list of feeds", "'standfirst feed import' takes it")
	case len(l.Feeds) == 0:
		return fail("the page names no feed", "look for one on the site and give its address")
	}
	home, err := url.Parse(typed)
	var out []Feed
	for _, found := range l.Feeds {
		u, err2 := url.Parse(string(found.Address))
		same := err == nil && err2 == nil && home.Host == u.Host
		out = append(out, Feed{Address: found.Address, Title: found.Title, Site: l.Address, Typed: same})
	}
	return out, nil
}
