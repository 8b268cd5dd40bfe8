// Package dating finds when the piece was published and updated: in the page's data, and where these
// have no day, in its lines (shown.go). Dates are read by package dates.
package dating

import (
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
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
	for _, find := range [...]func(){f.inLines, f.inText, f.inAddress} {
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

// put adds a date.
func (f *finder) put(to *[]found, d content.Date, where string, sure bool) {
	*to = append(*to, found{Value: d, Where: evidence.Show(where), Sure: sure})
}

// inData takes what the data of the page say.
func (f *finder) inData() {
	put := func(to *[]found, given ...evidence.Given) {
		for _, g := range given {
			if d, ok := dates.Parse(g.Value, f.order); ok {
				f.put(to, d, g.Where, true)
			}
		}
	}
	put(&f.published, f.Given(evidence.Fields{Meta: []string{"article:published_time", "og:article:published_time"}})...)
	put(&f.published, f.Given(evidence.Fields{
		Linked: []string{"datePublished", "dateCreated", "uploadDate"},
		Meta: []string{
			"datepublished", "article:published", "article.published", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "sailthru.date",
			"parsely-pub-date", "pub_date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "og:published_time",
			"published_time", "ptime", "pdate", "date", "datecreated", "created", "citation_publication_date", "published-date", "published-time", "published",
		},
		Front: []string{"date", "published", "publishdate", "pubdate", "created"},
	})...)
	put(&f.updated, f.Given(evidence.Fields{
		Linked: []string{"dateModified"},
		Meta:   []string{"article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified"},
		Front:  []string{"updated", "lastmod", "modified"},
	})...)
	for _, d := range f.Micro.Dates {
		to := &f.published
		if d.Prop == "datemodified" || d.Prop == "dt-updated" {
			to = &f.updated
		}
		put(to, evidence.Given{Value: d.Value, Where: "markup " + d.Prop})
	}
	put(&f.published, evidence.Given(f.From.Envelope.Date))
}

// inAddress takes the day that stands in the page's address: "/2024/05/04/".
func (f *finder) inAddress() {
	if m := addressDate.Groups(f.Address()); m != nil {
		if d, ok := dates.Parse(m[1]+"-"+m[2]+"-"+m[3], f.order); ok {
			f.put(&f.published, d, "the page's address", false)
		}
	}
}

var addressDate = pattern.New(`/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|[1-9])[/-]?(0[1-9]|[12]\d|3[01]|[1-9])(?:/|-|$)`)

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
		if _, used := f.Taken[i]; used || len(l.Text) > 90 || l.Elsewhere() || l.Words > 12 {
			continue
		}
		if _, ok := dates.Find(l.Fold); ok {
			f.Use(i, "", "date")
		}
	}
}
