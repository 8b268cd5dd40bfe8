package decode

import (
	"regexp"
	"strings"

	"github.com/standfirst/standfirst/content/wording"
)

// printedNote is the first line of a note at the foot of a printed page: "1 Minutes, page 4."
func printedNote() *regexp.Regexp {
	return regexp.MustCompile(`^\s{0,6}(\d{1,2})[.)]?\s+["“‘'(]?\pL`)
}

// footNotes takes the notes off the foot of a page whose text has a mark for each, and writes
// the marks as "[1]". Without its mark a line that begins with a number is of the text.
func footNotes(page []string) (text, notes []string) {
	form := printedNote()
	at := len(page)
	for i := len(page) - 1; i > 0 && i >= len(page)-mostNoteLines; i-- {
		if (strings.TrimSpace(page[i]) == "" || wording.Stops(page[i])) && i+1 < len(page) && form.MatchString(page[i+1]) {
			at = i + 1
		}
	}
	if at == len(page) {
		return page, nil
	}
	text = append(text, page[:at]...)
	for _, line := range page[at:] {
		m := form.FindStringSubmatch(line)
		if m == nil {
			if line = strings.TrimSpace(line); line != "" && len(notes) > 0 {
				notes[len(notes)-1] += " " + line
			}
			continue
		}
		mark := regexp.MustCompile(`([\p{Ll}.,;:!?”"’')])` + m[1] + `(\s|$)`)
		marked := false
		for i, of := range text {
			if mark.MatchString(of) {
				text[i], marked = mark.ReplaceAllString(of, "${1}["+m[1]+"]${2}"), true
				break
			}
		}
		if !marked {
			return page, nil
		}
		_, words, _ := strings.Cut(strings.TrimSpace(line), m[1])
		notes = append(notes, "["+m[1]+"] "+strings.TrimRight(strings.TrimLeft(words, ".) "), " ↩\ufe0e\ufe0f"))
	}
	return text, notes
}

// mostNoteLines is how many lines of notes a page may have.
const mostNoteLines = 24
