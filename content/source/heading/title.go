// Package heading finds the title of the piece and the line below it that sums it up, the dek. The
// label above it is package section's.
package heading

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/dates"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
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

// namedTitle is a title as the page's data give it.
type namedTitle struct{ value, where string }

// Title finds the headline, and notes in the page which line it is.
func Title(p evidence.Bare) evidence.Titled {
	(&finder{p.Page}).title()
	return evidence.Titled(p)
}

// title finds the headline: the heading on the page that the page's data agree
// with, or what the data say.
func (f *finder) title() {
	said := f.titlesSaid()
	at := f.headline(said)
	switch {
	case at >= 0:
		f.TitleAt = at
		f.Title = evidence.Fact(f.Lines[at].Text, f.Told(at, "heading of the page"), f.Plainly(at))
		if f.Plain {
			f.Title.Where = "heading"
		}
		f.Use(at, "", "title")
	case len(said) > 0:
		f.Title = evidence.Fact(said[0].value, said[0].where, true)
		f.findTitleLine(said[0].value)
	case f.Plain:
		f.plainTitle()
	}
	if f.Title == nil {
		return
	}
	shown := string(f.Title.Value)
	for _, c := range said {
		if evidence.Overlap(c.value, shown) < 0.6 {
			f.Conflict("title", c.value, c.where)
		}
	}
	for i := range f.Lines[:min(len(f.Lines), f.Begin+2)] {
		if i != f.TitleAt && wording.Key(f.Lines[i].Text) == wording.Key(shown) {
			f.Use(i, "", "title")
		}
	}
}

// titlesSaid are the titles that the page's data give, the surest first.
func (f *finder) titlesSaid() []namedTitle {
	var said []namedTitle
	put := func(v, where string) {
		if v = wording.Squeeze(v); len(v) <= maxTitle && evidence.Show(v) != "" {
			said = append(said, namedTitle{v, where})
		}
	}
	put(f.From.Envelope.Title.Value, f.From.Envelope.Title.Where)
	if a := f.Data.Article; a != nil {
		put(metadata.Text(a["headline"]), "JSON-LD headline")
		if len(said) == 0 && !a.Typed("WebPage", "VideoObject") {
			put(metadata.Text(a["name"]), "JSON-LD name")
		}
	}
	for _, n := range [...]string{"og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title"} {
		put(f.TrimSite(f.Head.Get(n)), "meta "+n)
	}
	put(f.TrimSite(f.Head.Title), "title element")
	put(f.Front("title"), "front matter")
	return said
}

// mostHeadings is how many are compared with what the data say: the headline is
// among the first.
const mostHeadings = 80

// headline is the line of the heading that shares most with what the data say, or -1.
func (f *finder) headline(said []namedTitle) int {
	best, at, seen := 0.0, -1, 0
	for i := range f.Lines {
		l := &f.Lines[i]
		heading := l.Tag == atom.H1 || l.Has(page.InHeadline) || (l.Tag == atom.H2 || l.Tag == atom.H3) && l.Has(page.InTitle)
		if !heading || LeadsHome(f.Page, l) || l.Elsewhere() || len(l.Text) < 4 || len(l.Text) > 300 || i > f.Begin+12 {
			continue
		}
		if seen++; seen > mostHeadings {
			break
		}
		score := headlineScore(l, said)
		if score > best+1e-9 && (score >= 0.5 || l.Tag == atom.H1 && (l.Has(page.InArticle|page.InTitle|page.InHeadline) || len(said) == 0)) {
			best, at = score, i
		}
	}
	if at >= 0 && (f.IsSiteName(f.Lines[at].Text) || evidence.Show(f.Lines[at].Text) == "") {
		return -1
	}
	return at
}

// headlineScore is how much a heading shares with what the data say, 0 to 1, and a
// little more where the markup speaks for it.
func headlineScore(l *evidence.Line, said []namedTitle) float64 {
	score := 0.0
	for _, c := range said {
		score = max(score, evidence.Overlap(c.value, l.Text))
	}
	if l.Tag == atom.H1 {
		score += 0.15
		if !l.Has(page.InHeader|page.InFooter) || l.Has(page.InArticle) {
			score += 0.1
		}
	}
	if l.Has(page.InHeadline) {
		score += 0.2
	}
	return score
}

// findTitleLine looks for the line that shows the title.
func (f *finder) findTitleLine(title string) {
	want := wording.Key(title)
	for i := range f.Lines {
		l := &f.Lines[i]
		// "The ferry is back | Local": what follows the bar is no part of it.
		rest, ok := strings.CutPrefix(page.Fold(title), l.Fold)
		tailed := ok && wording.Count(l.Text) >= 4 && strings.HasPrefix(strings.TrimLeft(rest, " "), "|")
		if k := wording.Key(l.Text); (k == want || tailed) && !l.Elsewhere() {
			f.TitleAt = i
			f.Use(i, "", "title")
			return
		}
		if i > f.Begin+4 {
			return
		}
	}
}

// plainTitle takes the title of a bare text: a short line before the text that
// ends like no sentence, or in a question, and is no label, name or caption.
func (f *finder) plainTitle() {
	for i := range f.Lines[:min(len(f.Lines), f.Begin, 6)] {
		l := &f.Lines[i]
		n := wording.Count(l.Text)
		if n < 3 && !(i == 0 && len(f.Lines) > 1 && signature.Signs(f.Lines[1].Fold)) || n > 24 || len(l.Text) > 160 {
			continue
		}
		if dates.Alone(l.Fold) || signature.Signs(l.Fold) || strings.HasSuffix(l.Text, ".") && !(i == 0 && wording.Headlined(l.Fold)) ||
			strings.HasSuffix(l.Text, ":") || statement.IsCredit(l.Lower) || rubric.IsLabel(l.Text) ||
			strings.HasPrefix(l.Text, "(") ||
			quotedEnd.In(l.Fold) || signedCredit.In(l.Fold) ||
			signature.Lead.In(l.Fold) || names.Personal(l.Fold) || slices.ContainsFunc(wording.Sentences(l.Fold),
			func(s string) bool { return provenance.Says(f.Page, s) }) || pattern.Holds(l.Lower, "http", "updated",
			"published", "cookie", "subscribe", "sign up") {
			continue
		}
		f.TitleAt = i
		// In a scrape without markup the first such line may be a heading of
		// the text's own; two lines of front matter make it the title.
		f.Title = evidence.Fact(l.Text, f.Place(i), i <= 2 && f.Plainly(i))
		f.Use(i, "", "title")
		return
	}
}

var (
	// quotedEnd is a sentence that ends in somebody's words.
	quotedEnd = pattern.New(`[.?!]["”]$`)
	// signedCredit is who made a picture: "Ada Quill/THE POST".
	signedCredit = pattern.New(`^\p{Lu}[\p{L} .'-]+/ ?\p{Lu}[\p{L} .]+$`)
)
