package section

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// noLabel is where no label of the piece stands.
const noLabel = page.InNav | page.InFooter | page.InRelated | page.InComment | page.InByline | page.InAuthor | page.InCaption

// labelAbove is a label of a few words right above the title, in its box, which leads nowhere:
// "Products and Tools", "Party, 30.10.23".
func (f *finder) labelAbove() ([]string, int) {
	for i := f.TitleAt - 1; i >= max(0, f.TitleAt-2); i-- {
		l := &f.Lines[i]
		text := l.Fold
		if start, _, ok := dates.Stamp.Span(text); ok {
			text = text[:start]
		}
		text = strings.Trim(text, " ,|/–—-")
		if text == "" {
			continue
		}
		if l.Tag == atom.Li || l.Tag == atom.Form || l.Linked > 0 && !leadsToSection(l) || l.Has(noLabel) ||
			!f.SameBox(i, f.TitleAt) && !l.Has(page.InKicker) && !(i == f.TitleAt-1 && strings.HasSuffix(text, ":")) ||
			!f.isSectionLabel(strings.TrimRight(text, ":"), 4) {
			return nil, -1
		}
		return splitMarked(text), i
	}
	return nil, -1
}

// labelBelow is a label right below the title: links to where such pieces are listed, or a line
// that is marked as a label.
func (f *finder) labelBelow() ([]string, int) {
	for i := f.TitleAt + 1; f.TitleAt >= 0 && i < len(f.Lines) && i <= f.TitleAt+4 && i < max(f.Begin, f.TitleAt+2); i++ {
		l := &f.Lines[i]
		if l.Has(noLabel|page.InCrumbs) || len(l.Text) > 120 ||
			l.Tag == atom.H2 || l.Tag == atom.H3 {
			continue
		}
		linked := l.Linked*10 >= len(l.Text)*8
		if !linked && !l.Has(page.InKicker) || !leadsToSection(l) && !(l.Has(page.InKicker) && i <= f.TitleAt+2) || f.AuthorLink(l) {
			continue
		}
		labels := splitMarked(strings.Trim(l.Fold, " |/–—-"))
		if len(l.Links) > 1 && strings.Contains(l.Fold, ", ") {
			labels = splitLabels(l.Fold)
		}
		if len(labels) > 0 && (f.isSectionLabel(labels[0], 4) || names.Personal(labels[0]) && leadsToSection(l) && !f.namesAuthor(l) &&
			!rubric.Invites(labels[0])) {
			return labels, i
		}
	}
	return nil, -1
}

// isSectionLabel reports whether a text of at most so many words can be a section's name.
func (f *finder) isSectionLabel(s string, most int) bool {
	first, _, _ := strings.Cut(s, "•")
	if n := wording.Count(first); n == 0 || n > most || len(s) > 90 || !names.Upper(s) || wording.SentenceEnd(s) ||
		strings.ContainsAny(s, "0123456789@_#:$£€=") {
		return false
	}
	return !leadsBack.In(s) && !rubric.Invites(s) && !rubric.NoSection(s) && !statement.IsCredit(strings.ToLower(s)) &&
		(!names.Personal(s) || rubric.IsSection(s) || joinsLabels(s)) &&
		!f.sameAsTitle(s)
}

// joinsLabels reports whether a label of several words holds what names do not.
func joinsLabels(s string) bool { return strings.ContainsAny(s, "&|•/") || hasAcronym(s) }

// hasAcronym reports whether a word of s is two or more capitals.
func hasAcronym(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if len(w) > 1 && strings.ToUpper(w) == w && unicode.IsUpper(rune(w[1])) {
			return strings.ToUpper(s) != s
		}
	}
	return false
}

// splitMarked cuts a line of labels at the marks between them.
func splitMarked(s string) []string {
	all := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("|•·/›»>", r) })
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return all[:min(len(all), 3)]
}

