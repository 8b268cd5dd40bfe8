// Package caption finds the captions of the pictures and who made them. Which lines are captions by
// their markup, package page tells.
package caption

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

var (
	creditForm = pattern.New(`(?i)(?:^|[.!?)"”’]\s*|\s)\(?\s*((?:(?:file )?photo(?:graph|s|graphy|illustration)?|image|images|picture|illustration|credit` +
		`|credits|credit line|video|graphic|courtesy|bild|foto|fotos|quelle|©|photo credit|crédit(?: photo)?s?)\s*(?:credit)?\s*(?:by|:|/|von|courtesy of` +
		`|courtesy|of|via|©)\s*:?\s*|©\s*)([^()|]{2,90}?)\)?\.?$`)
	tailCredit = pattern.New(`\(([^()]{2,70}(?:AP|Reuters|REUTERS|Getty(?: Images)?|AFP|EPA|dpa|Photo|Images|Post|Times|News|Shutterstock|iStock|Unsplash` +
		`|Wikimedia Commons|Flickr|CNN|NBC|CNET)[^()]{0,30})\)\.?$`)
)

// Find finds the pictures' captions and credits.
func Find(f *evidence.Page) (all []content.Caption) {
	seen := map[string]bool{}
	for i := range f.Lines {
		l := &f.Lines[i]
		if len(all) >= 40 {
			return all
		}
		if _, used := f.Taken[i]; used || i == f.TitleAt || l.Has(page.InNav|page.InComment|page.InRelated) || len(l.Text) > 900 {
			continue
		}
		in := l.Has(page.InCaption) && (l.Body || i > f.TitleAt-10 && i < f.End+3) && !l.Has(page.InAside|page.InFooter)
		if !in && !(f.Plain && plainCaption(f, i)) {
			continue
		}
		f.Use(i, "", "caption")
		words := withoutControls(l.Text)
		k := wording.Key(words)
		if seen[k] || words == "" {
			continue
		}
		seen[k] = true
		caption, credit := splitCredit(words)
		if credit == "" && l.Has(page.InCredit) && !f.Plain {
			if last := len(l.Seams) - 1; last >= 0 {
				caption, credit = strings.TrimSpace(l.Text[:l.Seams[last]]), withoutControls(l.Text[l.Seams[last]:])
			} else if wording.Count(words) < 12 {
				// A credit in a line of its own belongs to the caption before it.
				if n := len(all); n > 0 && all[n-1].Credit == "" && i > 0 && f.Lines[i-1].Has(page.InCaption) {
					all[n-1].Credit = evidence.Show(words)
					continue
				}
				caption, credit = "", words
			}
		}
		where := "line with a picture credit"
		if l.Has(page.InCaption) {
			where = "caption in the markup"
		}
		all = append(all, content.Caption{Text: evidence.Show(caption), Credit: evidence.Show(credit), Where: evidence.Show(where)})
	}
	return all
}

// controls are what a page puts after a caption for its own use: "Purchase Licensing Rights, opens new tab".
var controls = pattern.New(`(?i)(?:[ ,\x{a0}]*(?:opens (?:in )?(?:a )?new tab|Purchase Licensing Rights))+$`)

func withoutControls(s string) string {
	s = strings.TrimSpace(s)
	if pattern.Holds(strings.ToLower(s), "new tab", "licensing rights") {
		s = controls().ReplaceAllString(s, "")
	}
	return s
}

// plainCaption reports whether a line of a bare text is a caption: it ends in a credit,
// or is only one.
func plainCaption(f *evidence.Page, i int) bool {
	l := &f.Lines[i]
	n := wording.Count(l.Text)
	return n <= 90 && !strings.HasPrefix(l.Lower, "editor") &&
		(tailCredit.In(l.Fold) || statement.IsCredit(l.Lower) && (n < 8 || creditForm.In(l.Fold)))
}

// splitCredit cuts the credit off a caption.
func splitCredit(s string) (caption, credit string) {
	s = strings.TrimSpace(s)
	if at := creditForm().FindStringSubmatchIndex(s); at != nil {
		credit = strings.Trim(s[at[4]:at[5]], " .()")
		caption = strings.TrimSpace(strings.TrimRight(s[:at[2]], " (|–—-"))
		return caption, credit
	}
	if at := tailCredit().FindStringSubmatchIndex(s); at != nil {
		return strings.TrimSpace(s[:at[0]]), s[at[2]:at[3]]
	}
	return s, ""
}
