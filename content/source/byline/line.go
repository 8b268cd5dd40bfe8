package byline

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// scored is a byline and how much speaks for it, from [leastByline] up.
type scored struct {
	credited

	score int
}

// A byline has at least the least score, is sure from the next on, and a sentence that
// says who wrote the piece has the most.
const (
	leastByline = 3
	sureByline  = 4
	saidByline  = 7
)

// mostBylines is how many are looked at: a page with more is a list of articles.
const mostBylines = 48

// bylines finds the lines that name the author, best first.
func (f *finder) bylines() []credited {
	var all []scored
	for i := 0; i < min(len(f.Lines), max(f.End, f.Begin+10)+30) && len(all) < mostBylines; i++ {
		if b, ok := f.bylineAt(i); ok {
			all = append(all, b)
		}
	}
	if c := f.labelled(); c != nil {
		score := leastByline
		if len(c.People) > 1 {
			score = sureByline // a list says more than its first name, which may look like a byline alone
		}
		all = append(all, scored{*c, score})
	}
	if c := f.inTitle(); c != nil {
		all = append(all, scored{*c, sureByline})
	}
	all = f.together(f.withoutLetters(f.withoutReviewers(all)))
	var out []credited
	for want := saidByline; want >= leastByline; want-- {
		for _, c := range all {
			if c.score == want {
				out = append(out, c.credited)
			}
		}
	}
	// A person says more than an agency or a desk.
	if person := slices.IndexFunc(out, func(c credited) bool { return c.sure && !c.People[0].Body }); person > 0 && out[0].People[0].Body {
		out[0], out[person] = out[person], out[0]
	}
	if len(out) == 0 {
		out = append(out, f.microAuthors()...)
	}
	return out
}

// bylineAt reads a byline in a line.
func (f *finder) bylineAt(i int) (scored, bool) {
	l := &f.Lines[i]
	near := i <= f.Begin+3 && (f.TitleAt < 0 || i >= f.TitleAt-4)
	if s, ok := f.guestAt(i); ok && near {
		return s, true
	}
	if len(l.Text) > 240 || l.Elsewhere() && !f.aloneUnderTitle(i) || l.Has(page.InCaption|page.InCrumbs) && l.Tag != atom.Address && !f.aloneUnderTitle(i) ||
		i == f.TitleAt ||
		l.Has(page.InFooter) && !(f.TitleAt >= 0 && i > f.TitleAt && i < f.Begin) && !l.Has(page.InArticle) && !f.footOfPost(i) {
		return scored{}, false
	}
	if m := pieceBy.Groups(l.Fold); m != nil && names.Personal(strings.TrimRight(m[1], ".")) && near {
		return scored{
			credited{[]content.Author{evidence.Author(strings.TrimRight(m[1], "."), f.Place(i), f.Plainly(i))}, f.Place(i), f.Plainly(i), -1},
			saidByline,
		}, true
	}
	lead := (signature.Lead.In(l.Fold) || signature.BarBy.In(l.Fold)) && leadsName(l.Fold)
	score := f.bylineScore(i, near, lead)
	if score == 0 || l.Has(page.InBio) && !near && !f.introduced(i) && !(writtenLead.In(l.Fold) && i >= f.End && i <= f.End+6) {
		return scored{}, false
	}
	if l.Has(page.InAside) && !f.aloneUnderTitle(i) && !(f.TitleAt >= 0 && f.Lines[f.TitleAt].Has(page.InAside)) {
		score -= 2
	}
	if l.Has(page.InByline) {
		score++
	}
	if f.teaser(i) {
		return scored{}, false
	}
	people := f.authorsIn(l.Text, f.BylineWhere(i))
	if split := f.authorsIn(apart(l), f.BylineWhere(i)); len(people) == 0 || len(split) == 1 && len(people) == 1 &&
		len(split[0].Name.Value) < len(people[0].Name.Value) {
		people = split
	}
	if len(people) == 0 || len(people) == 1 && f.IsSiteName(string(people[0].Name.Value)) {
		if one := f.oneName(i); len(one) > 0 {
			people = one
		}
	}
	if len(people) == 0 || score < leastByline || l.Has(page.InAuthor) && !lead && l.Linked == 0 && wording.Count(l.Text) > 8 && !f.dated(l) {
		return scored{}, false
	}
	if !f.Plainly(i) {
		evidence.Doubt(people)
	}
	return scored{credited{people, f.BylineWhere(i), score >= sureByline && f.Plainly(i), i}, score}, true
}

