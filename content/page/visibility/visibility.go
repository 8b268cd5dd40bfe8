// Package visibility reports who can see what an element of a page holds. It is the
// program's one idea of hidden: what nobody can see is no evidence of anything and no
// part of an article, and what only unfolds is told as such.
//
// It goes by the element's name, its attributes and its own style. It reads no style
// sheets and runs no scripts, so it calls shown what only those hide.
package visibility

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
	"github.com/standfirst/standfirst/content/pattern"
)

// Level is how hidden an element's text is. A higher level is more hidden; what lies in
// an element is at least as hidden as the element.
type Level uint8

// The levels.
const (
	// Shown is text that everybody sees.
	Shown Level = iota
	// Silent is text on the screen that is kept from screen readers.
	Silent
	// Faded is text that is transparent until a script shows it.
	Faded
	// Spoken is text for screen readers only.
	Spoken
	// Folded is text that shows when something is clicked, opened or pointed at.
	Folded
	// Unseen is text that nobody sees.
	Unseen
)

// Phrase is what a reader is told of text at a level, as it follows the name of a place:
// "foot of the page, folded away on the page". It is empty for text that is shown.
func (l Level) Phrase() string {
	return [...]string{
		Silent: "kept from screen readers",
		Faded:  "faded out on the page",
		Spoken: "for screen readers only",
		Folded: "folded away on the page",
		Unseen: "hidden on the page",
	}[l]
}

// Element reports whether an element of this name shows none of the text in it. What
// stands in noscript repeats what a script shows.
func Element(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Math,
		atom.Canvas, atom.Video, atom.Audio, atom.Map, atom.Datalist, atom.Noframes, atom.Noembed:
		return true
	}
	return false
}

// Of is the level of an element by itself, whatever it lies in. An element that is not
// displayed is Unseen here; where a control of the page opens it, [Page.Of] has it
// Folded.
func Of(n *html.Node) Level {
	if n.Type != html.ElementNode {
		return Shown
	}
	if Element(n.DataAtom) {
		return Unseen
	}
	level := Shown
	if n.DataAtom == atom.Dialog && !attr.Has(n, "open") {
		level = Folded
	}
	for i := range n.Attr {
		own := Shown
		switch a := &n.Attr[i]; a.Key {
		case "hidden":
			if own = Unseen; a.Val == "until-found" {
				own = Folded
			}
		case "popover":
			own = Folded
		case "class":
			own = byClass(a.Val)
		case "aria-hidden":
			if a.Val == "true" && n.DataAtom != atom.Img {
				own = Silent
			}
		case "style":
			own = byStyle(a.Val, n)
		}
		level = max(level, own)
	}
	return level
}

// byClass is the level that class names tell of: those that every framework uses for what
// shows only when it is pointed at, or is for screen readers.
func byClass(class string) Level {
	class = strings.ToLower(class)
	switch {
	case !known.In(class):
		return Shown
	case pattern.Holds(class, spoken...):
		return Spoken
	}
	return Folded
}

var (
	spoken = []string{"screen-reader", "visually-hidden", "sr-only", "visuallyhidden"}
	known  = pattern.Among(append(spoken, "tooltip", "popover", "rollover", "hovercard", "hover-card", "dropdown-menu",
		"modal-body", "modal-content")...)
)
