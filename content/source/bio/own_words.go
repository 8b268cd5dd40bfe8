package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// ownWords reads what an author says of themself in the author's own box: "I'm a ferry pilot and
// write about tides."
func (f *finder) ownWords() {
	if len(f.authors) != 1 || f.authors[0].Bio != nil || f.authors[0].Body {
		return
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		if i >= f.Begin && i < f.End-3 || l.Has(page.InComment|page.InNav|page.InCaption) || i == f.TitleAt || wording.Count(l.Text) < 5 ||
			wording.Count(l.Text) > 220 {
			continue
		}
		labelled := bioLabel.In(l.Fold) || f.underAboutMe(i)
		s := welcome().ReplaceAllString(names.BareStart(l.Fold), "")
		if !labelled && !l.Has(page.InBio|page.InAuthor) && !namesOneself(s, string(f.authors[0].Name.Value)) ||
			l.Has(page.InRelated) && !labelled || i > f.End+60 && !labelled {
			continue
		}
		if !ofOneself.In(s) && !(labelled && inFirstPerson.In(s)) || boxNoise(l.Lower) && wording.Count(s) < 12 || statement.Disclaims(s) && !labelled {
			continue
		}
		text, last := l.Text, f.ownLines(i)
		for k := i; k <= last; k++ {
			if k > i {
				text += " " + f.Lines[k].Text
			}
			f.Use(k, "", "bio")
		}
		f.authors[0].Bio = evidence.Fact(text, f.Place(i), false)
		return
	}
}

var (
	bioLabel  = pattern.New(`(?i)^(?:bio|biography|about(?: me| the author)?|über mich|à propos)\s*:\s*\S`)
	ofOneself = pattern.New(`^(?:(?:Hi|Hello|Hey|Welcome)\b[^.!]{0,30}[,.!–—-]+ ?)?(?:I|I'm|I've|My name is|As (?:an? |the |its )?[^.]{2,80}, I` +
		`(?:'m|'ve)?|Ich|Mein Name ist|Je suis|J'ai)\b`)
)

// welcome stands before what somebody says of themself.
var welcome = pattern.New(`^Welcome(?: to [^.!]{2,60})?[.!] `)

// inFirstPerson is somebody's telling of themself.
var inFirstPerson = pattern.New(`\b(?:I'm|I am|I've|[Mm]y name is)\b`)

// aboutMe heads what the owner of a blog says of themself.
var aboutMe = pattern.New(`(?i)^(?:about|meet) (?:me|the (?:author|blogger|writer))\b[^.]{0,24}$|^(?:über mich|à propos de moi)$`)

// underAboutMe reports whether line i stands below such a heading, on a page that is the author's
// own: the line or the heading names the author, or the site does.
func (f *finder) underAboutMe(i int) bool {
	if i < 1 || !aboutMe.In(f.Lines[i-1].Fold) {
		return false
	}
	name := string(f.authors[0].Name.Value)
	first := names.Given(page.Fold(name))
	return f.IsSiteName(name) || first != "" && strings.Contains(f.Lines[i].Fold, first)
}

// ownLines is the last of the lines in which somebody goes on about themself: line i and those
// beside it that say "I", up to four.
func (f *finder) ownLines(i int) int {
	last := i
	for k := i + 1; k < len(f.Lines) && k <= i+4; k++ {
		l := &f.Lines[k]
		if l.Tag != f.Lines[i].Tag || l.Box == nil || f.Lines[i].Box == nil || l.Box.Parent != f.Lines[i].Box.Parent || l.Elsewhere() ||
			!ownStart.In(wording.FirstWords(l.Fold, 8)) || !wording.SentenceEnd(l.Text) || l.Linked*2 > len(l.Text) || boxNoise(l.Lower) || !f.neutral(l.Fold) {
			break
		}
		last = k
	}
	return last
}

// ownStart is in the first words of what somebody says of themself.
var ownStart = pattern.New(`\b(?:I|I'm|I've|me|ich|je|j'ai)\b`)

// namesOneself reports whether a text begins "I'm" or "My name is" and goes on with the name.
func namesOneself(s, name string) bool {
	_, end, ok := ofOneself.Span(s)
	if !ok {
		return false
	}
	for _, n := range [...]string{page.Fold(name), names.Given(page.Fold(name))} {
		if at := strings.Index(s[end:], n); n != "" && at >= 0 && at < 8 {
			return true
		}
	}
	return false
}
