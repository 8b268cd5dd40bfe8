package note

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
)

// Sponsorship finds the note that somebody paid for the piece. Such notes stand on many teasers and boxes of a page:
// only those beside the title count, and sentences on this piece before or after the text.
func Sponsorship(p *evidence.Page) *content.Found[clean.Text] {
	f := &finder{Page: p}
	found, at := f.best("sponsorship", statement.Sponsored.May, func(i int, l *evidence.Line) candidate {
		beside := i >= f.TitleAt-3 && i <= min(f.TitleAt+4, f.Begin) && i != f.TitleAt
		ofThis := pattern.Holds(l.Lower, "this ", "the following ", "dieser ") && (i <= f.Begin+1 || i >= f.End-3 && i <= f.End+3)
		if !beside && !ofThis || !statement.Sponsored.In(statement.BareTop(l.Fold)) {
			return candidate{}
		}
		return candidate{l.Text, sure}
	})
	if found == nil || statement.Sponsor.In(f.Lines[at].Fold) {
		return found
	}
	// "Paid Post", and beside it "Presented by Vell Shipping": who paid is what counts.
	for i := max(at-1, 0); i < min(at+3, len(f.Lines)); i++ {
		if l := &f.Lines[i]; l.Words <= 16 && statement.Sponsor.In(l.Fold) {
			f.Use(i, "", "sponsorship")
			return evidence.Fact(f.Lines[at].Text+" · "+l.Text, f.Place(at), f.Plainly(at))
		}
	}
	return found
}

// Closed reports whether the page's data say that the article is not open to everybody.
func Closed(p *evidence.Page) bool {
	v := p.Data.Article["isAccessibleForFree"]
	return v == false || strings.EqualFold(metadata.Text(v), "false")
}

// Paywall finds signs that the page shows only a part, or counts what is read.
func Paywall(p *evidence.Page) *content.Found[clean.Text] {
	if Closed(p) {
		return evidence.Fact("not accessible for free", "JSON-LD isAccessibleForFree", true)
	}
	if v := p.Head.Get("article:content_tier", "content_tier"); v == "locked" || v == "metered" {
		return evidence.Fact(v, "meta article:content_tier", true)
	}
	f := &finder{Page: p}
	found, _ := f.best("paywall", statement.Paywall.May, func(i int, l *evidence.Line) candidate {
		if !f.Plain && (i < f.Begin || l.Has(page.InFooter)) || l.Words > 40 || !statement.Paywall.In(l.Fold) {
			return candidate{}
		}
		return candidate{l.Text, sure - 1}
	})
	return found
}
