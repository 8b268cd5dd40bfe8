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

// widestPage and longestPage bound what is looked at of a page, in letters and lines.
const widestPage, longestPage = 400, 400

// gutterOf is the place between two columns, in letters from the left, or -1 when the page has one.
func gutterOf(page []string) int {
	var lines []measured
	width := 0
	for _, line := range page {
		if letters := []rune(strings.TrimRight(line, " ")); len(letters) > 0 && len(lines) < longestPage {
			lines = append(lines, measure(letters[:min(len(letters), widestPage)]))
			width = max(width, min(len(letters), widestPage))
		}
	}
	best, most := -1, 0
	for at := width / 4; at < width*3/4; at++ {
		both, crossed, letters, above := 0, 0, 0, 0
		for _, l := range lines {
			switch {
			case len(l.letters) <= at:
			case !blankAt(l.letters, at):
				crossed++
			case l.filled[at] > 0:
				both++
				letters += l.filled[len(l.letters)]
			default:
				above++
			}
		}
		if worth := both - 4*crossed; both >= leastColumn && worth > most && above <= both && letters >= 2*leastSide*both {
			best, most = at, worth
		}
	}
	return best
}

// measured is a line and how many of its letters before each place are no spaces.
type measured struct {
	letters []rune
	filled  []int
}

func measure(letters []rune) measured {
	filled := make([]int, len(letters)+1)
	for i, r := range letters {
		filled[i+1] = filled[i]
		if !unicode.IsSpace(r) {
			filled[i+1]++
		}
	}
	return measured{letters, filled}
}

// blankAt reports whether nothing stands at a place of a line, nor right before it.
func blankAt(line []rune, at int) bool {
	return at >= 1 && at < len(line) && line[at] == ' ' && line[at-1] == ' '
}
