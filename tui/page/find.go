package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wrap"
)

// Hit is a piece of a block's text that was found.
type Hit struct{ Block, Start, End int }

// Find is where query stands in the text, across styles and links, in reading
// order. Lower case finds upper case too; a space finds a line break; straight
// quotation marks and hyphens find the typographic ones.
func (p *Page) Find(query string) []Hit {
	f := newFinder(query)
	if len(f.want) == 0 {
		return nil
	}
	return p.each(f.next)
}

// FindPattern is where a regular expression matches, lower case upper case too. It is
// false when the query is none, or nothing but letters.
func (p *Page) FindPattern(query string) ([]Hit, bool) {
	if regexp.QuoteMeta(query) == query || len(query) > maxPattern {
		return nil, false
	}
	fold := "(?i)"
	if strings.ToLower(query) != query {
		fold = ""
	}
	re, err := regexp.Compile(fold + query)
	if err != nil || re.MatchString("") {
		return nil, false
	}
	return p.each(func(s string, at int) (int, int) {
		if m := re.FindStringIndex(s[at:]); m != nil {
			return at + m[0], at + m[1]
		}
		return -1, -1
	}), true
}

// maxPattern is how long a regular expression may be, in bytes.
const maxPattern = 200

// each are the matches in all blocks; next gives the first one at or after a byte, or -1.
func (p *Page) each(next func(s string, at int) (start, end int)) []Hit {
	var hits []Hit
	for i := range p.doc.Blocks {
		s := shown(&p.doc.Blocks[i])
		for at := 0; at <= len(s); {
			start, end := next(s, at)
			if start < 0 || end <= start {
				break
			}
			hits = append(hits, Hit{i, start, end})
			if len(hits) == maxHits {
				return hits
			}
			at = end
		}
	}
	return hits
}

type finder struct {
	want  []rune
	fold  bool
	ascii bool    // no character outside ASCII can match the first one
	first [2]byte // the first character in both cases
}

func newFinder(query string) finder {
	f := finder{want: []rune(query), fold: true}
	for _, r := range f.want {
		if unicode.IsUpper(r) {
			f.fold = false
		}
	}
	if len(f.want) == 0 {
		return f
	}
	r := f.want[0]
	if r >= utf8.RuneSelf || strings.ContainsRune(` '"-`, r) || f.fold && strings.ContainsRune("ks", r) {
		return f // signs outside ASCII may match: typographic ones, and the Kelvin sign and long s
	}
	f.ascii = true
	f.first = [2]byte{query[0], query[0]}
	if f.fold && r >= 'a' && r <= 'z' {
		f.first[1] -= 32
	}
	return f
}

// next is the first match at or after a byte, or -1.
func (f *finder) next(s string, at int) (start, end int) {
	for at < len(s) {
		if f.ascii {
			if n := f.skip(s[at:]); n < 0 {
				return -1, -1
			} else {
				at += n
			}
		}
		if n := f.match(s[at:]); n > 0 {
			return at, at + n
		}
		if s[at] < utf8.RuneSelf {
			at++
		} else {
			_, n := utf8.DecodeRuneInString(s[at:])
			at += n
		}
	}
	return -1, -1
}

// skip is the first byte that can begin a match.
func (f *finder) skip(s string) int {
	if f.first[0] == f.first[1] {
		return strings.IndexByte(s, f.first[0])
	}
	for i := range len(s) {
		if c := s[i]; c == f.first[0] || c == f.first[1] {
			return i
		}
	}
	return -1
}

// match is the length of a match at the beginning of s, or 0.
func (f *finder) match(s string) int {
	at := 0
	for _, want := range f.want {
		if at == len(s) {
			return 0
		}
		r, n := rune(s[at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[at:])
		}
		if r != want && !f.same(want, r) {
			return 0
		}
		at += n
	}
	return at
}

func (f *finder) same(want, r rune) bool {
	switch want {
	case ' ':
		return r == '\n' || r == '\t' || r == 0xa0 || r == 0x202f
	case '\'':
		return r == '’' || r == '‘'
	case '"':
		return r == '“' || r == '”' || r == '„' || r == '«' || r == '»'
	case '-':
		return r == '‐' || r == '‑' || r == '–' || r == '—'
	}
	if !f.fold {
		return false
	}
	if want < utf8.RuneSelf && r < utf8.RuneSelf {
		return want >= 'a' && want <= 'z' && r == want-32
	}
	return unicode.ToLower(r) == want
}

// Around is the text around a hit, no more than so many bytes on each side, and where in
// the block that begins.
func (p *Page) Around(h Hit, most int) (from int, text clean.Text) {
	t := shownText(&p.doc.Blocks[h.Block])
	from = wrap.Snap(string(t), max(0, h.Start-most))
	return from, t[from:wrap.Snap(string(t), min(len(t), h.End+most))]
}
