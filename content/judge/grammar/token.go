package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/spelling"
)

// Token is a word, a number or a punctuation mark.
type Token struct {
	Start, End int
	// Low is the token in small letters with straight apostrophes.
	Low string
	// Word reports whether it has a letter or a digit.
	Word, Number bool
	// Cap reports whether it begins with a capital, Upper whether it has no small letter.
	Cap, Upper bool
	// Quoted reports whether it stands in quotation marks; Open and Close whether it is one.
	Quoted, Open, Close bool

	kinds kinds
	sum   uint64
	entry lexicon.Entry
}

// Sum is the sum of Low by which tables are asked.
func (t *Token) Sum() uint64 { return t.sum }

// Line is a line of text with its tokens and nothing else found in it: a headline, a name.
func Line(text string) Sentence {
	return Sentence{Text: text, Tokens: tokenize(lexicon.Load(), make([]Token, 0, len(text)/4+1), text)}
}

// tokenize appends the tokens of text to list.
func tokenize(l *lexicon.Lists, list []Token, text string) []Token {
	low := lowerASCII(text)
	for i := 0; i < len(text); {
		c := text[i]
		if c == ' ' {
			i++
			continue
		}
		r, n := rune(c), 1
		if c >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(r) {
				i += n
				continue
			}
		}
		if !wordRune(r) {
			w := low[i : i+n]
			list = append(list, Token{Start: i, End: i + n, Low: w, sum: spelling.Sum(w)}) // of no kind
			i += n
			continue
		}
		t, ok := plainWord(text, low, i)
		if !ok {
			j, number, upper := wordEnd(text, i)
			t = Token{Start: i, End: j, Low: lowered(low[i:j]), Word: true, Number: number, Cap: unicode.IsUpper(r), Upper: upper && unicode.IsUpper(r)}
			if strings.Contains(t.Low, "’") {
				t.Low = strings.ReplaceAll(t.Low, "’", "'")
			}
			t.sum = spelling.Sum(t.Low)
		}
		if t.Low == "who" && t.Upper && text != strings.ToUpper(text) {
			t.Low = "WHO" // the World Health Organization
			t.sum = spelling.Sum(t.Low)
		}
		t.entry = l.Entry(t.Low, t.sum)
		if !t.entry.Told() {
			if base, ok := strings.CutSuffix(t.Low, "'s"); ok {
				begins := t.entry.Begins
				t.entry = l.Entry(base, spelling.Sum(base))
				t.entry.Verb, t.entry.Begins = lexicon.NoVerb, begins
			}
		}
		t.kinds = kindsOf(&t)
		list = append(list, t)
		i = t.End
	}
	return list
}

// plainWord is the word that begins at i, if it is of ASCII letters and digits and what stands behind it plainly belongs
// to no word.
func plainWord(text, low string, i int) (t Token, ok bool) {
	j, upper := i, true
	for j < len(text) && wordByte(text[j]) {
		upper = upper && (text[j] < 'a' || text[j] > 'z')
		j++
	}
	if j < len(text) {
		switch c := text[j]; {
		case c == '\'', c == '-', c >= utf8.RuneSelf, c == '.' && j == i+1:
			return Token{}, false
		case c == '.', c == ',', c == ':':
			if j+1 < len(text) && text[j+1] != ' ' {
				return Token{}, false
			}
		}
	}
	first := text[i]
	w := low[i:j]
	capital := first >= 'A' && first <= 'Z'
	return Token{
		Start: i, End: j, Low: w, Word: true, Number: first >= '0' && first <= '9', Cap: capital, Upper: upper && capital, sum: spelling.Sum(w),
	}, j > i
}

func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return wordByte(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// wordEnd finds the end of the word that begins at i: letters and digits, with
// apostrophes, hyphens, and the dots and commas of numbers and initials inside.
func wordEnd(text string, i int) (end int, number, upper bool) {
	j, letters := i, 0
	number, upper = digit(rune(text[i])), true
	for j < len(text) {
		r, n := utf8.DecodeRuneInString(text[j:])
		if wordRune(r) {
			if r >= 'a' && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLower(r) {
				upper = false
			}
			letters++
			j += n
			continue
		}
		if j+n >= len(text) {
			break
		}
		next, _ := utf8.DecodeRuneInString(text[j+n:])
		if !wordRune(next) {
			// The dot of an initial or of "U.S." belongs to it.
			if r == '.' && letters == 1 && upper && !number {
				j += n
			}
			break
		}
		switch {
		case r == '\'' || r == '’' || r == '-':
		case (r == '.' || r == ',' || r == ':') && digit(next) && digit(rune(text[j-1])):
		case r == '.' && letters == 1 && !number:
			letters = 0
		default:
			return j, number, upper
		}
		j += n
	}
	return j, number, upper
}

// lowered is a word in small letters whose ASCII letters are small already.
func lowered(w string) string {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return strings.ToLower(w)
		}
	}
	return w
}

func lowerASCII(s string) string {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' {
			b := []byte(s)
			for ; i < len(b); i++ {
				if b[i] >= 'A' && b[i] <= 'Z' {
					b[i] += 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return s
}
