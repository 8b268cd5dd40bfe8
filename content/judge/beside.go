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
var besides = sync.OnceValue(func() *wordings {
	w := &wordings{}
	opens := false
	for line := range strings.SplitSeq(besideList, "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line == "[opens]", line == "[holds]":
			opens = line == "[opens]"
		case opens:
			w.open(line)
		default:
			w.hold(line)
		}
	}
	return w
})

// wordings are words in small letters that a line opens with or holds, and what tells most lines apart that have none
// of them: four bytes of each, which a line has somewhere if it has the words.
type wordings struct {
	opens, holds []string
	heads        []uint32     // the first four bytes of those that open a line, in their order
	within       []part       // four bytes of those that it holds, as often as some of them must be looked at
	known        [1024]uint64 // a bit of 65,536 for each of the latter
}

// part is four bytes of a wording.
type part struct {
	bytes uint32
	of    string
	at    int
}

const (
	// apart is how many bytes stand between the places of a line that are looked at.
	apart = 8
	// shortest is how many a wording must have at least for one such place to be in it with three bytes behind it.
	shortest = apart + 3
)

func (w *wordings) open(text string) {
	w.opens, w.heads = append(w.opens, text), append(w.heads, four(text))
}

func (w *wordings) hold(text string) {
	w.holds = append(w.holds, text)
	for at := range apart {
		p := part{four(text[at:]), text, at}
		w.within = append(w.within, p)
		word, bit := place(p.bytes)
		w.known[word] |= bit
	}
}

// mayOpen reports whether one of the wordings may open a text in letters of any size.
func (w *wordings) mayOpen(text string) bool {
	if len(text) < 4 {
		return false
	}
	first := four(text)
	for i, head := range w.heads {
		if head != first {
			continue
		}
		if of := w.opens[i]; len(text) >= len(of) && strings.EqualFold(text[:len(of)], of) {
			return true
		}
	}
	return false
}

// mayHold reports whether a text in letters of any size may hold one of the wordings.
func (w *wordings) mayHold(text string) bool {
	for at := 0; at+4 <= len(text); at += apart {
		bytes := four(text[at:])
		if word, bit := place(bytes); w.known[word]&bit == 0 {
			continue
		}
		for _, p := range w.within {
			from := at - p.at
			if p.bytes == bytes && from >= 0 && from+len(p.of) <= len(text) && strings.EqualFold(text[from:from+len(p.of)], p.of) {
				return true
			}
		}
	}
	return false
}

// place is the bit that tells that four bytes are known.
func place(bytes uint32) (word uint32, bit uint64) {
	h := bytes * 2654435761 >> 16
	return h >> 6, 1 << (h & 63)
}

// four is four bytes of a text, letters as small ones.
func four(text string) uint32 {
	s := text[:4]
	return (uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24) | 0x20202020
}

// beside reports whether a line is the page's own: the name of a film, a caption with its button, an offer of
// letters, a source in brackets. Its form tells, whatever the model makes of it.
func beside(text string) bool {
	const longest = 12 // words in brackets
	text = strings.TrimSpace(text)
	list, odd := besides(), lowersOddly(text)
	opens, holds := odd || list.mayOpen(text), odd || list.mayHold(text)
	if !opens && !holds && !strings.HasPrefix(text, "[") {
		return false
	}
	low := strings.ToLower(text)
	return strings.HasPrefix(low, "[") && strings.HasSuffix(low, "]") && !strings.Contains(low, "[...]") && len(strings.Fields(low)) <= longest ||
		opens && slices.ContainsFunc(list.opens, func(w string) bool { return strings.HasPrefix(low, w) }) ||
		holds && slices.ContainsFunc(list.holds, func(w string) bool { return strings.Contains(low, w) })
}

// lowersOddly reports whether a text may have one of the capitals whose small letters are those of ASCII, the
// Kelvin sign and the I with a dot.
func lowersOddly(text string) bool {
	return strings.IndexByte(text, "\u212a"[1]) >= 0 || strings.IndexByte(text, "İ"[0]) >= 0
}
