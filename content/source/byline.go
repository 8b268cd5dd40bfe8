package source

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
)

// bylines finds the lines that name the author, best first.
func (f *finder) bylines() []credited {
	type scored struct {
		credited

		score int
	}
	var all []scored
	limit := min(len(f.lines), max(f.end, f.begin+10)+30)
	for i := range limit {
		l := &f.lines[i]
		if len(all) >= 48 {
			break
		}
		if len(l.text) > 240 || l.elsewhere() || l.has(inCaption|inCrumbs) || i == f.titleAt ||
			l.has(inFooter) && !(f.titleAt >= 0 && i > f.titleAt && i < f.begin) && !l.has(inArticle) {
			continue
		}
		near := i >= f.titleAt-4 && i <= f.begin+3
		if f.titleAt < 0 {
			near = i <= f.begin+3
		}
		if m := pieceBy.groups(l.fold); m != nil && personal(strings.TrimRight(m[1], ".")) && near {
			all = append(all, scored{credited{[]content.Author{author(strings.TrimRight(m[1], "."), f.place(i), true)}, f.place(i), true, -1}, 7})
			continue
		}
		lead := bylineLead.in(l.fold) && leadsName(l.fold)
		var score int
		switch {
		case lead && near:
			score = 5
		case lead && l.has(inByline|inAuthor):
			score = 4
		case near && l.has(inByline|inAuthor):
			score = 4
		case f.underTitle(i) && l.has(inBio) && personal(strings.Trim(l.fold, " .:")):
			score = 4
		case !f.plain && f.underTitle(i) && !l.body && f.dated(l):
			score = 4
		case !f.plain && f.underTitle(i) && (!l.body || l.tag == atom.P && i == f.begin-1) && l.tag != atom.H2 && l.tag != atom.H3 && personal(strings.Trim(l.fold, " .:")) && f.seconded(i):
			score = 3
		case !f.plain && near && i < f.begin && strings.Contains(l.lower, " by ") && f.dated(l):
			score = 3
		case !f.plain && i >= f.end && i <= f.end+15 && writtenLead.in(l.fold) && lead && words(l.text) < 12:
			score = 3
		case f.titleAt >= 0 && i > f.titleAt && i <= f.titleAt+3 && collective(l.fold) && words(l.text) < 5:
			score = 3
		case !f.plain && i >= f.end && i <= f.end+3 && l.has(inAuthor) && !l.has(inRelated) && personal(strings.Trim(l.fold, " .:")):
			score = 3
		case !f.plain && i >= f.end && i <= f.end+20 && l.has(inAuthor|inBio) && personal(strings.Trim(l.fold, " .:")) && f.introduced(i):
			score = 3
		case f.plain && i < f.begin && i <= 8 && (lead || personal(strings.Trim(l.fold, " .:")) && f.seconded(i)):
			score = 3
		default:
			continue
		}
		if l.has(inAside) && !(f.titleAt >= 0 && f.lines[f.titleAt].has(inAside)) {
			score -= 2
		}
		if l.has(inBio) && !near && !f.introduced(i) {
			continue
		}
		if l.has(inByline) {
			score++
		}
		people := f.authorsIn(l.text, f.bylineWhere(i))
		if len(people) == 0 || score < 3 {
			continue
		}
		if l.has(inAuthor) && !lead && l.linked == 0 && words(l.text) > 8 {
			continue
		}
		all = append(all, scored{credited{people, f.bylineWhere(i), score >= 4, i}, score})
	}
	if c := f.labelled(); c != nil {
		all = append(all, scored{*c, 3})
	}
	// Lines of one name each, one after another, are one byline.
	for i := 0; i+1 < len(all); {
		a, b := &all[i], &all[i+1]
		if b.line > a.line && a.line >= 0 && b.line-a.line <= 3 && len(b.people) == 1 && a.score-b.score <= 1 && a.score >= b.score && !a.people[0].Body && f.sameBox(a.line, b.line) {
			a.people = unique(append(a.people, b.people...))
			a.line = b.line
			all = append(all[:i+1], all[i+2:]...)
			continue
		}
		i++
	}
	var out []credited
	for want := 7; want >= 3; want-- {
		for _, c := range all {
			if c.score == want {
				out = append(out, c.credited)
			}
		}
	}
	if len(out) == 0 {
		out = append(out, f.microAuthors()...)
	}
	return out
}

