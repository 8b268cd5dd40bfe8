package segment

import (
	"strings"

	"github.com/standfirst/standfirst/content"
)

// signatures says which blocks only sign the words before them: the line of an embedded post, "— Nell Orr
// (@nellorr) May 5", and, on a page of readers' letters, name and place below a letter: "Nell Orr⏎Port Orla".
func signatures(d *content.Document, ofLetters bool) map[int]bool {
	out := map[int]bool{}
	for b := range d.Blocks {
		k := &d.Blocks[b]
		if k.Kind == content.Paragraph && signsPost(string(k.Text)) && k.Quoted() {
			out[b] = true
		}
	}
	for _, s := range d.Signatures(ofLetters) {
		for b := range s.Blocks {
			out[s.Block+b] = true
		}
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
