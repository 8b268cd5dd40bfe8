package feed

import (
	"net/url"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/envelope"
)

// parseFeed reads RSS, Atom, RDF or JSON Feed.
func parseFeed(text string, base *url.URL) (*content.List, error) {
	if !strings.HasPrefix(strings.TrimSpace(strings.TrimPrefix(text, "\ufeff")), "{") {
		text = envelope.MendXML(text)
		if reason := guard(text); reason != "" {
			return nil, noList("it is a feed that is not read: "+reason, nil)
		}
	}
	f, err := gofeed.NewParser().Parse(strings.NewReader(text))
	if err != nil || f == nil {
		return nil, noList("it looks like a feed, but it is not one that can be read", err)
	}
	list := &content.List{Kind: content.Feed, Title: plain(f.Title), Site: absolute(base, f.Link)}
	if site, err := url.Parse(string(list.Site)); err == nil && site.Host != "" && base.Host == "" {
		base = site
	}
	for i, item := range f.Items {
		if item == nil {
			continue
		}
		if i == MaxItems {
			list.Left = len(f.Items) - i
			break
		}
		list.Items = append(list.Items, entry(item, i+1, base))
	}
	return list, nil
}

func entry(item *gofeed.Item, number int, base *url.URL) content.Listed {
	l := content.Listed{Number: number, Title: plain(item.Title), ID: line(item.GUID), Address: absolute(base, item.Link)}
	if l.Address == "" {
		// A GUID that is no permanent link may look like one all the same.
		l.Address = absolute(base, item.GUID)
	}
	if l.ID == "" {
		l.ID = l.Address
	}
	for _, a := range item.Authors {
		if a == nil || strings.TrimSpace(a.Name) == "" {
			continue
		}
		if l.Author != "" {
			l.Author += ", "
		}
		l.Author = clean.Shorten(l.Author+plain(a.Name), longest)
	}
	for _, t := range []*time.Time{item.PublishedParsed, item.UpdatedParsed} {
		if t != nil && l.Date == nil && t.Year() > 0 && t.Year() < 10000 {
			l.Date = &content.Date{Time: *t, Clock: true}
		}
	}
	l.Words = max(words(item.Content), words(item.Description))
	if l.Title == "" {
		l.Title = clean.Shorten(plain(item.Description), shortTitle)
	}
	return l
}

// shortTitle is the most of a text that stands for a missing title.
const shortTitle = 80

// plain is a text without the markup that feeds have in titles, in one line.
func plain(s string) clean.Text {
	if !strings.ContainsAny(s, "<&") {
		return line(s)
	}
	var b strings.Builder
	text(s, func(t string) bool {
		b.WriteString(t)
		return b.Len() < 4*longest
	})
	return line(b.String())
}

// words counts the words of a text with markup.
func words(s string) int {
	n := 0
	text(s, func(t string) bool { n += len(strings.Fields(t)); return true })
	return n
}

// text gives the texts between the markup of s, until each returns false.
func text(s string, each func(string) bool) {
	z := html.NewTokenizer(strings.NewReader(s))
	z.SetMaxBuf(1 << 20)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			if !each(string(z.Text())) {
				return
			}
		}
	}
}
