package extract

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

// place is an element that pieces stand in, when its names may tell what it is for.
type place struct {
	outer *place
	// names are its class names and ids in lower case, and "<nav" for the tag.
	names []string
}

// near reports whether the names of the two innermost elements contain one of these.
func (l *place) near(parts ...string) bool {
	for range 2 {
		if l == nil {
			return false
		}
		for _, name := range l.names {
			for _, part := range parts {
				if strings.Contains(name, part) {
					return true
				}
			}
		}
		l = l.outer
	}
	return false
}

// placer judges pieces by the names around them.
type placer struct {
	// ignored are names that surround the article as well: whatever they are
	// called, they do not tell it from the rest.
	ignored map[string]bool
	byName  map[string]kinds
	byPlace map[*place]kinds
}

// kinds are bits: the lines of places.txt that names fit.
type kinds uint32

func newPlacer(ignored map[string]bool) *placer {
	return &placer{ignored: ignored, byName: map[string]kinds{}, byPlace: map[*place]kinds{}}
}

// around is what all the elements around say.
func (r *placer) around(l *place) kinds {
	if l == nil {
		return 0
	}
	if k, ok := r.byPlace[l]; ok {
		return k
	}
	k := r.around(l.outer)
	for _, name := range l.names {
		if r.ignored[name] {
			continue
		}
		n, ok := r.byName[name]
		if !ok {
			n = named(name)
			r.byName[name] = n
		}
		k |= n
	}
	r.byPlace[l] = k
	return k
}

// kind is a line of places.txt: what elements hold that have one of its names, and which pieces
// in them are that.
type kind struct {
	why    string
	below  int  // words of such a piece
	linked bool // one that is mostly links is, however long
	prose  bool // a quotation is not
	beside bool // says something only of what is no part of the article already
	names  []string
}

//go:embed places.txt
var placesFile string

var allKinds = sync.OnceValue(func() (all []kind) {
	for line := range strings.Lines(strings.ReplaceAll(placesFile, "\n ", " ")) {
		head, names, ok := strings.Cut(line, " = ")
		if !ok {
			continue
		}
		marks := strings.Split(head, ", ")
		k := kind{why: marks[0], below: math.MaxInt, names: strings.Fields(names)}
		for _, mark := range marks[1:] {
			switch mark {
			case "links":
				k.linked = true
			case "no quotation":
				k.prose = true
			case "beside":
				k.beside = true
			default:
				k.below, _ = strconv.Atoi(strings.TrimSuffix(mark, " words"))
			}
		}
		all = append(all, k)
	}
	return all
})

// why says why a piece is out of the article by the place it stands in, or nothing. Beside says
// that the piece is no part of it anyway.
func (r *placer) why(p *piece, beside bool) string {
	in := r.around(p.place)
	if in == 0 {
		return ""
	}
	for i, k := range allKinds() {
		if in&(1<<i) != 0 && (beside || !k.beside) && (p.words < k.below || k.linked && p.linked*2 > p.words) && !(k.prose && quoted(p)) {
			return k.why
		}
	}
	return ""
}

// named is what one class name or id says, by the whole words in it: "ad" in
// "ad-slot", but not in "header".
func named(name string) (in kinds) {
	for i, k := range allKinds() {
		for _, part := range k.names {
			if wholeWord(name, part) {
				in |= 1 << i
				break
			}
		}
	}
	return in
}

// wholeWord reports whether a part of a class name stands in it on its own: "ad" in "ad-slot" and
// in "ad-2", but neither in "header" nor in the random letters of "css-1ad4f".
func wholeWord(name, part string) bool {
	for at := 0; ; {
		i := strings.Index(name[at:], part)
		if i < 0 {
			return false
		}
		start := at + i
		at = start + len(part)
		end := at
		for end < len(name) && digit(name[end]) {
			end++
		}
		if (start == 0 || !letter(name[start-1]) && !digit(name[start-1])) && (end == len(name) || !letter(name[end])) {
			return true
		}
	}
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func letter(c byte) bool { return c >= 'a' && c <= 'z' }

// containers are the names that surround much of the text, with prose in it.
func containers(pieces []piece) map[string]bool {
	inside, texts := map[*place]int{}, map[*place]bool{}
	total := 0
	for i := range pieces {
		p := &pieces[i]
		total += p.words
		for l := p.place; l != nil; l = l.outer {
			inside[l] += p.words
			texts[l] = texts[l] || prose(p)
		}
	}
	words := map[string]int{}
	for l := range texts {
		for _, name := range l.names {
			if texts[l] {
				words[name] += inside[l]
			}
		}
	}
	large := map[string]bool{}
	for name, n := range words {
		if n > 250 || n*5 > total {
			large[name] = true
		}
	}
	return large
}
