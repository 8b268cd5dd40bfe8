package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// findBody marks the article's own lines: those from the first to the last
// paragraph of the element that holds the most running text.
func findBody(lines []line) (begin, end int) {
	scores := map[*html.Node]int{}
	var best *html.Node
	for i := range lines {
		l := &lines[i]
		if l.node == nil || !running(l) {
			continue
		}
		p := l.node
		if p.DataAtom == atom.P || p.DataAtom == atom.Span || p.DataAtom == atom.Li || p.DataAtom == atom.H2 {
			p = p.Parent
		}
		for weight := len(l.text); p != nil && weight > 0; p, weight = p.Parent, weight*6/10 {
			scores[p] += weight
			if best == nil || scores[p] > scores[best] {
				best = p
			}
			if weight < len(l.text)/3 {
				break
			}
		}
	}
	begin, end = -1, -1
	if best == nil {
		return 0, 0
	}
	for i := range lines {
		l := &lines[i]
		if l.node == nil || !within(l.node, best) {
			continue
		}
		l.body = true
		if running(l) {
			if begin < 0 {
				begin = i
			}
			end = i + 1
		}
	}
	return max(begin, 0), max(end, 0)
}

// running says whether a line is running text: long enough, not mostly links,
// not part of something else.
func running(l *line) bool {
	return len(l.text) >= 80 && l.linked*2 < len(l.text) && !l.elsewhere() && !l.has(inFooter|inCaption)
}

func within(n, ancestor *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == ancestor {
			return true
		}
	}
	return false
}

// textBody is the body of a plain text: from its first to its last running line.
func textBody(lines []line) (begin, end int) {
	begin = -1
	for i := range lines {
		l := &lines[i]
		if words(l.text) >= 25 || words(l.text) >= 12 && sentenceEnd(l.text) {
			if begin < 0 {
				begin = i
			}
			end = i + 1
			l.body = true
		}
	}
	begin = max(begin, 0)
	// A name that stands alone, twice or before a line about that person, belongs
	// to the head of a scrape, and so does what stands before it.
	for i := 0; i < len(lines)-1 && i < 12; i++ {
		name := strings.Trim(lines[i].fold, " .:")
		if !personal(name) || i+1 < begin {
			continue
		}
		next := i + 1
		for next < len(lines) && key(lines[next].text) == key(name) {
			next++
		}
		if next >= len(lines) {
			break
		}
		how, rest := opens(lines[next].fold, name)
		about := how >= 1 && afterName.in(rest) && hasRole(lines[next].fold)
		if next > i+1 || about {
			begin = next
			if about {
				begin++
			}
		}
	}
	// What a site adds below a text is none of it.
	for end > begin+3 && (promotion(lines[end-1].lower) || words(lines[end-1].text) < 12) {
		end--
	}
	for i := range lines {
		lines[i].body = lines[i].body && i >= begin && i < end
	}
	return begin, max(end, begin)
}

func sentenceEnd(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}
