package section

import (
	"net/url"
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/wording"
)

var (
	// filed begins a list of the labels that a piece is filed under: "Posted in Harbours, Boats".
	filed = pattern.New(`(?i)(?:^|[|•·] ?)(?:categor(?:y|ies)|filed (?:to|under|in)|(?:posted|published) (?:in|under)|in category|section|kategorien?|rubrik`+
		`|veröffentlicht (?:in|unter)|abgelegt unter|catégories?|rubrique|publié dans)(?:: ?| )(\p{Lu}[^.|•·]{2,120}|\p{Ll}[\p{L} &-]{2,24})$`).
		Behind("categor", "filed ", "posted ", "published ", "section", "kategorie", "rubrik", "veröffentlicht ", "abgelegt ", "catégorie", "rubrique",
			"publié dans")
	// filedLabel is such a beginning on a line of its own.
	filedLabel = pattern.New(`(?i)^(?:categor(?:y|ies)|filed (?:to|under|in)|(?:posted|published) (?:in|under)|kategorien?|rubrik)\s*:?$`)
	// inLine is a label within a line on the piece: below the text, "In Piers Tags rust, ropes"; at the end of a byline,
	// "By Ada Quill on April 7, 2023 in Harbours", "Dec 26, 2025 • Ada Quill in Harbour Dues", or within it, "By HP, in
	// Harbours, Boats · 31 Jan 2025"; and between bars behind a date, "March 22nd, 2024|Reviews|".
	inLine = pattern.New(`^In (\p{Lu}[\p{L}&, -]{2,60}?) Tags? \p{L}`+
		`|(?:19|20)\d\d,?(?: ?[•·|] ?(?:by )?\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,3})? in (\p{Lu}[\p{L}&, ]{2,40})$`+
		`|, in (\p{Lu}[\p{L}&, -]{2,100}?) ?[•·|] ?\d{1,2}[ ./]`+
		`|(?:\d, (?:19|20)\d\d|(?:19|20)\d\d[./-]\d\d[./-]\d\d) ?\|((?: ?\p{L}[\p{L}& -]{2,40}\|){1,4})$`).Behind("in ", "|")
	// fieldOf is a label among the fields below a title: "Date: May 4, 2024 | Category: Tides | Author: Ada Quill".
	fieldOf = pattern.New(`(?i:[|•·] ?(?:category|section|filed under|kategorie|rubrik|catégorie) ?: ?)(\p{Lu}[^.|•·:]{2,60}?) ?[|•·] ?\p{L}{2,12}(?: by)? ?:`)
	// labelsOfPost are those that a blog lists in the foot of a post: "Labels: piers, rust".
	labelsOfPost = pattern.New(`^Labels: ?(\p{L}[^|•·]{1,120})$`)
)

// said are the labels that a line beside the title, or below the text, says the piece is filed under.
func (f *finder) said() ([]string, int) {
	for i := max(0, f.TitleAt-4); f.TitleAt >= 0 && i < len(f.Lines) && i < max(f.End+12, f.TitleAt+8); i++ {
		l := &f.Lines[i]
		if i > max(f.Begin+2, f.TitleAt+8) && i < f.End-2 || wording.Count(l.Text) > 24 {
			continue
		}
		text, _, _ := strings.Cut(l.Fold, "Tagged")
		text = strings.TrimSpace(text)
		var labels []string
		if m := filed.Groups(text); m != nil && (strings.Contains(m[0], ":") || strings.Contains(m[1], ",") || !names.Personal(m[1])) {
			labels = split(m[1])
		} else if filedLabel.In(text) && i+1 < len(f.Lines) && wording.Count(f.Lines[i+1].Text) <= 5 {
			i++
			labels = []string{f.Lines[i].Text}
		} else if m := inLine.Groups(text); m != nil {
			labels = split(m[1] + m[2] + m[3] + m[4])
		}
		if len(labels) > 0 {
			return labels[:min(len(labels), 4)], i
		}
	}
	return nil, -1
}

