// Package heading finds the title of the piece and the line below it that sums it up, the dek. The
// label above it is package section's.
package heading

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose title is looked for.
type finder struct {
	*evidence.Page
}

// maxTitle is how long a title may be, in bytes. What is longer is a text in the
// wrong field.
const maxTitle = 1000

// Title finds the headline, and notes in the page which line it is: the heading on the page that the page's
// data agree with, or what the data say.
func Title(p evidence.Bare) evidence.Titled {
	f := &finder{p.Page}
	said := f.inData()
	switch at := f.headline(said); {
	case at >= 0 && f.Plain:
		f.take(at, "heading", f.Plainly(at))
	case at >= 0:
		f.take(at, f.Told(at, "heading of the page"), f.Plainly(at))
	case len(said) > 0:
		f.Title = &said[0]
		f.findLine(string(said[0].Value))
	case f.Plain:
		f.plainTitle()
	}
	if f.Title == nil {
		return evidence.Titled(p)
	}
	shown := string(f.Title.Value)
	for _, c := range said {
		if evidence.Overlap(string(c.Value), shown) < 0.6 {
			f.Conflict("title", string(c.Value), string(c.Where))
		}
	}
	for i := range f.Lines[:min(len(f.Lines), f.Begin+2)] {
		if i != f.TitleAt && wording.Key(f.Lines[i].Text) == wording.Key(shown) {
			f.Use(i, "", "title")
		}
	}
	return evidence.Titled(p)
}

// take takes line i for the title.
func (f *finder) take(i int, where string, sure bool) {
	f.Title, f.TitleAt = evidence.Fact(f.Lines[i].Text, where, sure), i
	f.Use(i, "", "title")
}

// inData are the titles that the page's data give, the surest first.
func (f *finder) inData() []content.Found[clean.Text] {
	var said []content.Found[clean.Text]
	put := func(v, where string) {
		if fact := evidence.Fact(v, where, true); fact != nil && len(v) <= maxTitle {
			said = append(said, *fact)
		}
	}
	put(f.From.Envelope.Title.Value, f.From.Envelope.Title.Where)
	if a := f.Data.Article; a != nil {
		put(metadata.Text(a["headline"]), "JSON-LD headline")
	}
	for _, n := range [...]string{"og:title", "twitter:title", "dc.title", "headline"} {
		put(f.withoutSite(f.Head.Get(n)), "meta "+n)
	}
	put(f.withoutSite(f.Head.Title), "title element")
	put(f.Front("title"), "front matter")
	return said
}

// mostHeadings is how many are compared with what the data say: the headline is
// among the first.
const mostHeadings = 80

// headline is the line of the heading that shares most with what the data say, or -1.
func (f *finder) headline(said []content.Found[clean.Text]) int {
	best, at, seen := 0.0, -1, 0
	for i := range f.Lines[:min(len(f.Lines), f.Begin+13)] {
		l := &f.Lines[i]
		if l.Tag != atom.H1 && !l.Has(page.InTitle|page.InHeadline) || LeadsHome(l) || l.Elsewhere() || evidence.Show(l.Text) == "" {
			continue
		}
		if seen++; seen > mostHeadings {
			break
		}
		score := 0.0
		for _, c := range said {
			score = max(score, evidence.Overlap(string(c.Value), l.Text))
		}
		// The markup may speak for it as well.
		if l.Tag == atom.H1 {
			score += 0.15
			if !l.Has(page.InHeader|page.InFooter) || l.Has(page.InArticle) {
				score += 0.1
			}
		}
		if score > best+1e-9 && (score >= 0.5 || l.Tag == atom.H1 && (len(said) == 0 || l.Has(page.InArticle|page.InTitle|page.InHeadline))) {
			best, at = score, i
		}
	}
	return at
}

// LeadsHome reports whether a heading is the site's own, as blogs have it above every post: it leads to the
// first page.
func LeadsHome(l *evidence.Line) bool {
	if l.Tag != atom.H1 || len(l.Links) != 1 {
		return false
	}
	u, err := url.Parse(l.Links[0])
	return err == nil && (u.Host != "" || u.Path != "") && strings.Trim(u.Path, "/") == ""
}

// findLine looks for the line that shows the title.
func (f *finder) findLine(title string) {
	for i := range f.Lines[:min(len(f.Lines), f.Begin+5)] {
		if l := &f.Lines[i]; wording.Key(l.Text) == wording.Key(title) && !l.Elsewhere() {
			f.TitleAt = i
			f.Use(i, "", "title")
			return
		}
	}
}

// plainTitle takes the title of a bare text: a short line before the text that
// ends like no sentence, or in a question, and is no day, name or credit.
func (f *finder) plainTitle() {
	for i := range f.Lines[:min(len(f.Lines), f.Begin, 6)] {
		l := &f.Lines[i]
		if !mayHead(l, i == 0, i == 0 && len(f.Lines) > 1 && signature.Signs(f.Lines[1].Fold)) {
			continue
		}
		// In a scrape without markup the first such line may be a heading of
		// the text's own; two lines of front matter make it the title.
		f.take(i, f.Place(i), i <= 2 && f.Plainly(i))
		return
	}
}

// mayHead reports whether a line of a text without markup may be its title. The first is one even if it ends as
// a sentence does, and of few words when a byline stands below it.
func mayHead(l *evidence.Line, first, signed bool) bool {
	switch n := wording.Count(l.Text); {
	case n < 3 && !signed, n > 24, len(l.Text) > 160:
		return false
	case strings.HasSuffix(l.Text, "."):
		return first && wording.Headlined(l.Fold)
	}
	return !strings.HasSuffix(l.Text, ":") && !strings.HasPrefix(l.Text, "(") && !rubric.IsLabel(l.Text) && !dates.Alone(l.Fold) &&
		!statement.IsCredit(l.Lower) && !signedCredit.In(l.Fold) && !quotedEnd.In(l.Fold) &&
		!signature.Signs(l.Fold) && !signature.Lead.In(l.Fold) && !names.Personal(l.Fold) &&
		!pattern.Holds(l.Lower, "http", "updated", "published", "cookie", "subscribe", "sign up")
}

// signedCredit is who made a picture: "Ada Quill/THE POST".
var signedCredit = pattern.New(`^\p{Lu}[\p{L} .'-]+/ ?\p{Lu}[\p{L} .]+$`)

// quotedEnd is a sentence that ends in somebody's words.
var quotedEnd = pattern.New(`[.?!]["”]$`)

// withoutSite takes the site's name off the end or beginning of a title.
func (f *finder) withoutSite(s string) string {
	s = wording.Squeeze(s)
	for _, sep := range [...]string{" | ", " — ", " – ", " - ", " · ", " • ", " :: ", " » ", " « ", " // ", ": "} {
		if i := strings.LastIndex(s, sep); i > 0 {
			if tail := s[i+len(sep):]; f.IsSiteName(tail) {
				return strings.TrimSpace(s[:i])
			}
		}
		if i := strings.Index(s, sep); i > 0 && i < 30 {
			if lead := s[:i]; f.IsSiteName(lead) {
				return strings.TrimSpace(s[i+len(sep):])
			}
		}
	}
	return s
}
