package note

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// Disclaimer finds the note that the views are the author's own.
func Disclaimer(p *evidence.Page) *content.Found[clean.Text] {
	return (&finder{Page: p}).disclaimer()
}

func (f *finder) disclaimer() *content.Found[clean.Text] {
	best, bestAt, top := "", -1, 0
	for i := range f.Lines {
		l := &f.Lines[i]
		if !f.mayDisclaim(i) {
			continue
		}
		if !f.Closely(l) {
			break
		}
		text := f.disclaimerIn(i)
		if text == "" {
			if text := f.labelledDisclaimer(l); text != "" && top < adviceDisclaimer {
				best, bestAt, top = text, i, adviceDisclaimer
				continue
			}
			if f.amidText(i) && !disclaimerLead.In(statement.BareTop(l.Fold)) {
				continue
			}
			if text, score := f.adviceIn(l, wording.Sentences(l.Fold)); score > top {
				best, bestAt, top = text, i, score
			}
			continue
		}
		score := f.disclaimerScore(i)
		if score > top || score == top && bestAt >= 0 && f.Lines[bestAt].Lower != l.Lower && i < f.Begin {
			best, bestAt, top = text, i, score
		}
	}
	if bestAt < 0 || top < 2 {
		return nil
	}
	found := evidence.Fact(best, f.Place(bestAt), top >= 4 && f.Plainly(bestAt))
	f.Use(bestAt, best, "disclaimer")
	// The same note again, at the top and the foot of the page.
	for i := range f.Lines {
		if i != bestAt && f.Lines[i].Lower == f.Lines[bestAt].Lower {
			f.Use(i, "", "disclaimer")
		}
	}
	return found
}

// mayDisclaim reports whether line i is worth a closer look.
func (f *finder) mayDisclaim(i int) bool {
	l := &f.Lines[i]
	if !statement.DisclaimWords(l.Lower) && !adviceLead(l.Lower) || i == f.TitleAt || l.Has(page.InComment) || wording.Count(l.Text) < 5 {
		return false
	}
	return !l.Has(page.InRelated) || l.Body || l.Has(page.InDisclaimer|page.InFooter)
}

// amidText reports whether line i stands amid the article's text, where a disclaimer is rare.
func (f *finder) amidText(i int) bool {
	if f.Plain {
		return i > f.Begin+2 && i*10 < len(f.Lines)*6
	}
	l := &f.Lines[i]
	return i > f.Begin+1 && i < f.End-6 && l.Body && !l.Has(page.InNote|page.InDisclaimer)
}

// disclaimerIn is the part of line i that disclaims, or empty.
func (f *finder) disclaimerIn(i int) string {
	l := &f.Lines[i]
	parts := wording.Sentences(l.Fold)
	from, to := -1, -1
	for k, s := range parts {
		if statement.Disclaims(s) && !f.aboutOthers(s, l) && !statement.SoldOpinion(s) && !ofMarks(s, parts[:k]) {
			if from < 0 {
				from = k
			}
			to = k + 1
		}
	}
	if from < 0 {
		return ""
	}
	if f.amidText(i) && (wording.Count(l.Text) > 80 ||
		!pattern.Holds(l.Lower, "this article", "this column", "author", "in this ", "my own", "autor", "verfasser", "auteur")) {
		return ""
	}
	if disclaimerLead.In(statement.BareTop(l.Fold)) && wording.Count(l.Text) <= 220 {
		return l.Text
	}
	if from > 0 && (wording.Count(parts[from-1]) <= 4 || whose.In(parts[from])) {
		from--
	}
	return evidence.AsShown(l, wording.Cut(l.Fold, parts, from, to))
}

// whose begins a sentence that says nothing without the one before it.
var whose = pattern.New(`^(?:Its|Their|They|These|Ses|Leurs|Ils|Elles|Sie|Diese) `)

// ofMarks reports whether a sentence goes on with what was said of trademarks: "Use of them does not
// imply endorsement."
func ofMarks(s string, before []string) bool {
	return len(before) > 0 && pattern.Holds(strings.ToLower(before[len(before)-1]), "trademark", "logos", "trade name") &&
		pattern.Holds(s, " them ", " them.", "hese ")
}

// disclaimerScore is how well line i is a disclaimer of this article: 4 is sure.
func (f *finder) disclaimerScore(i int) int {
	l := &f.Lines[i]
	score := 4
	if pattern.Holds(l.Lower, "author", "writer", "columnist", "contributor", "this article", "this column", "this commentary", "autor", "auteur", "in this ",
		"my own", "expressed here") {
		score += 2
	}
	if l.Has(page.InFooter) {
		score--
	}
	if f.amidText(i) {
		score -= 2
	}
	return score
}

// aboutOthers reports whether a sentence that disclaims is part of a story about
// somebody who disclaims, or of the rules for comments.
func (f *finder) aboutOthers(s string, l *evidence.Line) bool {
	lower := strings.ToLower(s)
	if pattern.Holds(lower, " said", "he says", "she says", " told ", "tweeted", "spokes") {
		return true
	}
	s = brackets().ReplaceAllString(s, "") // "(collectively, the “Writers”)"
	return l.Body && strings.ContainsAny(s, "“\"") && !pattern.Holds(lower, "this article", "author")
}

// brackets holds what stands in them.
var brackets = pattern.New(` \([^()]{1,160}\)`)
