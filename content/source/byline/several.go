package byline

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// allNames reports whether line i, right below the title, is the names of two or more people and
// no more: "Ada Quill, Ben Marsh, Tess Hale".
func (f *finder) allNames(i int) bool {
	l := &f.Lines[i]
	if f.TitleAt < 0 || i <= f.TitleAt || i > f.TitleAt+2 || l.Tag == atom.H2 || l.Tag == atom.H3 || !strings.ContainsAny(l.Text, ",&;") {
		return false
	}
	all := signature.Read(l.Fold)
	if len(all) < 2 {
		return false
	}
	n := 0
	for _, s := range all {
		if s.Body || s.Role != "" || s.Org != "" {
			return false
		}
		n += len(s.Name)
	}
	return n*10 >= len(l.Fold)*8 || len(signature.Degreed(l.Fold)) > 1
}

// signedByAll reports whether line i is a dash and the names of two or more people, as letters to
// readers are signed: "—Ada Quill, Ben Marsh, Tess Hale".
func (f *finder) signedByAll(i int) bool {
	l := f.Lines[i].Fold
	rest := strings.TrimLeft(l, "—–- ")
	if rest == l || !strings.ContainsAny(rest, ",&") || wording.SentenceEnd(l) {
		return false
	}
	n, all := 0, signature.Read(rest)
	for _, s := range all {
		if s.Body || s.Role != "" || s.Org != "" {
			return false
		}
		n += len(s.Name)
	}
	return len(all) > 1 && n*10 >= len(rest)*8
}

// contributors adds the people whom a line under the byline names as having written parts of the
// piece: "Contributions from: Ben Marsh & Tess Hale".
func (f *finder) contributors(byline int) {
	if byline < 0 || f.Plain {
		return
	}
	for i := byline + 1; i < len(f.Lines) && i <= byline+2; i++ {
		l := &f.Lines[i]
		_, end, ok := contributed.Span(l.Fold)
		if !ok || l.Elsewhere() || wording.Count(l.Text) > 16 {
			continue
		}
		people := f.authorsIn(l.Fold[end:], f.BylineWhere(i))
		if len(people) == 0 {
			continue
		}
		if !f.Plainly(i) {
			evidence.Doubt(people)
		}
		f.authors = evidence.Unique(append(f.authors, people...))
		f.Use(i, "", "byline")
	}
}

var contributed = pattern.New(`(?i)^(?:with )?contributions? (?:from|by):? `)

// inTitle is the author whom the title names: "How tides work (by Ada Quill)".
func (f *finder) inTitle() *credited {
	if f.TitleAt < 0 {
		return nil
	}
	m := titleBy.Groups(f.Lines[f.TitleAt].Fold)
	if m == nil || !names.Personal(m[1]) {
		return nil
	}
	return &credited{[]content.Author{evidence.Author(m[1], "title", f.Plainly(f.TitleAt))}, "title", f.Plainly(f.TitleAt), -1}
}

var titleBy = pattern.New(`\((?:[Bb]y|[Vv]on|[Pp]ar) ([^()]{4,50})\)$`)

// shownAs is a name that only the data and a byline together show to be one: "JWU" where the
// data name it as the author and the page says "4 May 2024 by JWU".
func (f *finder) shownAs(name, where string) []content.Author {
	name = wording.Squeeze(page.Fold(name))
	if n := wording.Count(name); n == 0 || n > 4 || len(name) > 40 || f.IsSiteName(name) || f.beginsSite(name) || names.Nobody(name) || rubric.IsSection(name) ||
		personalOnlyInForm(name) ||
		strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(" .'-&", r) }) {
		return nil
	}
	for i := max(0, f.TitleAt-4); i < len(f.Lines) && i <= f.Begin+1; i++ {
		l := &f.Lines[i]
		if len(l.Text) > 80 || l.Elsewhere() {
			continue
		}
		if at := strings.Index(l.Fold, "by "+name); at >= 0 && l.Has(page.InAuthor|page.InByline) && wording.Count(name) > 1 {
			return []content.Author{evidence.Author(name, where, f.Plainly(i))} // "by Ada quill Post a comment"
		}
		m := byWhom.Groups(l.Fold)
		if m == nil || !strings.EqualFold(strings.TrimRight(m[1], " .,|•·–-"), name) {
			continue
		}
		a := evidence.Author(strings.TrimRight(m[1], " .,|•·–-"), where, f.Plainly(i))
		a.Body = wording.Count(name) != 2 || strings.ToUpper(name) == name
		return []content.Author{a}
	}
	return nil
}

// byWhom is what follows "by" in a byline, up to a date.
var byWhom = pattern.New(`(?i)(?:^|[ |•·,])(?:by|von|par):? ([^|•·0-9]{2,40}?)(?: (?:on|am|le) .{0,24}|[ ,]*[|•·].*| ` + monthName + `.{0,12})?$`)

const monthName = `(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?`

// aloneUnderTitle reports whether line i, right below the title, is a name that is marked as the
// author's, whatever box it lies in.
func (f *finder) aloneUnderTitle(i int) bool {
	l := &f.Lines[i]
	return f.underTitle(i) && i <= f.TitleAt+3 && l.Has(page.InAuthor) && !l.Has(page.InComment|page.InNav) && !rubric.Invites(l.Fold) &&
		names.Personal(strings.Trim(l.Fold, " .:"))
}

// onlyHolders reports whether all whom the data name hold the copyright of the page, as its foot says.
func (f *finder) onlyHolders(said []credited) bool {
	holder := ""
	for i := len(f.Lines) - 1; i >= 0 && i > len(f.Lines)-40 && holder == ""; i-- {
		if l := &f.Lines[i]; l.Has(page.InFooter) && len(l.Text) < 200 {
			holder = wording.Key(statement.CopyrightHolder(l.Fold))
		}
	}
	for _, c := range said {
		for _, a := range c.People {
			if holder == "" || wording.Key(string(a.Name.Value)) != holder {
				return false
			}
		}
	}
	return true
}
