package genre

import (
	"cmp"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/wording"
)

var (
	// signedLabel is a label with the name of whoever wrote the piece, or with what it reviews: "Column by Ada Quill".
	signedLabel = pattern.New(`(?i)^(?:an? |eine? )?(?:[\p{L}-]+ )?(opinion|commentary|column|analysis|editorial|review|kolumne|kommentar|leitartikel` +
		`|gastbeitrag|analyse|rezension|chronique|tribune) (?:by|von|de|par|of) (?:the )?\p{Lu}`)
	forRelease = pattern.New(`(?i)^(?:[\[(*]\s*)?for immediate release\b|^zur sofortigen veröffentlichung`)
	paidFor    = pattern.New(`(?:^|[ |•·])(?:Sponsored|SPONSORED|Partner Content|Paid Content|Advertorial)$`)
	saysItself = pattern.New(`(?i)\b(?:this is an?|the (?:above|following|preceding) is an?) (opinion|commentary|editorial|analysis|satire|sponsored)\b`+
		`|^(editorials?) (?:are|is|represents?|reflects?) (?:developed|written|the (?:view|opinion|position|consensus))|\b(?:opinion`+
		`|views) (?:columns?|pieces?|commentaries) (?:are|do|reflect)`).Behind("this is a", "following is", "above is", "preceding is", "editorial",
		"opinion column", "opinion piece", "opinion commentar", "views column", "views piece", "views commentar")
)

// inLines takes in what lines near the title and at the edges of the text say of the piece.
func (f *finder) inLines() {
	for i := max(0, f.TitleAt-3); i < min(max(f.TitleAt+3, f.Begin+2), len(f.Lines)); i++ {
		if l := &f.Lines[i]; l.Has(page.InFooter|page.InBio) || l.Elsewhere() {
			continue
		}
		f.put(cmp.Or(f.alone(i), f.glued(i), f.released(i), f.signed(i)), "label: "+f.Place(i), f.Plainly(i))
	}
	for i := range f.Lines {
		if i <= f.Begin+1 || i >= f.End-4 {
			f.put(itself(f.Lines[i].Fold), f.Place(i), f.Plainly(i))
		}
	}
}

// alone is the genre whose name a line is, and no more. On a page with markup, such a label belongs to
// the title and is not in a list; "Sponsored" stands above what others paid for.
func (f *finder) alone(i int) content.Genre {
	l := &f.Lines[i]
	if !f.Plain && (f.TitleAt < 0 || l.Tag == atom.Li && !l.Has(page.InKicker|page.InCrumbs) || f.HeadsOthers(i)) {
		return rubric.NoGenre
	}
	for _, p := range rubric.Split(l.Fold) {
		if g := genreOf(p); g != rubric.NoGenre && g != content.GenreNews && (g != content.GenreSponsored || f.Plain) {
			if _, used := f.Taken[i]; !used {
				f.Use(i, "", "section")
			}
			return g
		}
	}
	return rubric.NoGenre
}

// glued is a label in an element of its own at the beginning of a line: "Opinion" in
// "Opinion Why the harbour is full".
func (f *finder) glued(i int) content.Genre {
	l := &f.Lines[i]
	if l.Node == nil || f.TitleAt < 0 || i < f.TitleAt-1 || i > f.TitleAt+2 || wording.Count(l.Text) < 4 {
		return rubric.NoGenre
	}
	first := l.Node
	for c := first.FirstChild; c != nil; c = first.FirstChild {
		if first = c; c.NextSibling != nil && strings.TrimSpace(c.Data) == "" {
			first = c.NextSibling
		}
	}
	label := wording.Squeeze(first.Data)
	g := genreOf(label)
	if first.Parent == l.Node || first.NextSibling != nil || g == content.GenreNews || g == content.GenreSponsored || !strings.HasPrefix(l.Text, label) {
		return rubric.NoGenre
	}
	return g
}

// released says that the piece is a release or, in the byline, that somebody paid for it.
func (f *finder) released(i int) content.Genre {
	switch l := &f.Lines[i]; {
	case forRelease.In(l.Fold):
		return content.GenrePressRelease
	case l.Has(page.InByline|page.InAuthor) && paidFor.In(l.Fold):
		return content.GenreSponsored
	}
	return rubric.NoGenre
}

// signed is a label with a name.
func (f *finder) signed(i int) content.Genre {
	if m := signedLabel.Groups(f.Lines[i].Fold); m != nil && f.TitleAt >= 0 && wording.Count(f.Lines[i].Text) <= 12 {
		return genreOf(m[1])
	}
	return rubric.NoGenre
}

// itself is what a sentence says the text is: "This is an opinion piece."
func itself(line string) content.Genre {
	if !saysItself.In(line) {
		return rubric.NoGenre
	}
	for _, s := range wording.Sentences(names.BareStart(line)) {
		if m := saysItself.Groups(s); m != nil && !strings.ContainsAny(s, "“\"") {
			if w := strings.ToLower(m[1] + m[2]); w != "" {
				return genreOf(w)
			}
			return content.GenreOpinion
		}
	}
	return rubric.NoGenre
}
