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

// direct says whether a line speaks to the reader.
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
	}
	return reason{}, false
}

// opening knows lines by how they begin.
func opening(key string, words int) (reason, bool) {
	for _, p := range [...]string{
		"related:", "related article:", "related story:", "related stories:", "related articles:", "related coverage:", "related content:", "read more:",
		"read more about", "read also:", "also read:", "read next:", "see also:", "see more:", "read this next:",
		"more on this:", "more from:", "more on:", "more coverage:", "recommended:", "you may also like:", "you might also like:", "don't miss:",
		"must read:", "must-read:", "top stories:", "trending:", "now trending:", "in case you missed it:", "icymi:", "watch:", "watch now:",
		"watch the video:", "watch video:", "listen:", "lesen sie auch:", "lesen sie mehr:", "mehr zum thema:", "lire aussi:", "à lire aussi:",
		"related |", "read more |", "watch |", "see also |", "more |", "see more at", "for more stories", "more stories from", "more stories by",
		"more great stories", "more great", "more must-reads", "click here for more", "read the original", "read or share this story", "continue reading:",
		"further reading:", "click here to read", "click here to see", "[read:", "[related:", "[read more:", "[see also:", "read: ", "more:",
		"editor's pick:", "from the archives:", "previously:",
		"for more on this", "for more articles like this", "for more like this", "for more news", "for more from", "go deeper:", "see related",
		"next story:", "previous story:", "next article:", "previous article:", "keep reading:",
	} {
		if strings.HasPrefix(key, p) && words <= 36 {
			return reason{why: whyRelated}, true
		}
	}
	for _, p := range [...]string{
		"view all posts by", "see all posts by", "read more from", "read more by", "more from this author", "view all articles by", "more by ",
		"more articles by", "see more by", "all posts by", "view profile", "see full bio", "read full profile", "view author archive", "follow the author",
	} {
		if strings.HasPrefix(key, p) && words <= 14 {
			return reason{why: whyRelated}, true
		}
	}
	if anyPrefix(key, "a version of this article appears in print", "a version of this article appeared in print", "this work is licensed under",
		"this article is licensed under") {
		return reason{why: whyCopyright}, true
	}
	for _, p := range [...]string{"copyright ©", "copyright (c)", "© 20", "© copyright", "(c) 20", "©", "copyright 20", "all rights reserved"} {
		if strings.HasPrefix(key, p) {
			return reason{why: whyCopyright}, true
		}
	}
	for _, p := range [...]string{
		"photo by ", "photo: ", "photos: ", "photo credit", "photos by ", "photograph by ", "photography by ", "image: ", "image by ", "image credit",
		"image source", "image courtesy", "photo courtesy", "picture: ", "credit: ", "credits: ", "credit...", "illustration by ", "illustration: ",
		"file photo", "featured image", "getty images", "(photo by ", "(image: ", "(photo: ", "foto: ", "bild: ", "source: getty", "screenshot: ",
		"video by ", "video: ", "reuters/", "ap photo", "shutterstock",
	} {
		if strings.HasPrefix(key, p) && words <= 18 {
			return reason{why: whyCredit}, true
		}
	}
	for _, p := range [...]string{
		"this article tagged under", "tags:", "tags ", "filed under:", "filed under", "our standards:", "topics:",
		"categories:", "posted in", "posted in:", "tagged:", "tagged with", "keywords:", "schlagworte:", "category:", "find more stories about", "more in ",
	} {
		if strings.HasPrefix(key, p) && words <= 24 {
			return reason{why: whyControl, weak: p == "tags " || p == "more in " || p == "posted in"}, true
		}
	}
	for _, p := range [...]string{
		"you have read ", "you've read ", "you have reached ", "you've reached your", "this article is only available to",
		"this content is only available", "this story is only available", "this is a subscriber", "this article is for subscribers",
		"this content is for subscribers", "to continue reading", "to read the full", "please register", "please log in", "please sign in",
		"please subscribe", "log in to", "login to", "sign in to", "register to ", "already a subscriber", "already a member", "already have an account",
		"subscribe to read", "subscribe to continue", "subscribe for", "subscribe now", "unlock this", "unlimited access", "get unlimited access",
		"get full access", "join today", "not a subscriber", "not a member",
	} {
		if strings.HasPrefix(key, p) && !strings.HasPrefix(key, "log in to the ") {
			return reason{why: whyPaywall, call: true}, true
		}
	}
	for _, p := range [...]string{
		"share this ", "follow us", "like us on", "find us on", "join us on", "follow our ", "connect with us",
		"subscribe to our youtube", "subscribe to us on", "follow along", "tweet us", "share via", "join our ", "click to share", "click to email",
		"click to print", "sharethis",
	} {
		if strings.HasPrefix(key, p) && words <= 30 {
			return reason{why: whyShare, call: true}, true
		}
	}
	return reason{}, false
}

