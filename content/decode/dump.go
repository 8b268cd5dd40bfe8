package decode

import (
	"slices"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content/wording"
)

// dumped takes the numbers of links and the list of their addresses out of a text
// that a text browser has written ('lynx -dump').
func (p *Page) dumped() {
	lines := p.unlinked(strings.Split(p.Text, "\n"))
	at, highest := addressList(lines)
	if at < 0 {
		p.Text = strings.Join(lines, "\n")
		return
	}
	p.aside(strings.Join(lines[at:], "\n"), "addresses of links")
	begin, end := textOf(lines[:at], highest)
	var out []string
	for i, line := range lines[:at] {
		bare, links := withoutNumbers(line, highest)
		if trimmed := strings.TrimSpace(bare); trimmed != "" && (i >= end || i < begin && leadsOn(line, trimmed, links)) {
			p.aside(trimmed, "navigation")
			continue
		}
		out = append(out, strings.TrimPrefix(bare, "   "))
	}
	p.Text = unwrapped(out, false)
}

// textOf is where a text begins, with the first line of words below what may be navigation, and
// where it ends, before rows of links.
func textOf(lines []string, highest int) (begin, end int) {
	plain := false // a title without a link stands above
	for begin < len(lines) {
		bare, links := withoutNumbers(lines[begin], highest)
		trimmed := strings.TrimSpace(bare)
		if trimmed != "" && !leadsOn(lines[begin], trimmed, links) {
			if plain || len(strings.Fields(trimmed)) > 7 {
				break
			}
			plain = true
		}
		begin++
	}
	if !plain && !(begin+1 < len(lines) && strings.TrimSpace(lines[begin+1]) == "" && !wording.Stops(lines[begin])) {
		begin = 0 // no title stands alone: it may be a link, too
	}
	for end = len(lines); end > begin; end-- {
		bare, links := withoutNumbers(lines[end-1], highest)
		if trimmed := strings.TrimSpace(bare); trimmed != "" && !row(trimmed, links) {
			break
		}
	}
	return begin, end
}

// row reports whether a line is a row of links and little else.
func row(words string, links int) bool { return links >= 3 && len(strings.Fields(words)) < 4*links }

// leadsOn reports whether a line above a text is there to lead on: a row of links, a link or
// an item of a list that is nothing but one, what the head of a page names.
func leadsOn(line, words string, links int) bool {
	line = strings.TrimLeft(line, " \t*+o-")
	return strings.HasPrefix(words, "#") || strings.HasPrefix(words, "Link: ") || row(words, links) ||
		links == 1 && strings.HasPrefix(line, "[") && len(strings.Fields(words)) < 7
}

// addressList finds the list of addresses at the end: its first line, or -1, and its
// highest number.
func addressList(lines []string) (at, highest int) {
	at = -1
	addresses := 0
	for i, line := range slices.Backward(lines) {
		line = strings.TrimSpace(line)
		number, rest, found := strings.Cut(strings.TrimPrefix(line, "["), ". ")
		if !found {
			number, rest, found = strings.Cut(strings.TrimPrefix(line, "["), "] ") // as w3m has it
		}
		n, err := strconv.Atoi(number)
		switch {
		case line == "":
		case found && err == nil && n > 0 && addressed(rest):
			addresses++
			highest = max(highest, n)
		case line == "References", line == "References:", line == "Links:", strings.HasPrefix(line, "Visible links"), strings.HasPrefix(line, "Hidden links"):
			at = i
		default:
			if at < 0 || addresses == 0 {
				return -1, 0
			}
			return at, highest
		}
	}
	return -1, 0
}

// addressed reports whether a text begins with an address.
func addressed(s string) bool {
	scheme, _, found := strings.Cut(s, ":")
	switch {
	case !found:
		return false
	case scheme == "http", scheme == "https", scheme == "ftp", scheme == "file", scheme == "mailto", scheme == "gopher", scheme == "gemini",
		scheme == "javascript", scheme == "tel":
		return true
	}
	return false
}

// withoutNumbers takes "[12]" before a link out of a line and counts them.
func withoutNumbers(line string, highest int) (string, int) {
	var b strings.Builder
	n := 0
	for {
		before, after, found := strings.Cut(line, "[")
		b.WriteString(before)
		if !found {
			return b.String(), n
		}
		digits, _, closed := strings.Cut(after[:min(len(after), 6)], "]")
		if k, err := strconv.Atoi(digits); closed && err == nil && k > 0 && k <= highest {
			n++
			line = after[len(digits)+1:]
			continue
		}
		b.WriteByte('[')
		line = after
	}
}
