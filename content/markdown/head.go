package markdown

import "strings"

// Head is the beginning of a long source, about size bytes of it, cut between
// two blocks, with the addresses of links that the rest defines, so that a first screen of it
// can be shown at once: its blocks are those that the whole begins with. Whole says that
// it is all of it.
func Head(src string, size int) (head string, whole bool) {
	if len(src) <= 2*size {
		return src, true
	}
	cut := boundary(src, size)
	if cut == 0 {
		return src, true
	}
	head = src[:cut]
	if links := definitions(src[cut:]); links != "" {
		head += "\n" + links
	}
	return head, false
}

// boundary is a place near size where no block is open, or 0.
func boundary(src string, size int) int {
	fence := ""
	empty := false
	at, found := 0, 0
	for line := range strings.Lines(src) {
		trimmed := strings.TrimLeft(line, " ")
		switch {
		case fence != "":
			if strings.HasPrefix(trimmed, fence) {
				fence = ""
			}
		case strings.HasPrefix(trimmed, "```"), strings.HasPrefix(trimmed, "~~~"):
			fence = trimmed[:3]
			fallthrough
		default:
			if empty && at > 0 && plainStart(line) {
				found = at
			}
		}
		empty = strings.TrimSpace(line) == ""
		at += len(line)
		if at >= size && found > size/2 {
			return found
		}
		if at >= 4*size {
			return found
		}
	}
	return 0
}

// plainStart reports whether a line after an empty one begins a block that stands in
// no container and continues none.
func plainStart(line string) bool {
	switch c := line[0]; c {
	case ' ', '\t', '\n', '>', '-', '*', '+', '<', '`', '~', '[', '|':
		return false
	default:
		return c < '0' || c > '9'
	}
}

// definitions are the lines of a source that define the addresses of links.
func definitions(src string) string {
	var b strings.Builder
	n := 0
	for i := 0; i >= 0 && i < len(src) && n < maxDefinitions; {
		if src[i] == '[' {
			line, _, _ := strings.Cut(src[i:], "\n")
			if label, target, found := strings.Cut(line, "]:"); found && len(label) < 200 && !strings.Contains(label[1:], "[") &&
				len(strings.Fields(target)) > 0 && !strings.HasPrefix(label, "[^") {
				b.WriteString(line + "\n")
				n++
			}
		}
		next := strings.Index(src[i:], "\n[")
		if next < 0 {
			break
		}
		i += next + 1
	}
	return b.String()
}
