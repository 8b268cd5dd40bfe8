package extract

import (
	"strings"

	"github.com/standfirst/standfirst/content/words"
)

// reason is why a line that is no part of any article stands on a page, in plain
// words, and how sure that is.
type reason struct {
	why string
	// call says that the line asks the reader for something: money, an address,
	// a click. Short lines among such calls belong to them.
	call bool
	// weak says that it holds only before or after the article's own text.
	weak bool
}

// The reasons.
const (
	whyAdvert     = "advertising mark"
	whyNewsletter = "newsletter form"
	whyPaywall    = "paywall counter or subscription notice"
	whyDonation   = "appeal for donations"
	whyShare      = "share or follow button"
	whyApp        = "call to use an app"
	whyRelated    = "link to another article"
	whyComments   = "comment section"
	whyContact    = "call to write in"
	whyCopyright  = "copyright notice"
	whySite       = "link about the site"
	whyAccount    = "sign-in or account link"
	whyTags       = "tags or path of the page"
	whyCredit     = "picture credit"
	whyControl    = "page control"
	whyCookies    = "cookie or privacy notice"
	whyTitle      = "the title again"
	whyRepeated   = "repeated line"
	whyAmong      = "stands among appeals to the reader"
	whyAfter      = "after the end of the article"
	whyMedia      = "player or gallery control"
	whyCaption    = "picture caption"
	whyPullQuote  = "words of the article, shown again"
	whyDate       = "date line"
	whyByline     = "byline"
	whyHead       = "stands before the title"
	whyAbout      = "about the author or publisher"
)

// boilerplate says whether a line, folded and with this many words, is a part of
// the page and not of the article. Outer says that it stands before or after the
// article's own text. The rules know phrases, never publishers.
func boilerplate(key string, words int, outer bool) (reason, bool) {
	if key == "" {
		return reason{}, false
	}
	if words <= 12 {
		if r, ok := wholeLine(key); ok {
			return r, true
		}
		if words <= 5 && headOfOthers(key) {
			return reason{why: whyRelated}, true
		}
		if r, ok := reading(key); ok && outer {
			return r, true
		}
	}
	if words <= 40 {
		if r, ok := opening(key, words); ok && (outer || !r.weak) {
			return r, true
		}
	}
	// Amid the text a long paragraph that speaks to the reader may well be the
	// article's own.
	if outer && words <= 80 || words <= 14 || words <= 35 && direct(key) {
		if r, ok := phrase(key, words); ok && (outer || !r.weak) {
			return r, true
		}
	}
	return reason{}, false
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

// reading knows what stands beside a text about reading or hearing it: "4 min read", "1x".
func reading(key string) (reason, bool) {
	if n, ok := strings.CutSuffix(key, "x"); ok && n != "" && strings.Trim(n, "0123456789.") == "" {
		return reason{why: whyMedia}, true
	}
	for _, end := range [...]string{
		" min read", " minute read", " minutes read", " min lesezeit", " minuten lesezeit", " min de lecture", " mins read",
		" minute listen", " min listen", " min",
	} {
		if n, ok := strings.CutSuffix(key, end); ok && strings.Trim(n, "0123456789-") == "" {
			return reason{why: whyControl}, true
		}
	}
	if _, all := pageLine(key); all > 1 {
		return reason{why: whyControl}, true
	}
	if key == "published" || key == "posted" || key == "last updated" {
		return reason{why: whyDate}, true
	}
	for _, p := range [...]string{
		"this audio ", "this article is read by ", "this story is read by ", "audio generated ", "audio by ", "narrated by ",
		"this is an ai-generated voice", "listen to this article", "diesen artikel vorlesen",
	} {
		if strings.HasPrefix(key, p) {
			return reason{why: whyMedia}, true
		}
	}
	return reason{}, false
}

// direct reports whether a line speaks to the reader.
func direct(key string) bool {
	for word := range strings.FieldsFuncSeq(key, func(r rune) bool {
		return r == ' ' || r == ',' || r == '.' || r == '\'' || r == ':' || r == '!' || r == '?' || r == '-'
	}) {
		switch word {
		case "you", "your", "yours", "please":
			return true
		}
	}
	return anyPrefix(key, "sign up", "subscribe", "get ", "download", "follow", "click", "join", "donate", "support", "register", "become", "share",
		"like us", "read ", "send", "contact", "tell us", "want more", "enter", "watch", "listen", "log in", "sign in", "help us", "by signing", "by subscribing")
}

// wholeLine knows lines that are one of a few words.
func wholeLine(key string) (reason, bool) {
	switch words.PageLines()[key] {
	case "advert":
		return reason{why: whyAdvert}, true
	case "related":
		return reason{why: whyRelated}, true
	case "share":
		return reason{why: whyShare, call: true}, true
	case "newsletter":
		return reason{why: whyNewsletter, call: true}, true
	case "paywall":
		return reason{why: whyPaywall, call: true}, true
	case "donation":
		return reason{why: whyDonation, call: true}, true
	case "comments":
		return reason{why: whyComments, call: true}, true
	case "control":
		return reason{why: whyControl}, true
	case "media":
		return reason{why: whyMedia}, true
	case "copyright":
		return reason{why: whyCopyright}, true
	case "site":
		return reason{why: whySite}, true
	case "account":
		return reason{why: whyAccount, call: true}, true
	}
	return reason{}, false
}
