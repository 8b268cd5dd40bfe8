package heading

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/source/evidence"
)

// LeadsHome reports whether a heading is the site's own, as blogs have it above every post: all of it
// leads to the first page.
func LeadsHome(p *evidence.Page, l *evidence.Line) bool {
	if l.Tag != atom.H1 || len(l.Links) != 1 || l.Linked*10 < len(l.Text)*9 {
		return false
	}
	u, err := url.Parse(l.Links[0])
	if err != nil || u.Host == "" && u.Path == "" {
		return false
	}
	if strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return true
	}
	for i := range p.Lines {
		if o := &p.Lines[i]; o.Lower == "home" && len(o.Links) == 1 && strings.TrimRight(o.Links[0], "/") == strings.TrimRight(l.Links[0], "/") {
			return true
		}
	}
	return false
}
