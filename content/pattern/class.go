package pattern

import (
	"cmp"
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

// classes are the kinds of characters that an expression tells apart: those of one class are
// taken by the same of its instructions.
type classes struct {
	ascii [utf8.RuneSelf]uint8
	// from are where the ranges of the other characters begin, in order, and class what each is.
	from  []rune
	class []uint8
	count int
	taken []kinds // of each class
}

// of is the class of a character.
func (c *classes) of(r rune) uint32 {
	low, high := 0, len(c.from)
	for low+1 < high {
		if middle := int(uint(low+high) >> 1); c.from[middle] <= r {
			low = middle
		} else {
			high = middle
		}
	}
	return uint32(c.class[low])
}

// mostClasses is how many classes there may be, and mostKinds how many instructions that differ
// in what they take.
const (
	mostClasses = 250
	mostKinds   = 128
)

// kinds are those of the instructions that take a character, by bits.
type kinds [mostKinds / 64]uint64

func (k *kinds) has(kind uint8) bool { return k[kind/64]>>(kind%64)&1 != 0 }

// ranges are the characters that instructions take, each of them once, in the order of the kinds.
type ranges [][]rune

// kind is that of instructions which take these characters.
func (rs *ranges) kind(own []rune) uint8 {
	at := slices.IndexFunc(*rs, func(r []rune) bool { return slices.Equal(r, own) })
	if at < 0 {
		at = len(*rs)
		*rs = append(*rs, own)
	}
	return uint8(min(at, mostKinds))
}

// border is where an instruction begins or ceases to take characters.
type border struct {
	at   rune
	kind int
}

// newClasses are those of a program whose instructions take these, or nil when there are too many.
func newClasses(ranges ranges, lines, words bool) *classes {
	if lines {
		ranges = append(ranges, []rune{'\n', '\n'})
	}
	if words {
		ranges = append(ranges, []rune{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'})
	}
	if len(ranges) > mostKinds {
		return nil
	}
	var borders []border
	for kind, own := range ranges {
		for i := 0; i < len(own); i += 2 {
			borders = append(borders, border{own[i], kind}, border{own[i+1] + 1, kind})
		}
	}
	slices.SortFunc(borders, func(a, b border) int { return cmp.Compare(a.at, b.at) })
	return cut(borders)
}

// cut makes the classes of what lies between borders.
func cut(borders []border) *classes {
	c := &classes{}
	known := map[kinds]uint8{}
	var now kinds
	for i, at := 0, rune(0); ; {
		for ; i < len(borders) && borders[i].at <= at; i++ {
			now[borders[i].kind/64] ^= 1 << (borders[i].kind % 64)
		}
		class, ok := known[now]
		if !ok {
			if len(known) == mostClasses {
				return nil
			}
			class = uint8(len(known))
			known[now] = class
			c.taken = append(c.taken, now)
		}
		next := rune(unicode.MaxRune + 1)
		if i < len(borders) {
			next = borders[i].at
		}
		for r := at; r < min(next, utf8.RuneSelf); r++ {
			c.ascii[r] = class
		}
		if n := len(c.class); n == 0 || c.class[n-1] != class {
			c.from, c.class = append(c.from, at), append(c.class, class)
		}
		if at = next; at > unicode.MaxRune {
			break
		}
	}
	c.count = len(known)
	return c
}

// taken are the characters that an instruction takes, as ranges in order that do not overlap.
func taken(in *syntax.Inst) []rune {
	if in.Op == syntax.InstRuneAnyNotNL {
		return []rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}
	}
	if len(in.Rune) != 1 {
		return in.Rune
	}
	own := []rune{in.Rune[0]}
	if syntax.Flags(in.Arg)&syntax.FoldCase != 0 {
		for r := unicode.SimpleFold(own[0]); r != own[0]; r = unicode.SimpleFold(r) {
			own = append(own, r)
		}
	}
	slices.Sort(own)
	ranges := make([]rune, 0, 2*len(own))
	for _, r := range own {
		ranges = append(ranges, r, r)
	}
	return ranges
}
