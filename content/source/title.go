package source

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// maxTitle is how long a title may be, in bytes. What is longer is a text in the
// wrong field.
const maxTitle = 1000

// namedTitle is a title as the page's data give it.
type namedTitle struct{ value, where string }

// title finds the headline: the heading on the page that the page's data agree
// with, or what the data say.
func (f *finder) title() {
	said := f.titlesSaid()
	at := f.headline(said)
	switch {
	case at >= 0:
		f.titleAt = at
		f.out.Title = fact(f.lines[at].Text, f.told(at, "heading of the page"), f.plainly(at))
		if f.plain {
			f.out.Title.Where = "heading"
		}
		f.use(at, "", "title")
	case len(said) > 0:
		f.out.Title = fact(said[0].value, said[0].where, true)
		f.findTitleLine(said[0].value)
	case f.plain:
		f.plainTitle()
	}
	if f.out.Title == nil {
		return
	}
	shown := string(f.out.Title.Value)
	for _, c := range said {
		if overlap(c.value, shown) < 0.6 {
			f.conflict("title", c.value, c.where)
		}
	}
	for i := range f.lines[:min(len(f.lines), f.begin+2)] {
		if i != f.titleAt && wording.Key(f.lines[i].Text) == wording.Key(shown) {
			f.use(i, "", "title")
		}
	}
}

// titlesSaid are the titles that the page's data give, the surest first.
func (f *finder) titlesSaid() []namedTitle {
	var said []namedTitle
	put := func(v, where string) {
		if v = wording.Squeeze(v); len(v) <= maxTitle && show(v) != "" {
			said = append(said, namedTitle{v, where})
		}
	}
	put(f.page.Envelope.Title.Value, f.page.Envelope.Title.Where)
	if a := f.data.Article; a != nil {
		put(metadata.Text(a["headline"]), "JSON-LD headline")
		if len(said) == 0 && !a.Typed("WebPage", "VideoObject") {
			put(metadata.Text(a["name"]), "JSON-LD name")
		}
	}
	for _, n := range [...]string{"og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title"} {
		put(f.trimSite(f.head.Get(n)), "meta "+n)
	}
	put(f.trimSite(f.head.Title), "title element")
	put(f.front("title"), "front matter")
	return said
}

// mostHeadings is how many are compared with what the data say: the headline is
// among the first.
const mostHeadings = 80

// headline is the line of the heading that shares most with what the data say, or -1.
func (f *finder) headline(said []namedTitle) int {
	best, at, seen := 0.0, -1, 0
	for i := range f.lines {
		l := &f.lines[i]
		heading := l.Tag == atom.H1 || l.Has(page.InHeadline) || l.Tag == atom.H2 && l.Has(page.InTitle)
		if !heading || l.Elsewhere() || len(l.Text) < 4 || len(l.Text) > 300 || i > f.begin+12 {
			continue
		}
		if seen++; seen > mostHeadings {
			break
		}
		score := l.headlineScore(said)
		if score > best+1e-9 && (score >= 0.5 || l.Tag == atom.H1 && (l.Has(page.InArticle|page.InTitle|page.InHeadline) || len(said) == 0)) {
			best, at = score, i
		}
	}
	if at >= 0 && (f.isSiteName(f.lines[at].Text) || show(f.lines[at].Text) == "") {
		return -1
	}
	return at
}

// headlineScore is how much a heading shares with what the data say, 0 to 1, and a
// little more where the markup speaks for it.
func (l *line) headlineScore(said []namedTitle) float64 {
	score := 0.0
	for _, c := range said {
		score = max(score, overlap(c.value, l.Text))
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
	for i := range f.lines {
		l := &f.lines[i]
		// "The ferry is back | Local": what follows the bar is no part of it.
		rest, ok := strings.CutPrefix(page.Fold(title), l.Fold)
		tailed := ok && wording.CountWords(l.Text) >= 4 && strings.HasPrefix(strings.TrimLeft(rest, " "), "|")
		if k := wording.Key(l.Text); (k == want || tailed) && !l.Elsewhere() {
			f.titleAt = i
			f.use(i, "", "title")
			return
		}
		if i > f.begin+4 {
			return
		}
	}
}

// plainTitle takes the title of a bare text: a short line before the text that
// ends like no sentence, or in a question, and is no label, name or caption.
func (f *finder) plainTitle() {
	for i := range f.lines[:min(len(f.lines), f.begin, 6)] {
		l := &f.lines[i]
		n := wording.CountWords(l.Text)
		if n < 3 || n > 24 || len(l.Text) > 160 {
			continue
		}
		if strings.HasSuffix(l.Text, ".") || strings.HasSuffix(l.Text, ":") || statement.IsCredit(l.Lower) || rubric.IsLabel(l.Text) || strings.HasPrefix(l.Text, "(") ||
			quotedEnd.In(l.Fold) || signedCredit.In(l.Fold) ||
			signature.Lead.In(l.Fold) || names.Personal(l.Fold) || slices.ContainsFunc(wording.Sentences(l.Fold), f.provenanceSentence) || pattern.Holds(l.Lower, "http", "updated",
			"published", "cookie", "subscribe", "sign up") {
			continue
		}
		f.titleAt = i
		// In a scrape without markup the first such line may be a heading of
		// the text's own; two lines of front matter make it the title.
		f.out.Title = fact(l.Text, f.place(i), i <= 2 && f.plainly(i))
		f.use(i, "", "title")
		return
	}
}

var (
	// quotedEnd is a sentence that ends in somebody's words.
	quotedEnd = pattern.New(`[.?!]["”]$`)
	// signedCredit is who made a picture: "Ada Quill/THE POST".
	signedCredit = pattern.New(`^\p{Lu}[\p{L} .'-]+/ ?\p{Lu}[\p{L} .]+$`)
)

// overlap is how many of the words of two texts are shared, 0 to 1.
func overlap(a, b string) float64 {
	ka, kb := wording.Key(a), wording.Key(b)
	if ka == "" || kb == "" {
		return 0
	}
	if ka == kb {
		return 1
	}
	if short := min(len(ka), len(kb)); short > 15 && (strings.Contains(ka, kb) || strings.Contains(kb, ka)) {
		return max(0.9, float64(short)/float64(max(len(ka), len(kb))))
	}
	in := map[string]bool{}
	na := 0
	for w := range strings.FieldsSeq(strings.ToLower(page.Fold(a))) {
		in[wording.Key(w)] = true
		na++
	}
	shared, nb := 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(page.Fold(b))) {
		nb++
		if in[wording.Key(w)] {
			shared++
		}
	}
	return 2 * float64(shared) / float64(na+nb)
}