// topics are the labels in the foot of a post.
func (f *finder) topics() ([]string, int) {
	for i := f.TitleAt + 1; f.TitleAt >= 0 && i < len(f.Lines); i++ {
		if m := labelsOfPost.Groups(f.Lines[i].Fold); m != nil && f.Lines[i].Linked > 0 {
			labels := split(m[1])
			return labels[:min(len(labels), 4)], i
		}
	}
	return nil, -1
}

// inTitle is the label that the title ends in behind a bar: "Why piers rust | Opinion".
func (f *finder) inTitle() ([]string, int) {
	if f.TitleAt < 0 {
		return nil, -1
	}
	l := f.Lines[f.TitleAt].Fold
	if at := strings.LastIndex(l, " | "); at > 0 && rubric.IsSection(strings.TrimSpace(l[at+3:])) {
		return []string{l[at+3:]}, f.TitleAt
	}
	return nil, -1
}

// marked are the labels of the links that are marked as leading to a category, where the page has
// one group of them: with more, most are those of other pieces.
func (f *finder) marked() ([]string, int) {
	var labels []string
	for _, m := range f.Micro.Filed {
		if m.Node.Parent != f.Micro.Filed[0].Node.Parent {
			return nil, -1
		}
		if m.Value != "" && len(labels) < 4 {
			labels = append(labels, m.Value)
		}
	}
	for i := range f.Lines {
		if len(labels) > 0 && (i > f.TitleAt-4 && i < f.TitleAt+4 || i >= f.End-1) && strings.Contains(f.Lines[i].Text, labels[0]) {
			return labels, i
		}
	}
	return nil, -1
}

// inItsLink are the labels in a line that are also the words of a link of the line: "4 May 2024 /
// Boat Care", where a link leads to /boat-care. Right above the title any link will do; below it, and
// below the text, one that leads to where pieces of a kind are listed.
func (f *finder) inItsLink() ([]string, int) {
	for i := max(0, f.TitleAt-1); f.TitleAt >= 0 && i < len(f.Lines) && i <= f.End+3; i++ {
		l := &f.Lines[i]
		if i == f.TitleAt || i > f.TitleAt+4 && i < f.End-1 || l.Has(noLabel&^page.InByline) || leadsBack.In(l.Fold) {
			continue
		}
		var labels []string
		for _, href := range l.Links {
			anyLink := i < f.TitleAt
			if !anyLink && !pattern.Holds(strings.ToLower(href), "/category/", "category=", "/kategorie/", "/categorie/", "/categories/", "/rubrik/", "/rubrique/") {
				continue
			}
			if label := shownAs(l.Fold, lastWords(href)); label != "" && len(labels) < 3 && !(names.Personal(label) && anyLink) {
				labels = append(labels, label)
			}
		}
		if len(labels) > 0 {
			return labels, i
		}
	}
	return nil, -1
}

// lastWords are the words of the last part of an address.
func lastWords(href string) string {
	u, err := url.Parse(strings.ToLower(href))
	if err != nil {
		return ""
	}
	last := u.Query().Get("category")
	if last == "" {
		last = u.Path[strings.LastIndex(strings.TrimRight(u.Path, "/"), "/")+1:]
	}
	return wording.Squeeze(strings.NewReplacer("-", " ", "+", " ", "_", " ", "/", " ").Replace(last))
}

// shownAs is the part of a line that has the words, not within a longer word, or empty.
func shownAs(line, words string) string {
	at := strings.Index(strings.ToLower(line), words)
	end := at + len(words)
	if at < 0 || len(words) < 2 || end > len(line) || at > 0 && !strings.ContainsRune(" |/,·•>»", rune(line[at-1])) ||
		end < len(line) && !strings.ContainsRune(" |/,·•>»", rune(line[end])) {
		return ""
	}
	return line[at:end]
}
