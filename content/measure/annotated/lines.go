package annotated

import (
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content/page"
)

// Line is a line of a page and the tags of the facts in it.
type Line struct {
	Text string `json:"text"`
	Tags []Tag  `json:"tags,omitempty"`
}

// Lines are the lines of a page that was read, with the tags of the values that they hold or
// are part of. A short value, such as a name, counts only where the line is little more.
func (p *Page) Lines(read *page.Page, text, file *Letters) []Line {
	out := make([]Line, len(read.Lines))
	keys := make([]string, len(read.Lines))
	for i := range out {
		out[i].Text = read.Lines[i].Text
		keys[i] = lineKey(out[i].Text)
	}
	seen := map[Tag]bool{}
	for _, s := range p.Spans {
		if seen[s.Tag] {
			continue
		}
		seen[s.Tag] = true
		for _, v := range p.Values(s.Tag, text, file) {
			k := lineKey(v)
			for i := range out {
				if within(keys[i], k) && (len(out[i].Tags) == 0 || out[i].Tags[len(out[i].Tags)-1] != s.Tag) {
					out[i].Tags = append(out[i].Tags, s.Tag)
				}
			}
		}
	}
	return out
}

// longValue is how many letters a value has that no line holds by chance.
const longValue = 24

func within(line, value string) bool {
	if line == "" || value == "" {
		return false
	}
	if strings.Contains(line, value) {
		return len(value) >= longValue || len(line) <= len(value)+2*longValue
	}
	return len(line) >= longValue && strings.Contains(value, line)
}

func lineKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
