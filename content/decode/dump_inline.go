package decode

import (
	"bytes"
	"strings"
)

// leastInline is how many addresses a text has at least that are taken out of its lines.
const leastInline = 2

// unlinked takes out what a text browser or a mail program writes of links into the lines themselves: the head of a
// page ("#alternate next"), and addresses before or behind the words that lead there ("[https://…]word", "word <https://…>").
func (p *Page) unlinked(lines []string) []string {
	for i, line := range lines {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if bare, _ := withoutAddresses(line); ofHead(bare) {
			p.aside(bare, "navigation")
			lines = lines[i+1:]
		}
		break
	}
	n := 0
	for _, line := range lines {
		_, found := withoutAddresses(line)
		n += len(found)
	}
	if n < leastInline {
		return lines
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		bare, found := withoutAddresses(line)
		out[i] = bare
		for _, address := range found {
			p.aside(address, "addresses of links")
		}
	}
	return out
}

// ofHead reports whether a first line is what lynx shows of the links in the head of a page.
func ofHead(line string) bool {
	words := strings.Fields(strings.TrimPrefix(line, "#"))
	if !strings.HasPrefix(line, "#") || strings.HasPrefix(line, "# ") || len(words) == 0 || len(words) > 8 {
		return false
	}
	switch strings.ToLower(words[0]) {
	case "alternate", "next", "prev", "previous", "search", "shortlink", "canonical", "amphtml", "edituri", "home", "up", "start", "contents", "copyright":
		return true
	}
	return false
}

// withoutAddresses is a line without the addresses in brackets that stand among its words, and those addresses. One
// that stands alone on its line is there to be read.
func withoutAddresses(line string) (bare string, found []string) {
	if !strings.Contains(line, "://") {
		return line, nil
	}
	out := make([]byte, 0, len(line))
	for i := 0; i < len(line); {
		rest := line[i:min(len(line), i+longestAddress)]
		closing := map[byte]byte{'[': ']', '<': '>'}[rest[0]]
		end := -1
		if closing != 0 && addressed(rest[1:min(len(rest), 12)]) {
			end = strings.IndexByte(rest, closing)
		}
		if end < 0 || strings.ContainsAny(rest[:end], " \t") {
			out = append(out, rest[0])
			i++
			continue
		}
		found = append(found, rest[1:end])
		i += end + 1
		if i < len(line) && strings.ContainsAny(line[i:i+1], " .,;:!?)") { // the space before it was put there with it
			out = bytes.TrimRight(out, " ")
		}
	}
	if out = bytes.TrimRight(out, " \t"); len(bytes.TrimSpace(out)) == 0 {
		return line, nil
	}
	return string(out), found
}

// longestAddress is the length of an address that is looked at, in bytes.
const longestAddress = 2 << 10
