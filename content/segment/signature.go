package segment

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
)

// fewLetters is how many signatures a page of letters has at least.
const fewLetters = 3

// signatures says which blocks only sign the words before them: the line of an embedded post, "— Nell Orr
// (@nellorr) May 5", and, on a page that has several, name and place below a letter: "Nell Orr⏎Port Orla".
func signatures(d *content.Document) map[int]bool {
	var posts, letters []int
	for b := range d.Blocks {
		k := &d.Blocks[b]
		switch text := string(k.Text); {
		case k.Kind != content.Paragraph:
		case signsPost(text) && slices.ContainsFunc(k.Containers, func(c content.Container) bool { return c.Kind == content.Quote }):
			posts = append(posts, b)
		case signsLetter(text):
			letters = append(letters, b)
		}
	}
	if len(letters) < fewLetters {
		letters = nil
	}
	out := map[int]bool{}
	for _, b := range append(posts, letters...) {
		out[b] = true
	}
	return out
}

// signsPost reports whether a text is a dash, a name, a handle in brackets and hardly more.
func signsPost(text string) bool {
	rest, ok := strings.CutPrefix(text, "—")
	if !ok {
		rest, ok = strings.CutPrefix(text, "-")
	}
	const longest = 120 // bytes
	at := strings.Index(rest, "(@")
	return ok && at > 0 && len(rest) < longest && !strings.Contains(rest, "\n")
}

// signsLetter reports whether a text is two lines, a name and a place.
func signsLetter(text string) bool {
	name, place, ok := strings.Cut(text, "\n")
	return ok && capitals(name, 2) && capitals(place, 1)
}

// capitals reports whether a line is a few words, at least some, with capitals, and ends without a stop.
func capitals(line string, least int) bool {
	words := strings.Fields(line)
	if len(words) < least || len(words) > 5 || strings.ContainsAny(line[len(line)-1:], "!?:;,") {
		return false
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && w != "and" && w != "de" && w != "van" && w != "of" {
			return false
		}
	}
	return true
}
