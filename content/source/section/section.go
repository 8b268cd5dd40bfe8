// Package section finds the labels under which the piece stands: above and below the title (label.go), in
// the data and the breadcrumbs (trail.go), and where a line says what the piece is filed under (said.go).
// This file takes the first of them. What is known as a section, package rubric tells.
package section

import (
	"slices"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose section is looked for, and the section when it is found.
type finder struct {
	*evidence.Page
	section *content.Found[[]clean.Text]
}

// Topics is where the labels are found that a blog lists in the foot of a post. They are what the
// post is about, and say nothing of what kind of text it is.
const Topics = "labels of the post"

// Find finds the labels under which the piece stands.
func Find(p *evidence.Page) *content.Found[[]clean.Text] {
	f := &finder{Page: p}
	if f.Plain {
		f.plain()
	} else {
		f.find()
	}
	return f.section
}

// Crumbs are the breadcrumbs of the data or the page.
func Crumbs(p *evidence.Page) []string {
	labels, _ := (&finder{Page: p}).crumbs()
	return labels
}

func (f *finder) find() {
	if labels, i := f.kicker(); len(labels) > 0 {
		f.putLine(labels, i, f.Place(i), f.Plainly(i))
	}
	f.inData()
	if labels, i := f.crumbs(); f.put(labels, "breadcrumbs", true) && i >= 0 {
		f.Use(i, "", "section")
	}
	for _, find := range [...]func() ([]string, int){f.said, f.above, f.below, f.marked, f.inItsLink, f.inTitle} {
		if f.section != nil {
			return
		}
		if labels, i := find(); len(labels) > 0 {
			f.putLine(labels, i, f.Place(i), false)
		}
	}
	if labels, i := f.topics(); f.section == nil && len(labels) > 0 {
		f.putLine(labels, i, Topics, true)
	}
	if f.section == nil {
		f.onlyBlog()
	}
}

// plain finds the section of a bare text: a label in its first lines, or among the fields below the title.
func (f *finder) plain() {
	for i := range f.Lines[:min(len(f.Lines), f.Begin+1, 8)] {
		if l := &f.Lines[i]; f.section == nil && rubric.IsLabel(l.Text) {
			f.putLine(rubric.Split(l.Text), i, f.Place(i), f.Plainly(i))
		}
	}
	for i := f.TitleAt + 1; f.TitleAt >= 0 && i < len(f.Lines) && i <= f.TitleAt+3; i++ {
		if m := fieldOf.Groups(f.Lines[i].Fold); m != nil {
			f.put(split(m[1]), f.Place(i), f.Plainly(i))
		}
	}
	f.put(split(f.Front("section", "category", "categories", "rubric")), "front matter", true)
}

// put takes labels for the section, or notes that the page gives others as well. It reports whether there
// are any.
func (f *finder) put(labels []string, where string, sure bool) bool {
	kept := f.kept(labels)
	switch {
	case len(kept) == 0:
		return false
	case f.section == nil:
		f.section = &content.Found[[]clean.Text]{Value: kept, Where: evidence.Show(where), Sure: sure}
	default:
		for _, k := range kept {
			if !hasLabel(f.section.Value, k) {
				f.Conflict("section", string(k), where)
			}
		}
	}
	return true
}

// putLine takes labels that stand in line i.
func (f *finder) putLine(labels []string, i int, where string, sure bool) {
	if f.put(labels, where, sure) {
		f.Use(i, "", "section")
	}
}

// longestLabel is how long a label may be, in bytes: trails hold whole phrases.
const longestLabel = 70

// kept are the labels that may be a section's, each once.
func (f *finder) kept(labels []string) []clean.Text {
	var kept []clean.Text
	for _, l := range labels {
		l = strings.Trim(wording.Squeeze(l), "|/›»>:·—–- ")
		shown := evidence.Show(l)
		if !strings.ContainsFunc(l, unicode.IsLetter) || len(l) > longestLabel || rubric.NoSection(l) || strings.HasSuffix(strings.ToLower(l), " home") ||
			f.IsSite(l) || f.Title != nil && wording.Key(string(f.Title.Value)) == wording.Key(l) ||
			f.Publisher != nil && wording.Key(string(f.Publisher.Value)) == wording.Key(l) || hasLabel(kept, shown) {
			continue
		}
		kept = append(kept, shown)
	}
	return kept
}

func hasLabel(all []clean.Text, l clean.Text) bool {
	return slices.ContainsFunc(all, func(o clean.Text) bool { return wording.Key(string(o)) == wording.Key(string(l)) })
}

// split cuts a line of labels at the marks between them.
func split(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",|•·/›»>", r) })
}

// inData puts what the page's data say.
func (f *finder) inData() {
	if a := f.Data.Article; a != nil {
		var labels []string
		for _, v := range metadata.List(a["articleSection"]) {
			if len(labels) < 4 {
				labels = append(labels, f.asPageShows(metadata.Text(v)))
			}
		}
		f.put(labels, "JSON-LD articleSection", true)
	}
	for _, n := range [...]string{"article:section", "og:article:section", "parsely-section", "sailthru.section", "section", "prism.section"} {
		f.put([]string{f.asPageShows(f.Head.Get(n))}, "meta "+n, true)
	}
}

// asPageShows is a label of the data in the words of a line of the page that is no more than it:
// "UK News" for "UKNews".
func (f *finder) asPageShows(label string) string {
	k := wording.Key(label)
	for i := range f.Lines {
		if l := &f.Lines[i]; k != "" && !strings.Contains(label, " ") && len(l.Text) <= len(label)+6 && l.Text != label && wording.Key(l.Text) == k {
			return strings.Trim(l.Text, " |/›»>:·")
		}
	}
	return label
}
