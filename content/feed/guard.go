package feed

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/clean"
)

// Two million elements that are opened and never closed, ten megabytes, end gofeed
// with a stack overflow that nothing can catch; a million that are closed take it five
// seconds. So a feed is looked through before, without a tree.
const (
	maxDepth  = 64
	maxTokens = 1_000_000
)

// guard looks through XML and says what is wrong with it, or nothing. It also counts the
// elements that begin an entry, so that too many are not read.
func guard(text string) (reason clean.Text) {
	d := newDecoder(text)
	depth, entries := 0, 0
	for tokens := 0; ; tokens++ {
		if tokens > maxTokens {
			return "it has more than 1,000,000 parts"
		}
		t, err := d.RawToken()
		switch {
		case errors.Is(err, io.EOF):
			return ""
		case err != nil:
			return "" // whoever reads it has the words for it
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return "its elements stand more than 64 deep in one another"
			}
			if t.Name.Local == "item" || t.Name.Local == "entry" {
				if entries++; entries > MaxItems {
					return "it has more than 10,000 entries"
				}
			}
		case xml.EndElement:
			depth--
		}
	}
}

// newDecoder reads XML that is UTF-8 already, whatever its head says, and forgives
// what browsers forgive.
func newDecoder(text string) *xml.Decoder {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return d
}

// mend takes out what would have a whole feed refused: characters that XML does not
// allow, also by number, and a declaration of a character set that is no longer that of the text.
func mend(text string) string {
	if rest, ok := strings.CutPrefix(strings.TrimLeft(text, "\ufeff \t\r\n"), "<?xml"); ok {
		if _, after, ok := strings.Cut(rest, "?>"); ok {
			text = after
		}
	}
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '&' && i+2 < len(text) && text[i+1] == '#':
			if n, ok := numbered(text[i:]); n > 0 {
				if ok {
					b.WriteString(text[i : i+n])
				}
				i += n
				continue
			}
			b.WriteByte('&')
		case allowed(r) && (r != utf8.RuneError || size > 1):
			b.WriteString(text[i : i+size])
		}
		i += size
	}
	return b.String()
}

// numbered is the length of the character by number with which s begins, 0 when it is
// none, and whether XML allows that character.
func numbered(s string) (length int, ok bool) {
	end := strings.IndexByte(s[:min(len(s), 14)], ';')
	if end < 0 {
		return 0, false
	}
	digits, base := s[2:end], 10
	if rest, hex := strings.CutPrefix(strings.ToLower(digits), "x"); hex {
		digits, base = rest, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return 0, false
	}
	return end + 1, n <= utf8.MaxRune && allowed(rune(n))
}

// allowed reports whether XML 1.0 allows a character (section 2.2).
func allowed(r rune) bool {
	switch {
	case r == '\t', r == '\n', r == '\r':
		return true
	case r < ' ', r >= 0xd800 && r <= 0xdfff, r == 0xfffe, r == 0xffff, r > utf8.MaxRune:
		return false
	}
	return true
}
