package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/words"
)

// Token is a word of a sentence without the punctuation around it.
type Token struct {
	Word string
	End  bool // a comma, semicolon or full stop follows
	stop byte
}

// Tokens are the words of a sentence.
func Tokens(s string) []Token {
	var all []Token
	for w := range strings.FieldsSeq(s) {
		t := Token{Word: w}
		trimmed := strings.TrimLeft(w, "(\"“[")
		core := strings.TrimRight(trimmed, ",;:.)\"”]!?")
		if rest := trimmed[len(core):]; rest != "" {
			t.stop = rest[0]
			t.End = true
			if rest[0] == '.' && (abbreviated(core) || strings.HasPrefix(rest, ".,")) {
				core += "."
				t.End = len(rest) > 1
				if t.End {
					t.stop = rest[1]
				}
			}
		}
		t.Word = core
		if len(trimmed) < len(w) && len(all) > 0 && w[0] == '(' {
			all[len(all)-1].End, all[len(all)-1].stop = true, '('
		}
		if core != "" {
			all = append(all, t)
		}
	}
	return all
}

func abbreviated(w string) bool {
	return words.Abbreviations()[w] || len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' || Upper(w) && words.ShortTitles()[strings.ToLower(w)]
}

// Upper reports whether a word begins as names do, with a capital: "Quill", "eBay", "42nd".
func Upper(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) || unicode.IsDigit(r) && len(w) > 1 {
		return true
	}
	// eBay, iHeart, "ideas42.org"
	r2, _ := utf8.DecodeRuneInString(w[size:])
	return unicode.IsLower(r) && unicode.IsUpper(r2) || strings.HasPrefix(w, "www.")
}
