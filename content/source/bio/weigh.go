package bio

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/bio/tagger"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// What learned trees must think of the lines of a bio, as probabilities.
const (
	likelyBio = .65 // one of its lines, for a bio that no rule found
	partOfBio = .32 // the lines next to that one which belong to it
)

// longestBio is how many lines a bio has that no rule found.
const longestBio = 12

// weigh compares the bios that rules found with what is learned of lines from annotated pages: lines
// that look like one are taken as such, weak evidence where no rule agrees.
func (f *finder) weigh() {
	if len(f.authors) == 0 || f.Plain {
		return
	}
	likely := tagger.Load().Probabilities(f.Page, f.authors)
	from, to := likeliest(likely)
	if to-from == 0 || to-from > longestBio || f.whole(from, to) || !f.mayBeBio(from, to) {
		return
	}
	f.takeLikely(from, to)
}

// likeliest are the lines of the likeliest bio, from the first to the one after the last.
func likeliest(likely []float64) (from, to int) {
	best := 0
	for i, p := range likely {
		if p > likely[best] {
			best = i
		}
	}
	if len(likely) == 0 || likely[best] < likelyBio {
		return 0, 0
	}
	from, to = best, best+1
	for from > 0 && likely[from-1] >= partOfBio {
		from--
	}
	for to < len(likely) && likely[to] >= partOfBio {
		to++
	}
	return from, to
}

// mayBeBio reports whether nothing speaks against lines as a bio: that they are part of something
// else, call on the reader, quote, tell a story, or are about somebody who did not sign.
func (f *finder) mayBeBio(from, to int) bool {
	for i := from; i < to; i++ {
		l := &f.Lines[i]
		if l.Elsewhere() || strings.ContainsAny(l.Text, "“\"") && !l.Has(page.InBio) || rubric.Invites(l.Fold) {
			return false
		}
	}
	if !f.speaksOfAuthor(from, to) {
		return false
	}
	first := f.Lines[from].Fold
	for i := range f.authors {
		if how, rest := names.Opens(first, string(f.authors[i].Name.Value)); how > 0 {
			return !narrative(rest)
		}
	}
	_, other := Introduced(first)
	return !other
}

// speaksOfAuthor reports whether lines name an author, say "she" or "he" or are the author's own words, in a
// whole sentence. What stands in a box for bios may also be about the paper, or a role alone.
func (f *finder) speaksOfAuthor(from, to int) bool {
	sentence, named := false, false
	for i := from; i < to; i++ {
		l := &f.Lines[i]
		sentence = sentence || wording.SentenceEnd(l.Text) || wording.Count(l.Text) > 12
		named = named || pattern.Holds(" "+l.Lower, " he ", " she ", " his ", " her ", " i ", " i'm ", " my ", " er ", " sie ", " ich ")
		for k := range f.authors {
			last := names.Surname(page.Fold(string(f.authors[k].Name.Value)))
			named = named || last != "" && strings.Contains(l.Fold, last)
		}
	}
	return sentence && named
}

// whole reports whether a rule took all these lines as a bio.
func (f *finder) whole(from, to int) bool {
	for i := from; i < to; i++ {
		if !slices.Contains(f.Said[i], "bio") {
			return false
		}
	}
	return true
}

// takeLikely makes lines the bio of the author that they name, or of the first who has none.
func (f *finder) takeLikely(from, to int) {
	var parts []string
	for i := from; i < to; i++ {
		if t := f.Lines[i].Text; !slices.Contains(parts, t) {
			parts = append(parts, t)
		}
	}
	text := strings.Join(parts, " ")
	a := f.whose(page.Fold(text))
	if a == nil {
		return
	}
	agreed := a.Bio != nil && evidence.Overlap(text, string(a.Bio.Value)) > .5
	sure := agreed && a.Bio.Sure
	a.Bio = evidence.Fact(text, f.Place(from), sure)
	for i := from; i < to; i++ {
		if _, used := f.Taken[i]; !used {
			f.Use(i, "", "bio")
		}
	}
}

// whose is the author that a text names first, else the first without a bio, or nil.
func (f *finder) whose(text string) *content.Author {
	var best *content.Author
	at := len(text)
	for i := range f.authors {
		last := names.Surname(page.Fold(string(f.authors[i].Name.Value)))
		if k := strings.Index(text, last); last != "" && k >= 0 && k < at {
			best, at = &f.authors[i], k
		}
	}
	if best != nil {
		return best
	}
	for i := range f.authors {
		if f.authors[i].Bio == nil && !f.authors[i].Body {
			return &f.authors[i]
		}
	}
	if len(f.authors) == 1 {
		return &f.authors[0]
	}
	return nil
}
