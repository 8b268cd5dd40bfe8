package dating

import (
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
)

// nearTitle takes the first date in the lines around the title and the byline.
func (f *finder) nearTitle() {
	from, to := f.TitleAt-8, f.Begin+6
	switch {
	case f.Plain:
		from, to = 0, max(f.Begin-1, f.TitleAt+5)
	case f.TitleAt < 0:
		return
	}
	for i := max(0, from); i < len(f.Lines) && i <= to; i++ {
		if (!f.Lines[i].Elsewhere() || i >= f.TitleAt-3 && i <= f.TitleAt+3) && f.own(i) && f.lineShows(i, true) {
			return
		}
	}
}

// elsewhere takes the first date that is marked as one, or said to be that of publication, wherever it stands:
// behind the text, or under a heading "Published".
func (f *finder) elsewhere() {
	for i := range f.Lines {
		l := &f.Lines[i]
		marked := l.Has(page.InDate) && !l.Has(page.InAside|page.InFooter) && !l.Elsewhere() && f.own(i)
		under := i > 0 && wording.Count(f.Lines[i-1].Text) <= 2 && publishedLead.In(f.Lines[i-1].Fold)
		if (marked || (under || publishedLead.In(l.Fold)) && wording.Count(l.Text) <= 12) && f.lineShows(i, false) {
			return
		}
	}
}

// inText takes the day that a report begins with, "April 17, 2015 -- Imagine", or that stands beside the
// agency at its end, "(APA/dpa, 23.8.2015)".
func (f *finder) inText() {
	last := f.LastText()
	for i := max(f.Begin, last-1); i < len(f.Lines) && i <= last+1; i++ {
		if m := statement.AgencyAndDay.Groups(f.Lines[i].Fold); m != nil && f.says(i, m[2], "credit of the agency", dates.DayOrder) {
			return
		}
	}
	for i := f.Begin; i < len(f.Lines) && i <= f.Begin+1; i++ {
		if m := dateBefore.Groups(f.Lines[i].Fold); m != nil && f.says(i, m[1]+m[2], "beginning of the text", f.order) {
			return
		}
	}
}

// says takes the day that a part of line i is, where there is no doubt which.
func (f *finder) says(i int, part, where string, order dates.Order) bool {
	d, doubtful, ok := dates.In(part, order)
	if ok = ok && !doubtful; ok {
		f.put(&f.published, d, f.Told(i, where), false)
	}
	return ok
}

// printed is the day that the page prints beside its title, where the data have the day before or after,
// as their clock is often that of Greenwich, or one long after, on which the page was moved; or nil.
func (f *finder) printed(data content.Date) *found {
	for i := max(0, f.TitleAt-4); f.TitleAt >= 0 && i < len(f.Lines) && i <= f.Begin; i++ {
		l := &f.Lines[i]
		if !l.Has(page.InDate|page.InByline) && !dates.Stamp.In(l.Fold) || !f.own(i) && !publishedLead.In(l.Fold) {
			continue
		}
		text, _ := cutUpdate(l.Fold)
		shown, doubtful, ok := dates.In(text, f.order)
		if !ok || doubtful {
			continue
		}
		late := day(data).Sub(day(shown))
		switch {
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
	switch {
	case i == f.TitleAt:
		return false
	case l.Has(page.InDate | page.InByline), signature.Lead.In(l.Fold) && !f.Plain:
		return !wording.SentenceEnd(l.Text) || wording.Count(l.Text) < 15
	case wording.Count(l.Text) > 24:
		return false
	}
	extra := len(dates.Besides(l.Fold))
	if f.Plain {
		// A day, and perhaps a name or a row of fields.
		return extra <= 1 || extra <= 4 && len(signature.Read(l.Fold)) > 0 || dateField.In(l.Fold)
	}
	return extra <= 5
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

var (
	updatedWord   = pattern.New(`(?i)\b(?:updated?|modified|edited|revised|aktualisiert|mis à jour)\b`)
	publishedLead = pattern.New(`(?i)^(?:(?:first |originally )?published|posted|publication date|date published|date|datum|veröffentlicht|erschienen|publié)\b`)
	// dateField is a line of fields that begins with the day: "Date: May 4, 2024 | Category: Tides | Author: Ada Quill".
	dateField = pattern.New(`(?i)^(?:date|datum|published|posted)\s?:[^|•·:]{6,40}[|•·] ?\p{L}{2,12}\s?:`)
	// dateBefore is the day before the first sentence of a report.
	dateBefore = pattern.New(`^(?:[\p{Lu}][\p{Lu} .]{2,24}, )?((?:\p{Lu}\p{L}{2,8}\.? \d{1,2}, |\d{1,2}\.? \p{Lu}\p{L}{2,8}\.? )(?:19`+
		`|20)\d\d)(?: ?(?:--|—|–|-)|:) ?\p{Lu}`+
		`|^\(((?:\p{Lu}\p{L}{2,8}\.? \d{1,2}, |\d{1,2}\.? \p{Lu}\p{L}{2,8}\.? |\d{1,2}\.\d{1,2}\.)(?:19|20)\d\d)\) \p{Lu}`).Behind("19", "20")
)
