package annotated

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/wording"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// Letters are the code points of a text that are not white space. How a reader of pages cuts
// lines and squeezes spaces makes no difference to them.
type Letters struct {
	text  string // with white space squeezed
	runes []rune
	at    []int // where in text each is
}

// Text are the letters of all text in a page's tree, in the order of the page, without that of
// scripts and styles. Bytes that are not UTF-8 are taken as the page declares them.
func Text(data []byte) *Letters {
	tree, err := html.Parse(strings.NewReader(decoded(data)))
	if err != nil {
		return Of("")
	}
	var b strings.Builder
	for n := range tree.Descendants() {
		if n.Type != html.TextNode {
			continue
		}
		if p := n.Parent; p != nil && (p.DataAtom == atom.Script || p.DataAtom == atom.Style) {
			continue
		}
		b.WriteString(n.Data)
		b.WriteByte(' ')
	}
	return Of(b.String())
}

// File are the letters of the page's bytes, markup and all.
func File(data []byte) *Letters { return Of(decoded(data)) }

func decoded(data []byte) string {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(data) {
		if e, _, _ := charset.DetermineEncoding(data, ""); e != nil {
			if d, err := e.NewDecoder().Bytes(data); err == nil {
				data = d
			}
		}
	}
	return strings.ToValidUTF8(string(data), "\uFFFD")
}

// Of are the letters of a text.
func Of(s string) *Letters {
	l := &Letters{text: wording.Squeeze(s)}
	for i, r := range l.text {
		if !unicode.IsSpace(r) {
			l.runes = append(l.runes, r)
			l.at = append(l.at, i)
		}
	}
	return l
}

// Part is what a span covers, with white space squeezed, or empty when it lies outside.
func (l *Letters) Part(s Span) string {
	if s.Start < 0 || s.Length <= 0 || s.Length > len(l.runes) || s.Start > len(l.runes)-s.Length {
		return ""
	}
	last := s.Start + s.Length - 1
	return l.text[l.at[s.Start] : l.at[last]+utf8.RuneLen(l.runes[last])]
}

// Find places a value in the letters, in one piece where it stands in one, else in several that
// follow each other, or gives nil when more than a tenth of it is not there.
func (l *Letters) Find(value string) []Span {
	want := Of(value).runes
	if len(want) == 0 {
		return nil
	}
	folded, text := fold(want), fold(l.runes)
	if i := index(text, folded); i >= 0 {
		return []Span{{Start: i, Length: len(want)}}
	}
	var out []Span
	lost, from := 0, 0
	for k := 0; k < len(folded); {
		at, n := longest(text, folded[k:], from)
		if n < leastPiece {
			if at, n = longest(text, folded[k:], 0); n < leastPiece {
				lost++
				k++
				continue
			}
		}
		out = append(out, Span{Start: at, Length: n})
		from, k = at+n, k+n
	}
	if lost*10 > len(folded) {
		return nil
	}
	return out
}

// leastPiece is how many letters a piece of a value has at least.
const leastPiece = 12

// longest is the first place from which on the text goes on as the value does for most letters.
func longest(text, value []rune, from int) (at, n int) {
	if len(value) < leastPiece {
		return 0, 0
	}
	for i := from; i+leastPiece <= len(text); i++ {
		k := 0
		for k < len(value) && i+k < len(text) && text[i+k] == value[k] {
			k++
		}
		if k > n {
			at, n = i, k
		}
	}
	return at, n
}

func index(text, value []rune) int {
	for i := 0; i+len(value) <= len(text); i++ {
		k := 0
		for k < len(value) && text[i+k] == value[k] {
			k++
		}
		if k == len(value) {
			return i
		}
	}
	return -1
}

// fold makes letters alike that annotators and pages write in several ways, each by one letter.
func fold(s []rune) []rune {
	out := make([]rune, len(s))
	for i, r := range s {
		switch r {
		case '’', '‘', '`', '´':
			r = '\''
		case '“', '”', '„', '«', '»':
			r = '"'
		case '–', '—', '‑', '‐', '−':
			r = '-'
		}
		out[i] = unicode.ToLower(r)
	}
	return out
}
