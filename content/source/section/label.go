package section

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// noLabel is where no label of the piece stands.
const noLabel = page.InNav | page.InFooter | page.InRelated | page.InComment | page.InByline | page.InAuthor | page.InCaption

// kicker is the short line right above the title that is marked as its label, or known as a section.
func (f *finder) kicker() ([]string, int) {
	for i := f.TitleAt - 1; i >= 0 && i >= f.TitleAt-5; i-- {
		l := &f.Lines[i]
		marked := l.Has(page.InKicker)
		if l.Has(noLabel|page.InCrumbs) || f.inMenu(i) {
			continue
		}
		text := strings.TrimSpace(beforeDate(l.Fold))
		if marked && strings.Contains(text, ", ") {
			return split(text), i // "A guide to…, piers, ropes"
		}
		parts := rubric.Split(text)
		if text != "" && wording.Count(text) <= 6 && !rubric.NoSection(parts[0]) && (marked || !f.HeadsOthers(i) && rubric.IsSection(parts[0])) {
			return parts, i
		}
	}
	return nil, -1
}

// above is a label of a few words right above the title: a link, or what stands in its box or ends in a
// colon. "Products and Tools", "Party, 30.10.23".
func (f *finder) above() ([]string, int) {
	for i := f.TitleAt - 1; i >= max(0, f.TitleAt-2); i-- {
		l := &f.Lines[i]
		text := strings.Trim(beforeDate(l.Fold), " ,|/›»<>:·–—-")
		if l.Has(noLabel) || f.inMenu(i) || !isLabel(text, l) {
			continue
		}
		link := len(l.Links) == 1 && l.Linked*10 >= len(l.Text)*8
		if link || f.SameBox(i, f.TitleAt) || i == f.TitleAt-1 && strings.HasSuffix(l.Text, ":") {
			return splitMarked(text), i
		}
	}
	return nil, -1
}

// below is a label right below the title: links to where such pieces are listed, or a line that is
// marked as a label.
func (f *finder) below() ([]string, int) {
	for i := f.TitleAt + 1; f.TitleAt >= 0 && i < len(f.Lines) && i <= f.TitleAt+4 && i < max(f.Begin, f.TitleAt+2); i++ {
		l := &f.Lines[i]
		linked := l.Linked*10 >= len(l.Text)*8 && leadsToSection(l)
		if l.Has(noLabel|page.InCrumbs) || !linked && !(l.Has(page.InKicker) && i <= f.TitleAt+2) {
			continue
		}
		labels := splitMarked(l.Fold)
		if len(l.Links) > 1 {
			labels = split(l.Fold)
		}
		if len(labels) > 0 && isLabel(labels[0], l) {
			return labels, i
		}
	}
	return nil, -1
}

func beforeDate(s string) string {
	if start, _, ok := dates.Stamp.Span(s); ok {
		return s[:start]
	}
	return s
}

// splitMarked cuts a line of labels at the marks between them, of which a comma is none.
func splitMarked(s string) []string {
	all := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("|•·/›»>", r) })
	return all[:min(len(all), 3)]
}

// isLabel reports whether a text can be a section's name, in a line that may lead to where pieces of a
// kind are listed.
func isLabel(s string, l *evidence.Line) bool {
	n := wording.Count(s)
	return n > 0 && n <= 4 && !strings.ContainsAny(s, "0123456789@_#:$£€=") && !leadsBack.In(s) && (!names.Personal(s) || leadsToSection(l))
}

// leadsToSection reports whether a line leads to where pieces of a kind are listed.
func leadsToSection(l *evidence.Line) bool {
	for _, href := range l.Links {
		if pattern.Holds(strings.ToLower(href), "/category", "/categories/", "category=", "/kategorie/", "/section", "/topic", "/tag", "/rubrik",
			"/thema", "/blog/", "/news/") {
			return true
		}
	}
	return false
}

// leadsBack is a link that leads somewhere else than to a section.
var leadsBack = pattern.New(`(?i)^(?:back|go back|return|skip|share|print|email|e-mail|save|comments?|subscribe|sign (?:in|up)|log ?in|menu|search|close` +
	`|follow|listen|edit|about|posted|open|submit|skip to` +
	`|download|zurück|teilen|drucken|retour|next|previous|prev|read|view|see|show|home|contents?|you are here` +
	`|schedule|start|become|all|our|my|call|contact|get|join|donate|buy|shop|book|try|learn more|click|jump|table of|switch|toggle|\d)\b`)

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
		if strings.Trim(f.Lines[j].Lower, " >›»/") == "home" {
			return false // a trail
		}
	}
	for j := i + 1; n > 0 && item(j); j++ {
		n++
	}
	return n > 2
}

// onlyBlog takes "Blog" or "Articles" in a trail or beside the title for the section where the page names no
// other.
func (f *finder) onlyBlog() {
	take := func(label, where string) bool {
		label = strings.Trim(label, " |/›»>:·")
		switch strings.ToLower(label) {
		case "blog", "blogs", "articles":
			f.section = &content.Found[[]clean.Text]{Value: []clean.Text{evidence.Show(label)}, Where: evidence.Show(where)}
			return true
		}
		return false
	}
	labels, _ := f.crumbs()
	if slices.ContainsFunc(labels, func(l string) bool { return take(l, "breadcrumbs") }) {
		return
	}
	for i := min(f.TitleAt+4, len(f.Lines)-1); f.TitleAt > 0 && i >= max(0, f.TitleAt-2); i-- {
		if l := &f.Lines[i]; !l.Has(page.InNav|page.InFooter) && take(l.Text, f.Place(i)) {
			f.Use(i, "", "section")
			return
		}
	}
}
