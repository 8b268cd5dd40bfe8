// Package provenance finds where the piece comes from when that is elsewhere: a note that says so
// (origin.go, forms.go), a copyright (copyright.go), a news agency (wire.go) or a credit (credit.go).
package provenance

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page of which is asked where it comes from, and the answer when it is found.
type finder struct {
	*evidence.Page
	authors    []content.Author
	provenance *content.Provenance
}

// originNote is a note on where the piece comes from.
type originNote struct {
	content.Provenance

	line, score int
	text        string
}

// An origin note has at least the least score; from the next on it is sure.
const (
	leastOrigin = 2
	sureOrigin  = 4
)

// Find finds where the piece comes from when that is elsewhere.
func Find(p *evidence.Page, authors []content.Author) *content.Provenance {
	f := &finder{Page: p, authors: authors}
	f.find()
	return f.provenance
}

func (f *finder) find() {
	best := f.bestOrigin()
	if best == nil {
		f.syndicated()
		f.wire()
		if f.provenance == nil {
			f.sourceAbove()
		}
		if f.provenance == nil {
			f.linkedOriginal()
		}
		f.markedOrigin()
		return
	}
	p := best.Provenance
	p.Sure = best.score >= sureOrigin && f.Plainly(best.line)
	f.provenance = &p
	f.Use(best.line, best.text, "provenance")
}

// bestOrigin is the note that speaks most clearly of this piece, the first of them, or nil.
func (f *finder) bestOrigin() *originNote {
	var best *originNote
	for i := range f.Lines {
		l := &f.Lines[i]
		if !provenanceWords(l.Lower) || i == f.TitleAt || l.Has(page.InComment|page.InNav) || l.Has(page.InRelated) && !l.Body || l.Has(page.InCaption) {
			continue
		}
		inside := i > f.Begin+2 && i < f.End-6 && (l.Body || f.Plain)
		if inside && wording.Count(l.Text) > 60 {
			continue // a long paragraph in the middle tells about another piece
		}
		if !f.Closely(l) {
			break
		}
		parts := wording.Sentences(l.Fold)
		for k := range parts {
			if n := f.originIn(i, parts, k, inside); n != nil && n.score >= leastOrigin && (best == nil || n.score > best.score) {
				best = n
			}
		}
	}
	return best
}

// originIn reads a note that begins with sentence k of line i, or gives nil. Inside says that
// the line stands in the midst of the text.
func (f *finder) originIn(i int, parts []string, k int, inside bool) *originNote {
	l := &f.Lines[i]
	s := parts[k]
	kind, from := f.origin(s)
	if kind == "" || inside && k > 0 || f.own(from, s, kind) {
		return nil
	}
	if Amends.In(l.Lower) {
		return nil
	}
	end := k + 1
	for end < len(parts) && end < k+4 && goesOn(parts[end], f) {
		end++
	}
	start := k
	if start > 0 && wording.Count(parts[start-1]) <= 4 && names.Lead.In(parts[start-1]+" ") {
		start--
	}
	n := &originNote{line: i, text: evidence.AsShown(l, wording.Cut(l.Fold, parts, start, end)), score: 3}
	n.Provenance = content.Provenance{Value: evidence.Show(n.text), Kind: kind, From: evidence.Show(from), Where: evidence.Show(f.Place(i))}
	for _, sign := range [...]struct {
		is     bool
		weight int
	}{
		{from != "", 2},
		{strings.Contains(strings.ToLower(s), "this "), 1},
		{i < f.Begin+1 || i >= f.End-5, 1},
		{l.Has(page.InFooter) || i > f.End+40, -3},
		{inside, -2},
		{l.Has(page.InAside), -1},
	} {
		if sign.is {
			n.score += sign.weight
		}
	}
	return n
}

// Amends tells that a note on who made a piece together is there for what was paid.
var Amends = pattern.New(`\bno compensation\b`)

// goesOn reports whether a sentence continues a note on provenance.
func goesOn(s string, f *finder) bool {
	l := strings.ToLower(s)
	if kind, _ := f.origin(s); kind != "" {
		return true
	}
	return len(s) < 160 && pattern.Holds(l, "read the original", "original article", "copyright", "©", "via ", "all rights reserved", "creative commons",
		"permission", "lesen sie", "lire l'", "view the original")
}

// own reports whether the origin that a sentence names is the site itself.
func (f *finder) own(from, s string, kind content.ProvenanceKind) bool {
	if inPrint.In(s) && (from == "" || f.Ours(from) || !strings.Contains(s, from) || strings.Contains(strings.ToLower(s), "print")) {
		return true
	}
	if from == "" {
		// "Originally published in 2015", "first published on this site"
		if kind == content.FirstAt {
			return true
		}
		return kind == content.Partner
	}
	return f.Ours(from)
}
