package decode

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// leastTwice is how often a text shows that it was encoded twice before it is mended.
const leastTwice = 2

// once is a text that was encoded twice decoded again: UTF-8 that a program took for windows-1252 and wrote as
// UTF-8, so that a quotation mark reads "â€œ". What does not come from that stays.
func once(text string) string {
	if strings.Count(text, "â€")+strings.Count(text, "Ã©")+strings.Count(text, "Ã¼")+strings.Count(text, "Ã¶") < leastTwice {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r >= 0xc2 && r <= 0xf4 {
			if inner, size := again(text[i:]); size > 0 {
				b.WriteString(inner)
				i += size
				continue
			}
			if strings.HasPrefix(text[i:], "â€") { // its third byte has no character there, and was lost
				b.WriteString("”")
				i += len("â€")
				continue
			}
		}
		b.WriteString(text[i : i+n])
		i += n
	}
	return b.String()
}

// again is the character that the first ones of a text are the bytes of, in windows-1252, and how long those are;
// 0 when they are of none.
func again(s string) (inner string, size int) {
	var bytes []byte
	for _, r := range s {
		c, ok := charmap.Windows1252.EncodeRune(r)
		if !ok && r >= 0x80 && r < 0xa0 { // five bytes have no character there
			c, ok = byte(r), true
		}
		if !ok || len(bytes) > 0 && (c < 0x80 || c > 0xbf) {
			return "", 0
		}
		bytes = append(bytes, c)
		size += utf8.RuneLen(r)
		if utf8.FullRune(bytes) {
			break
		}
	}
	if r, n := utf8.DecodeRune(bytes); r == utf8.RuneError || n < 2 || n != len(bytes) {
		return "", 0
	}
	return string(bytes), size
}
