// Package section finds the labels under which the piece stands: above and beside the title
// (section.go, beside.go), in breadcrumbs (crumbs.go), in what it is filed under (filed.go), in the words
// of links (linked.go). What is
// known as a section, package rubric tells.
package section

import (
	"slices"
	"strings"
	"unicode"

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
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose section is looked for, and the section when it is found.
type finder struct {
	*evidence.Page
	section *content.Found[[]clean.Text]
}

// Find finds the labels under which the piece stands.
func Find(p *evidence.Page) *content.Found[[]clean.Text] {
	f := &finder{Page: p}
	f.find()
	return f.section
}

// Crumbs are the breadcrumbs of the data or the page.
func Crumbs(p *evidence.Page) []string {
	labels, _ := (&finder{Page: p}).crumbLabels()
	return labels
}

func (f *finder) find() {
	put := func(labels []string, where string, sure bool) {
		kept := f.kept(labels)
		if len(kept) == 0 {
			return
		}
		if s := f.section; s != nil {
			for _, k := range kept {
				if !hasLabel(s.Value, k) {
					f.Conflict("section", string(k), where)
				}
			}
			return
		}
		f.section = &content.Found[[]clean.Text]{Value: kept, Where: evidence.Show(where), Sure: sure}
	}
	if f.Plain {
		put(f.plainSection())
		put(f.filedField())
		put(splitLabels(f.Front("section", "category", "categories", "rubric")), "front matter", true)
		return
	}
	if labels, i := f.kicker(); len(labels) > 0 {
		put(labels, f.Place(i), f.Plainly(i))
		if f.section != nil {
			f.Use(i, "", "section")
		}
	}
	f.sectionInData(put)
	if labels, i := f.crumbs(); len(labels) > 0 {
		put(labels, "breadcrumbs", true)
		if i >= 0 {
			f.Use(i, "", "section")
		}
	}
	for _, find := range [...]func() ([]string, int){
		f.filedUnder, f.linkAbove, f.labelBelow, f.labelAbove, f.inByline, f.afterDate, f.relCategory, f.inItsLink,
		f.inTitleLine,
	} {
		if labels, i := find(); f.section == nil && len(labels) > 0 {
			if put(labels, f.Place(i), false); f.section != nil {
				f.Use(i, "", "section")
			}
		}
	}
	if labels, i := f.topics(); f.section == nil && len(labels) > 0 {
		put(labels, Topics, true)
		f.Use(i, "", "section")
	}
	if f.section == nil {
		f.onlyBlog()
	}
}

// kept are the labels that may be a section's, each once.
func (f *finder) kept(labels []string) []clean.Text {
	var kept []clean.Text
	for _, l := range labels {
		l = strings.Trim(wording.Squeeze(l), "|/›»>:·—–- ")
		if start, _, ok := pieces.Span(l); ok && start > 0 {
			l = l[:start]
		}
		if l == "" || len(l) > longestLabel || rubric.NoSection(l) || f.IsSite(l) || f.isHouse(l) || f.sameAsTitle(l) || isCount(l) {
			continue
		}
		if shown := evidence.Show(l); !hasLabel(kept, shown) {
			kept = append(kept, shown)
		}
	}
	return kept
}

// sectionInData puts what the page's data say.
func (f *finder) sectionInData(put func(labels []string, where string, sure bool)) {
	if a := f.Data.Article; a != nil {
		var labels []string
		for _, v := range metadata.List(a["articleSection"]) {
			if s := metadata.Text(v); len(labels) < 4 {
				labels = append(labels, f.asPageShows(s))
			}
		}
		put(labels, "JSON-LD articleSection", true)
	}
	for _, n := range [...]string{
		"article:section", "og:article:section", "parsely-section", "sailthru.section", "section", "prism.section",
		"dc.subject.section", "cxenseparse:section",
	} {
		put([]string{f.asPageShows(f.Head.Get(n))}, "meta "+n, true)
	}
}

// longestLabel is how long a label may be, in bytes: trails hold whole phrases.
const longestLabel = 70

// isCount reports whether a label is a count of something: "0".
func isCount(s string) bool { return len(s) < 4 && !strings.ContainsFunc(s, unicode.IsLetter) }

// pieces is how many pieces a section holds: "Harbours (31)".
var pieces = pattern.New(` ?\(\d+\)$`)

func hasLabel(all []clean.Text, l clean.Text) bool {
	for _, o := range all {
		if wording.Key(string(o)) == wording.Key(string(l)) {
			return true
		}
	}
	return false
}

func (f *finder) sameAsTitle(l string) bool {
	return f.Title != nil && wording.Key(string(f.Title.Value)) == wording.Key(l)
}

// isHouse reports whether a label is the publisher's name.
func (f *finder) isHouse(l string) bool {
	return f.Publisher != nil && wording.Key(string(f.Publisher.Value)) == wording.Key(l)
}

func splitLabels(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '|' || r == '/' })
}

