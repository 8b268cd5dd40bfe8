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
	bareCredit = pattern.New(`^\(?(?:Photo(?:graph)?(?: by)?|Image|Credit|Photo credit|Photos?|Illustration|Foto|Bild)\b\s*[:/by ]+\s*([^.()]{2,80})\)?\.?$`)
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
		words := withoutControls(l.Text)
		k := wording.Key(words)
		if seen[k] || words == "" {
			f.Use(i, "", "caption")
			continue
		}
		seen[k] = true
		caption, credit := splitCredit(words)
		if k := len(l.Seams) - 1; k >= 0 && credit == "" && l.Has(page.InCredit) && !f.Plain {
			caption, credit = strings.TrimSpace(l.Text[:l.Seams[k]]), withoutControls(l.Text[l.Seams[k]:])
		}
		if l.Has(page.InCredit) && credit == "" && wording.Count(words) < 12 && !f.Plain {
			// A credit in a line of its own belongs to the caption before it.
			credit, caption = words, ""
			if n := len(all); n > 0 && all[n-1].Credit == "" && i > 0 && f.Lines[i-1].Has(page.InCaption) {
				all[n-1].Credit = evidence.Show(trimCredit(credit))
				f.Use(i, "", "caption")
				continue
			}
			credit = trimCredit(credit)
		}
		all = append(all, content.Caption{Text: evidence.Show(caption), Credit: evidence.Show(credit), Where: evidence.Show(captionPlace(l))})
		f.Use(i, "", "caption")
	}
	return all
}

// withoutControls cuts off what a page puts after a caption for its own use: "Purchase
// Licensing Rights, opens new tab".
func withoutControls(s string) string {
	for s = strings.TrimSpace(s); ; {
		cut := s
		for _, control := range []string{"opens new tab", "opens in new tab", "opens in a new tab", "Purchase Licensing Rights"} {
			if at := len(cut) - len(control); at >= 0 && strings.EqualFold(cut[at:], control) {
				cut = strings.TrimRight(cut[:at], " ,\u00a0")
			}
		}
		if cut == s {
			return s
		}
		s = cut
	}
}

func captionPlace(l *evidence.Line) string {
	if l.Has(page.InCaption) {
		return "caption in the markup"
	}
	return "line with a picture credit"
}

// plainCaption reports whether a line of a bare text is a caption: it ends in a credit,
// or is only one.
func plainCaption(f *evidence.Page, i int) bool {
	l := &f.Lines[i]
	if !statement.IsCredit(l.Lower) && !tailCredit.In(l.Fold) {
		return false
	}
	if wording.Count(l.Text) > 90 || strings.HasPrefix(l.Lower, "editor") {
		return false
	}
	return creditForm.In(l.Fold) || tailCredit.In(l.Fold) || bareCredit.In(l.Fold) || wording.Count(l.Text) < 8 && statement.IsCredit(l.Lower)
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

func trimCredit(s string) string {
	if _, c := splitCredit(s); c != "" {
		return c
	}
	return s
}
