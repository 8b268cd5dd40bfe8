package section

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// noLabel is where no label of the piece stands.
const noLabel = page.InNav | page.InFooter | page.InRelated | page.InComment | page.InByline | page.InAuthor | page.InCaption

// kicker is a short line above the title that is marked as its label, or known as a section.
func (f *finder) kicker(i int) []string {
	l := &f.Lines[i]
	text := strings.TrimSpace(beforeDate(l.Fold))
	marked := l.Has(page.InKicker)
	switch {
	case l.Has(noLabel | page.InCrumbs), f.inMenu(i):
		return nil
	case marked && strings.Contains(text, ", "):
		return cut(text, commas) // "A guide to…, piers, ropes"
	case wording.Count(text) > 6:
		return nil
	}
	if parts := rubric.Split(text); !rubric.NoSection(parts[0]) && (marked || !f.HeadsOthers(i) && rubric.IsSection(parts[0])) {
		return parts
	}
	return nil
}

// label is a line of a few words right above or below the title, "Products and Tools", "Party, 30.10.23": a link to
// where such pieces are listed; above it, any link, and what stands in its box or ends in a colon; below it, what is
// marked as a label.
func (f *finder) label(i int) []string {
	l := &f.Lines[i]
	linked, text, between := l.Linked*10 >= len(l.Text)*8, l.Fold, marks
	var fits bool
	switch {
	case l.Has(noLabel|page.InCrumbs) || f.inMenu(i):
	case i < f.TitleAt:
		fits = linked && len(l.Links) == 1 || i == f.TitleAt-1 && strings.HasSuffix(l.Text, ":") || f.SameBox(i, f.TitleAt)
		text = beforeDate(text)
	case i <= max(f.Begin, f.TitleAt+1):
		fits = linked && leadsToSection(l) || l.Has(page.InKicker) && i <= f.TitleAt+2
		if len(l.Links) > 1 {
			between = commas
		}
	}
	labels := cut(strings.Trim(text, " ,:–—-<"), between)
	if !fits || len(labels) == 0 || !isLabel(labels[0], l) {
		return nil
	}
	return labels
}

func beforeDate(s string) string {
	if start, _, ok := dates.Stamp.Span(s); ok {
		return s[:start]
	}
	return s
}

// isLabel reports whether a text can be a section's name, in a line that may lead to where pieces of a
// kind are listed.
func isLabel(s string, l *evidence.Line) bool {
	n := wording.Count(s)
	return n > 0 && n <= 4 && !strings.ContainsAny(s, "0123456789@_#:$£€=") && !leadsBack(s) && (!names.Personal(s) || leadsToSection(l))
}

// leadsToSection reports whether a line leads to where pieces of a kind are listed.
func leadsToSection(l *evidence.Line) bool {
	return slices.ContainsFunc(l.Links, func(href string) bool {
		return pattern.Holds(strings.ToLower(href), "/categor", "category=", "/kategorie/", "/section", "/topic", "/tag", "/rubri", "/thema",
			"/blog/", "/news/")
	})
}

// leadsBack reports whether a text is that of a link that leads somewhere else than to a section.
func leadsBack(s string) bool {
	return words.Calls()[strings.ToLower(strings.Trim(wording.FirstWords(s, 1), marks+".,:;!?"))]
}

// inMenu reports whether line i is one of three short items of a list in a row, which no class calls a menu.
func (f *finder) inMenu(i int) bool {
	row := 0
	for j := max(0, i-2); j < min(len(f.Lines), i+3) && row < 3; j++ {
		row++
		if l := &f.Lines[j]; l.Tag != atom.Li || l.Words > 4 || l.Has(page.InKicker|page.InCrumbs|page.InArticle) ||
			strings.Trim(l.Lower, " >›»/") == "home" {
			row = 0
		}
	}
	return row == 3
}

// marked are the labels of the links that are marked as leading to a category, where a line shows them and the page
// has one group of them: with more, most are those of other pieces.
func (f *finder) marked(i int) []string {
	var labels []string
	for _, m := range f.Micro.Filed {
		if m.Node.Parent != f.Micro.Filed[0].Node.Parent || !strings.Contains(f.Lines[i].Text, f.Micro.Filed[0].Value) {
			return nil
		}
		labels = append(labels, m.Value)
	}
	return labels
}

// linked are the labels in a line that are also the words of a link of it: "4 May 2024 / Boat Care", where a link
// leads to /boat-care. Above the title any link will do; below it, one that leads to where pieces of a kind are
// listed.
func (f *finder) linked(i int) []string {
	l := &f.Lines[i]
	if l.Has(noLabel&^page.InByline) || leadsBack(l.Fold) {
		return nil
	}
	line := strings.ToLower(l.Fold)
	var labels []string
	for _, href := range l.Links {
		u, err := url.Parse(strings.ToLower(href))
		if err != nil || i > f.TitleAt && !pattern.Holds(u.Path, "/categor", "/kategorie/", "/rubri") {
			continue
		}
		named := strings.NewReplacer("-", " ", "+", " ", "_", " ").Replace(path.Base(u.Path))
		at := strings.Index(line, named)
		if len(named) > 1 && wording.ContainsWord(line, named) && at+len(named) <= len(l.Fold) {
			labels = append(labels, l.Fold[at:at+len(named)])
		}
	}
	return slices.DeleteFunc(labels, names.Personal)
}

// behindTitle is the label that the title ends in behind a bar: "Why piers rust | Opinion".
func (f *finder) behindTitle(i int) []string {
	if _, label, _ := strings.Cut(f.Lines[i].Fold, " | "); rubric.IsSection(label) {
		return []string{label}
	}
	return nil
}

// blog is a line that says "Blog" and no more.
func (f *finder) blog(i int) []string {
	l := &f.Lines[i]
	if text := strings.Trim(l.Text, marks+" :"); isBlog(text) && !l.Has(page.InNav|page.InFooter) {
		return []string{text}
	}
	return nil
}

func isBlog(s string) bool {
	return slices.Contains([]string{"blog", "blogs", "articles"}, strings.ToLower(s))
}