// phrase knows lines by what they ask for. Each rule needs an imperative or the
// second person beside its subject, so that prose about newsletters stays.
func phrase(key string, words int) (reason, bool) {
	you := strings.Contains(key, "you") || strings.Contains(key, "us ") || strings.Contains(key, " our ") || strings.HasSuffix(key, " us")
	if (anyOf(key, "unsubscribe", "manage your preferences", "update your preferences", "email preferences") && anyOf(key, "email", "e-mail",
		"newsletter", "mailing", "received", "receiving", "subscribed")) ||
		strings.HasPrefix(key, "thanks for reading") || strings.HasPrefix(key, "thank you for reading") {
		return reason{why: whyNewsletter, call: true, weak: true}, true
	}
	switch {
	case anyOf(key, "newsletter", "inbox", "email updates", "e-mail updates", "email alerts", "news alerts", "breaking news updates",
		"breaking news alerts", "daily briefing", "daily digest", "mailing list", "daily email", "weekly email", "morning email", "email list", "to your email") &&
		(anyOf(key, "sign up", "sign-up", "signup", "subscribe", "get the ", "get our", "receive", "delivered", "straight to your", "join ", "enter your",
			"click here", "want more", "in your inbox", "to your inbox", "register", "you can unsubscribe", "like this article", "like this story",
			"like what you") || anyPrefix(key, "get ")) && words <= 70:
		return reason{why: whyNewsletter, call: true}, true
	case anyOf(key, "by signing up", "by subscribing", "by submitting your", "by providing your email", "by clicking", "by registering",
		"by entering your email", "please check your inbox", "you have been subscribed", "you are now subscribed", "you're now subscribed",
		"check your email", "you will receive", "an error occurred", "there was an error", "please try again", "recaptcha", "already signed up",
		"we'll send you", "we will send you", "successfully subscribed", "you've successfully", "your subscription", "verify your email") &&
		(you || anyOf(key, "error", "recaptcha")) && words <= 60:
		return reason{why: whyNewsletter, call: true}, true
	case anyOf(key, "free articles", "articles this month", "articles remaining", "article remaining", "articles left", "your last free", "free article",
		"your free trial", "start your subscription", "digital subscription", "subscribe today", "subscribe now", "subscribe for just",
		"subscribe for only", "for unlimited access", "unlimited digital access", "full access to", "for full access", "become a subscriber",
		"become a member", "becoming a member", "to continue reading", "exclusive to subscribers", "available to subscribers", "already a subscriber",
		"loyal reader", "you are a loyal", "you're a loyal", "already have an account", "create a free account", "log in or", "sign in or",
		"support local journalism", "subscriber-only", "try it free", "cancel anytime", "cancel any time") &&
		(you || anyOf(key, "subscribe", "register", "log in", "sign in", "member", "support local")) && words <= 60:
		return reason{why: whyPaywall, call: true}, true
	case anyOf(key, "donate today", "donate now", "donating today", "donate here", "please donate", "make a donation", "making a donation",
		"tax-deductible", "tax deductible", "support our journalism", "support independent journalism", "support our work", "support our mission",
		"count on your support", "the support you provide", "your support", "readers like you", "listeners like you", "viewers like you",
		"people like you", "rely on readers", "rely on our readers", "rely on your", "every contribution", "your contribution", "your donation",
		"your gift", "a monthly donation", "monthly donor", "chip in", "become a supporter", "part of our mission", "keep our journalism",
		"we need your help", "we need your support", "help us continue", "help us keep", "support the work", "make a gift", "contribute today",
		"make a contribution", "making a contribution", "consider supporting", "consider making a", "consider donating", "consider a donation",
		"help fund", "pledge your") &&
		(you || anyOf(key, "donate", "donating", "contribution", "journalism", "today", "help ", "please", "click")) && !anyOf(key, "\"") && words <= 80:
		return reason{why: whyDonation, call: true}, true
	}
	return notice(key, words, you)
}

