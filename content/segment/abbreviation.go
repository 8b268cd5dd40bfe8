package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/words"
)

// abbreviated reports whether a single dot at i belongs to an abbreviation or an
// initial and does not end the sentence. word comes next.
func (s *scanner) abbreviated(i int, r run, word string, closed bool) bool {
	before := s.before(i)
	if !r.dot(i) || before == "" || closed { // "(Calif.)" ends like any other word
		return false
	}
	var buf [24]byte
	w := s.bare(lower(buf[:0], before))
	if s.ordinal(before, word) || s.regards(w, i-len(before)) {
		return true
	}
	digit := word != "" && isDigit(word[0])
	small := len(before) == 1 && isLower(before[0]) // an initial written small: p. Okoro
	letter := initial(before[strings.LastIndexByte(before, '-')+1:])
	switch s.kind(w) {
	case beforeName:
		return true
	case beforeNumber: // a page, or the initial of a name: P. Bakker, J.-P. Martin
		return digit || roman(word) || (small || letter) && !s.starter(word)
	case clock:
		return s.clockGoesOn(i, word)
	case beforeEither:
		return digit || !s.starter(word)
	}
	switch {
	case strings.Contains(w, ".") && acronym(w):
		return !s.starter(word)
	case small:
		return !s.starter(word) && !digit
	case caseless(before):
		return !digit
	}
	// "you and I. Did you" is not the name of a king.
	return initial(before) && (!s.starter(word) || before != "I" && len(word) == 1)
}

// kind is what sort of abbreviation a word is; a street's name ends as the word for street does ("Goethestr. 12").
func (s *scanner) kind(w string) abbreviation {
	if k := s.in.kinds[w]; k != noAbbreviation || !strings.HasSuffix(w, "str") {
		return k
	}
	return s.in.kinds["str"]
}

// bare is a word in small letters without what is set before it: "d-calif", "l’art".
func (s *scanner) bare(w string) string {
	if k := strings.LastIndexAny(w, "-–—"); k >= 0 && k < len(w)-1 {
		w = strings.TrimLeft(w[k:], "-–—")
	}
	if k := strings.LastIndexAny(w, "'’"); k > 0 && s.in.kinds[w] == noAbbreviation {
		w = strings.TrimLeft(w[k:], "'’")
	}
	return w
}

// regards reports whether a word at i opens its line and says what a letter is about: "Re. “Ferries run late,” Page 3:".
func (s *scanner) regards(w string, i int) bool {
	if w != "re" {
		return false
	}
	line := strings.TrimRight(s.text[:i], " \t")
	return line == "" || line[len(line)-1] == '\n'
}

// clockGoesOn reports whether a sentence goes on after a.m. or p.m., as before a zone, a day or behind a short
// opening: "At 5 a.m. Mrs. Orr left".
func (s *scanner) clockGoesOn(i int, word string) bool {
	if r, _ := utf8.DecodeRuneInString(word); words.TimeZones()[word] || unicode.IsUpper(r) && words.Calendar()[strings.ToLower(word)] != "" {
		return true
	}
	return strings.Count(s.text[s.start:i], " ") < 4
}

type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	beforeName                  // Mr., Gen., e.g.: what follows belongs to it
	beforeNumber                // No. 5, Fig. 2; otherwise a word like any other
	beforeEither                // Inc., Calif., Jan.: ends the sentence before a usual first word
	clock                       // a.m., p.m.
)

// brandMark reports whether the mark belongs to a name: Yahoo! News.
func brandMark(before, next string) bool { return words.BrandMarks(before)[next] }

// acronym reports whether w is letters with dots between them: u.s, ph.d.
func acronym(w string) bool {
	for part := range strings.SplitSeq(w, ".") {
		if n := utf8.RuneCountInString(part); n < 1 || n > 2 {
			return false
		}
		for _, r := range part {
			if !unicode.IsLetter(r) {
				return false
			}
		}
	}
	return true
}

func initial(before string) bool {
	r, n := utf8.DecodeRuneInString(before)
	return n == len(before) && unicode.IsUpper(r)
}

// caseless reports whether a word is one letter of Arabic script, which knows no capitals: a title as "Dr." is.
func caseless(before string) bool {
	r, n := utf8.DecodeRuneInString(before)
	return n == len(before) && unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r)
}

func roman(w string) bool {
	return w != "" && strings.Trim(w, "IVXLC") == ""
}

// lower writes the ASCII letters of s in small letters into buf. What does not fit is
// cut off, which no known word is long enough for.
func lower(buf []byte, s string) string {
	for i := 0; i < len(s) && len(buf) < cap(buf); i++ {
		c := s[i]
		if isUpper(c) {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return string(buf)
}
