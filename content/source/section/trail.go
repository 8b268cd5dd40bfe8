package section

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// inTrail puts the breadcrumbs.
func (f *finder) inTrail() {
	if labels, i := f.crumbs(); f.put(labels, "breadcrumbs", !f.blogs) && i >= 0 {
		f.Use(i, "", "section")
	}
}

// crumbs are the breadcrumbs of the data or the page without the piece itself, and the line they stand in,
// or -1.
func (f *finder) crumbs() (labels []string, at int) {
	for _, n := range f.Data.Nodes {
		if !n.Typed("BreadcrumbList") {
			continue
		}
		for _, e := range metadata.List(n.Object["itemListElement"]) {
			o, _ := e.(metadata.Object)
			item, _ := o["item"].(metadata.Object)
			labels = append(labels, metadata.Text(metadata.First(o["name"], item["name"])))
		}
		if labels = slices.DeleteFunc(labels, f.isTitle); len(f.kept(labels)) > 0 {
			return labels, -1
		}
	}
	labels, at = nil, -1
	for i := 0; i < len(f.Lines) && (f.TitleAt < 0 || i < f.TitleAt+3) && i <= f.Begin; i++ {
		l := &f.Lines[i]
		parts := cut(l.Text, marks)
		if l.Has(page.InCrumbs) || f.leadsOn(i-1) ||
			i >= f.TitleAt-6 && i != f.TitleAt && l.Linked > 0 && len(parts) > 1 && f.isTitle(wording.Squeeze(parts[len(parts)-1])) {
			labels, at = append(labels, parts...), i
		}
	}
	return slices.DeleteFunc(labels, f.isTitle), at
}

// leadsOn reports whether line i is an item of a trail above the title that has a line for each: "Harbours»".
func (f *finder) leadsOn(i int) bool {
	return i >= max(0, f.TitleAt-10) && i < f.TitleAt && len(f.Lines[i].Text) <= 60 && strings.HasSuffix(f.Lines[i].Text, "»")
}

// isTitle reports whether a breadcrumb is the title or its beginning, as the last of a trail may be cut.
func (f *finder) isTitle(label string) bool {
	return f.Title != nil && (evidence.Overlap(label, string(f.Title.Value)) > 0.7 ||
		wording.Count(label) >= 3 && strings.HasPrefix(wording.Key(string(f.Title.Value)), wording.Key(label)))
}
