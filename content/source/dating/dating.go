// Package dating finds when the piece was published and updated: dating.go in the page's data,
// shown.go in its lines. Dates are read by package dates.
package dating

import (
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose dates are looked for.
type finder struct {
	*evidence.Page
}

// found is a fact on its way: a value, where it was found and how sure that is.
type found[T any] struct {
	value T
	where string
	sure  bool
}

// Find finds when the piece was published and updated.
func Find(p *evidence.Page) (published, updated *content.Found[content.Date]) {
	return (&finder{p}).dates()
}

func (f *finder) dates() (out, changed *content.Found[content.Date]) {
	var published, updated []found[content.Date]
	take := func(to *[]found[content.Date], value, where string, sure bool) {
		if d, ok := dates.Parse(value, f.order()); ok {
			*to = append(*to, found[content.Date]{d, where, sure})
		}
	}
	for _, name := range [...]string{"article:published_time", "og:article:published_time"} {
		take(&published, f.Head.Get(name), "meta "+name, true)
	}
	if a := f.Data.Article; a != nil {
		take(&published, metadata.Text(metadata.First(a["datePublished"], a["dateCreated"], a["uploadDate"])), "JSON-LD datePublished", true)
		take(&updated, metadata.Text(a["dateModified"]), "JSON-LD dateModified", true)
	}
	for _, name := range [...]string{
		"datepublished", "article:published", "article.published", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
		"dcterms.date", "sailthru.date",
		"parsely-pub-date", "pub_date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "displaydate", "cxenseparse:recs:publishtime",
		"og:published_time", "published_time", "ptime", "pdate", "originalpublicationdate", "article_date_original", "date", "datecreated", "created",
		"article:created_time", "citation_publication_date", "vr:published_time", "bt:pubdate",
		"published-date", "published-time", "published", "publisheddate", "article.created", "first_published",
	} {
		take(&published, f.Head.Get(name), "meta "+name, true)
	}
	for _, name := range [...]string{
		"article:modified_time", "og:updated_time", "datemodified", "lastmod", "article:modified", "last-modified",
		"dcterms.modified", "og:article:modified_time",
	} {
		take(&updated, f.Head.Get(name), "meta "+name, true)
	}
	for _, d := range f.Micro.Dates {
		if d.Prop == "datemodified" || d.Prop == "dt-updated" {
			take(&updated, d.Value, "markup "+d.Prop, true)
		} else {
			take(&published, d.Value, "markup "+d.Prop, true)
		}
	}
	take(&published, f.From.Envelope.Date.Value, f.From.Envelope.Date.Where, true)
	if v := f.Front("date", "published", "publishdate", "pubdate", "created"); v != "" {
		take(&published, v, "front matter", true)
	}
	if v := f.Front("updated", "lastmod", "modified"); v != "" {
		take(&updated, v, "front matter", true)
	}
	if len(published) == 0 {
		f.visibleDate(&published, &updated)
	}
	if len(published) == 0 {
		if m := addressDate.Groups(f.Address()); m != nil {
			take(&published, m[1]+"-"+m[2]+"-"+m[3], "the page's address", false)
		} else if m := addressMonth.Groups(f.Address()); m != nil {
			take(&published, m[2]+" "+m[3]+", "+m[1], "the page's address", false)
		}
	}
	if len(published) > 0 {
		p := f.shownDate(published)
		// The data may hold the day on which the page was moved: the older one that it shows is that of the piece.
		if b := f.beneathTitle(); b != nil && p.value.Time.Sub(b.value.Time) > 48*time.Hour && !f.Plain {
			published = append([]found[content.Date]{*b}, published...)
			p = *b
		}
		if d := f.printedDay(p.value); d != nil {
			p = *d
		}
		out = &content.Found[content.Date]{Value: p.value, Where: evidence.Show(p.where), Sure: p.sure}
		for _, o := range published[1:] {
			if gap := o.value.Time.Sub(p.value.Time).Abs(); gap > 48*time.Hour {
				f.Conflict("published", o.value.String(), o.where)
			}
		}
	}
	if len(updated) > 0 && (out == nil || updated[0].value.Time.After(out.Value.Time)) {
		u := updated[0]
		changed = &content.Found[content.Date]{Value: u.value, Where: evidence.Show(u.where), Sure: u.sure}
	}
	return out, changed
}

// shownDate is, where the data name several days, the one that the page also shows beside the
// title, and otherwise the first.
func (f *finder) shownDate(published []found[content.Date]) found[content.Date] {
	apart := false
	for _, d := range published[1:] {
		apart = apart || d.value.Time.Sub(published[0].value.Time).Abs() > 48*time.Hour
	}
	if !apart {
		return published[0]
	}
	var seen, updated []found[content.Date]
	f.visibleDate(&seen, &updated)
	for _, d := range published {
		for _, s := range seen {
			if s.sure && d.value.Time.Sub(s.value.Time).Abs() <= 36*time.Hour {
				return d
			}
		}
	}
	return published[0]
}

var (
	addressDate  = pattern.New(`/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|[1-9])[/-]?(0[1-9]|[12]\d|3[01]|[1-9])(?:/|-|$)`)
	addressMonth = pattern.New(`/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(\d{1,2})/`)
)

// Lines notes the lines of the head that show a date and no more.
func Lines(f *evidence.Page) {
	for i := max(0, f.TitleAt-4); i < len(f.Lines) && i <= f.Begin; i++ {
		l := &f.Lines[i]
		if _, used := f.Taken[i]; used || len(l.Text) > 90 || l.Elsewhere() {
			continue
		}
		if _, ok := dates.Find(l.Fold); ok && (wording.Count(l.Text) <= 12 && (l.Has(page.InDate|page.InByline) || dates.Stamp.In(l.Fold))) {
			f.Use(i, "", "date")
		}
	}
}
