package boilerplate

import "strings"

// opening knows lines by how they begin.
func opening(key string, words int) (Reason, bool) {
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
			return Reason{Why: Related}, true
		}
	}
	for _, p := range [...]string{
		"view all posts by", "see all posts by", "read more from", "read more by", "more from this author", "view all articles by", "more by ",
		"more articles by", "see more by", "all posts by", "view profile", "see full bio", "read full profile", "view author archive", "follow the author",
	} {
		if strings.HasPrefix(key, p) && words <= 14 {
			return Reason{Why: Related}, true
		}
	}
	if AnyPrefix(key, "a version of this article appears in print", "a version of this article appeared in print", "this work is licensed under",
		"this article is licensed under") {
		return Reason{Why: Copyright}, true
	}
	for _, p := range [...]string{"copyright ©", "copyright (c)", "© 20", "© copyright", "(c) 20", "©", "copyright 20", "all rights reserved"} {
		if strings.HasPrefix(key, p) {
			return Reason{Why: Copyright}, true
		}
	}
	for _, p := range [...]string{
		"photo by ", "photo: ", "photos: ", "photo credit", "photos by ", "photograph by ", "photography by ", "image: ", "image by ", "image credit",
		"image source", "image courtesy", "photo courtesy", "picture: ", "credit: ", "credits: ", "credit...", "illustration by ", "illustration: ",
		"file photo", "featured image", "getty images", "(photo by ", "(image: ", "(photo: ", "foto: ", "bild: ", "source: getty", "screenshot: ",
		"video by ", "video: ", "reuters/", "ap photo", "shutterstock",
	} {
		if strings.HasPrefix(key, p) && words <= 18 {
			return Reason{Why: Credit}, true
		}
	}
	for _, p := range [...]string{
		"this article tagged under", "tags:", "tags ", "filed under:", "filed under", "our standards:", "topics:",
		"categories:", "posted in", "posted in:", "tagged:", "tagged with", "keywords:", "schlagworte:", "category:", "find more stories about", "more in ",
	} {
		if strings.HasPrefix(key, p) && words <= 24 {
			return Reason{Why: Tags, weak: p == "tags " || p == "more in " || p == "posted in"}, true
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
			return Reason{Why: Paywall, Call: true}, true
		}
	}
	for _, p := range [...]string{
		"share this ", "follow us", "like us on", "find us on", "join us on", "follow our ", "connect with us",
		"subscribe to our youtube", "subscribe to us on", "follow along", "tweet us", "share via", "join our ", "click to share", "click to email",
		"click to print", "sharethis",
	} {
		if strings.HasPrefix(key, p) && words <= 30 {
			return Reason{Why: Share, Call: true}, true
		}
	}
	return Reason{}, false
}
