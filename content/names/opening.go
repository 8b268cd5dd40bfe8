package names

import (
	"embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

//go:embed forms.txt
var files embed.FS

var forms = pattern.Read(files, "forms.txt", words.ByName)

// Opens says how a sentence begins with an author's name: 3 the full name, 2 the
// surname, 1 the first name, 0 not at all. The rest is what follows.
func Opens(sentence, name string) (how int, rest string) {
	s := BareStart(sentence)
	s = StripTitle(s)
	n := StripTitle(wording.Fold(name))
	if r, ok := cutName(s, n); ok {
		// Pages that put the name in a heading of the same line double it.
		if again, ok := cutName(strings.TrimLeft(r, " "), n); ok {
			r = again
		}
		return 3, r
	}
	// "Post contributor Ada Quill is …"
	if at := strings.Index(s, n); at > 0 && at < 70 && !strings.ContainsAny(s[:at], ",.;:“\"") && HasRole(wording.LastWord(strings.TrimSpace(s[:at]))) {
		return 3, s[at+len(n):]
	}
	fields := strings.Fields(n)
	last := Surname(n)
	if len(fields) >= 2 && last != "" {
		// With or without a middle name, or by a shorter first name.
		r, ok := cutName(s, fields[0])
		if first, after, two := strings.Cut(s, " "); !ok && two && sameGiven(first, fields[0]) {
			r, ok = " "+after, true
		}
		if ok {
			words := strings.Fields(r)
			for i := 0; i < len(words) && i < 3; i++ {
				w := strings.TrimRight(words[i], ",")
				if strings.EqualFold(w, last) || strings.EqualFold(strings.TrimSuffix(w, "'s"), last) {
					at := strings.Index(r, words[i]) + len(w)
					return 3, r[at:]
				}
				if rn, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(rn) && rn != '"' && rn != '(' {
					break
				}
			}
		}
		if r, ok := cutName(s, last); ok {
			return 2, r
		}
		if g := Given(n); g != "" {
			if r, ok := cutName(s, g); ok {
				return 1, r
			}
		}
	}
	return 0, ""
}

func cutName(s, name string) (rest string, ok bool) {
	if len(s) < len(name) || !strings.EqualFold(s[:len(name)], name) {
		return "", false
	}
	rest = s[len(name):]
	if r, _ := utf8.DecodeRuneInString(rest); unicode.IsLetter(r) {
		return "", false
	}
	return rest, true
}

// AfterName is what follows the name in a sentence that says who somebody is: "(Ph.D.) is", ", 51, teaches".
var AfterName = forms.Named("after a name")

// Marks are the marks that may stand before a note.
const Marks = "/•—–-*·►▪■|([{“\"'_ "

// BareStart is a line without the marks before it and the lead of a note.
func BareStart(s string) string {
	s = strings.TrimLeft(s, Marks)
	if _, end, ok := Lead.Span(s); ok {
		s = strings.TrimLeft(s[end:], Marks)
	}
	if _, end, ok := relation.Span(s); ok {
		s = s[end:]
	}
	return s
}

// relation introduces a second person by the first: "Her daughter, Tess Quill, is the founder of".
var relation = forms.Named("relation")

// Lead is the label that a note or a bio begins with: "Editor's note:", "About the author:".
var Lead = forms.Named("lead")
