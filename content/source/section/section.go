// Package section finds the labels under which the piece stands: in the lines beside the title and below the
// text (label.go), in the data of the page and in its breadcrumbs (trail.go). The first of them is taken. What
// is known as a section, package rubric tells.
package section

import (
	"cmp"
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
	// blogs reports whether "Blog" or "Articles" is taken for the name of a section.
	blogs bool
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
	f.first(f.around(4, 0, 0), f.kicker, "", true)
	f.inData()
	f.inTrail()
	for _, way := range [...]struct {
		lines []int
		says  func(i int) []string
		where string
	}{
		{f.around(4, max(8, f.Begin+2-f.TitleAt), 12), f.filed, ""},
		{f.around(2, 4, 0), f.label, ""},
		{f.around(3, 3, len(f.Lines)), f.marked, ""},
		{f.around(1, 4, 4), f.linked, ""},
		{[]int{f.TitleAt}, f.behindTitle, ""},
		{f.around(0, len(f.Lines), 0), f.topics, Topics},
	} {
		if f.section == nil {
			f.first(way.lines, way.says, way.where, false)
		}
	}
	if f.section == nil {
		f.blogs = true
		f.inTrail()
		f.first(f.around(2, 4, 0), f.blog, "", false)
	}
}

// plain finds the section of a bare text: a label in its first lines, or among the fields below the title.
func (f *finder) plain() {
	for i := range f.Lines[:min(len(f.Lines), f.Begin+1, 8)] {
		if rubric.IsLabel(f.Lines[i].Text) {
			f.take(rubric.Split(f.Lines[i].Text), i, f.Place(i), true)
		}
	}
	f.first(f.around(0, 3, 0), f.filed, "", true)
	f.put(cut(f.Front("section", "category", "categories", "rubric"), commas), "front matter", true)
}

// first takes the labels of the first of the lines that has any.
func (f *finder) first(lines []int, labels func(i int) []string, where string, sure bool) {
	for _, i := range lines {
		if i >= 0 && f.take(labels(i), i, cmp.Or(where, f.Place(i)), sure) {
			return
		}
	}
}

// around are the lines beside the title, from it upwards and then downwards, and some at the end of the text.
func (f *finder) around(above, below, end int) []int {
	var lines []int
	for i := f.TitleAt - 1; i >= max(0, f.TitleAt-above); i-- {
		lines = append(lines, i)
	}
	for i := f.TitleAt + 1; i < len(f.Lines); i++ {
		if i <= f.TitleAt+below || end > 0 && i >= f.End-2 && i < f.End+end {
			lines = append(lines, i)
		}
	}
	return lines
}

// take takes labels that stand in line i, some of them where there are many.
func (f *finder) take(labels []string, i int, where string, sure bool) bool {
	ok := f.put(labels[:min(len(labels), 4)], where, sure && f.Plainly(i))
	if ok {
		f.Use(i, "", "section")
	}
	return ok
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

// longestLabel is how long a label may be, in bytes: trails hold whole phrases.
const longestLabel = 70

// kept are the labels that may be a section's, each once.
func (f *finder) kept(labels []string) []clean.Text {
	var kept []clean.Text
	for _, l := range labels {
		l = strings.Trim(wording.Squeeze(l), marks+":—–- ")
		shown, named := evidence.Show(l), func(fact *content.Found[clean.Text]) bool {
			return fact != nil && wording.Key(string(fact.Value)) == wording.Key(l)
		}
		if !strings.ContainsFunc(l, unicode.IsLetter) || len(l) > longestLabel || rubric.NoSection(l) && !(f.blogs && isBlog(l)) ||
			strings.HasSuffix(strings.ToLower(l), " home") || f.IsSite(l) || named(f.Title) || named(f.Publisher) || hasLabel(kept, shown) {
			continue
		}
		kept = append(kept, shown)
	}
	return kept
}

func hasLabel(all []clean.Text, l clean.Text) bool {
	return slices.ContainsFunc(all, func(o clean.Text) bool { return wording.Key(string(o)) == wording.Key(string(l)) })
}

// marks stand between the labels of a line.
const (
	marks  = "|•·/›»>→❯"
	commas = "," + marks
)

// cut is a line of labels without the marks between them.
func cut(s, marks string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(marks, r) })
}

// inData puts what the page's data say.
func (f *finder) inData() {
	var labels []string
	for _, v := range metadata.List(f.Data.Article["articleSection"]) {
		labels = append(labels, f.asPageShows(metadata.Text(v)))
	}
	f.put(labels[:min(len(labels), 4)], "JSON-LD articleSection", true)
	for _, g := range f.Given(evidence.Fields{
		Meta: []string{"article:section", "og:article:section", "parsely-section", "sailthru.section", "section", "prism.section"},
	}) {
		f.put([]string{f.asPageShows(g.Value)}, g.Where, true)
	}
}

// asPageShows is a label of the data in the words of a line of the page that is no more than it:
// "UK News" for "UKNews".
func (f *finder) asPageShows(label string) string {
	k := wording.Key(label)
	for i := range f.Lines {
		if l := &f.Lines[i]; k != "" && !strings.Contains(label, " ") && len(l.Text) <= len(label)+6 && wording.Key(l.Text) == k {
			return l.Text
		}
	}
	return label
}