// notice knows the other lines that a page puts to its reader.
func notice(key string, words int, you bool) (reason, bool) {
	switch {
	case anyOf(key, "download the app", "download our app", "download our free app", "get the app", "get our app", "download the free",
		"scan the qr code", "open in app", "our mobile app", "install our app") && (anyOf(key, "download", "get ", "install", "available", "open") && words <= 40),
		anyOf(key, "app store", "google play", "available on ios") && anyPrefix(key, "download", "get ", "install", "available", "also available",
			"find us") && words <= 25 && !strings.Contains(key, "your app"):
		return reason{why: whyApp, call: true}, true
	case anyOf(key, "follow us on", "follow us at", "like us on", "find us on", "join us on", "on facebook and twitter", "on twitter and facebook",
		"follow us ", "share this story", "share this article", "share this post", "subscribe to our youtube", "subscribe to our podcast",
		"our facebook page", "flipboard magazine", "on our facebook", "our telegram channel", "our whatsapp channel", "follow our", "connect with us",
		"add us on", "preferred source on") &&
		!anyOf(key, " writes ", " is a ", " is an ", " is the ", " was a ") && words <= 50:
		return reason{why: whyShare, call: true}, true
	case anyPrefix(key, "follow ") && anyOf(key, "on twitter", "on facebook", "on instagram", "@", "on x", "on linkedin", "on threads", "on bluesky") &&
		words <= 24:
		return reason{why: whyShare, call: true}, true
	case anyOf(key, "post a comment", "leave a comment", "comments are moderated", "moderating all comments", "comments are closed",
		"join the discussion", "join the conversation", "to comment", "in the comments", "comment below", "comments below", "comments section below",
		"comment section below", "comment policy", "community guidelines", "commenting guidelines", "comments on this", "we welcome your comments",
		"keep comments", "your email address will not be published", "required fields are marked", "view the discussion", "disqus",
		"be the first to comment", "comments powered by", "sound off in") &&
		(you || anyOf(key, "log in", "sign in", "join", "please", "view", "enable", "moderated", "closed", "first to", "required", "powered")) && words <= 50:
		return reason{why: whyComments, call: true}, true
	}
	return fine(key, words, you)
}

// fine knows what stands in small print.
func fine(key string, words int, you bool) (reason, bool) {
	switch {
	case anyOf(key, "letters to the editor", "letter to the editor", "diversity of letters", "submit a letter", "submit an op-ed", "write to us",
		"email us at", "e-mail us at", "email us your", "contact us at", "send us a tip", "send tips", "got a tip", "have a tip", "have a story idea",
		"news tip", "we'd like to hear", "we want to hear", "we'd love to hear", "let us know what you think", "let us know in", "tell us what you think",
		"send your letters", "send letters", "send us your", "tell us what", "share your thoughts", "share your story", "here are some tips",
		"questions or comments", "questions, comments", "to contact the author", "to contact the reporter", "to contact the editor",
		"contact the author of this story", "to contact the reporter on this story", "to contact the editor responsible", "to submit a",
		"have something to say", "see a mistake", "spot an error", "notice a mistake", "report a correction") && words <= 60:
		return reason{why: whyContact, call: true, weak: anyOf(key, "letters to the editor", "letter to the editor") && words > 30}, true
	case anyPrefix(key, "write to ") && strings.Contains(key, "@") && words <= 24:
		return reason{why: whyContact, weak: true}, true
	case anyOf(key, "can be reached at", "can be reached via", "can be reached by", "can be reached on", "can be contacted at") && words <= 40:
		return reason{why: whyContact, weak: true}, true
	case anyOf(key, "all rights reserved", "may not be published, broadcast", "may not be reproduced", "may not be republished", "without permission",
		"not be reproduced") && words <= 60 && anyOf(key, "rights reserved", "material", "copyright", "©", "this article", "content"):
		return reason{why: whyCopyright}, true
	case anyOf(key, "we use cookies", "uses cookies", "use of cookies", "cookie policy", "accept cookies", "your privacy choices", "privacy policy",
		"terms of use", "terms of service", "terms and conditions", "user agreement") && (you || anyOf(key, "agree", "accept")) && words <= 70:
		return reason{why: whyCookies, call: true}, true
	case anyOf(key, "javascript is disabled", "enable javascript", "your browser does not support", "browser is not supported", "browser is out of date",
		"your browser is", "this video file cannot be played", "media playback is", "playback is not supported", "get embed code", "this player", "adblock",
		"ad blocker", "ad-blocker") && words <= 50:
		return reason{why: whyMedia}, true
	case anyOf(key, "affiliate commission", "affiliate links", "earn a commission", "we may receive a commission", "we may earn") && words <= 60:
		return reason{why: whyAdvert}, true
	case (anyPrefix(key, "click here", "click to ", "tap here", "tap to ", "click on ", "swipe ", "scroll down") || anyOf(key, "click here to",
		"click here for")) && words <= 25:
		return reason{why: whyControl, weak: words > 15}, true
	}
	return reason{}, false
}

// anyOf says whether a text contains one of a list.
func anyOf(s string, list ...string) bool {
	for _, part := range list {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}
