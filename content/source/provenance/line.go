package provenance

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
)

// position is where a line stands, as far as it tells what the line may be.
type position uint8

const (
	opening position = 1 << iota // the first lines of the text
	byline
	under // the line right below the title
	head  // between title and text
	above // anything above the text
	foot  // the end of the text, and below it
)

// positionsOf are the positions at which line i stands.
func (f *finder) positionsOf(i int) (at position) {
	l := &f.Lines[i]
	in := func(p position, stands bool) {
		if stands {
			at |= p
		}
	}
	if i == f.TitleAt || l.Elsewhere() || l.Has(page.InCaption) {
		return 0
	}
	in(opening, i >= f.Begin && i < f.Begin+3)
	in(byline, i > f.TitleAt && i <= f.Begin+1 && l.Has(page.InByline|page.InAuthor))
	in(under, i == f.TitleAt+1)
	in(head, f.TitleAt >= 0 && i > f.TitleAt && i <= f.TitleAt+8 && i < f.Begin)
	in(above, i < f.Begin)
	in(foot, i >= f.End-3 && i <= f.End+6 && !l.Has(page.InFooter))
	return at
}

// line is a form of lines, and of the beginning or end of them, that names where a piece comes from.
type line struct {
	at   position
	kind content.ProvenanceKind
	is   pattern.Form // its first group is who is named
	used bool         // what matches is no part of the text
}

// Dateline begins a report of an agency: "HALE (AP) —".
var Dateline = wordings.Named("dateline")

// lines are these forms. The first that a line of the page has tells.
var lines = [...]line{
	{above | foot, content.Republished, wordings.Named("copyright of a syndicate"), true},
	{foot, content.Republished, wordings.Named("copyright of a paper"), true},
	{foot, content.Wire, wordings.Named("copyright of an agency"), true},
	{opening, content.Wire, Dateline, false},
	{opening, content.PressRelease, wordings.Named("press dateline"), false},
	{byline, content.Wire, wordings.Named("agency in a byline"), false},
	{under | foot, content.Wire, wordings.Named("agency alone"), true},
	{foot, content.Wire, wordings.Named("short credit"), true},
	{foot, content.Wire, wordings.Named("agency at the end"), false},
	{head, content.Republished, wordings.Named("source field"), true},
}

// inLines is whom a line names by its form.
func (f *finder) inLines() *content.Provenance {
	for _, form := range &lines {
		for i := range f.Lines {
			l := &f.Lines[i]
			if f.positionsOf(i)&form.at == 0 {
				continue
			}
			m := form.is.Groups(l.Fold)
			if m == nil || f.home(m[1], form.kind) {
				continue
			}
			text, where := evidence.AsShown(l, m[0]), f.Place(i)
			switch form.at {
			case opening:
				where = "dateline"
			case byline:
				where = f.BylineWhere(i)
			}
			if form.used {
				f.Use(i, text, "provenance")
			} else {
				text = strings.TrimRight(strings.TrimLeft(text, " .,|/”\"!?"), " —–-")
			}
			return &content.Provenance{
				Value: evidence.Show(text), Kind: form.kind, From: evidence.Show(agencyName(m[1])), Where: evidence.Show(where),
				Sure: form.at != head && f.Plainly(i),
			}
		}
	}
	return nil
}
