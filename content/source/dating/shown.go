package dating

import (
	"embed"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// inLines takes the first date in the lines around the title and the byline, or else the first that is marked as
// one or said to be that of publication, wherever it stands.
func (f *finder) inLines() {
	for i := range f.Lines {
		if f.near(i) && f.own(i) && f.lineShows(i, true) {
			return
		}
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		marked := l.Has(page.InDate) && !l.Has(page.InAside|page.InFooter) && !l.Elsewhere() && f.own(i)
		under := i > 0 && f.Lines[i-1].Words <= 2 && publishedLead.In(f.Lines[i-1].Fold)
		if (marked || (under || publishedLead.In(l.Fold)) && l.Words <= 12) && f.lineShows(i, false) {
			return
		}
	}
}

// near reports whether line i stands around the title and the byline.
func (f *finder) near(i int) bool {
	return f.TitleAt >= 0 && i >= f.TitleAt-8 && i <= f.Begin+6 && (!f.Lines[i].Elsewhere() || i >= f.TitleAt-3 && i <= f.TitleAt+3)
}

// inText takes the day that a report begins with, "April 17, 2015 -- Imagine", or that stands beside the
// agency at its end, "(APA/dpa, 23.8.2015)".
func (f *finder) inText() {
	for i := f.Begin; i < len(f.Lines); i++ {
		day, where := "", "beginning of the text"
		if m := dateBefore.Groups(f.Lines[i].Fold); i <= f.Begin+1 && m != nil && len(dates.Besides(m[1])) <= 2 {
			day = m[1]
		} else if m := statement.AgencyAndDay.Groups(f.Lines[i].Fold); i >= f.LastText()-1 && m != nil {
			day, where = m[2], "credit of the agency"
		}
		if d, doubtful, ok := dates.In(day, f.order); ok && !doubtful {
			f.put(&f.published, d, f.Told(i, where), false)
			return
		}
	}
}

// printed is the day that the page prints beside its title, where the data have the day before or after,
// as their clock is often that of Greenwich, or one long after, on which the page was moved; or nil.
func (f *finder) printed(data content.Date) *found {
	for i := max(0, f.TitleAt-4); f.TitleAt >= 0 && i < len(f.Lines) && i <= f.Begin; i++ {
		l := &f.Lines[i]
		text, _ := cutUpdate(l.Fold)
		shown, doubtful, ok := dates.In(text, f.order)
		if !ok || doubtful || !f.own(i) && !publishedLead.In(l.Fold) {
			continue
		}
		switch late := day(data).Sub(day(shown)); {
		case late == 0:
			return nil
		case late.Abs() <= 24*time.Hour, late > 48*time.Hour && i <= f.TitleAt+4:
			return &found{Value: shown, Where: evidence.Show(f.Told(i, "line near the title")), Sure: f.Plainly(i)}
		}
	}
	return nil
}

func day(d content.Date) time.Time {
	y, m, n := d.Time.Date()
	return time.Date(y, m, n, 0, 0, 0, 0, time.UTC)
}

// own reports whether a date in line i may be that of the piece and not one that it tells of: the line is
// marked as one, or says little besides.
func (f *finder) own(i int) bool {
	l := &f.Lines[i]
	n := l.Words
	switch {
	case i == f.TitleAt:
		return false
	case l.Has(page.InDate | page.InByline), signature.Lead.In(l.Fold):
		return !wording.SentenceEnd(l.Text) || n < 15
	}
	return n <= 24 && len(dates.Besides(l.Fold)) <= 5
}

// lineShows takes the dates of line i, that of publication, that of an update, or both, and reports whether
// it has the first.
func (f *finder) lineShows(i int, sure bool) bool {
	sure = sure && f.Plainly(i)
	text, update := cutUpdate(f.Lines[i].Fold)
	if d, doubtful, ok := dates.In(update, f.order); ok {
		f.put(&f.updated, d, f.Told(i, "line near the title"), sure && !doubtful)
	}
	to := &f.published
	if text == "" {
		to = &f.updated
	}
	if d, ok := dates.Parse(f.Lines[i].Time, f.order); ok {
		f.put(to, d, f.Told(i, "time element near the title"), sure)
	} else if d, doubtful, ok := dates.In(text, f.order); ok {
		f.put(to, d, f.Told(i, "line near the title"), sure && !doubtful)
	}
	return len(f.published) > 0
}

// cutUpdate cuts a line at the word that tells of an update: "May 4, 2024 (updated May 5)".
func cutUpdate(s string) (published, updated string) {
	at, end, ok := updatedWord.Span(s)
	switch {
	case !ok:
		return s, ""
	case at <= strings.IndexAny(s, "0123456789"):
		return "", s[end:]
	}
	return s[:at], s[end:]
}

//go:embed forms.txt
var files embed.FS

var (
	forms         = pattern.Read(files, "forms.txt", words.ByName)
	updatedWord   = forms.Named("updated")
	publishedLead = forms.Named("published")
	// dateBefore is what stands before the first sentence of a report and has its day.
	dateBefore = pattern.New(`^\(?([^()—–:]{6,50}?)(?:\)| ?(?:--|—|–|-|:)) ?\p{Lu}`)
)
