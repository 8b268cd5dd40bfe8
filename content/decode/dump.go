package decode

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// dumped takes the numbers of links and the list of their addresses out of a text
// that a text browser has written ('lynx -dump').
func (p *Page) dumped() {
	lines := strings.Split(p.Text, "\n")
	at, highest := addressList(lines)
	if at < 0 {
		return
	}
	p.aside(strings.Join(lines[at:], "\n"), "addresses of links")
	var out []string
	begun := false // the text itself has
	for _, line := range lines[:at] {
		bare, links := withoutNumbers(line, highest)
		trimmed := strings.TrimSpace(bare)
		switch {
		case trimmed == "":
		case !begun && (strings.HasPrefix(trimmed, "#") || links >= 3 && len(strings.Fields(trimmed)) < 4*links):
			p.aside(trimmed, "navigation")
			continue
		case links < 3:
			begun = true
		}
		out = append(out, strings.TrimPrefix(bare, "   "))
	}
	p.Text = unwrapped(out)
}

// unwrapped joins the lines of each paragraph that were broken because they were full.
// Paragraphs are parted by empty lines.
func unwrapped(lines []string) string {
	width := 0
	for _, line := range lines {
		if n := utf8.RuneCountInString(strings.TrimSpace(line)); n <= widestWrap {
			width = max(width, n)
		}
	}
	var b strings.Builder
	for i, line := range lines {
		line = strings.TrimSpace(line)
		b.WriteString(line)
		if i+1 == len(lines) {
			break
		}
		next := strings.TrimSpace(lines[i+1])
		word, _, _ := strings.Cut(next, " ")
		if line != "" && next != "" && !strings.ContainsAny(next[:1], "*+-•") && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width-4 {
			b.WriteByte(' ')
		} else {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// widestWrap is the widest column that a text is wrapped at.
const widestWrap = 110

// addressList finds the list of addresses at the end: its first line, or -1, and its
// highest number.
func addressList(lines []string) (at, highest int) {
	at = -1
	addresses := 0
	for i, line := range slices.Backward(lines) {
		line = strings.TrimSpace(line)
		number, rest, found := strings.Cut(line, ". ")
		n, err := strconv.Atoi(number)
		switch {
		case line == "":
		case found && err == nil && n > 0 && addressed(rest):
			addresses++
			highest = max(highest, n)
		case line == "References", line == "Links:", strings.HasPrefix(line, "Visible links"), strings.HasPrefix(line, "Hidden links"):
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
