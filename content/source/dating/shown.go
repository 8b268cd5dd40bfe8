package dating

import (
	"strings"
	"time"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

var updatedWord = pattern.New(`(?i)\b(?:updated?|modified|edited|revised|aktualisiert|mis à jour)\b`)

// visibleDate looks for a date in the lines around the title and byline.
func (f *finder) visibleDate(published, updated *[]found[content.Date]) {
	near := func(i int) bool { return f.TitleAt >= 0 && i >= f.TitleAt-8 && i <= f.Begin+6 }
	if f.Plain {
		near = func(i int) bool { return i < 14 && (i < f.Begin || f.TitleAt >= 0 && i <= f.TitleAt+5) }
	}
	for pass := range 2 {
		if f.Plain && pass == 1 {
			break
		}
		for i := range f.Lines {
			l := &f.Lines[i]
			if l.Elsewhere() && (f.TitleAt < 0 || i < f.TitleAt-3 || i > f.TitleAt+3 || l.Has(page.InComment)) || len(l.Text) > 220 || !near(i) &&
				!(pass == 1 && l.Has(page.InDate) && !l.Has(page.InAside|page.InFooter)) {
				continue
			}
			if !f.ownDate(i) {
				continue
			}
			if f.dateOf(i, pass == 0, published, updated); len(*published) > 0 {
				return
			}
		}
	}
	f.labelledDate(published, updated)
	if len(*published) == 0 {
		f.datedStart(published)
	}
}

// datedStart takes the date that a report begins with: "April 17, 2015 -- Imagine".
func (f *finder) datedStart(published *[]found[content.Date]) {
	if f.agencyDay(published); len(*published) > 0 {
		return
	}
	for i := f.Begin; i < len(f.Lines) && i <= f.Begin+1; i++ {
		m := dateBefore.Groups(f.Lines[i].Fold)
		if m == nil {
			continue
		}
		if d, doubtful, ok := dates.In(m[1]+m[2], f.order()); ok && !doubtful {
			*published = append(*published, found[content.Date]{d, f.Told(i, "beginning of the text"), false})
			return
		}
	}
}

// agencyDay takes the day that stands in brackets beside the agency at the end of a report: "(APA/dpa,
// 23.8.2015)".
func (f *finder) agencyDay(published *[]found[content.Date]) {
	for i := max(f.Begin, f.LastText()-1); i < len(f.Lines) && i <= f.LastText()+1; i++ {
		if m := statement.AgencyAndDay.Groups(f.Lines[i].Fold); m != nil {
			if d, doubtful, ok := dates.In(m[2], dates.DayOrder); ok && !doubtful {
				*published = append(*published, found[content.Date]{d, f.Told(i, "credit of the agency"), false})
				return
			}
		}
	}
}

var dateBefore = pattern.New(`^(?:[\p{Lu}][\p{Lu} .]{2,24}, )?((?:\p{Lu}\p{L}{2,8}\.? \d{1,2}, |\d{1,2}\.? \p{Lu}\p{L}{2,8}\.? )(?:19|20)\d\d)(?: ?(?:--|—|–|-)|:) ?\p{Lu}`+
	`|^\(((?:\p{Lu}\p{L}{2,8}\.? \d{1,2}, |\d{1,2}\.? \p{Lu}\p{L}{2,8}\.? |\d{1,2}\.\d{1,2}\.)(?:19|20)\d\d)\) \p{Lu}`).Behind("19", "20")

// beneathTitle is the one date that stands alone right beside the title, or nil.
func (f *finder) beneathTitle() *found[content.Date] {
	var seen, updated []found[content.Date]
	for i := max(0, f.TitleAt-1); f.TitleAt >= 0 && i < len(f.Lines) && i <= f.TitleAt+4 && len(seen) == 0; i++ {
		l := &f.Lines[i]
		if i != f.TitleAt && len(l.Text) < 48 && (l.Has(page.InDate|page.InByline) || l.Time != "" || dates.Stamp.In(l.Fold)) &&
			!l.Elsewhere() && wording.Count(dates.Unworded(l.Fold)) <= 4 && f.ownDate(i) {
			f.dateOf(i, true, &seen, &updated)
		}
	}
	if len(seen) == 0 || !seen[0].sure {
		return nil
	}
	return &seen[0]
}

// printedDay is the day of publication that the page prints beside its title, where the data have another one right
// beside it, or nil: their clock is often that of Greenwich, or that of the last change.
func (f *finder) printedDay(data content.Date) *found[content.Date] {
	day := func(d content.Date) time.Time {
		y, m, n := d.Time.Date()
		return time.Date(y, m, n, 0, 0, 0, 0, time.UTC)
	}
	for i := max(0, f.TitleAt-4); f.TitleAt >= 0 && i < len(f.Lines) && i <= f.Begin; i++ {
		l := &f.Lines[i]
		if l.Elsewhere() || len(l.Text) > 120 || !(l.Has(page.InDate|page.InByline) || dates.Stamp.In(l.Fold)) || !f.ownDate(i) && !publishedLead.In(l.Fold) {
			continue
		}
		text := l.Fold
		if at, _, is := updatedWord.Span(l.Fold); is {
			text = l.Fold[:at]
		}
		shown, doubtful, ok := dates.In(text, f.order())
		switch {
		case !ok || doubtful:
		case day(shown).Equal(day(data)):
			return nil
		case day(shown).Sub(day(data)).Abs() <= 24*time.Hour:
			return &found[content.Date]{shown, f.Told(i, "line near the title"), f.Plainly(i)}
		}
	}
	return nil
}

// labelledDate takes a date that is said to be that of publication, wherever it stands: behind the
// text, or under a heading "Published".
func (f *finder) labelledDate(published, updated *[]found[content.Date]) {
	for i := range f.Lines {
		l := &f.Lines[i]
		if l.Elsewhere() || len(l.Text) > 120 || l.Body && wording.Count(l.Text) > 12 {
			continue
		}
		under := i > 0 && wording.Count(f.Lines[i-1].Text) <= 2 && publishedLead.In(f.Lines[i-1].Fold)
		if !under && (!publishedLead.In(l.Fold) || !f.ownDate(i)) || under && wording.Count(l.Text) > 6 {
			continue
		}
		if f.dateOf(i, false, published, updated); len(*published) > 0 {
			return
		}
	}
}

var publishedLead = pattern.New(`(?i)^(?:(?:first |originally )?published|posted|publication date|date published|date|datum|veröffentlicht|erschienen|publié)\b`)

// ownDate reports whether a date in line i may be that of the piece and not one that it tells of:
// the line is marked as one, or says little besides.
func (f *finder) ownDate(i int) bool {
	l := &f.Lines[i]
	if i == f.TitleAt || l.Tag == atom.H1 || f.Plain && statement.IsCredit(l.Lower) {
		return false
	}
	if l.Has(page.InDate|page.InByline) || signature.Lead.In(l.Fold) && !f.Plain && wording.Count(l.Text) < 25 {
		return !wording.SentenceEnd(l.Text) || wording.Count(l.Text) < 15
	}
	if f.Plain {
		// A day, and perhaps a name.
		extra := len(dates.Besides(l.Fold))
		if dateField.In(l.Fold) && extra <= 12 {
			return true
		}
		return extra <= 1 || extra <= 4 && (len(signature.Read(l.Fold)) > 0 || signature.Lead.In(l.Fold)) || signature.Signs(l.Fold)
	}
	if wording.Count(l.Text) > 16 {
		return false
	}
	rest := strings.Join(strings.FieldsFunc(dates.Unworded(l.Fold), func(r rune) bool { return strings.ContainsRune(" |,.:·•–—-/()", r) }), " ")
	extra := wording.Count(rest)
	signed := strings.Contains(l.Text, "/") && l.Linked > 0 // "Ada Quill / 07.11.2023 / 9:30 / Photo: Bay / 23"
	return (extra <= 8 || signed && extra <= 11) && !(wording.SentenceEnd(l.Text) && extra > 5)
}

// dateField is a line of fields that begins with the day: "Date: May 4, 2024 | Category: Tides | Author: Ada Quill".
var dateField = pattern.New(`(?i)^(?:date|datum|published|posted)\s?:[^|•·:]{6,40}[|•·] ?\p{L}{2,12}\s?:`)

// dateOf takes in the dates of line i: that of publication, that of an update, or both.
func (f *finder) dateOf(i int, sure bool, published, updated *[]found[content.Date]) {
	l := &f.Lines[i]
	put := func(to *[]found[content.Date], d content.Date, where string, sure bool) {
		*to = append(*to, found[content.Date]{d, f.Told(i, where), sure && f.Plainly(i)})
	}
	to, text := published, l.Fold
	at, end, is := updatedWord.Span(l.Fold)
	if is && at <= strings.IndexAny(l.Fold, "0123456789") && !pattern.Holds(l.Lower, "publish", "posted", "veröffentlicht") {
		to = updated
	} else if is {
		text = l.Fold[:at]
		if d, doubtful, ok := dates.In(l.Fold[end:], f.order()); ok {
			put(updated, d, "line near the title", sure && !doubtful)
		}
	}
	shown, doubtful, shows := dates.In(text, f.order())
	if d, ok := dates.Parse(l.Time, f.order()); ok && !(shows && !doubtful && d.Time.Sub(shown.Time).Abs() > 72*time.Hour) {
		put(to, d, "time element near the title", sure)
		return
	}
	if shows {
		put(to, shown, "line near the title", sure && !doubtful)
	}
}

// order is the order of day and month in the page's language and country.
func (f *finder) order() dates.Order {
	lang := strings.ToLower(strings.ReplaceAll(f.Head.Lang, "_", "-"))
	if l := strings.ToLower(strings.ReplaceAll(f.Head.Get("og:locale", "content-language", "language", "dc.language"), "_",
		"-")); !strings.Contains(lang, "-") && (lang == "" || strings.HasPrefix(l, lang)) && l != "" {
		lang = l
	}
	switch language, country, _ := strings.Cut(lang, "-"); {
	case language == "en" && country == "us":
		return dates.MonthOrder
	case language == "en" && country == "", language == "":
	case language == "en" && country == "ca", language == "zh", language == "ja", language == "ko":
		return dates.AnyOrder
	default:
		return dates.DayOrder
	}
	switch host := f.Host; host[strings.LastIndexByte(host, '.')+1:] {
	case "uk", "au", "nz", "ie", "in", "za", "de", "fr", "at", "ch", "it", "es", "nl", "be", "ng", "ke", "pk", "sg":
		return dates.DayOrder
	}
	return dates.AnyOrder
}
