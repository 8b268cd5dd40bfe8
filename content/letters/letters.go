// Package letters finds who signed which letter on a page of readers' letters to an editor.
//
// It goes by how such pages are set: below each letter stand the name and the place of
// whoever wrote it. It finds no author of a page, that is package source, and no letter that
// a report quotes.
package letters

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/words"
)

// Block is a block of the page, in reading order.
type Block struct {
	Text string
	// Heading reports whether it is a heading, which signs nothing.
	Heading bool
}

// Signature is what stands below a letter.
type Signature struct {
	// Block is the first block of the signature and Blocks how many it takes, 1 or 2.
	Block, Blocks int
	Writer        string
	// Place is empty where only the name is given.
	Place string
}

// fewest is how many signatures make a page one of letters.
func fewest(said bool) int {
	if said {
		return 2
	}
	return 3
}

// Signatures finds the signatures on a page, in order; none where the page is not one of
// readers' letters. said is whether the page calls itself one: then a name and a place on one
// line or in two blocks are a signature, too, and not only on two lines of one block. The page
// has so many blocks; block gives one of them.
func Signatures(blocks int, block func(int) Block, said bool) []Signature {
	var found []Signature
	for i := 1; i < blocks; i++ {
		here := block(i)
		s, ok := twoLines(here.Text)
		if !ok && said {
			s, ok = oneLine(here.Text)
		}
		if ok {
			s.Blocks = 1
		} else if said && i+1 < blocks {
			if next := block(i + 1); !next.Heading {
				s, ok = twoLines(here.Text + "\n" + next.Text)
				s.Blocks = 2
			}
		}
		below := block(i - 1)
		if !ok || here.Heading || below.Heading || said && !ended(below.Text) {
			continue
		}
		s.Block = i
		found = append(found, s)
		i += s.Blocks - 1
	}
	if len(found) < fewest(said) {
		return nil
	}
	return found
}

// twoLines reads a name and a place, each on a line of its own.
func twoLines(text string) (Signature, bool) {
	name, at, ok := strings.Cut(text, "\n")
	if !ok || strings.Contains(at, "\n") || !person(undashed(name)) || !place(at) {
		return Signature{}, false
	}
	return Signature{Writer: undashed(name), Place: strings.TrimSpace(at)}, true
}

// oneLine reads "Nell Orr, Castle Bay", "Nell Orr | Castle Bay" and "— Nell Orr".
func oneLine(text string) (Signature, bool) {
	for _, between := range []string{", ", " | ", " – ", " — "} {
		if name, at, ok := strings.Cut(undashed(text), between); ok {
			if !person(name) || !place(at) {
				return Signature{}, false
			}
			return Signature{Writer: strings.TrimSpace(name), Place: strings.TrimSpace(at)}, true
		}
	}
	if name := undashed(text); name != strings.TrimSpace(text) && person(name) {
		return Signature{Writer: name}, true
	}
	return Signature{}, false
}

// undashed is a text without the dash that leads a signature.
func undashed(s string) string {
	return strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(s), "—–-"))
}

// person reports whether a text is the name of somebody, or of two people: "Ann and Leo Orr".
func person(s string) bool {
	const most = 6
	fields := strings.Fields(s)
	if len(fields) < 2 || len(fields) > most || ended(fields[len(fields)-1]) && !degree(fields[len(fields)-1]) {
		return false
	}
	capitals := 0
	for _, f := range fields {
		r, _ := utf8.DecodeRuneInString(f)
		switch {
		case unicode.IsUpper(r):
			capitals++
		case !joins(f):
			return false
		}
		if strings.ContainsFunc(f, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(".'’-&", r) }) {
			return false
		}
	}
	return capitals >= 2
}

// joins reports whether a small word may stand within a name.
func joins(w string) bool { return words.Particles()[w] || w == "and" || w == "&" }

// degree reports whether a name may end so, with its full stop: "Leo Orr Jr.".
func degree(w string) bool { return words.Degrees()[strings.ToLower(strings.ReplaceAll(w, ".", ""))] }

// place reports whether a text is where somebody lives, as letters have it: "Castle Bay",
// "Port Lindsay, N.H.", "London SW4", "via email".
func place(s string) bool {
	const most = 6
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > most || strings.ContainsAny(s, "?!;:\n") {
		return false
	}
	capitals := 0
	for _, f := range fields {
		r, _ := utf8.DecodeRuneInString(f)
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsDigit(r), joins(f), f == "on", f == "upon", f == "by", f == "the", f == "of", f == "via", f == "email", f == "e-mail":
		default:
			return false
		}
	}
	return capitals > 0 || fields[0] == "via" || fields[0] == "by"
}

// ended reports whether a text ends as a sentence does.
func ended(s string) bool {
	s = strings.TrimRight(s, " \"”’')*_")
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '.' || r == '?' || r == '!' || r == '…'
}
