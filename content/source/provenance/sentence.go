package provenance

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// inSentences is what the first sentence says that names whom the piece comes from, or else the first
// that speaks of it.
func (f *finder) inSentences() *content.Provenance {
	var best *content.Provenance
	text, line := "", 0
	for i := range f.Lines {
		l := &f.Lines[i]
		if l.Has(page.InComment|page.InNav|page.InRelated|page.InCaption) || !leads.In(l.Lower) || !f.Closely(l) {
			continue
		}
		inside := i > f.Begin+2 && i < f.End-6
		if inside && wording.Count(l.Text) > 60 || strings.Contains(l.Lower, "no compensation") {
			continue // a long paragraph amid the text tells of another piece, and the second is a disclosure
		}
		parts := wording.Sentences(l.Fold)
		for k, s := range parts {
			kind, from := f.origin(s)
			if kind == "" || inside && k > 0 || f.own(from, s, kind) || best != nil && (best.From != "" || from == "") {
				continue
			}
			end := k + 1
			for end < len(parts) && end < k+4 && f.goesOn(parts[end]) {
				end++
			}
			text, line = evidence.AsShown(l, wording.Cut(l.Fold, parts, k, end)), i
			best = &content.Provenance{
				Value: evidence.Show(text), Kind: kind, From: evidence.Show(from), Where: evidence.Show(f.Place(i)), Sure: !inside && f.Plainly(i),
			}
		}
	}
	if best != nil {
		f.Use(line, text, "provenance")
	}
	return best
}

// goesOn reports whether a sentence continues a note on provenance.
func (f *finder) goesOn(s string) bool {
	return Says(f.Page, s) || pattern.Holds(strings.ToLower(s), "read the original", "original article", "copyright", "©", "via ", "all rights reserved",
		"creative commons", "permission", "lesen sie", "lire l'", "view the original")
}

// own reports whether the origin that a sentence names is the site itself, or its paper.
func (f *finder) own(from, s string, kind content.ProvenanceKind) bool {
	if from == "" {
		return kind == content.FirstAt || kind == content.Partner || inPrint.In(s) // "Originally published in 2015"
	}
	return inPrint.In(s) || f.Ours(from)
}

// Says reports whether a sentence is about where the piece comes from.
func Says(p *evidence.Page, s string) bool {
	kind, _ := (&finder{Page: p}).origin(s)
	return kind != ""
}

// origin reads a sentence about where the piece comes from: the kind, and who it comes
// from if the sentence says so.
func (f *finder) origin(sentence string) (content.ProvenanceKind, string) {
	if len(sentence) > 700 || !leads.In(strings.ToLower(sentence)) || quotedTalk.In(sentence) {
		return "", ""
	}
	s := names.BareStart(sentence)
	for _, form := range &forms {
		m := form.is.Groups(s)
		switch {
		case m == nil:
			continue
		case noOrigin.In(s):
			return "", ""
		case len(m) == 1:
			return form.kind, outlet(s)
		case form.kind == content.Partner:
			return form.kind, f.firstHouse(m[1])
		}
		return form.kind, strings.Trim(m[1], " .,)")
	}
	return "", ""
}

// firstHouse is the first house besides this one that is named in s, where "and" sets houses apart.
func (f *finder) firstHouse(s string) string {
	ts := names.Tokens(s)
	for i := 0; i < len(ts); i++ {
		if !names.Upper(ts[i].Word) {
			continue
		}
		to := i
		for to < len(ts) && (names.Upper(ts[to].Word) || ts[to].Word == "of" || ts[to].Word == "the" || ts[to].Word == "for") {
			to++
			if ts[to-1].End {
				break
			}
		}
		if name, _ := names.OrgName(ts[i:to], 0); name != "" && !f.Ours(name) {
			return name
		}
		i = to - 1
	}
	return ""
}

// outlet is the house that a sentence names.
func outlet(s string) string {
	for _, form := range [...]pattern.Pattern{quotedFrom, germanFrom} {
		if m := form.Groups(s); m != nil {
			return strings.Trim(m[1], ".,")
		}
	}
	at := fromForm().FindStringSubmatchIndex(s)
	if at == nil {
		if m := lowerSite.Groups(s); m != nil {
			return m[1]
		}
		return ""
	}
	ts := names.Tokens(s[at[2]:])
	if len(ts) == 0 {
		return ""
	}
	name := ts[0].Word
	if !strings.Contains(name, ".") || strings.ToLower(name) != name {
		name, _ = names.OrgName(ts, 0)
	}
	if dates.MonthLed.In(name) {
		return ""
	}
	return strings.Trim(name, "'\".() ")
}
