package tagger

import (
	"strings"
	"sync"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/pattern"
)

// The features of a line, by where their block begins in a [Row].
const (
	placeAt  = 0
	wordsAt  = placeAt + 5
	hintAt   = placeAt + places
	markAt   = hintAt + hints
	tagAt    = markAt + marks
	wordAt   = tagAt + tags
	saysAt   = wordAt + groups
	beforeAt = saysAt + says
	afterAt  = beforeAt + besides
	size     = afterAt + besides
)

const (
	places  = 12
	hints   = 23 // those of package page, a bit each
	marks   = 7
	tags    = 14
	groups  = 12
	says    = 9
	besides = marks + 4 + hints // of a line next to it
)

// Row are the features of a line.
type Row [size]float32

// Names are the names of the features, in the order of a [Row].
func Names() []string {
	out := strings.Fields("line-of-text lines-to-end share-of-page lines share-of-text words linked in-text hidden links lines-below-title authors")
	for h := range strings.FieldsSeq("bio byline date caption credit dek kicker crumbs comment related nav footer header aside article note disclaimer" +
		" quote sponsor title author headline role") {
		out = append(out, "in-"+h+"-markup")
	}
	out = append(out, markNames()...)
	for _, t := range elements() {
		out = append(out, "in-"+t.String())
	}
	for _, g := range vocabulary() {
		out = append(out, "word-"+g.name)
	}
	out = append(out, strings.Fields("names-author begins-with-author author-is reaches sentence links-author links-social links-policy classes-of-authors")...)
	for _, side := range [...]string{"before-", "after-"} {
		for i := markAt; i < tagAt; i++ {
			out = append(out, side+out[i])
		}
		out = append(out, side+"words", side+"linked", side+"begins-with-author", side+"same-box")
		for i := hintAt; i < markAt; i++ {
			out = append(out, side+out[i])
		}
	}
	return out
}

// markNames are the facts that lines are known to be when bios have been looked for.
func markNames() []string {
	return []string{"found-bio", "found-bio-in-part", "found-byline", "found-contact", "found-date", "found-title", "found-section"}
}

func elements() []atom.Atom {
	return []atom.Atom{
		atom.P, atom.Li, atom.Div, atom.Td, atom.Span, atom.H1, atom.H2, atom.H3, atom.H4, atom.Em, atom.A, atom.Figcaption, atom.Blockquote, atom.Dd,
	}
}

// group are words of one kind; a line in lower case that holds one of them has the feature.
type group struct {
	name  string
	words *pattern.Words
}

var vocabulary = sync.OnceValue(func() []group {
	return []group{
		{"earning", pattern.Among("affiliate", "commission", "compensat", "sponsor", "advertis")},
		{"views", pattern.Among("opinion", "views ", "endorse", "necessarily")},
		{"change", pattern.Among("correction", "update", "edited", "contributed", "reviewed", "fact-check", "fact check", "reporting by", "version")},
		{"origin", pattern.Among("originally", "appeared", "republished", "reprint", "courtesy", "permission", "copyright", "©")},
		{"advice", pattern.Among("advice", "informational", "liab", "guarantee")},
		{"piece", pattern.Among(
			"this article", "this story", "this post", "this piece", "this page", "this column", "this guide", "this review", "the article", "the story",
			"the post", "the page", "the site",
		)},
		{"we", pattern.Among(" we ", " our ", " us ", "wir ", "unser")},
		{"i", pattern.Among(" i ", " i'm ", " my ", " ich ")},
		{"person", pattern.Among(" he ", " she ", " his ", " her ", " they ", " er ", " sie ", " seine ")},
		{"policy", pattern.Among("policy", "terms", "privacy", "cookie", "rights reserved")},
		{"invites", pattern.Among("subscribe", "newsletter", "sign up", "follow ", "share ", "comment")},
		{"role", pattern.Among(
			"editor", "writer", "reporter", "journalist", "professor", "director", "fellow", "founder", "author", "columnist", "correspondent", "analyst",
			" ceo", "president", "manager", "researcher", "contributor", "expert", "redakteur", "autor", "lecturer", "consultant", "blogger",
		)},
	}
})
