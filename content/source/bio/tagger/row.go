package tagger

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
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
		name := page.Fold(string(authors[i].Name.Value))
		p := person{name: name, last: strings.ToLower(names.Surname(name)), first: strings.ToLower(names.Given(name))}
		if p.last == "" {
			p.last = strings.ToLower(name)
		}
		v.authors = append(v.authors, p)
	}
	rows := make([]Row, len(p.Lines))
	values := make([]float32, 3*n*len(rows))
	for i := range rows {
		rows[i] = values[3*n*i : 3*n*(i+1)]
		v.look(i)
		for k := range all {
			rows[i][k] = all[k].of(&v)
		}
	}
	for i := range rows {
		if i > 0 {
			copy(rows[i][n:], rows[i-1][:n])
		}
		if i+1 < len(rows) {
			copy(rows[i][2*n:], rows[i+1][:n])
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

	at, words   int
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
	v.words = wording.Count(v.Text)
	v.namesAuthor, v.how, v.rest = false, 0, ""
	if v.words >= leastWords {
		v.bare, v.padded = names.BareStart(v.Fold), " "+v.Lower+" "
	}
	for i := range v.authors {
		p := &v.authors[i]
		last := strings.Contains(v.Lower, p.last)
		v.namesAuthor = v.namesAuthor || last
		if v.words < leastWords || !last && (p.first == "" || !strings.Contains(v.Lower, p.first)) {
			continue
		}
		if how, rest := names.Opens(v.Fold, p.name); how > v.how {
			v.how, v.rest = how, rest
		}
	}
	if len(v.Text) > 80 || v.words > 8 {
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

// cardLead stands before the name on a card, also without a space between.
var cardLead = pattern.New(`(?i)^(?:(?:about|meet|(?:written|words|story|posted) by|author|by|über|von|par)(?: the author)?:?\s*)+`)

// outer reports whether a line is no text, or among its first and last lines.
func (v *view) outer() bool { return !v.Body || v.at <= v.page.Begin || v.at >= v.page.End-5 }
