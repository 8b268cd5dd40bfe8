package evidence

import "github.com/standfirst/standfirst/content/page"

// Line is a line of the page, and whether it stands in the article's own text.
type Line struct {
	*page.Line

	Body bool
}

// linesOf are the lines of a page, none of which is known to be of the body.
func linesOf(p *page.Page) []Line {
	lines := make([]Line, len(p.Lines))
	for i := range lines {
		lines[i].Line = &p.Lines[i]
	}
	return lines
}
