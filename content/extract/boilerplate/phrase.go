package boilerplate

import "strings"

// phrase knows lines by what they ask for. Each rule needs an imperative or the
// second person beside its subject, so that prose about newsletters stays.
func phrase(key string, words int) (Reason, bool) {
	you := strings.Contains(key, "you") || strings.Contains(key, "us ") || strings.Contains(key, " our ") || strings.HasSuffix(key, " us")
	if (anyOf(key, "unsubscribe", "manage your preferences", "update your preferences", "email preferences") && anyOf(key, "email", "e-mail",
		"newsletter", "mailing", "received", "receiving", "subscribed")) ||
		strings.HasPrefix(key, "thanks for reading") || strings.HasPrefix(key, "thank you for reading") {
		return Reason{Why: Newsletter, Call: true, weak: true}, true
	}
	switch {
	case anyOf(key, "newsletter", "inbox", "email updates", "e-mail updates", "email alerts", "news alerts", "breaking news updates",
		"breaking news alerts", "daily briefing", "daily digest", "mailing list", "daily email", "weekly email", "morning email", "email list", "to your email") &&
		(anyOf(key, "sign up", "sign-up", "signup", "subscribe", "get the ", "get our", "receive", "delivered", "straight to your", "join ", "enter your",
			"click here", "want more", "in your inbox", "to your inbox", "register", "you can unsubscribe", "like this article", "like this story",
			"like what you") || AnyPrefix(key, "get ")) && words <= 70:
		return Reason{Why: Newsletter, Call: true}, true
	case anyOf(key, "by signing up", "by subscribing", "by submitting your", "by providing your email", "by clicking", "by registering",
		"by entering your email", "please check your inbox", "you have been subscribed", "you are now subscribed", "you're now subscribed",
		"check your email", "you will receive", "an error occurred", "there was an error", "please try again", "recaptcha", "already signed up",
		"we'll send you", "we will send you", "successfully subscribed", "you've successfully", "your subscription", "verify your email") &&
		(you || anyOf(key, "error", "recaptcha")) && words <= 60:
		return Reason{Why: Newsletter, Call: true}, true
	case anyOf(key, "free articles", "articles this month", "articles remaining", "article remaining", "articles left", "your last free", "free article",
		"your free trial", "start your subscription", "digital subscription", "subscribe today", "subscribe now", "subscribe for just",
		"subscribe for only", "for unlimited access", "unlimited digital access", "full access to", "for full access", "become a subscriber",
		"become a member", "becoming a member", "to continue reading", "exclusive to subscribers", "available to subscribers", "already a subscriber",
		"loyal reader", "you are a loyal", "you're a loyal", "already have an account", "create a free account", "log in or", "sign in or",
		"support local journalism", "subscriber-only", "try it free", "cancel anytime", "cancel any time") &&
		(you || anyOf(key, "subscribe", "register", "log in", "sign in", "member", "support local")) && words <= 60:
		return Reason{Why: Paywall, Call: true}, true
	case anyOf(key, "donate today", "donate now", "donating today", "donate here", "please donate", "make a donation", "making a donation",
		"support our journalism", "support independent journalism", "support our work", "support our mission",
		"count on your support", "the support you provide", "your support", "readers like you", "listeners like you", "viewers like you",
		"people like you", "rely on readers", "rely on our readers", "rely on your", "every contribution", "your contribution", "your donation",
		"your gift", "a monthly donation", "monthly donor", "chip in", "become a supporter", "part of our mission", "keep our journalism",
		"we need your help", "we need your support", "help us continue", "help us keep", "support the work", "make a gift", "contribute today",
		"make a contribution", "making a contribution", "consider supporting", "consider making a", "consider donating", "consider a donation",
		"help fund", "pledge your") &&
		(you || anyOf(key, "donate", "donating", "contribution", "journalism", "today", "help ", "please", "click")) && !anyOf(key, "\"") && words <= 80:
		return Reason{Why: Donation, Call: true}, true
	}
	return notice(key, words, you)
}

// notice knows the other lines that a page puts to its reader.
func notice(key string, words int, you bool) (Reason, bool) {
	switch {
	case anyOf(key, "tax-deductible", "tax deductible") && anyOf(key, "donat", "gift", "501(c)") && words <= 80:
		return Reason{Why: Donation, Call: true}, true
	case anyOf(key, "download the app", "download our app", "download our free app", "get the app", "get our app", "download the free",
		"scan the qr code", "open in app", "our mobile app", "install our app") && (anyOf(key, "download", "get ", "install", "available", "open") && words <= 40),
		anyOf(key, "app store", "google play", "available on ios") && AnyPrefix(key, "download", "get ", "install", "available", "also available",
			"find us") && words <= 25 && !strings.Contains(key, "your app"):
		return Reason{Why: App, Call: true}, true
	case anyOf(key, "follow us on", "follow us at", "like us on", "find us on", "join us on", "on facebook and twitter", "on twitter and facebook",
		"follow us ", "share this story", "share this article", "share this post", "subscribe to our youtube", "subscribe to our podcast",
		"our facebook page", "flipboard magazine", "on our facebook", "our telegram channel", "our whatsapp channel", "follow our", "connect with us",
		"add us on", "preferred source on") &&
		!anyOf(key, " writes ", " is a ", " is an ", " is the ", " was a ") && words <= 50:
		return Reason{Why: Share, Call: true}, true
	case AnyPrefix(key, "follow ") && anyOf(key, "on twitter", "on facebook", "on instagram", "@", "on x", "on linkedin", "on threads", "on bluesky") &&
		words <= 24:
		return Reason{Why: Share, Call: true}, true
	case anyOf(key, "post a comment", "leave a comment", "comments are moderated", "moderating all comments", "comments are closed",
		"join the discussion", "join the conversation", "to comment", "in the comments", "comment below", "comments below", "comments section below",
		"comment section below", "comment policy", "community guidelines", "commenting guidelines", "comments on this", "we welcome your comments",
		"keep comments", "your email address will not be published", "required fields are marked", "view the discussion", "disqus",
		"be the first to comment", "comments powered by", "sound off in") &&
		(you || anyOf(key, "log in", "sign in", "join", "please", "view", "enable", "moderated", "closed", "first to", "required", "powered")) && words <= 50:
		return Reason{Why: Comments, Call: true}, true
	}
	if r, ok := foot(key, words); ok {
		return r, true
	}
	return fine(key, words, you)
}