// footOfPost reports whether line i is the byline in the foot of a post rather than in that of the
// page: "Posted by Ada Quill at 10:19 PM".
func (f *finder) footOfPost(i int) bool {
	l := &f.Lines[i]
	return i >= f.End-1 && i <= f.End+12 && l.Has(page.InAuthor|page.InByline) && wording.Count(l.Text) < 12 && postedBy.In(l.Fold)
}

var postedBy = pattern.New(`^Posted by (?:@?[\p{L}.'-]+ ?){1,4}(?: (?:at|on|in) |$)`)

// apart is the text of a byline with bars where style alone sets its parts apart: "Ada Quill"
// and "Bay Press" in boxes side by side.
func apart(l *evidence.Line) string {
	if len(l.Seams) == 0 || len(l.Seams) > 6 {
		return l.Text
	}
	var b strings.Builder
	from := 0
	for _, at := range l.Seams {
		if before := l.Text[from:at]; !strings.HasSuffix(strings.TrimSpace(before), ".") &&
			names.Personal(names.Tidy(signature.Lead().ReplaceAllString(page.Fold(before), ""))) {
			b.WriteString(before + "| ")
			from = at
		}
	}
	return b.String() + l.Text[from:]
}

// teaser reports whether a byline above the title is that of another piece: it stands under a
// heading of its own.
func (f *finder) teaser(i int) bool {
	if f.TitleAt < 0 || i >= f.TitleAt {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		switch l := &f.Lines[j]; l.Tag {
		case atom.H2, atom.H3, atom.H4, atom.H5:
			return wording.Count(l.Text) > 1 && l.Linked*2 > len(l.Text)
		default:
			if l.Linked*10 >= len(l.Text)*9 && wording.Count(l.Text) >= 4 {
				return true
			}
		}
	}
	return false
}

// together makes one byline of lines of one name each, one after another.
func (f *finder) together(all []scored) []scored {
	for i := 0; i+1 < len(all); {
		a, b := &all[i], &all[i+1]
		if b.line > a.line && a.line >= 0 && b.line-a.line <= 3 && len(b.People) == 1 && a.score-b.score <= 1 && a.score >= b.score && !a.People[0].Body &&
			!b.People[0].Body &&
			f.SameBox(a.line, b.line) && (f.Plainly(b.line) || !f.Plainly(a.line)) {
			a.People = evidence.Unique(append(a.People, b.People...))
			a.line = b.line
			all = append(all[:i+1], all[i+2:]...)
			continue
		}
		i++
	}
	return all
}

// seconded reports whether something beside a bare name in a text without markup
// tells that it is the author's: the name again, a role or a section label, or a bio.
func (f *finder) seconded(i int) bool {
	name := strings.Trim(f.Lines[i].Fold, " .:")
	if f.Plain && i <= 1 && i+1 < len(f.Lines) && signature.HouseAlone(f.Lines[i+1].Fold) {
		return true
	}
	for _, j := range [...]int{i - 1, i + 1, i + 2} {
		if j < 0 || j >= len(f.Lines) {
			continue
		}
		l := &f.Lines[j]
		if wording.Key(l.Text) == wording.Key(name) || wording.Count(l.Text) < 12 && (rubric.IsLabel(l.Text) ||
			names.HasRole(l.Text) && !(f.Plain && wording.SentenceEnd(l.Text))) ||
			(j > i || !f.Plain) && dates.Stamp.In(l.Fold) &&
				wording.Count(l.Text) < 10 && j <= i+1 {
			return true
		}
	}
	return false
}

// pieceBy is a sentence before the text that says who wrote it.
var pieceBy = pattern.New(`(?i:(?:this|the following|today's) (?:article|post|story|column|piece|essay|guest post|op-?ed|commentary|text)(?: is| was`+
	`| has been)? (?:written|contributed|authored|submitted|a guest post) by )(?i:(?:guest|our) \w+ )?((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,4})`).
	Behind("written by ", "contributed by ", "authored by ", "submitted by ", "a guest post by ")

// leadsName reports whether what follows "By" begins as a name does.
func leadsName(s string) bool {
	_, end, ok := signature.Lead.Span(s)
	if !ok {
		_, end, ok = signature.BarBy.Span(s)
	}
	if !ok || end >= len(s) {
		return false
	}
	n := signature.Read(s)
	return len(n) > 0
}

// bylineOnly reports whether a line is the authors' names and no more.
func (f *finder) bylineOnly(i int) bool {
	l := f.Lines[i].Fold
	if _, end, ok := signature.Lead.Span(l); ok {
		l = l[end:]
	}
	for _, a := range f.authors {
		if wording.Key(l) == wording.Key(string(a.Name.Value)) {
			return true
		}
	}
	return false
}
