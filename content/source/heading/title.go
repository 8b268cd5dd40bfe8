// Package heading finds the title of the piece and the line below it that sums it up, the dek. The
// label above it is package section's.
package heading

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose title is looked for.
type finder struct {
	*evidence.Page
}

// Title finds the headline, and notes in the page which line it is: the heading on the page that the page's
// data agree with, or what the data say.
func Title(p evidence.Bare) evidence.Titled {
	f := &finder{p.Page}
	said := f.inData()
	switch at := f.headline(said); {
	case at >= 0:
		f.take(at, f.Told(at, "heading of the page"), f.Plainly(at))
	case len(said) > 0:
		f.Title = evidence.Fact(said[0].Value, said[0].Where, true)
	case f.Plain:
		f.plainTitle()
	}
	if f.Title == nil {
		return evidence.Titled(p)
	}
	shown := string(f.Title.Value)
	for _, c := range said {
		if evidence.Overlap(c.Value, shown) < 0.6 {
			f.Conflict("title", c.Value, c.Where)
		}
	}
	for i := range f.Lines[:min(len(f.Lines), max(f.Begin+3, f.TitleAt+1))] {
		if l := &f.Lines[i]; i == f.TitleAt || wording.Key(l.Text) == wording.Key(shown) {
			if f.TitleAt < 0 && !l.Elsewhere() {
				f.TitleAt = i
			}
			f.Use(i, "", "title")
		}
	}
	return evidence.Titled(p)
}

// take takes line i for the title.
func (f *finder) take(i int, where string, sure bool) {
	f.Title, f.TitleAt = evidence.Fact(f.Lines[i].Text, where, sure), i
}

// inData are the titles that the page's data give, the surest first.
func (f *finder) inData() []evidence.Given {
	said := append([]evidence.Given{evidence.Given(f.From.Envelope.Title)}, f.Given(evidence.Fields{
		Linked: []string{"headline"},
		Meta:   []string{"og:title", "twitter:title", "dc.title", "headline"},
		Front:  []string{"title"},
	})...)
	said = append(said, evidence.Given{Value: f.Head.Title, Where: "title element"})
	for i := range said {
		said[i].Value = string(evidence.Show(f.withoutSite(said[i].Value)))
	}
	// What is very long is a text in the wrong field.
	return slices.DeleteFunc(said, func(g evidence.Given) bool { return g.Value == "" || len(g.Value) > 1000 })
}

// headline is the line of the heading that shares most with what the data say, or -1. The markup may speak
// for it as well.
func (f *finder) headline(said []evidence.Given) int {
	best, at := -1.0, -1
	for i := range f.Lines[:min(len(f.Lines), f.Begin+13)] {
		l := &f.Lines[i]
		first, marked := l.Tag == atom.H1, l.Has(page.InTitle|page.InHeadline)
		if !first && !marked || LeadsHome(l) || l.Elsewhere() || evidence.Show(l.Text) == "" || !f.Closely(l) {
			continue
		}
		score := 0.0
		for _, c := range said {
			score = max(score, evidence.Overlap(c.Value, l.Text))
		}
		if first && (l.Has(page.InArticle) || !l.Has(page.InHeader|page.InFooter)) {
			score += 0.25
		}
		if score > best && (score >= 0.5 || first && (marked || len(said) == 0 || l.Has(page.InArticle))) {
			best, at = score, i
		}
	}
	return at
}

// LeadsHome reports whether a heading has one link, to the first page of a site, as blogs have above every
// post: it names the site and is not the title of the article.
func LeadsHome(l *evidence.Line) bool {
	if l.Tag != atom.H1 || len(l.Links) != 1 {
		return false
	}
	u, err := url.Parse(l.Links[0])
	return err == nil && (u.Host != "" || u.Path != "") && strings.Trim(u.Path, "/") == ""
}

// plainTitle takes the title of a bare text: a short line before the text that
// ends like no sentence, or in a question, and is no day, name or credit.
func (f *finder) plainTitle() {
	for i := range f.Lines[:min(len(f.Lines), f.Begin, 6)] {
		l := &f.Lines[i]
		n := l.Words
		switch {
		case n > 24, n < 3 && !(i == 0 && len(f.Lines) > 1 && signature.Signs(f.Lines[1].Fold)):
		case wording.SentenceEnd(l.Text) && !strings.HasSuffix(l.Text, "?") && !strings.HasSuffix(l.Text, "!") && (i > 0 || !wording.Headlined(l.Fold)):
		case strings.HasSuffix(l.Text, ":"), strings.Contains(l.Text, "/"), rubric.IsLabel(l.Text), dates.Alone(l.Fold):
		case signature.Lead.In(l.Fold), names.Personal(l.Fold):
		default:
			// In a scrape without markup the first such line may be a heading of
			// the text's own; two lines of front matter make it the title.
			f.take(i, f.Place(i), i <= 2 && f.Plainly(i))
			return
		}
	}
}

// Parts are those of a title as data give it, with bars between them.
func Parts(title string) []string { return bars().Split(wording.Squeeze(title), -1) }

var bars = pattern.New(` (?:[|—–·•»«-]|::|//) |: `)

// withoutSite takes the site's name off the end of a title.
func (f *finder) withoutSite(s string) string {
	parts := Parts(s)
	if last := parts[len(parts)-1]; len(parts) > 1 && f.IsSiteName(last) {
		return strings.TrimRight(strings.TrimSuffix(wording.Squeeze(s), last), " |—–·•»«-:/")
	}
	return s
}
