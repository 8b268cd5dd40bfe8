package visibility

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content/pattern"
)

// byStyle is the level that an element's own style gives it.
func byStyle(own string, n *html.Node) Level {
	s := declared(make(style, 0, 12), own)
	cut := s.is("overflow", "hidden", "clip") || s.is("overflow-y", "hidden", "clip") // what does not fit is cut off
	tiny := func(name string) bool { return s.has(zero, name) || s.is(name, "1px") }
	switch {
	// A container of size zero closes the gaps between boxes that have a size.
	case s.is("display", "none"), s.is("visibility", "hidden", "collapse"), s.has(zero, "font-size") && onlyText(n):
		return Unseen
	case cut && tiny("width") && tiny("height"), s.has(far, "text-indent", "margin-left", "margin-top"),
		s.is("clip-path", "inset(50%)", "inset(100%)"), s.is("position", "absolute", "fixed") &&
			(s.has(far, "left", "top", "right", "bottom") || s.has(nothing, "clip")):
		return Spoken
	case cut && s.has(zero, "height", "max-height"), s.is("content-visibility", "hidden"),
		s.is("transform", "scale(0)", "scale(0,0)", "scaley(0)"):
		return Folded
	case s.has(zero, "opacity"), s.is("color", "transparent"):
		return Faded
	}
	return Shown
}

var (
	// zero is a value that is nothing in any unit.
	zero = pattern.New(`^0*\.?0+(?:[a-z]+|%)?$`)
	// far is a length that leads a thousand pixels or more to the left or upwards.
	far = pattern.New(`^-(?:\d{4}|\d{3}(?:\.\d+)?(?:r?em|ex|ch|v[hw]|p[ct]|[cm]m|in))`)
	// nothing is a piece of at most a pixel.
	nothing = pattern.New(`^rect\([01px, ]*\)$`)
)

// style has names and values of what an element's style declares. It is no map, as pages have
// thousands of them, with few declarations each.
type style [][2]string

// declared adds to s what a style declares.
func declared(s style, own string) style {
	for declaration := range strings.SplitSeq(strings.ToLower(own), ";") {
		name, value, _ := strings.Cut(strings.ReplaceAll(declaration, "!important", ""), ":")
		s = append(s, [2]string{strings.TrimSpace(name), strings.TrimSpace(value)})
	}
	return s
}

// is reports whether one of the values is declared for a name.
func (s style) is(name string, values ...string) bool {
	return slices.ContainsFunc(s, func(d [2]string) bool { return d[0] == name && slices.Contains(values, d[1]) })
}

// has reports whether a value of the form is declared for one of the names.
func (s style) has(form pattern.Pattern, names ...string) bool {
	return slices.ContainsFunc(s, func(d [2]string) bool { return slices.Contains(names, d[0]) && form.In(d[1]) })
}

// onlyText reports whether an element holds text and no other element.
func onlyText(n *html.Node) bool {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			return false
		}
	}
	return n.FirstChild != nil
}
