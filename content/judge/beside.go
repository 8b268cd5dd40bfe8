package judge

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed beside.txt
var besideList string

// besides are the words that only a page's own lines open with, or hold.
var besides = sync.OnceValue(func() (m struct{ opens, holds wordings }) {
	list := &m.opens
	for line := range strings.SplitSeq(besideList, "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line == "[opens]":
			list = &m.opens
		case line == "[holds]":
			list = &m.holds
		default:
			list.add(line)
		}
	}
	return m
})

// wordings are words in small letters, four bytes or more each, with what tells most texts apart that have none of them.
type wordings struct {
	texts []string
	heads []uint32   // the first four bytes of each
	maybe [16]uint64 // a bit of a thousand for each of these
}

func (w *wordings) add(text string) {
	h := four(text, 0)
	w.texts, w.heads = append(w.texts, text), append(w.heads, h)
	w.maybe[h*spread>>28] |= 1 << (h * spread >> 22 & 63)
}

// spread makes all bits of a number tell in the highest ones of its product.
const spread = 2654435761

// begin reports whether one of the wordings may begin at a place of a text in letters of any size.
func (w *wordings) begin(text string, at int) bool {
	h := four(text, at)
	return w.maybe[h*spread>>28]>>(h*spread>>22&63)&1 != 0 && slices.Contains(w.heads, h)
}

// four is four bytes of a text, letters as small ones.
func four(text string, at int) uint32 {
	s := text[at : at+4]
	return (uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24) | 0x20202020
}

// beside reports whether a line is the page's own: the name of a film, a caption with its button, an offer of
// letters, a source in brackets. Its form tells, whatever the model makes of it.
func beside(text string) bool {
	const longest = 12 // words in brackets
	text = strings.TrimSpace(text)
	lists, odd := besides(), lowersOddly(text)
	opens := odd || len(text) >= 4 && lists.opens.begin(text, 0)
	holds := odd
	for at := 0; at+4 <= len(text) && !holds; at++ {
		holds = lists.holds.begin(text, at)
	}
	if !opens && !holds && !strings.HasPrefix(text, "[") {
		return false
	}
	low := strings.ToLower(text)
	return strings.HasPrefix(low, "[") && strings.HasSuffix(low, "]") && !strings.Contains(low, "[...]") && len(strings.Fields(low)) <= longest ||
		opens && slices.ContainsFunc(lists.opens.texts, func(w string) bool { return strings.HasPrefix(low, w) }) ||
		holds && slices.ContainsFunc(lists.holds.texts, func(w string) bool { return strings.Contains(low, w) })
}

// lowersOddly reports whether a text may have one of the capitals whose small letters are those of ASCII, the
// Kelvin sign and the I with a dot.
func lowersOddly(text string) bool {
	return strings.Contains(text, "\u212a") || strings.Contains(text, "İ")
}
