package note

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// Disclosure finds what the author or publisher says of interests of their own.
func Disclosure(p *evidence.Page, authors []content.Author) *content.Found[clean.Text] {
	f := &finder{Page: p, authors: authors}
	found, _ := f.best("disclosure", statement.Disclosure.May, f.disclosureIn)
	return found
}

// disclosureIn is the part of line i that discloses: at the end, or anywhere if it leaves no doubt.
// A label makes it sure.
func (f *finder) disclosureIn(i int, l *evidence.Line) candidate {
	earns := f.earns(l.Fold)
	// What a house says in the foot of all its pages, amid its terms, is no disclosure of this piece.
	if foot := l.Has(page.InFooter); foot && (!earns || pattern.Holds(l.Lower, "©", "rights reserved")) ||
		!earns && i < f.End-12 && !statement.LabelsDisclosure(l.Fold) || l.Words < 4 {
		return candidate{}
	}
	parts := wording.Sentences(l.Fold)
	from, to := span(parts, func(k int) bool { return statement.Discloses(parts[k]) && f.ownInterest(parts[k], i) })
	if from < 0 {
		return candidate{}
	}
	score := sure - 1
	if statement.LabelsDisclosure(parts[from]) {
		score, to = sure, len(parts)
	}
	if earns || statement.OwnFunded.In(parts[from]) {
		from, to = 0, len(parts) // such a note is a paragraph of its own: "We test all that we recommend."
	}
	return candidate{evidence.AsShown(l, wording.Cut(l.Fold, parts, from, to)), score}
}

// ownInterest reports whether a sentence of line i is about the author, the publisher or the piece.
func (f *finder) ownInterest(s string, i int) bool {
	lower := strings.ToLower(statement.BareTop(s))
	if statement.Ownership.In(s) {
		return strings.Contains(lower, "s this") || f.namesPublisher(s)
	}
	return !statement.Others.In(lower) && (statement.Whose.May(lower) || strings.HasPrefix(lower, "neither") ||
		statement.LabelsDisclosure(s) || pattern.AnyOf(s, statement.OwnInterest, statement.OwnFunded) ||
		f.namesPublisher(s) || f.ofAuthor(s) || f.earns(s) || slices.Contains(f.Said[i], "bio"))
}

// earns reports whether a text says that the publisher or the author earns by what readers buy
// through its links: "When you buy through our links, we may earn a commission", wherever it stands.
func (f *finder) earns(s string) bool {
	return statement.Program.In(s) || statement.Affiliate.In(s) &&
		(wording.Count(s) <= 10 || statement.OfThisPiece.In(s) || f.namesPublisher(s))
}
