package source

import "github.com/standfirst/standfirst/content/page"

// line is a line of the page, and whether it stands in the article's own text.
type line struct {
	*page.Line

	body bool
}

// linesOf are the lines of a page, none of which is known to be of the body.
func linesOf(p *page.Page) []line {
	lines := make([]line, len(p.Lines))
	for i := range lines {
		lines[i].Line = &p.Lines[i]
	}
	return lines
}
