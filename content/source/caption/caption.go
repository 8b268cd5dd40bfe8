// Package caption finds the captions of the pictures and who made them. Which lines are captions by
// their markup, package page tells.
package caption

import (
	"embed"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

//go:embed forms.txt
var files embed.FS

var (
	forms      = pattern.Read(files, "forms.txt", words.ByName)
	creditForm = forms.Named("credit").Pattern()
	tailCredit = forms.Named("house").Pattern()
	controls   = forms.Named("controls")
)

// mostCaptions is how many are told.
const mostCaptions = 40

// Find finds the pictures' captions and credits.
func Find(f *evidence.Page) (all []content.Caption) {
	seen := map[string]bool{"": true}
	for i := 0; i < len(f.Lines) && len(all) < mostCaptions; i++ {
		l := &f.Lines[i]
		if !isCaption(f, i) {
			continue
		}
		f.Use(i, "", "caption")
		caption, credit := split(l)
		k := wording.Key(caption + credit)
		if seen[k] {
			continue
		}
		seen[k] = true
		// A credit in a line of its own belongs to the caption before it.
		if n := len(all); caption == "" && n > 0 && all[n-1].Credit == "" && f.Lines[i-1].Has(page.InCaption) {
			all[n-1].Credit = evidence.Show(credit)
			continue
		}
		where := "line with a picture credit"
		if l.Has(page.InCaption) {
			where = "caption in the markup"
		}
		all = append(all, content.Caption{Text: evidence.Show(caption), Credit: evidence.Show(credit), Where: evidence.Show(where)})
	}
	return all
}

// isCaption reports whether line i is a caption near the text by its markup or, in a bare text, ends in a credit or is one.
func isCaption(f *evidence.Page, i int) bool {
	l := &f.Lines[i]
	if _, used := f.Taken[i]; used || l.Elsewhere() {
		return false
	}
	if f.Plain {
		n := l.Words
		return n <= 90 && (tailCredit.In(l.Fold) || statement.IsCredit(l.Lower) && (n < 8 || creditForm.In(l.Fold)))
	}
	return l.Has(page.InCaption) && (l.Body || i > f.TitleAt-10 && i < f.End+3) && !l.Has(page.InAside|page.InFooter)
}

// split cuts the credit off a caption, by its words or by the markup.
func split(l *evidence.Line) (caption, credit string) {
	s := l.Text
	if m := controls.Groups(s); m != nil {
		s = strings.TrimSuffix(s, m[0])
	}
	if at := creditForm().FindStringSubmatchIndex(s); at != nil {
		return strings.TrimSpace(strings.TrimRight(s[:at[2]], " (|–—-")), strings.Trim(s[at[4]:at[5]], " .()")
	}
	if at := tailCredit().FindStringSubmatchIndex(s); at != nil {
		return strings.TrimSpace(s[:at[0]]), s[at[2]:at[3]]
	}
	if !l.Has(page.InCredit) {
		return s, ""
	}
	at := 0
	if last := len(l.Seams) - 1; last >= 0 {
		at = min(l.Seams[last], len(s))
	}
	return strings.TrimSpace(s[:at]), strings.TrimSpace(s[at:])
}
