package note

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// Paywall finds signs that the page shows only a part, or counts what is read.
func Paywall(f *evidence.Page) *content.Found[clean.Text] {
	if v := f.Data.Article["isAccessibleForFree"]; v == false || strings.EqualFold(metadata.Text(v), "false") {
		return evidence.Fact("not accessible for free", "JSON-LD isAccessibleForFree", true)
	}
	if v := f.Head.Get("article:content_tier", "content_tier"); v == "locked" || v == "metered" {
		return evidence.Fact(v, "meta article:content_tier", true)
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		if aside := i < f.Begin || l.Has(page.InRelated|page.InNav|page.InFooter|page.InComment); aside && !f.Plain ||
			wording.Count(l.Text) > 40 || !statement.Paywall.May(l.Lower) || !f.Closely(l) || !statement.Paywall.In(l.Fold) {
			continue
		}
		return evidence.Fact(l.Text, f.Place(i), false)
	}
	return nil
}
