package source

import (
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
)

// opening are the marks that may stand before a note.
const opening = "/•—–-*·►▪■|([{“\"'_ "

// bareStart is a line without the marks before it and the lead of a note.
func bareStart(s string) string {
	s = strings.TrimLeft(s, opening)
	if _, end, ok := noteLead.Span(s); ok {
		s = strings.TrimLeft(s[end:], opening)
	}
	if _, end, ok := relation.Span(s); ok {
		s = s[end:]
	}
	return s
}

// relation introduces a second person by the first: "Her daughter, Tess Quill, is the founder of".
var relation = pattern.New(`^(?:His|Her|Their) (?:daughter|son|wife|husband|father|mother|brother|sister|co-?author|co-?writer|colleague|partner|deputy)s?,? `)

var noteLead = pattern.New(`(?i)^(?:(?:editor'?s?'?|editorial|publisher'?s?|author'?s?|writer'?s) ?note|note|about(?: the)? (?:author|writer|contributor)s?` +
	`|about|bio|biography|zur person|zum autor|zur autorin|über (?:den|die) autor(?:in|en)?|anmerkung der redaktion|anm\.? d\.? red\.?` +
	`|à propos de l'auteure?|l'auteure?|autor(?:in|en)?|disclaimer|disclosure|note from the editors?|(?:the )?authors?)\s*[:|—–-]+\s*`)
