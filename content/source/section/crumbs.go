package section

import (
	"strings"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// crumbs are the breadcrumbs that name sections.
func (f *finder) crumbs() ([]string, int) {
	labels, at := f.crumbLabels()
	return f.withoutTitle(labels), at
}

// crumbLabels are the breadcrumbs of the data or the page.
func (f *finder) crumbLabels() ([]string, int) {
	for _, n := range f.Data.Nodes {
		if !n.Typed("BreadcrumbList") {
			continue
		}
		var labels []string
		for _, e := range metadata.List(n.Object["itemListElement"]) {
			o, ok := e.(metadata.Object)
			if !ok || len(labels) > 6 {
				continue
			}
			name := metadata.Text(o["name"])
			if item, is := o["item"].(metadata.Object); is && name == "" {
				name = metadata.Text(item["name"])
			}
			labels = append(labels, name)
		}
		if len(f.withoutTitle(labels)) > 0 {
			return labels, -1
		}
	}
	if labels, at := f.trail(); len(labels) > 0 {
		return labels, at
	}
	var labels []string
	at := -1
	for i := 0; i < len(f.Lines) && (f.TitleAt < 0 || i < f.TitleAt+3) && i < f.Begin+1; i++ {
		l := &f.Lines[i]
		if !l.Has(page.InCrumbs) && !f.crumbLine(i) || l.Has(page.InFooter) || len(l.Text) > 200 || len(labels) > 6 {
			continue
		}
		at = i
		labels = append(labels, strings.FieldsFunc(l.Text, func(r rune) bool { return strings.ContainsRune(crumbMarks, r) })...)
	}
	return labels, at
}

// trail is a trail above the title of one item a line, each with a mark that leads to the next:
// "Home»", "Harbours»", "Piers".
func (f *finder) trail() (labels []string, at int) {
	for i := max(0, f.TitleAt-10); i < f.TitleAt; i++ {
		first := strings.ToLower(strings.Trim(f.Lines[i].Text, " "+crumbMarks))
		if !f.leadsOn(i) || first != "home" && first != "start" && first != "startseite" && first != "accueil" {
			continue
		}
		for j := i + 1; j < f.TitleAt && j <= i+5 && len(f.Lines[j].Text) <= 60; j++ {
			labels = append(labels, strings.Trim(f.Lines[j].Text, " "+crumbMarks))
			if !f.leadsOn(j) {
				return labels, j
			}
		}
		return nil, -1
	}
	return nil, -1
}

// leadsOn reports whether a line ends in a mark that leads to the next.
func (f *finder) leadsOn(i int) bool {
	s := strings.TrimSpace(f.Lines[i].Text)
	return len(s) <= 60 && (strings.HasSuffix(s, "»") || strings.HasSuffix(s, "›") || strings.HasSuffix(s, "→") || strings.HasSuffix(s, " >"))
}

// crumbMarks stand between breadcrumbs.
const crumbMarks = "›»>/|→❯"

// crumbLine reports whether a line near the title is a trail that leads from the home page down
// or ends in the title.
func (f *finder) crumbLine(i int) bool {
	l := &f.Lines[i]
	if f.TitleAt < 0 || i < f.TitleAt-6 || i == f.TitleAt || l.Linked == 0 || !strings.ContainsAny(l.Text, "›»>→❯/") {
		return false
	}
	parts := strings.FieldsFunc(l.Text, func(r rune) bool { return strings.ContainsRune("›»>→❯/", r) })
	if len(parts) < 2 {
		return false
	}
	first, last := strings.ToLower(wording.Squeeze(parts[0])), wording.Squeeze(parts[len(parts)-1])
	return f.Title != nil && evidence.Overlap(last, string(f.Title.Value)) > 0.7 || len(parts) > 2 &&
		(first == "home" || first == "start" || first == "startseite")
}

// headsTitle reports whether a label is the beginning of the title: what a trail ends in may be cut.
func (f *finder) headsTitle(l string) bool {
	return f.Title != nil && wording.Count(l) >= 3 && strings.HasPrefix(wording.Key(string(f.Title.Value)), wording.Key(l))
}

// withoutTitle leaves out the home page and the piece itself.
func (f *finder) withoutTitle(labels []string) []string {
	var out []string
	for _, l := range labels {
		l = wording.Squeeze(l)
		if l == "" || rubric.NoSection(l) || strings.HasSuffix(strings.ToLower(l), " home") || f.IsSite(l) || len(l) > longestLabel || f.headsTitle(l) ||
			f.Title != nil && evidence.Overlap(l, string(f.Title.Value)) > 0.7 {
			continue
		}
		out = append(out, l)
	}
	if len(out) > 4 {
		out = out[len(out)-4:]
	}
	return out
}
