package tagger

import (
	"cmp"
	"embed"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// feature is what is asked of a line, with a number for an answer.
type feature struct {
	name string
	of   func(*view) float32
}

// is is a feature that a line has or has not.
func is(name string, of func(*view) bool) feature {
	return feature{name, func(v *view) float32 {
		if of(v) {
			return 1
		}
		return 0
	}}
}

// says is a feature of lines that hold one of the words that lead to a form.
func says(name string, form pattern.Form) feature {
	return is("says-"+name, func(v *view) bool { return v.Words >= leastWords && form.May(v.padded) })
}

// features are those of a line by itself. In a [Row] the same of the lines before and behind it follow.
var features = sync.OnceValue(func() []feature {
	all := []feature{
		{"line-of-text", func(v *view) float32 { return float32(v.at - v.page.Begin) }},
		{"lines-to-end", func(v *view) float32 { return float32(v.page.End - 1 - v.at) }},
		{"share-of-text", func(v *view) float32 { return float32(v.at-v.page.Begin) / float32(v.page.End-v.page.Begin+1) }},
		{"lines-below-title", func(v *view) float32 { return float32(max(-30, min(v.at-v.page.TitleAt, 60))) }},
		{"words", func(v *view) float32 { return float32(v.Words) }},
		{"linked", func(v *view) float32 { return float32(v.Linked) / float32(max(1, len(v.Text))) }},
		{"links", func(v *view) float32 { return float32(len(v.Links)) }},
		{"authors", func(v *view) float32 { return float32(len(v.authors)) }},
		{"opens-with-author", func(v *view) float32 { return float32(v.how) }},
		is("in-text", func(v *view) bool { return v.Body }),
		is("same-box", func(v *view) bool { return v.Box != nil && v.at > 0 && v.Box == v.page.Lines[v.at-1].Box }),
		is("names-author", func(v *view) bool { return v.namesAuthor }),
		is("is-author", func(v *view) bool { return v.named == v.at && v.own }),
		is("below-author", func(v *view) bool { return v.named >= v.at-near && v.named < v.at && v.own }),
		is("below-another", func(v *view) bool { return v.named >= v.at-near && v.named < v.at && !v.own }),
		is("author-is", func(v *view) bool { return v.how > 0 && names.AfterName.In(v.rest) }),
		is("sentence", func(v *view) bool { return wording.SentenceEnd(v.Text) }),
		is("names-role", func(v *view) bool { return v.Words >= leastWords && v.outer() && names.HasRole(v.Fold) }),
		is("dated", func(v *view) bool { return v.Words < 30 && dates.Stamp.In(v.Fold) }),
		is("invites", func(v *view) bool { return v.outer() && rubric.Invites(v.Fold) }),
		is("discloses", func(v *view) bool { return statement.Disclosure.May(v.Lower) }),
		is("is-note", func(v *view) bool { return statement.Note.May(v.Lower) }),
		is("is-byline", func(v *view) bool { return slices.Contains(v.page.Said[v.at], "byline") }),
		is("opens-with-i", func(v *view) bool { return v.Words >= leastWords && ofOneself.In(v.bare) }),
		is("opens-without-subject", func(v *view) bool { return v.Words >= leastWords && NoSubject.In(v.bare) }),
		says("we", forms.Named("we")),
		says("i", forms.Named("i")),
		says("person", forms.Named("person")),
		says("reach", forms.Named("reach")),
		says("list", forms.Named("list")),
		is("links-author", func(v *view) bool { return slices.ContainsFunc(v.Links, toAuthor.In) }),
	}
	for _, hint := range [...]page.Hint{
		page.InBio, page.InAuthor, page.InRole, page.InTitle, page.InKicker, page.InComment, page.InFooter, page.InAside, page.InArticle,
	} {
		all = append(all, is("in-"+hint.String()+"-markup", func(v *view) bool { return v.Has(hint) }))
	}
	for _, t := range [...]atom.Atom{atom.P, atom.Li, atom.Div, atom.H2, atom.H3, atom.H4} {
		all = append(all, is("in-"+t.String(), func(v *view) bool { return v.Tag == t }))
	}
	return all
})

//go:embed forms.txt
var files embed.FS

// What lines on an author begin with, after marks that lists and quotations have.
var (
	forms     = pattern.Read(files, "forms.txt", words.ByName)
	NoSubject = forms.Named("no subject")
	ofOneself = forms.Named("of oneself")
	cardLead  = forms.Named("card lead").Pattern()
	// toAuthor is the address of a page on somebody who writes.
	toAuthor = pattern.New(`/(?:author|autor|people|person|profile|staff|contributor|by/|columnist|team|@)`)
)

// Row are the features of a line, then those of the line before it and of the one behind it.
type Row []float32

// Names are the names of the features, in the order of a [Row].
func Names() []string {
	var out []string
	for _, side := range [...]string{"", "before-", "after-"} {
		for _, f := range features() {
			out = append(out, side+f.name)
		}
	}
	return out
}

// Rows are the features of the lines of a page whose authors are known.
func Rows(p *evidence.Page, authors []content.Author) []Row {
	all := features()
	n := len(all)
	v := view{page: p, named: -1}
	for i := range authors {
		name := wording.Fold(string(authors[i].Name.Value))
		v.authors = append(v.authors, person{name, strings.ToLower(cmp.Or(names.Surname(name), name)), strings.ToLower(names.Given(name))})
	}
	rows := make([]Row, len(p.Lines))
	values := make([]float32, 3*n*len(rows))
	for i := range rows {
		rows[i] = values[3*n*i : 3*n*(i+1)]
		v.look(i)
		for k := range all {
			rows[i][k] = all[k].of(&v)
		}
		if i > 0 {
			copy(rows[i][n:], rows[i-1][:n])
			copy(rows[i-1][2*n:], rows[i][:n])
		}
	}
	return rows
}

// near is how many lines below a name that stands alone a line may be about that person.
const near = 6

// person is an author, by the surname, or all of the name, and the first name in lower case.
type person struct{ name, last, first string }

// view is a line of a page, and what several features ask of it.
type view struct {
	*evidence.Line

	page    *evidence.Page
	authors []person

	at          int
	bare        string // the line without what stands before its first word
	padded      string // in lower case, between spaces
	namesAuthor bool
	how         int    // how it opens with an author's name, as [names.Opens] says
	rest        string // what follows the name
	named       int    // the last line that is a person's name alone
	own         bool   // that is an author's
}

// look turns to line i, the one after the last.
func (v *view) look(i int) {
	v.Line, v.at = &v.page.Lines[i], i
	v.namesAuthor, v.how, v.rest = false, 0, ""
	if v.Words >= leastWords {
		v.bare, v.padded = names.BareStart(v.Fold), " "+v.Lower+" "
	}
	for i := range v.authors {
		p := &v.authors[i]
		last := strings.Contains(v.Lower, p.last)
		v.namesAuthor = v.namesAuthor || last
		if v.Words < leastWords || !last && (p.first == "" || !strings.Contains(v.Lower, p.first)) {
			continue
		}
		if how, rest := names.Opens(v.Fold, p.name); how > v.how {
			v.how, v.rest = how, rest
		}
	}
	if len(v.Text) > 80 || v.Words > 8 {
		return
	}
	name := NameAlone(v.Line)
	if own := slices.ContainsFunc(v.authors, func(p person) bool { return names.Same(name, p.name) }); own || names.Personal(name) {
		v.named, v.own = i, own
	}
}

// NameAlone is what a line holds if that is the name on a card, without what leads to it.
func NameAlone(l *evidence.Line) string {
	return strings.Trim(cardLead().ReplaceAllString(l.Fold, ""), " .:")
}

// outer reports whether a line is no text, or among its first and last lines.
func (v *view) outer() bool { return !v.Body || v.at <= v.page.Begin || v.at >= v.page.End-5 }
