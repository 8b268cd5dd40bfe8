package source

import (
	"strings"

	"github.com/standfirst/standfirst/content/page"
)

// ownWords reads what an author says of themself in the author's own box: "I'm a ferry pilot and
// write about tides."
func (f *finder) ownWords() {
	if len(f.out.Authors) != 1 || f.out.Authors[0].Bio != nil || f.out.Authors[0].Body {
		return
	}
	for i := range f.lines {
		l := &f.lines[i]
		if i >= f.begin && i < f.end-3 || l.Has(page.InComment|page.InNav|page.InCaption) || i == f.titleAt || countWords(l.Text) < 5 ||
			countWords(l.Text) > 220 {
			continue
		}
		labelled := bioLabel.in(l.Fold)
		s := bareStart(l.Fold)
		if !labelled && !l.Has(page.InBio|page.InAuthor) && !namesOneself(s, string(f.out.Authors[0].Name.Value)) ||
			l.Has(page.InRelated) && !labelled || i > f.end+60 {
			continue
		}
		if !ofOneself.in(s) || boxNoise(l.Lower) && countWords(s) < 12 || disclaims(s) {
			continue
		}
		f.out.Authors[0].Bio = fact(l.Text, f.place(i), false)
		f.use(i, "", "bio")
		return
	}
}

var (
	bioLabel  = lazy(`(?i)^(?:bio|biography|about(?: me| the author)?|über mich|à propos)\s*:\s*\S`)
	ofOneself = lazy(`^(?:(?:Hi|Hello|Hey)\b[^.!]{0,20}[,.!–—-]+ ?)?(?:I|I'm|I've|My name is|As (?:an? |the |its )?[^.]{2,80}, I` +
		`(?:'m|'ve)?|Ich|Mein Name ist|Je suis|J'ai)\b`)
)

// namesOneself reports whether a text begins "I'm" or "My name is" and goes on with the name.
func namesOneself(s, name string) bool {
	_, end, ok := ofOneself.span(s)
	if !ok {
		return false
	}
	for _, n := range [...]string{fold(name), given(fold(name))} {
		if at := strings.Index(s[end:], n); n != "" && at >= 0 && at < 8 {
			return true
		}
	}
	return false
}
