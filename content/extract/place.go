package extract

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/extract/boilerplate"
)

// place is an element that pieces stand in, when its names may tell what it is for.
type place struct {
	outer *place
	id    int
	// names are its class names and ids in lower case, and "<nav" for the tag.
	names []string
}

// near reports whether the names of the two innermost elements contain one of these.
func (l *place) near(parts ...string) bool {
	for range 2 {
		if l == nil {
			return false
		}
		for _, name := range l.names {
			for _, part := range parts {
				if strings.Contains(name, part) {
					return true
				}
			}
		}
		l = l.outer
	}
	return false
}

// kinds is what the names around a piece say that it is.
type kinds uint16

const (
	inNewsletter kinds = 1 << iota
	inRelated
	inShare
	inComments
	inAdvert
	inPaywall
	inDonation
	inTags
	inCopyright
	inCaption
	inNav
	inFooter
	inAside
	inForm
	inHeader
	inPlayer
)

// placer judges pieces by the names around them.
type placer struct {
	// ignored are names that surround the article as well: whatever they are
	// called, they do not tell it from the rest.
	ignored map[string]bool
	byName  map[string]kinds
	byPlace map[*place]kinds
}

func newPlacer(ignored map[string]bool) *placer {
	return &placer{ignored: ignored, byName: map[string]kinds{}, byPlace: map[*place]kinds{}}
}

// around is what all the elements around say.
func (r *placer) around(l *place) kinds {
	if l == nil {
		return 0
	}
	if k, ok := r.byPlace[l]; ok {
		return k
	}
	k := r.around(l.outer)
	for _, name := range l.names {
		if r.ignored[name] {
			continue
		}
		n, ok := r.byName[name]
		if !ok {
			n = named(name)
			r.byName[name] = n
		}
		k |= n
	}
	r.byPlace[l] = k
	return k
}

// why says why a piece is out of the article by the place it stands in, or nothing.
// Short pieces are judged by more names than long ones.
func (r *placer) why(p *piece) string {
	k := r.around(p.place)
	if k == 0 {
		return ""
	}
	linked, quote := p.linked*2 > p.words, quoted(p)
	for _, box := range [...]struct {
		in  kinds
		is  bool
		why string
	}{
		{inNewsletter, p.words < 80, boilerplate.Newsletter},
		{inRelated, p.words < 30 || linked, boilerplate.Related},
		{inShare, p.words < 30 && !quote, boilerplate.Share},
		{inComments, p.words < 400, boilerplate.Comments},
		{inAdvert, p.words < 40, boilerplate.Advert},
		{inPaywall, p.words < 80, boilerplate.Paywall},
		{inDonation, p.words < 100, boilerplate.Donation},
		{inTags, p.words < 12 || linked, boilerplate.Tags},
		{inPlayer, p.words < 40 && !quote, boilerplate.Media},
		{inCopyright, true, boilerplate.Copyright},
		{inCaption, p.words < 80, boilerplate.Caption},
	} {
		if k&box.in != 0 && box.is {
			return box.why
		}
	}
	return ""
}

// wholeName reports whether a part of a class name stands on its own: "ad" in "ad-slot" and
// in "ad-2", but neither in "header" nor in the random letters of "css-1ad4f".
func wholeName(name string, start, end int) bool {
	if start > 0 && (letter(name[start-1]) || digit(name[start-1])) {
		return false
	}
	for end < len(name) && digit(name[end]) {
		end++
	}
	return end == len(name) || !letter(name[end])
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// named is what one class name or id says, by the whole words in it: "ad" in
// "ad-slot", but not in "header".
func named(name string) kinds {
	has := func(parts ...string) bool {
		for _, part := range parts {
			for at := 0; ; {
				i := strings.Index(name[at:], part)
				if i < 0 {
					break
				}
				i += at
				end := i + len(part)
				if wholeName(name, i, end) {
					return true
				}
				at = end
			}
		}
		return false
	}
	switch name {
	case "<nav":
		return inNav
	case "<footer":
		return inFooter
	case "<aside":
		return inAside
	case "<form":
		return inForm
	case "<header":
		return inHeader
	}
	var k kinds
	if has("newsletter", "newsletters", "signup", "sign-up", "subscribe", "mailchimp", "mc_embed") {
		k |= inNewsletter
	}
	if has("related", "relatedposts", "recirc", "recirculation", "recommended", "recommendations", "read-more", "readmore", "more-stories", "also-read",
		"see-also", "promo", "teaser", "most-popular", "trending") {
		k |= inRelated
	}
	if has("share", "sharing", "social", "sharedaddy", "addtoany", "follow-us") {
		k |= inShare
	}
	if has("comment", "comments", "disqus", "respond") {
		k |= inComments
	}
	if has("ad", "ads", "advert", "advertisement", "adslot", "sponsor", "sponsored", "outbrain", "taboola") {
		k |= inAdvert
	}
	if has("paywall", "subscription", "piano", "regwall", "meter") {
		k |= inPaywall
	}
	if has("donate", "donation", "support-us", "fundraising") {
		k |= inDonation
	}
	if has("tags", "tag-list", "tag-links", "breadcrumb", "breadcrumbs", "pagination", "post-meta", "entry-meta", "article-meta") {
		k |= inTags
	}
	if has("audio", "player", "audioplayer", "audio-player", "listen", "text-to-speech", "tts", "speechify", "beyondwords", "trinity") {
		k |= inPlayer
	}
	if has("copyright", "legal-notice") {
		k |= inCopyright
	}
	if has("caption", "imagecaption", "figcaption") || has("credit") && !has("tax", "card", "cards", "score", "loan", "report") {
		k |= inCaption
	}
	return k
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' }

// containers are the names that surround much of the text.
func containers(pieces []piece) map[string]bool {
	inside := map[*place]int{}
	var all []*place
	total := 0
	for i := range pieces {
		total += pieces[i].words
		for l := pieces[i].place; l != nil; l = l.outer {
			if _, known := inside[l]; known {
				break
			}
			inside[l] = 0
			all = append(all, l)
		}
		if l := pieces[i].place; l != nil {
			inside[l] += pieces[i].words
		}
	}
	texts := map[*place]bool{} // those that hold prose
	for i := range pieces {
		if !prose(&pieces[i]) {
			continue
		}
		for l := pieces[i].place; l != nil && !texts[l]; l = l.outer {
			texts[l] = true
		}
	}
	// Inner ones first: they were met later.
	slices.SortFunc(all, func(a, b *place) int { return b.id - a.id })
	words := map[string]int{}
	for _, l := range all {
		for _, name := range l.names {
			if texts[l] {
				words[name] += inside[l]
			}
		}
		if l.outer != nil {
			inside[l.outer] += inside[l]
		}
	}
	large := map[string]bool{}
	for name, n := range words {
		if n > 250 || n*5 > total {
			large[name] = true
		}
	}
	return large
}
