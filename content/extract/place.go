package extract

import (
	_ "embed"
	"math"
	"math/bits"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/page/attr"
)

// kinds are bits: the lines of places.txt that names fit.
type kinds uint32

// kind is a line of places.txt: what elements hold that have one of its names, and which pieces
// in them are that.
type kind struct {
	why    string
	below  int  // words of such a piece
	linked bool // one that is mostly links is, however long
	beside bool // says something only of what is no part of the article already
}

//go:embed places.txt
var placesFile string

// allKinds are the lines of places.txt, and by each name in them which lines it stands in.
var allKinds = sync.OnceValues(func() (all []kind, by map[string]kinds) {
	by = map[string]kinds{}
	for line := range strings.Lines(strings.ReplaceAll(placesFile, "\n ", " ")) {
		head, names, ok := strings.Cut(line, " = ")
		if !ok {
			continue
		}
		for name := range strings.FieldsSeq(names) {
			by[name] |= 1 << len(all)
		}
		why, marks, _ := strings.Cut(head, ", ")
		k := kind{why: why, below: math.MaxInt, linked: strings.Contains(marks, "links"), beside: strings.Contains(marks, "beside")}
		if words, _, ok := strings.Cut(marks, " words"); ok {
			k.below, _ = strconv.Atoi(words)
		}
		all = append(all, k)
	}
	return all, by
})

// byPlace is what the elements around a piece say that it is, when they say something.
func (r *reasons) byPlace(p *piece) string {
	all, _ := allKinds()
	for i, k := range all {
		if p.in&^r.ignored&(1<<i) != 0 && (r.beside || !k.beside) && (p.words < k.below || k.linked && p.linked*2 > p.words) {
			return k.why
		}
	}
	return ""
}

// names read what the names of elements say, and remember it of those in an attribute, as pages
// repeat them.
type names map[string]kinds

// of is what the names of an element say: its class names and ids, and its own where that may tell what
// it is for.
func (known names) of(n *html.Node) (in kinds) {
	for _, key := range [...]string{"class", "id"} {
		all := attr.Of(n, key)
		says, ok := known[all]
		if !ok {
			for name := range strings.FieldsSeq(strings.ToLower(all)) {
				says |= named(name)
			}
			known[all] = says
		}
		in |= says
	}
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Header, atom.Aside, atom.Form:
		in |= named("<" + n.Data)
	}
	return in
}

// longestName is how long a name in places.txt is at most.
const longestName = 40

// named is what one class name or id says, by the whole words in it: "ad" in "ad-slot" and in
// "ad-2", but neither in "header" nor in the random letters of "css-1ad4f".
func named(name string) (in kinds) {
	_, by := allKinds()
	for i := range len(name) {
		if i > 0 && ofWord(name[i-1]) {
			continue
		}
		for end := i + 1; end <= min(len(name), i+longestName); end++ {
			if end == len(name) || !ofWord(name[end]) {
				in |= by[strings.TrimRight(name[i:end], "0123456789")]
			}
		}
	}
	return in
}

func ofWord(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }

// around are the kinds that surround much of those pieces that are text, prose among them: whatever
// they are called, they do not tell the text from the rest.
func around(pieces []piece, text func(*piece) bool) (large kinds) {
	var words [32]int
	total, ofProse := 0, kinds(0)
	for i := range pieces {
		p := &pieces[i]
		if !text(p) {
			continue
		}
		total += p.words
		for in := p.in; in != 0; in &= in - 1 {
			words[bits.TrailingZeros32(uint32(in))] += p.words
		}
		if prose(p) {
			ofProse |= p.in
		}
	}
	for i, n := range words {
		if n > 250 || n*5 > total {
			large |= 1 << i
		}
	}
	return large & ofProse
}
