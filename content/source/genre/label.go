package genre

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
	for i := max(0, f.TitleAt-3); i < len(f.Lines) && i <= max(f.TitleAt+5, f.Begin+1) && f.TitleAt >= 0; i++ {
		l := &f.Lines[i]
		if i == f.TitleAt || l.Elsewhere() || l.Has(page.InCaption|page.InAside) || wording.Count(l.Text) > 12 || wording.SentenceEnd(l.Text) &&
			wording.Count(l.Text) > 10 {
			continue
		}
		if m := signed.Groups(l.Fold); m != nil && (l.Linked*10 < len(l.Text)*8 || i > f.TitleAt) && !f.HeadsOthers(i) {
			return rubric.Genre(strings.ToLower(m[1])), "label: " + f.Place(i), f.Plainly(i)
		}
	}
	return rubric.NoGenre, "", false
}

// labelLine is a line near the title that is a genre's name and no more.
func (f *finder) labelLine() (content.Genre, string, bool) {
	from, to := 0, f.Begin+2
	if f.TitleAt >= 0 {
		from = max(0, f.TitleAt-6)
	}
	for i := from; i < len(f.Lines) && i < to; i++ {
		l := &f.Lines[i]
		if len(l.Text) > 40 || l.Has(page.InNav|page.InFooter|page.InRelated|page.InComment) || !f.Plain && i < f.TitleAt-3 || l.Tag == atom.Li &&
			!l.Has(page.InKicker|page.InCrumbs) {
			continue
		}
		if !f.Plain && (f.TitleAt < 0 || f.HeadsOthers(i)) {
			continue
		}
		for _, p := range rubric.Split(l.Fold) {
			g := rubric.Genre(strings.ToLower(p))
			if g == rubric.NoGenre || g == content.GenreNews || g == content.GenreSponsored && !f.Plain {
				continue
			}
			if _, used := f.Taken[i]; !used {
				f.Use(i, "", "section")
			}
			return g, "label: " + f.Place(i), f.Plainly(i)
		}
	}
	return rubric.NoGenre, "", false
}
