// Package dating finds when the piece was published and updated: in the page's data, and where these
// have no day, in its lines (shown.go). Dates are read by package dates.
package dating

import (
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

type found = content.Found[content.Date]

// finder is the page whose dates are looked for, and those that have been found, the best first.
type finder struct {
	*evidence.Page
	order              dates.Order
	published, updated []found
}

// Find finds when the piece was published and updated.
func Find(p *evidence.Page) (published, updated *content.Found[content.Date]) {
	f := &finder{Page: p, order: orderOf(p)}
	f.inData()
	for _, find := range [...]func(){f.nearTitle, f.labelled, f.inText, f.inAddress} {
		if len(f.published) == 0 {
			find()
		}
	}
	if len(f.published) > 0 {
		published = &f.published[0]
		if printed := f.printed(published.Value); printed != nil {
			published = printed
		}
		for _, o := range f.published {
			if o.Value.Time.Sub(published.Value.Time).Abs() > 48*time.Hour {
				f.Conflict("published", o.Value.String(), string(o.Where))
			}
		}
	}
	if len(f.updated) > 0 && (published == nil || f.updated[0].Value.Time.After(published.Value.Time)) {
		updated = &f.updated[0]
	}
	return published, updated
}

// take adds a date that markup gives.
func (f *finder) take(to *[]found, value, where string, sure bool) {
	if d, ok := dates.Parse(value, f.order); ok {
		*to = append(*to, found{Value: d, Where: evidence.Show(where), Sure: sure})
	}
}

// inData takes what the data of the page say.
func (f *finder) inData() {
	meta := func(to *[]found, names ...string) {
		for _, name := range names {
			f.take(to, f.Head.Get(name), "meta "+name, true)
		}
	}
	meta(&f.published, "article:published_time", "og:article:published_time")
	if a := f.Data.Article; a != nil {
		f.take(&f.published, metadata.Text(metadata.First(a["datePublished"], a["dateCreated"], a["uploadDate"])), "JSON-LD datePublished", true)
		f.take(&f.updated, metadata.Text(a["dateModified"]), "JSON-LD dateModified", true)
	}
	meta(&f.published, "datepublished", "article:published", "article.published", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
		"sailthru.date", "parsely-pub-date", "pub_date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "og:published_time",
		"published_time", "ptime", "pdate", "date", "datecreated", "created", "citation_publication_date", "published-date", "published-time", "published")
	meta(&f.updated, "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified")
	for _, d := range f.Micro.Dates {
		to := &f.published
		if d.Prop == "datemodified" || d.Prop == "dt-updated" {
			to = &f.updated
		}
		f.take(to, d.Value, "markup "+d.Prop, true)
	}
	f.take(&f.published, f.From.Envelope.Date.Value, f.From.Envelope.Date.Where, true)
	f.take(&f.published, f.Front("date", "published", "publishdate", "pubdate", "created"), "front matter", true)
	f.take(&f.updated, f.Front("updated", "lastmod", "modified"), "front matter", true)
}

// inAddress takes the day that stands in the page's address: "/2024/05/04/", "/2024/may/4/".
func (f *finder) inAddress() {
	if m := addressDate.Groups(f.Address()); m != nil {
		f.take(&f.published, m[1]+"-"+m[2]+"-"+m[3], "the page's address", false)
	} else if m := addressMonth.Groups(f.Address()); m != nil {
		f.take(&f.published, m[2]+" "+m[3]+", "+m[1], "the page's address", false)
	}
}

var (
	addressDate  = pattern.New(`/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|[1-9])[/-]?(0[1-9]|[12]\d|3[01]|[1-9])(?:/|-|$)`)
	addressMonth = pattern.New(`/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(\d{1,2})/`)
)

// orderOf is the order of day and month in the page's language and country.
func orderOf(p *evidence.Page) dates.Order {
	switch strings.ToLower(strings.ReplaceAll(p.Head.Lang, "_", "-")) {
	case "en-us":
		return dates.MonthOrder
	case "en", "en-ca", "":
		return dates.AnyOrder
	}
	return dates.DayOrder
}

// Lines notes the lines of the head that show a date and no more.
func Lines(f *evidence.Page) {
	for i := max(0, f.TitleAt-4); i < len(f.Lines) && i <= f.Begin; i++ {
		l := &f.Lines[i]
		if _, used := f.Taken[i]; used || len(l.Text) > 90 || l.Elsewhere() || wording.Count(l.Text) > 12 {
			continue
		}
		if _, ok := dates.Find(l.Fold); ok && (l.Has(page.InDate|page.InByline) || dates.Stamp.In(l.Fold)) {
			f.Use(i, "", "date")
		}
	}
}
