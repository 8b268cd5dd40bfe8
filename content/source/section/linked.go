package section

import (
	"net/url"
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// inItsLink are the labels in a line that are also the words of a link of the line: "4 May 2024 /
// Boat Care", where a link leads to /boat-care. Right above the title any link will do; below it, and
// below the text, one that leads to where pieces of a kind are listed.
func (f *finder) inItsLink() ([]string, int) {
	if f.TitleAt < 0 {
		return nil, -1
	}
	for i := max(0, f.TitleAt-1); i < len(f.Lines) && i <= f.End+3; i++ {
		l := &f.Lines[i]
		if i == f.TitleAt || i > f.TitleAt+4 && i < f.End-1 || len(l.Text) > 200 || len(l.Links) == 0 || l.Has(noLabel&^page.InByline) || f.inMenu(i) {
			continue
		}
		if labels := f.linkedLabels(l, i < f.TitleAt); len(labels) > 0 {
			return labels, i
		}
	}
	return nil, -1
}

// linkedLabels are the labels of a line that are the words of its links, of any of them or of those
// that lead to a section.
func (f *finder) linkedLabels(l *evidence.Line, anyLink bool) []string {
	if leadsBack.In(l.Fold) {
		return nil // "Sign in" leads to /in
	}
	var labels []string
	for _, href := range l.Links {
		words := lastWords(href)
		if wording.Count(words) == 0 || wording.Count(words) > 4 || len(words) < 2 || !anyLink && !pattern.Holds(strings.ToLower(href), toCategory...) {
			continue
		}
		label := shownAs(l.Fold, words)
		if label == "" || leadsBack.In(label) || names.Personal(label) && anyLink || len(labels) == 3 {
			continue
		}
		labels = append(labels, label)
	}
	return labels
}

// Topics is where the labels are found that a blog lists in the foot of a post. They are what the
// post is about, and say nothing of what kind of text it is.
const Topics = "labels of the post"

// topics are those labels: "Labels: piers, rust".
func (f *finder) topics() ([]string, int) {
	for i := f.TitleAt + 1; f.TitleAt >= 0 && i < len(f.Lines); i++ {
		l := &f.Lines[i]
		if l.Linked == 0 || !strings.HasPrefix(l.Fold, "Labels:") {
			continue
		}
		if m := labelsOfPost.Groups(l.Fold); m != nil && !l.Has(page.InComment|page.InNav) {
			labels := splitLabels(m[1])
			return labels[:min(len(labels), 4)], i
		}
	}
	return nil, -1
}

var labelsOfPost = pattern.New(`^Labels: ?(\p{L}[^|•·]{1,120})$`)

// toCategory is what the address holds of a list of pieces of one kind, as blogs and shops have it.
var toCategory = []string{"/category/", "category=", "/kategorie/", "/categorie/", "/categories/", "/rubrik/", "/rubrique/"}

// lastWords are the words of the last part of an address.
func lastWords(href string) string {
	u, err := url.Parse(strings.ToLower(href))
	if err != nil || u.Path == "" {
		return ""
	}
	last := u.Query().Get("category")
	if last == "" {
		last = u.Path[strings.LastIndex(strings.TrimRight(u.Path, "/"), "/")+1:]
	}
	return strings.TrimSpace(wording.Squeeze(strings.NewReplacer("-", " ", "+", " ", "_", " ", "/", " ").Replace(last)))
}

// shownAs is the part of a line that has the words, not within a longer word, or empty.
func shownAs(line, words string) string {
	lower := strings.ToLower(line)
	at := strings.Index(lower, words)
	if at < 0 || len(lower) != len(line) {
		return ""
	}
	end := at + len(words)
	if at > 0 && !strings.ContainsRune(" |/,·•>»", rune(line[at-1])) || end < len(line) && !strings.ContainsRune(" |/,·•>»", rune(line[end])) {
		return ""
	}
	return line[at:end]
}
