package source

import (
	"strings"

	"github.com/standfirst/standfirst/content/segment"
)

// sentences cuts a line. A lead such as "Editor's note:" stays with what
// follows it.
func sentences(s string) []string {
	spans := segment.Split(s)
	all := make([]string, 0, len(spans))
	start := -1
	for i, p := range spans {
		if start < 0 {
			start = p.Start
		}
		// A dot inside a name ends no sentence: "the founder of Keelwork.One".
		if i+1 < len(spans) && p.End == spans[i+1].Start && !strings.Contains(s[p.End:spans[i+1].End], " ") {
			continue
		}
		// An initial ends no sentence: "Ada C. Quill".
		if i+1 < len(spans) && initial(s[start:p.End]) {
			continue
		}
		all = append(all, s[start:p.End])
		start = -1
	}
	return all
}

func initial(s string) bool {
	n := len(s)
	return n >= 2 && s[n-1] == '.' && s[n-2] >= 'A' && s[n-2] <= 'Z' && (n == 2 || s[n-3] == ' ' || s[n-3] == '.')
}

// opening are the marks that may stand before a note.
const opening = "/•—–-*·►▪■|([{“\"'_ "

// bareStart is a line without the marks before it and the lead of a note.
func bareStart(s string) string {
	s = strings.TrimLeft(s, opening)
	if _, end, ok := noteLead.span(s); ok {
		s = strings.TrimLeft(s[end:], opening)
	}
	if _, end, ok := relation.span(s); ok {
		s = s[end:]
	}
	return s
}

// relation introduces a second person by the first: "Her daughter, Tess Quill, is the founder of".
var relation = lazy(`^(?:His|Her|Their) (?:daughter|son|wife|husband|father|mother|brother|sister|co-?author|co-?writer|colleague|partner|deputy)s?,? `)

var noteLead = lazy(`(?i)^(?:(?:editor'?s?'?|editorial|publisher'?s?|author'?s?|writer'?s) ?note|note|about(?: the)? (?:author|writer|contributor)s?` +
	`|about|bio|biography|zur person|zum autor|zur autorin|über (?:den|die) autor(?:in|en)?|anmerkung der redaktion|anm\.? d\.? red\.?` +
	`|à propos de l'auteure?|l'auteure?|autor(?:in|en)?|disclaimer|disclosure|note from the editors?|(?:the )?authors?)\s*[:|—–-]+\s*`)

// span of sentences from a to b, as they stand in the line.
func cut(s string, parts []string, a, b int) string {
	if a >= b || a < 0 || b > len(parts) {
		return ""
	}
	start := strings.Index(s, parts[a])
	if start < 0 {
		return strings.Join(parts[a:b], " ")
	}
	end := start
	for _, p := range parts[a:b] {
		i := strings.Index(s[end:], p)
		if i < 0 {
			return strings.Join(parts[a:b], " ")
		}
		end += i + len(p)
	}
	return s[start:end]
}