// inByline is the section that a byline ends in: "By Ada Quill on April 7, 2023 in Harbours", or that
// stands in it: "By HP, in Harbours, Boats · 31 Jan 2025".
func (f *finder) inByline() ([]string, int) {
	for i := max(0, f.TitleAt-3); i < len(f.Lines) && i <= f.TitleAt+5; i++ {
		l := &f.Lines[i]
		if f.TitleAt < 0 || len(l.Text) > 160 || l.Elsewhere() || !strings.Contains(l.Text, " in ") {
			continue
		}
		if m := datedIn.Groups(l.Fold); m != nil && wording.Count(m[1]) <= 4 {
			return []string{m[1]}, i
		}
		if m := signedIn.Groups(l.Fold); m != nil && wording.Count(m[1]) <= 4 && !names.Place(m[1]) &&
			(wording.Count(m[1]) > 1 || rubric.IsSection(m[1]) || leadsToSection(l)) {
			return []string{m[1]}, i
		}
		if m := inBeforeDate.Groups(l.Fold); m != nil {
			if labels := splitLabels(m[1]); rubric.IsSection(labels[0]) {
				return labels[:min(len(labels), 5)], i
			}
		}
	}
	return nil, -1
}

var (
	datedIn = pattern.New(`(?:19|20)\d\d,? in (\p{Lu}[\p{L}&, ]{2,40})$`)
	// signedIn has the name between the date and the section: "Dec 26, 2025 • Ada Quill in Harbour Dues".
	signedIn     = pattern.New(`(?:19|20)\d\d ?[•·|] ?(?:by )?\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,3} in (\p{Lu}[\p{L}& ]{2,40})$`)
	inBeforeDate = pattern.New(`, in (\p{Lu}[\p{L}&, -]{2,100}?) ?[•·|] ?\d{1,2}[ ./]`)
)

// afterDate is what stands between bars behind a date, near the title or below the text: "March 22nd,
// 2024|Reviews|", "2025.12.17 | ferries | piers |".
func (f *finder) afterDate() ([]string, int) {
	for i := max(0, f.TitleAt-3); f.TitleAt >= 0 && i < len(f.Lines) && i < f.End+8; i++ {
		l := &f.Lines[i]
		if i > f.TitleAt+4 && i < f.End-3 || len(l.Text) > 160 || l.Elsewhere() {
			continue
		}
		if m := dateAndBars.Groups(l.Fold); m != nil {
			labels := splitMarked(m[1])
			return labels, i
		}
	}
	return nil, -1
}

var dateAndBars = pattern.New(`(?:\d, (?:19|20)\d\d|(?:19|20)\d\d[./-]\d\d[./-]\d\d) ?\|((?: ?\p{L}[\p{L}& -]{2,40}\|){1,4})$`).Behind("|")

// inTitleLine is the label that the title ends in behind a bar: "Why piers rust | Opinion".
func (f *finder) inTitleLine() ([]string, int) {
	if f.TitleAt < 0 {
		return nil, -1
	}
	l := &f.Lines[f.TitleAt]
	if at := strings.LastIndex(l.Fold, " | "); at > 0 {
		if label := strings.TrimSpace(l.Fold[at+3:]); rubric.IsSection(label) {
			return []string{label}, f.TitleAt
		}
	}
	return nil, -1
}

// asPageShows is a label of the data in the words of a line of the page that is no more than it:
// "UK News" for "UKNews".
func (f *finder) asPageShows(label string) string {
	if label == "" || strings.ContainsAny(label, " ") {
		return label
	}
	k := wording.Key(label)
	for i := range f.Lines {
		if l := &f.Lines[i]; len(l.Text) <= len(label)+6 && wording.Key(l.Text) == k && l.Text != label {
			return strings.Trim(l.Text, " |/›»>:·")
		}
	}
	return label
}

// onlyBlog takes "Blog" or "Articles" for the section where the page names no other.
func (f *finder) onlyBlog() {
	take := func(label, where string) bool {
		switch strings.ToLower(label) {
		case "blog", "blogs", "articles":
			f.section = &content.Found[[]clean.Text]{Value: []clean.Text{evidence.Show(label)}, Where: evidence.Show(where)}
			return true
		}
		return false
	}
	labels, _ := f.crumbLabels()
	for _, l := range labels {
		if take(strings.TrimSpace(l), "breadcrumbs") {
			return
		}
	}
	if take(f.Head.Get("article:section"), "meta article:section") {
		return
	}
	for i := min(f.TitleAt+4, len(f.Lines)-1); f.TitleAt > 0 && i >= max(0, f.TitleAt-2); i-- {
		if l := &f.Lines[i]; i != f.TitleAt && !l.Has(page.InNav|page.InFooter) && !f.inMenu(i) && take(strings.Trim(l.Text, " |/›»>:·"), f.Place(i)) {
			f.Use(i, "", "section")
			return
		}
	}
}
