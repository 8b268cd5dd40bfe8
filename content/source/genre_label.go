package source

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/wording"
)

// signed is a label with the name of whoever wrote the piece, or with what it reviews: "Column by Ada Quill".
var signed = pattern.New(`(?i)^(?:an? |eine? )?(?:[\p{L}-]+ )?(opinion|commentary|column|analysis|editorial|review|kolumne|kommentar|leitartikel|gastbeitrag` +
	`|analyse|rezension` +
	`|chronique|tribune) (?:by|von|de|par|of) (?:the )?\p{Lu}`)

// signedLabel is such a line beside the title.
func (f *finder) signedLabel() (content.Genre, string, bool) {
	for i := max(0, f.titleAt-3); i < len(f.lines) && i <= max(f.titleAt+5, f.begin+1) && f.titleAt >= 0; i++ {
		l := &f.lines[i]
		if i == f.titleAt || l.Elsewhere() || l.Has(page.InCaption|page.InAside) || wording.CountWords(l.Text) > 12 || wording.SentenceEnd(l.Text) && wording.CountWords(l.Text) > 10 {
			continue
		}
		if m := signed.Groups(l.Fold); m != nil && (l.Linked*10 < len(l.Text)*8 || i > f.titleAt) && !f.headsOthers(i) {
			return rubric.Genre(strings.ToLower(m[1])), "label: " + f.place(i), f.plainly(i)
		}
	}
	return rubric.NoGenre, "", false
}

// labelLine is a line near the title that is a genre's name and no more.
func (f *finder) labelLine() (content.Genre, string, bool) {
	from, to := 0, f.begin+2
	if f.titleAt >= 0 {
		from = max(0, f.titleAt-6)
	}
	for i := from; i < len(f.lines) && i < to; i++ {
		l := &f.lines[i]
		if len(l.Text) > 40 || l.Has(page.InNav|page.InFooter|page.InRelated|page.InComment) || !f.plain && i < f.titleAt-3 || l.Tag == atom.Li &&
			!l.Has(page.InKicker|page.InCrumbs) {
			continue
		}
		if !f.plain && (f.titleAt < 0 || f.headsOthers(i)) {
			continue
		}
		for _, p := range rubric.Split(l.Fold) {
			g := rubric.Genre(strings.ToLower(p))
			if g == rubric.NoGenre || g == content.GenreNews || g == content.GenreSponsored && !f.plain {
				continue
			}
			if _, used := f.taken[i]; !used {
				f.use(i, "", "section")
			}
			return g, "label: " + f.place(i), f.plainly(i)
		}
	}
	return rubric.NoGenre, "", false
}

// headsOthers reports whether a label above the title is that of a strip of other pieces: one of
// them stands between the two.
func (f *finder) headsOthers(i int) bool {
	for j := i + 1; j < f.titleAt; j++ {
		l := &f.lines[j]
		if _, used := f.taken[j]; used || l.Has(page.InByline|page.InDate) {
			continue
		}
		if wording.CountWords(l.Text) >= 4 && l.Linked*2 > len(l.Text) {
			return true
		}
	}
	return false
}
