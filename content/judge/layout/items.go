package layout

import (
	"slices"
	"strings"
)

// items reads a list of what somebody said: its items stand behind a line with a verb of saying and a colon, "The
// mayor also said:". Whoever the line names speaks in all of them.
func (r *reader) items() {
	for k := 0; k+1 < len(r.blocks); k++ {
		b := &r.blocks[k]
		if b.listed || b.heading || !r.blocks[k+1].listed || !strings.HasSuffix(strings.TrimRight(b.text, " *_"), ":") || !tells(b.words()) {
			continue
		}
		for k+1 < len(r.blocks) && r.blocks[k+1].listed {
			k++
			r.give(r.blocks[k].from, r.blocks[k].to, Item, "")
		}
	}
}

// tells reports whether somebody else says something in the last words before a colon.
func tells(ws []string) bool {
	const near = 8
	end := ws[max(0, len(ws)-near):]
	return !first(ws) && !second(ws) && slices.ContainsFunc(end, tellsItems)
}
