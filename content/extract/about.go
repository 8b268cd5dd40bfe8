package extract

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
)

// about leaves out what a heading at the end announces as the author's or the
// publisher's description of themselves.
func about(pieces []piece) {
	_, last := extent(pieces)
	for i := len(pieces) - 1; i > 0 && i >= len(pieces)-8; i-- {
		p := &pieces[i]
		if p.reason != "" || p.words > 6 || !strings.HasPrefix(p.key, "about ") || sentenceEnd(string(p.Text)) && !strings.HasSuffix(string(p.Text), ":") {
			continue
		}
		if p.Kind != content.Heading && !bold(p) || i*3 < len(pieces)*2 && i <= last {
			continue
		}
		for j := i; j < len(pieces); j++ {
			if pieces[j].reason == "" {
				pieces[j].reason = boilerplate.About
			}
		}
		return
	}
}

// bold reports whether a piece is all in bold type, as headings without a mark are.
func bold(p *piece) bool {
	for _, r := range p.Inlines {
		if r.Style&content.Strong == 0 && strings.TrimSpace(string(r.Text)) != "" {
			return false
		}
	}
	return len(p.Inlines) > 0
}
