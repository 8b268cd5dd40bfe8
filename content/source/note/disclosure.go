package note

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// Disclosure finds what the author or publisher says of interests of their own: a note that is
// labelled as one before a sentence in a bio, and that before who paid for the piece.
func Disclosure(p *evidence.Page, authors []content.Author) *content.Found[clean.Text] {
	f := &finder{Page: p, authors: authors}
	bio := map[int]bool{}
	for i := range f.Said {
		if slices.Contains(f.Said[i], "bio") {
			bio[i] = true
		}
	}
	top, bestAt, best := 0, -1, ""
	for i := range f.Lines {
		l := &f.Lines[i]
		if !f.mayDisclose(i, bio[i]) {
			continue
		}
		if !f.Closely(l) {
			break
		}
		text, score := f.disclosureIn(i, bio[i])
		if score > top {
			top, bestAt, best = score, i, text
		}
	}
	if bestAt < 0 {
		return nil
	}
	f.Use(bestAt, best, "disclosure")
	return evidence.Fact(best, f.Place(bestAt), f.Plainly(bestAt) && top >= sureDisclosure)
}

// What a disclosure is worth by its form.
const (
	fundedDisclosure = 1 // who paid for the piece
	plainDisclosure  = 2 // an interest of the author's
	sureDisclosure   = 3 // the same, in a bio
	ledDisclosure    = 4 // led by a label
)

// mayDisclose reports whether a line stands where disclosures stand, or leaves no doubt.
func (f *finder) mayDisclose(i int, bio bool) bool {
	l := &f.Lines[i]
	if i == f.TitleAt || l.Has(page.InComment|page.InNav|page.InRelated) || l.Has(page.InFooter) && !f.earnsInFoot(l) ||
		wording.Count(l.Text) < 4 || !statement.DiscloseWords(l.Lower) {
		return false
	}
	return f.disclosureEdge(i, bio) || statement.DisclosureLead.In(statement.BareTop(l.Fold)) || wording.Count(l.Text) < 90 && (f.earns(l.Fold) || declares(l) ||
		i >= f.End-12 && strings.Contains(l.Lower, "my ") && statement.OwnFunded.In(l.Fold)) ||
		wording.Count(l.Text) < 60 && pattern.Holds(l.Lower, "this story", "this article", "this work", "this project", "this reporting") &&
			statement.FundedPiece.In(l.Fold)
}

// earnsInFoot reports whether a line in the foot of the page is no more than that the publisher is
// paid for the links on it: "Hale Post may receive compensation for some links", "This site is a
// participant in the Amazon Associates Program". What a house says so of all its sites, amid its
// terms, is no disclosure of this piece.
func (f *finder) earnsInFoot(l *evidence.Line) bool {
	return wording.Count(l.Text) <= 60 && pattern.Holds(l.Lower, "commission", "compensation", "affiliate", "amazon") &&
		!pattern.Holds(l.Lower, "©", "rights reserved") &&
		f.earns(l.Fold)
}

func (f *finder) disclosureEdge(i int, bio bool) bool {
	l := &f.Lines[i]
	if f.Plain {
		return i <= f.Begin+1 || i >= f.LastText()-6
	}
	return i <= f.Begin+1 || i >= f.End-5 || l.Has(page.InBio|page.InNote|page.InDisclaimer) || bio
}

// disclosureIn is the disclosure in a line, and what it is worth, 0 for none.
func (f *finder) disclosureIn(i int, bio bool) (string, int) {
	l := &f.Lines[i]
	parts := wording.Sentences(l.Fold)
	from, to := -1, -1
	for k, s := range parts {
		quotes := strings.ContainsAny(s, "“\"") && !statement.DisclosureLead.In(statement.BareTop(s)) && !f.earns(s)
		if quotes || !statement.Discloses(s) || statement.Disclaims(s) && !statement.SoldOpinion(s) ||
			k > 0 && !f.disclosureEdge(i, bio) && !statement.Affiliate.In(s) && !f.earns(s) || !f.ownInterest(s, i, bio) {
			continue
		}
		if from < 0 {
			from = k
		}
		to = k + 1
	}
	if from < 0 {
		return "", 0
	}
	score := plainDisclosure
	if statement.DisclosureLead.In(statement.BareTop(parts[from])) {
		score = ledDisclosure
		for to < len(parts) && to < from+5 && !provenance.Says(f.Page, parts[to]) {
			to++
		}
	}
	if !bio && (wording.Count(l.Text) <= 60 && (f.earns(l.Fold) || declares(l) || provenance.Amends.In(l.Lower)) || from == 0 &&
		statement.OwnFunded.In(parts[0])) {
		from, to = 0, len(parts) // such a note is a paragraph of its own: "We test all that we recommend."
	}
	return evidence.AsShown(l, wording.Cut(l.Fold, parts, from, to)), score
}

// ownInterest reports whether a sentence is about the author, the publisher or the
// piece.
func (f *finder) ownInterest(s string, i int, bio bool) bool {
	l := strings.ToLower(statement.BareTop(s))
	if pattern.Holds(l, "readers like you", "advertising and subscri", "subscriptions and advert") || strings.HasPrefix(l, "the study was") ||
		strings.HasPrefix(l, "the research was") {
		return false // who gives to a paper, or paid for what it reports on
	}
	if statement.Ownership.In(s) && !pattern.Holds(l, "owns this", "publishes this", "operates this", "runs this") || statement.HasPolicy.In(s) {
		return f.namesPublisher(l)
	}
	if statement.Ownership.In(s) || statement.NoLinks.In(s) || statement.DisclosureLead.In(statement.BareTop(s)) || statement.FundedPiece.In(s) ||
		f.earns(s) || declaresNone.In(statement.BareTop(s)) {
		return true
	}
	if strings.HasPrefix(l, "no compensation was ") || statement.Gift.In(s) || statement.OwnStake.In(s) ||
		pattern.Holds(l, "funding from", "supporter of", "funder of") && f.namesPublisher(l) ||
		pattern.Holds(l, "in and recommends", "liens affili", "liens d'affili") ||
		pattern.Holds(l, "the author", "the writer", "i own", "i have", "i am", "my ") || strings.HasPrefix(l, "neither") {
		return true
	}
	for _, a := range f.authors {
		if how, _ := names.Opens(s, string(a.Name.Value)); how > 0 {
			return true
		}
	}
	return bio || f.Near(i, "bio")
}
