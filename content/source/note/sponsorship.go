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
	"github.com/standfirst/standfirst/content/wording"
)

// Sponsorship finds the note that somebody paid for the piece. Such notes stand on
// many teasers and boxes of a page: only those at the piece itself count.
func Sponsorship(f *evidence.Page, provenance *content.Provenance) *content.Found[clean.Text] {
	if o, ok := f.Data.Resolve(metadata.FirstOf(f.Data.Article["sponsor"])).(metadata.Object); ok {
		if found := evidence.Fact(metadata.Text(o["name"]), "JSON-LD sponsor", true); found != nil {
			return found
		}
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		if i == f.TitleAt || l.Has(page.InNav|page.InFooter|page.InRelated|page.InAside|page.InComment|page.InCaption) ||
			!mayTellSponsor(f, i) || wording.Count(l.Text) > 40 || !statement.Sponsored.In(statement.BareTop(l.Fold)) ||
			provenance != nil && strings.Contains(string(provenance.Value), l.Text) {
			continue
		}
		text := l.Text
		f.Use(i, "", "sponsorship")
		// "Paid Post", and beside it "Presented by Vell Shipping": who paid is what counts.
		for _, j := range [...]int{i - 1, i + 1, i + 2} {
			if j >= 0 && j < len(f.Lines) && j != f.TitleAt && !statement.Sponsor.In(l.Fold) && wording.Count(f.Lines[j].Text) <= 16 &&
				statement.Sponsor.In(f.Lines[j].Fold) {
				text = l.Text + " · " + f.Lines[j].Text
				f.Use(j, "", "sponsorship")
				break
			}
		}
		return evidence.Fact(text, f.Place(i), f.Plainly(i))
	}
	return nil
}

// mayTellSponsor reports whether line i stands where it may say that the piece is paid for: beside the
// title, or, as a sentence on this piece, before or after the text. "Advertisement" alone marks a place
// for one, unless it is right above the title.
func mayTellSponsor(f *evidence.Page, i int) bool {
	l := &f.Lines[i]
	if l.Lower == "advertisement" || l.Lower == "anzeige" || l.Lower == "werbung" {
		return i == f.TitleAt-1 && l.Has(page.InKicker|page.InSponsor)
	}
	if f.Plain && i <= 3 || f.TitleAt >= 0 && i >= f.TitleAt-3 && i <= min(f.TitleAt+4, f.Begin) {
		return true
	}
	ofThis := pattern.Holds(l.Lower, "this ", "the following ", "dieser ")
	return ofThis && (i <= f.Begin+1 || i >= f.End-3 && i <= f.End+3)
}