// introduced says whether the line after a name says what that person is.
func (f *finder) introduced(i int) bool {
	if i+1 >= len(f.lines) || f.lines[i+1].elsewhere() {
		return false
	}
	next := f.lines[i+1].fold
	how, rest := opens(next, strings.Trim(f.lines[i].fold, " .:"))
	return how > 0 && afterName.in(rest) && hasRole(next)
}

// underTitle says whether a line stands closely under the headline and before the text.
func (f *finder) underTitle(i int) bool {
	return f.titleAt >= 0 && i > f.titleAt && i <= f.titleAt+5 && i < f.begin
}

// dated says whether a short line is a date and a name: "May 4, 2024 | Ada Quill".
func (f *finder) dated(l *line) bool {
	if words(l.text) > 14 {
		return false
	}
	start, _, ok := bylineDate.span(l.fold)
	if !ok {
		return false
	}
	n := signatures(l.fold)
	return len(n) == 1 && personal(n[0].name) && (start == 0 || strings.HasPrefix(l.fold, n[0].name) || bylineLead.in(l.fold) || barBy.in(l.fold))
}

// seconded says whether something beside a bare name in a text without markup
// tells that it is the author's: the name again, a role or a section label, or a bio.
func (f *finder) seconded(i int) bool {
	name := strings.Trim(f.lines[i].fold, " .:")
	for _, j := range [...]int{i - 1, i + 1, i + 2} {
		if j < 0 || j >= len(f.lines) {
			continue
		}
		l := &f.lines[j]
		if key(l.text) == key(name) || words(l.text) < 12 && (f.isLabel(l.text) || hasRole(l.text)) || (j > i || !f.plain) && bylineDate.in(l.fold) && words(l.text) < 10 {
			return true
		}
	}
	for j := range f.lines {
		if how, rest := opens(f.lines[j].fold, name); j != i && how == 3 && afterName.in(rest) && hasRole(f.lines[j].fold) {
			return true
		}
	}
	return false
}

// pieceBy is a sentence before the text that says who wrote it.
var pieceBy = lazy(`(?i:(?:this|the following|today's) (?:article|post|story|column|piece|essay|guest post|op-?ed|commentary|text)(?: is| was| has been)? (?:written|contributed|authored|submitted|a guest post) by )(?i:(?:guest|our) \w+ )?((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,4})`)

func (f *finder) sameBox(a, b int) bool {
	if f.plain {
		return false
	}
	x, y := f.lines[a].box, f.lines[b].box
	if x == nil || y == nil {
		return false
	}
	return x.Parent == y.Parent || x == y || x.Parent == y || y.Parent == x || x.Parent != nil && y.Parent != nil && x.Parent.Parent == y.Parent.Parent
}

func (f *finder) bylineWhere(i int) string {
	switch {
	case f.titleAt >= 0 && i > f.titleAt && i <= f.begin+1:
		return "byline under the title"
	case f.titleAt >= 0 && i < f.titleAt:
		return "byline above the title"
	case i < f.begin:
		return "byline before the text"
	}
	return "byline after the text"
}

// leadsName says whether what follows "By" begins as a name does.
func leadsName(s string) bool {
	_, end, ok := bylineLead.span(s)
	if !ok || end >= len(s) {
		return false
	}
	n := signatures(s)
	return len(n) > 0
}

// bylineOnly says whether a line is the authors' names and no more.
func (f *finder) bylineOnly(i int) bool {
	l := f.lines[i].fold
	if _, end, ok := bylineLead.span(l); ok {
		l = l[end:]
	}
	for _, a := range f.out.Authors {
		if key(l) == key(string(a.Name.Value)) {
			return true
		}
	}
	if f.plain && len(f.out.Authors) > 1 {
		n := signatures(f.lines[i].fold)
		if len(n) < 2 {
			return false
		}
		for _, s := range n {
			if !f.isAuthor(s.name) {
				return false
			}
		}
		return true
	}
	return false
}
