package visibility

import (
	"strings"

	"golang.org/x/net/html"
)

// byStyle is the level that an element's own style gives it.
func byStyle(style string, n *html.Node) Level {
	if style == "" {
		return Shown
	}
	var s box
	level := Shown
	for declaration := range strings.SplitSeq(strings.ToLower(style), ";") {
		name, value, _ := strings.Cut(declaration, ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(strings.ReplaceAll(value, "!important", ""))
		level = max(level, byProperty(name, value, n))
		s.note(name, value)
	}
	return max(level, s.level())
}

// byProperty is the level that one property alone gives an element.
func byProperty(property, value string, n *html.Node) Level {
	switch property {
	case "display":
		if value == "none" {
			return Unseen
		}
	case "visibility":
		if value == "hidden" || value == "collapse" {
			return Unseen
		}
	case "content-visibility":
		if value == "hidden" {
			return Folded
		}
	case "clip-path":
		if value == "inset(50%)" || value == "inset(100%)" {
			return Spoken
		}
	case "opacity":
		if zero(value) {
			return Faded
		}
	case "color":
		if value == "transparent" {
			return Faded
		}
	case "font-size":
		// A container of size zero closes the gaps between boxes that have a size.
		if zero(value) && onlyText(n) {
			return Unseen
		}
	case "text-indent":
		if far(value) {
			return Spoken
		}
	case "transform":
		if value == "scale(0)" || value == "scale(0,0)" || value == "scaley(0)" {
			return Folded
		}
	}
	return Shown
}

// box is what a style says of an element's place and size.
type box struct {
	apart  bool // taken out of the flow
	away   bool // moved or clipped out of sight
	flat   bool // without a height
	narrow bool // without a width, or one pixel wide
	low    bool // without a height, or one pixel high
	cut    bool // what does not fit is cut off
}

func (s *box) note(property, value string) {
	switch property {
	case "position":
		s.apart = value == "absolute" || value == "fixed"
	case "clip":
		s.away = s.away || strings.HasPrefix(value, "rect(") && strings.Trim(value, "rect()px, 01") == ""
	case "left", "top", "right", "bottom", "margin-left", "margin-top":
		s.away = s.away || far(value)
		s.apart = s.apart || strings.HasPrefix(property, "margin") && far(value)
	case "width":
		s.narrow = zero(value) || value == "1px"
	case "height":
		s.low = zero(value) || value == "1px"
		s.flat = s.flat || zero(value)
	case "max-height":
		s.flat = s.flat || zero(value)
	case "overflow", "overflow-y":
		s.cut = s.cut || value == "hidden" || value == "clip"
	}
}

func (s *box) level() Level {
	switch {
	case s.narrow && s.low && s.cut, s.away && s.apart:
		return Spoken
	case s.flat && s.cut:
		return Folded
	}
	return Shown
}

// zero reports whether a value is nothing in any unit.
func zero(value string) bool {
	number := strings.TrimRight(value, "abcdefghijklmnopqrstuvwxyz%")
	return number != "" && strings.Trim(number, "0.") == ""
}

// far reports whether a length leads a thousand pixels or more to the left or upwards.
func far(value string) bool {
	digits, ok := strings.CutPrefix(value, "-")
	if !ok {
		return false
	}
	whole := strings.TrimRight(digits, "abcdefghijklmnopqrstuvwxyz%")
	unit := digits[len(whole):]
	whole, _, _ = strings.Cut(whole, ".")
	return len(whole) >= 4 || len(whole) >= 3 && unit != "px" && unit != "%" && unit != ""
}

// onlyText reports whether an element holds text and no other element.
func onlyText(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			return false
		}
	}
	return n.FirstChild != nil
}