// kicker is the short line right above the title.
func (f *finder) kicker() ([]string, int) {
	if f.TitleAt < 0 {
		return nil, -1
	}
	for i := f.TitleAt - 1; i >= 0 && i >= f.TitleAt-5; i-- {
		l := &f.Lines[i]
		dated := l.Has(page.InKicker) && l.Has(page.InArticle) && dates.Stamp.In(l.Fold) // no entry of a menu, whatever its class
		if len(l.Text) > 80 || l.Has(page.InNav) && !dated ||
			l.Has(page.InFooter|page.InRelated|page.InComment|page.InCrumbs|page.InByline|page.InAuthor|page.InCaption) {
			continue
		}
		text := l.Fold
		if start, _, ok := dates.Stamp.Span(text); ok {
			text = strings.TrimSpace(text[:start])
		}
		parts := rubric.Split(text)
		if l.Has(page.InKicker) && i == f.TitleAt-1 && strings.Contains(text, ", ") && len(text) <= 80 {
			if parts = splitLabels(text); !slices.ContainsFunc(parts, func(p string) bool { return wording.Count(p) > 5 }) {
				return parts, i // "A guide to…, piers, ropes"
			}
		}
		if f.inMenu(i) || l.Tag == atom.Form {
			continue
		}
		if text == "" || !l.Has(page.InKicker) && f.HeadsOthers(i) || wording.Count(text) > 6 || len(text) > 60 || !l.Has(page.InKicker) &&
			!rubric.IsSection(parts[0]) {
			continue
		}
		if rubric.NoSection(parts[0]) || statement.IsCredit(l.Lower) || names.Personal(text) && !rubric.IsSection(parts[0]) &&
			(!l.Has(page.InKicker) || l.Linked*10 < len(l.Text)*8 || f.namesAuthor(l)) {
			continue
		}
		return parts, i
	}
	return nil, -1
}

// inMenu reports whether line i is one of a list that no class calls a menu: those beside it are
// as short and lead elsewhere, too.
func (f *finder) inMenu(i int) bool {
	item := func(j int) bool {
		return j >= 0 && j < len(f.Lines) && f.Lines[j].Tag == atom.Li && wording.Count(f.Lines[j].Text) <= 4 &&
			!f.Lines[j].Has(page.InKicker|page.InCrumbs|page.InArticle)
	}
	n := 0
	for j := i; item(j); j-- {
		n++
		if s := strings.ToLower(strings.Trim(f.Lines[j].Text, " >›»/")); s == "home" || s == "startseite" || s == "start" {
			return false // a trail
		}
	}
	for j := i + 1; n > 0 && item(j); j++ {
		n++
	}
	return n > 2
}

// plainSection reads a label in the first lines of a bare text, also of two labels
// that lost the space between them.
func (f *finder) plainSection() ([]string, string, bool) {
	for i := range f.Lines[:min(len(f.Lines), f.Begin+1, 8)] {
		l := &f.Lines[i]
		if i == f.TitleAt || len(l.Text) > 60 {
			continue
		}
		if labels := rubric.Split(l.Text); rubric.IsLabel(l.Text) {
			f.Use(i, "", "section")
			return labels, f.Place(i), f.Plainly(i)
		}
	}
	return nil, "", false
}
