package section

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// crumbs are the breadcrumbs of the data or the page without the piece itself, and the line they stand in,
// or -1.
func (f *finder) crumbs() ([]string, int) {
	labels, at := f.allCrumbs()
	return slices.DeleteFunc(labels, f.isTitle), at
}

// isTitle reports whether a breadcrumb is the title or its beginning, as the last of a trail may be cut.
func (f *finder) isTitle(label string) bool {
	return f.Title != nil && (evidence.Overlap(label, string(f.Title.Value)) > 0.7 ||
		wording.Count(label) >= 3 && strings.HasPrefix(wording.Key(string(f.Title.Value)), wording.Key(label)))
}

func (f *finder) allCrumbs() ([]string, int) {
	for _, n := range f.Data.Nodes {
		if !n.Typed("BreadcrumbList") {
			continue
		}
		var labels []string
		for _, e := range metadata.List(n.Object["itemListElement"]) {
			o, _ := e.(metadata.Object)
			item, _ := o["item"].(metadata.Object)
			labels = append(labels, metadata.Text(metadata.First(o["name"], item["name"])))
		}
		if len(f.kept(slices.DeleteFunc(labels, f.isTitle))) > 0 {
			return labels, -1
		}
	}
	if labels, at := f.trail(); len(labels) > 0 {
		return labels, at
	}
	var labels []string
	at := -1
	for i := 0; i < len(f.Lines) && (f.TitleAt < 0 || i < f.TitleAt+3) && i < f.Begin+1; i++ {
		if l := &f.Lines[i]; l.Has(page.InCrumbs) || f.leadsToTitle(i) {
			at = i
			labels = append(labels, cutTrail(l.Text)...)
		}
	}
	return labels, at
}

// crumbMarks stand between breadcrumbs.
const crumbMarks = "›»>/|→❯"

func cutTrail(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(crumbMarks, r) })
}

// trail is a trail above the title of one item a line, each with a mark that leads to the next:
// "Home»", "Harbours»", "Piers".
func (f *finder) trail() (labels []string, at int) {
	for i := max(0, f.TitleAt-10); i < f.TitleAt; i++ {
		s := strings.TrimSpace(f.Lines[i].Text)
		leadsOn := len(s) <= 60 && strings.HasSuffix(s, "»")
		if leadsOn || len(labels) > 0 {
			labels = append(labels, strings.Trim(s, " "+crumbMarks))
		}
		if !leadsOn && len(labels) > 0 {
			return labels[1:], i
		}
	}
	return nil, -1
}

// leadsToTitle reports whether a line near the title is a trail that ends in it.
func (f *finder) leadsToTitle(i int) bool {
	l := &f.Lines[i]
	if i < f.TitleAt-6 || i == f.TitleAt || l.Linked == 0 {
		return false
	}
	parts := cutTrail(l.Text)
	return len(parts) > 1 && f.isTitle(wording.Squeeze(parts[len(parts)-1]))
}