// foot knows what newsletters and feeds write below each piece, and the controls above it.
func foot(key string, words int) (Reason, bool) {
	switch {
	case AnyPrefix(key, "you just read issue", "you just read an issue", "you can also browse the full archive", "powered by ghost", "powered by buttondown"):
		return Reason{Why: Newsletter, Call: true}, true
	case key == "view original" || key == "read online" || key == "view in browser" || key == "read original":
		return Reason{Why: Control}, true
	case words == 1 && domain(key):
		return Reason{Why: Site, weak: true}, true
	case words <= 16 && anySuffix(key, ", united states", ", usa", ", united kingdom") && strings.ContainsAny(key, "0123456789") && strings.Count(key, ",") >= 3:
		return Reason{Why: Contact}, true // the sender's, as newsletters have to have it
	case AnyPrefix(key, "the post ", "the article ") && anyOf(key, " appeared first on ", " first appeared on ") && words <= 50:
		return Reason{Why: Site, Call: true}, true // as WordPress ends each entry of a feed
	}
	return Reason{}, false
}

// fine knows what stands in small print.
func fine(key string, words int, you bool) (Reason, bool) {
	switch {
	case anyOf(key, "letters to the editor", "letter to the editor", "diversity of letters", "submit a letter", "submit an op-ed", "write to us",
		"email us at", "e-mail us at", "email us your", "contact us at", "send us a tip", "send tips", "got a tip", "have a tip", "have a story idea",
		"news tip", "we'd like to hear", "we want to hear", "we'd love to hear", "let us know what you think", "let us know in", "tell us what you think",
		"send your letters", "send letters", "send us your", "tell us what", "share your thoughts", "share your story", "here are some tips",
		"questions or comments", "questions, comments", "to contact the author", "to contact the reporter", "to contact the editor",
		"contact the author of this story", "to contact the reporter on this story", "to contact the editor responsible", "to submit a",
		"have something to say", "see a mistake", "spot an error", "notice a mistake", "report a correction") && words <= 60:
		return Reason{Why: Contact, Call: true, weak: anyOf(key, "letters to the editor", "letter to the editor") && words > 30}, true
	case AnyPrefix(key, "write to ") && strings.Contains(key, "@") && words <= 24,
		anyOf(key, "can be reached at", "can be reached via", "can be reached by", "can be reached on", "can be contacted at") && words <= 40:
		return Reason{Why: Contact, weak: true}, true
	case anyOf(key, "all rights reserved", "may not be published, broadcast", "may not be reproduced", "may not be republished", "without permission",
		"not be reproduced") && words <= 60 && anyOf(key, "rights reserved", "material", "copyright", "©", "this article", "content"):
		return Reason{Why: Copyright}, true
	case anyOf(key, "we use cookies", "uses cookies", "use of cookies", "cookie policy", "accept cookies", "your privacy choices", "privacy policy",
		"terms of use", "terms of service", "terms and conditions", "user agreement") && (you || anyOf(key, "agree", "accept")) && words <= 70:
		return Reason{Why: Cookies, Call: true}, true
	case anyOf(key, "javascript is disabled", "enable javascript", "your browser does not support", "browser is not supported", "browser is out of date",
		"your browser is", "this video file cannot be played", "media playback is", "playback is not supported", "get embed code", "this player", "adblock",
		"ad blocker", "ad-blocker") && words <= 50:
		return Reason{Why: Media}, true
	case anyOf(key, "affiliate commission", "affiliate links", "earn a commission", "we may receive a commission", "we may earn") && words <= 60:
		return Reason{Why: Advert}, true
	case (AnyPrefix(key, "click here", "click to ", "tap here", "tap to ", "click on ", "swipe ", "scroll down") || anyOf(key, "click here to",
		"click here for")) && words <= 25:
		return Reason{Why: Control, weak: words > 15}, true
	}
	return Reason{}, false
}

// domain reports whether a word is the name of a site: "courier.example".
func domain(word string) bool {
	name, top, found := strings.Cut(word, ".")
	return found && len(name) > 2 && len(top) >= 2 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789.-") == "" &&
		strings.Trim(top, "0123456789.") != ""
}

func anySuffix(s string, list ...string) bool {
	for _, end := range list {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}
