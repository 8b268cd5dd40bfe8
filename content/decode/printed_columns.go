package decode

import (
	"strings"
	"unicode"
)

const (
	// leastColumn is how many lines a page that is set in two columns has with words in both.
	leastColumn = 6
	// leastSide is how many letters stand in a line of a column on average; a table has fewer.
	leastSide = 18
)

// columns puts the two columns of a page below each other, as 'pdftotext -layout' leaves them side by side. A line
// that goes across both stands between what is above it and what is below.
func columns(page []string) []string {
	gutter := gutterOf(page)
	if gutter < 0 {
		return page
	}
	var out, left, right []string
	flush := func() {
		for len(left) > 0 && strings.TrimSpace(left[len(left)-1]) == "" {
			left = left[:len(left)-1]
		}
		for len(right) > 0 && strings.TrimSpace(right[0]) == "" {
			right = right[1:]
		}
		out = append(append(append(out, left...), ""), right...)
		left, right = nil, nil
	}
	for _, line := range page {
		letters := []rune(line)
		switch {
		case len(letters) <= gutter:
			left = append(left, line)
			right = append(right, "")
		case blankAt(letters, gutter):
			left = append(left, strings.TrimRight(string(letters[:gutter]), " "))
			right = append(right, strings.TrimSpace(string(letters[gutter:])))
		default:
			flush()
			out = append(out, line)
		}
	}
	flush()
	return out
}

// gutterOf is the place between two columns, in letters from the left, or -1 when the page has one.
func gutterOf(page []string) int {
	width := 0
	var lines [][]rune
	for _, line := range page {
		if letters := []rune(strings.TrimRight(line, " ")); len(letters) > 0 && len(lines) < 400 {
			lines = append(lines, letters)
			width = max(width, min(len(letters), 400))
		}
	}
	best, most := -1, 0
	for at := width / 4; at < width*3/4; at++ {
		both, crossed, words, above := 0, 0, 0, 0
		for _, l := range lines {
			switch {
			case len(l) <= at:
			case !blankAt(l, at):
				crossed++
			case filled(l[:at]) > 0:
				both++
				words += filled(l[:at]) + filled(l[at:])
			default:
				above++
			}
		}
		if worth := both - 4*crossed; both >= leastColumn && worth > most && above <= both && words >= 2*leastSide*both {
			best, most = at, worth
		}
	}
	return best
}

// blankAt reports whether nothing stands at a place of a line, nor right before it.
func blankAt(line []rune, at int) bool {
	return at >= 1 && at < len(line) && line[at] == ' ' && line[at-1] == ' '
}

// filled counts letters that are no spaces.
func filled(line []rune) int {
	n := 0
	for _, r := range line {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}
