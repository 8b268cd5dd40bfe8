// Package boilerplate knows lines that are part of a page and of no article: by the whole of the
// line, how it begins, what it asks the reader for, or its shape. It sees one line and whether it
// stands within the text, neither the page nor what is beside it; and it knows phrases, never
// publishers.
package boilerplate

import (
	"strings"

	"github.com/standfirst/standfirst/content/words"
)

// Reason is why a line that is no part of any article stands on a page, in plain
// words, and how sure that is.
type Reason struct {
	Why string
	// Call says that the line asks the reader for something: money, an address,
	// a click. Short lines among such calls belong to them.
	Call bool
	// weak says that it holds only before or after the article's own text.
	weak bool
}

// The reasons that the code gives. Those of lines known by their words alone stand in the files with them.
const (
	Newsletter = "newsletter form"
	Paywall    = "paywall counter or subscription notice"
	Donation   = "appeal for donations"
	Share      = "share or follow button"
	Related    = "link to another article"
	Comments   = "comment section"
	Contact    = "call to write in"
	Site       = "link about the site"
	Control    = "page control"
	Repeated   = "repeated line"
	Among      = "stands among appeals to the reader"
	After      = "after the end of the article"
	Media      = "player or gallery control"
	Caption    = "picture caption"
	PullQuote  = "words of the article, shown again"
	Date       = "date line"
	Byline     = "byline"
	Code       = "code of the page"
)

// Of says whether a line, folded and with this many words, is a part of
// the page and not of the article. Outer says that it stands before or after the
// article's own text. The rules know phrases, never publishers.
func Of(key string, words int, outer bool) (Reason, bool) {
	if key == "" {
		return Reason{}, false
	}
	if words <= 12 {
		if r, ok := wholeLine(key); ok {
			return r, true
		}
		if words <= 5 && headOfOthers(key) {
			return Reason{Why: Related}, true
		}
		if r, ok := row(key); ok && outer {
			return r, true
		}
	}
	if words <= 40 {
		if r, ok := firstOf(openings(), key, words); ok && (outer || !r.weak) {
			return r, true
		}
	}
	// Amid the text a long paragraph that speaks to the reader may well be the
	// article's own.
	if outer && words <= 80 || words <= 14 {
		if r, ok := firstOf(phrases(), key, words); ok {
			return r, outer || !r.weak
		}
	}
	return Reason{}, false
}

// headOfOthers reports whether a line of a few words is the head of a list of other pieces:
// "Recommended stories", "More from our opinion section".
func headOfOthers(key string) bool {
	first, rest, ok := strings.Cut(key, " ")
	if !ok {
		return false
	}
	switch first {
	case "recommended", "related", "more", "popular", "trending", "latest", "top", "featured", "similar", "other", "further", "suggested", "weitere", "ähnliche":
	default:
		return false
	}
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	switch last {
	case "stories", "articles", "news", "posts", "reads", "reading", "coverage", "content", "videos", "topics", "headlines", "links", "beiträge",
		"artikel", "themen", "texte":
		return true
	}
	return false
}

// row knows rows of what stands before or after a text: where to share it, ways to other parts of the site, how long it takes to read.
func row(key string) (Reason, bool) {
	switch {
	case networks(key):
		return Reason{Why: Share}, true
	case waysOn(key):
		return Reason{Why: Site}, true
	}
	return reading(key)
}

// networks reports whether a line has nothing but the names of places where a text can be passed on, two at least, and words for doing
// so: "Share this: Facebook Twitter".
func networks(key string) bool {
	places := 0
	for word := range strings.FieldsFuncSeq(key, func(r rune) bool { return strings.ContainsRune(" :,|/·•-", r) }) {
		switch word {
		case "facebook", "twitter", "x", "pinterest", "linkedin", "whatsapp", "reddit", "email", "e-mail", "mail", "print", "telegram", "tumblr", "pocket",
			"instagram", "youtube", "bluesky", "threads", "mastodon", "flipboard", "messenger", "sms", "rss", "tiktok", "xing":
			places++
		case "share", "this", "article", "story", "page", "post", "on", "via", "to", "by", "tweet", "pin", "it", "copy", "link", "more", "like", "follow", "us",
			"and", "or":
		default:
			return false
		}
	}
	return places > 1
}

// waysOn reports whether a line is a row of three or more ways to other parts of a site, two of them such as every site has: "Home |
// News | Sport".
func waysOn(key string) bool {
	const ways, longest = 3, 3 // longest in words
	parts := strings.Split(key, " | ")
	usual := 0
	for _, part := range parts {
		if n := len(strings.Fields(part)); n == 0 || n > longest {
			return false
		}
		switch part {
		case "home", "news", "sport", "sports", "weather", "about", "about us", "contact", "contact us", "shop", "sign up", "sign in", "log in", "login",
			"subscribe", "donate", "menu", "privacy", "privacy policy", "terms", "terms of use", "view online", "write for us", "advertise", "careers",
			"help", "faq", "sitemap", "archive", "opinion", "business", "newsletter", "newsletters", "mission statement", "unsubscribe":
			usual++
		}
	}
	return len(parts) >= ways && usual > 1
}

// reading knows what stands beside a text about reading or hearing it: "4 min read", "1x".
func reading(key string) (Reason, bool) {
	if n, ok := strings.CutSuffix(key, "x"); ok && n != "" && strings.Trim(n, "0123456789.") == "" {
		return Reason{Why: Media}, true
	}
	for _, end := range [...]string{
		" min read", " minute read", " minutes read", " min lesezeit", " minuten lesezeit", " min de lecture", " mins read",
		" minute listen", " min listen", " min",
	} {
		if n, ok := strings.CutSuffix(key, end); ok && strings.Trim(n, "0123456789-") == "" {
			return Reason{Why: Control}, true
		}
	}
	if _, all := PageLine(key); all > 1 {
		return Reason{Why: Control}, true
	}
	return Reason{}, false
}

// wholeLine knows lines that are one of a few words.
func wholeLine(key string) (Reason, bool) {
	head, ok := words.PageLines()[key]
	if !ok {
		return Reason{}, false
	}
	return ruleOf(head).Reason, true
}

// AnyPrefix reports whether s begins with one of the list.
func AnyPrefix(s string, list ...string) bool {
	for _, p := range list {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
