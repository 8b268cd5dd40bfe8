package section

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/byline"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// filed begins a list of the labels that a piece is filed under: "Posted in Harbours, Boats".
var filed = pattern.New(`(?i)(?:^|[|•·] ?)(?:categor(?:y|ies)|filed (?:to|under|in)|(?:posted|published) (?:in|under)|in category|section|kategorien?|rubrik`+
	`|veröffentlicht (?:in|unter)|abgelegt unter|catégories?|rubrique|publié dans)(?:: ?| )(\p{Lu}[^.|•·]{2,120}|\p{Ll}[\p{L} &-]{2,24})$`).
	Behind("categor", "filed ", "posted ", "published ", "section", "kategorie", "rubrik", "veröffentlicht ", "abgelegt ", "catégorie", "rubrique",
		"publié dans")

// filedField is the label in one of the fields below the title of a bare text.
func (f *finder) filedField() ([]string, string, bool) {
	for i := f.TitleAt + 1; f.TitleAt >= 0 && i < len(f.Lines) && i <= f.TitleAt+3; i++ {
		if m := fieldOf.Groups(f.Lines[i].Fold); m != nil && wording.Count(f.Lines[i].Text) <= 24 {
			return splitLabels(m[1]), f.Place(i), f.Plainly(i)
		}
	}
	return nil, "", false
}

// fieldOf is a label among the fields below a title: "Date: May 4, 2024 | Category: Tides | Author: Ada Quill".
var fieldOf = pattern.New(`(?i:[|•·] ?(?:category|section|filed under|kategorie|rubrik|catégorie) ?: ?)(\p{Lu}[^.|•·:]{2,60}?) ?[|•·] ?\p{L}{2,12}(?: by)? ?:`)

// filedLabel is such a beginning on a line of its own.
var filedLabel = pattern.New(`(?i)^(?:categor(?:y|ies)|filed (?:to|under|in)|(?:posted|published) (?:in|under)|kategorien?|rubrik)\s*:?$`)

// filedUnder are the labels that a line beside the title, or below the text, says the piece is
// filed under.
func (f *finder) filedUnder() ([]string, int) {
	for i := max(0, f.TitleAt-4); i < len(f.Lines) && i < max(f.End+12, f.TitleAt+8); i++ {
		l := &f.Lines[i]
		if m := inAndTags.Groups(l.Fold); m != nil && i >= f.End-2 && f.TitleAt >= 0 {
			return splitLabels(m[1]), i
		}
		if i > max(f.Begin+2, f.TitleAt+8) && i < f.End-2 || l.Has(page.InNav|page.InRelated|page.InComment|page.InFooter|page.InCaption) ||
			wording.Count(l.Text) > 24 || wording.SentenceEnd(l.Text) {
			continue
		}
		text, _, _ := strings.Cut(l.Fold, "Tagged")
		text = strings.TrimSpace(text)
		if filedLabel.In(text) && i+1 < len(f.Lines) && wording.Count(f.Lines[i+1].Text) <= 5 && !wording.SentenceEnd(f.Lines[i+1].Text) {
			return []string{f.Lines[i+1].Text}, i + 1
		}
		m := filed.Groups(text)
		if m == nil || f.TitleAt < 0 {
			continue
		}
		if !strings.Contains(m[0], ":") && !strings.Contains(m[1], ",") && names.Personal(m[1]) && !rubric.IsSection(m[1]) {
			continue
		}
		labels := splitLabels(m[1])
		return labels[:min(len(labels), 3)], i
	}
	return nil, -1
}

// inAndTags is a line below the text on where the piece is filed: "In Piers Tags rust, ropes".
var inAndTags = pattern.New(`^In (\p{Lu}[\p{L}&, -]{2,60}?) Tags? \p{L}`)

// linkAbove is a link of a few words right above the title, which leads to the section.
func (f *finder) linkAbove() ([]string, int) {
	for i := f.TitleAt - 1; i >= max(0, f.TitleAt-2); i-- {
		l := &f.Lines[i]
		if l.Has(page.InNav|page.InFooter|page.InRelated|page.InComment|page.InAuthor|page.InByline|page.InDate) || wording.Count(l.Text) > 4 || len(l.Text) > 40 {
			continue
		}
		if text := strings.Trim(l.Fold, " |/›»<>:·"); l.Linked*10 < len(l.Text)*8 || len(l.Links) != 1 || wording.SentenceEnd(text) ||
			names.Personal(text) && !rubric.IsSection(text) && !hasAcronym(text) && (!leadsToSection(l) || f.namesAuthor(l)) ||
			f.inMenu(i) || f.HeadsOthers(i) || f.AuthorLink(l) || strings.ContainsAny(text, "@_0123456789") || leadsBack.In(text) ||
			strings.HasPrefix(l.Links[0], "#") || strings.HasPrefix(l.Links[0], "javascript") {
			continue
		}
		return []string{l.Text}, i
	}
	return nil, -1
}

// relCategory are the labels of the links that are marked as leading to a category, where the page has
// one group of them: with more, most are those of other pieces.
func (f *finder) relCategory() ([]string, int) {
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
		if l := &f.Lines[i]; len(labels) > 0 && len(l.Text) < 200 && strings.Contains(l.Text, labels[0]) && (i > f.TitleAt-4 && i < f.TitleAt+4 || i >= f.End-1) {
			return labels, i
		}
	}
	return nil, -1
}

// leadsToSection reports whether a line leads to where pieces of a kind are listed.
func leadsToSection(l *evidence.Line) bool {
	for _, href := range l.Links {
		if pattern.Holds(strings.ToLower(href), "/category", "/categories/", "category=", "/kategorie/", "/section", "/topic", "/tag", "/rubrik",
			"/thema", "/blog/", "/news/") {
			return true
		}
	}
	return false
}

// namesAuthor reports whether a line leads to an author's page, or is the name of one in the data.
func (f *finder) namesAuthor(l *evidence.Line) bool {
	if f.AuthorLink(l) || l.Has(page.InAuthor|page.InByline) {
		return true
	}
	for _, c := range byline.InData(f.Page) {
		if evidence.HasName(c.People, strings.Trim(l.Fold, " |/›»<>:·")) {
			return true
		}
	}
	return false
}

// leadsBack is a link that leads somewhere else than to a section.
var leadsBack = pattern.New(`(?i)^(?:back|go back|return|skip|share|print|email|e-mail|save|comments?|subscribe|sign (?:in|up)|log ?in|menu|search|close` +
	`|follow|listen|edit|about|posted|open|submit|skip to` +
	`|download|zurück|teilen|drucken|retour|next|previous|prev|read|view|see|show|home|contents?|you are here` +
	`|schedule|start|become|all|our|my|call|contact|get|join|donate|buy|shop|book|try|learn more|click|jump|table of|switch|toggle|\d)\b`)
