// Package markup puts the tree of a page in order before anything reads it: it opens frames, components and parts that
// come after the page, and writes as elements what a page shows by other means, such as notes, headings and paragraphs of
// preformatted text. Where no tree can be had, it gives what the markup shows as text.
//
// It works on any page alike and takes nothing out but marks: what programs that keep or send pages put into them, package
// decode knows; what of a page is the article, package extract.
package markup

import "golang.org/x/net/html"

// Open opens what a page carries within itself, or sends after itself, and a browser shows in its place.
func Open(tree *html.Node) {
	streamed(tree)
	inside(tree)
}

// Order writes as elements of HTML what a page shows in other ways: its heading, paragraphs, notes and their marks.
func Order(tree *html.Node) {
	exported(tree)
	spans(tree)
	entities(tree)
	sidenotes(tree)
	footnotes(tree)
	preformatted(tree)
}
