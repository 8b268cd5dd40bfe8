package content

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/letters"
)

// Letter is one of several letters to the editor on a page of them. Whoever signs it is its
// author, and the page has none.
type Letter struct {
	// Writer is the name below the letter and Place where the writer lives, or empty.
	Writer, Place clean.Text
	// From and To are the indexes of its sentences, To exclusive.
	From, To int
}

// Signed is the name and the place as a reader knows them from print: "Nell Orr, Castle Bay".
func (l Letter) Signed() clean.Text {
	if l.Place == "" {
		return l.Writer
	}
	return l.Writer + ", " + l.Place
}

// Letters are the letters of a page of readers' letters, in order; none of any other page.
func (a *Article) Letters() []Letter {
	d := &a.Document
	var out []Letter
	next := 0 // the first sentence that is in no letter yet
	for _, s := range d.Signatures(a.Source.OfLetters()) {
		l := Letter{Writer: clean.Inline(s.Writer, nil), Place: clean.Inline(s.Place, nil), From: next}
		for l.To = next; l.To < len(d.Sentences) && d.Sentences[l.To].Block < s.Block; {
			l.To++
		}
		for next = l.To; next < len(d.Sentences) && d.Sentences[next].Block < s.Block+s.Blocks; {
			next++
		}
		if l.To > l.From {
			out = append(out, l)
		}
	}
	return out
}

// Letter is the letter that a sentence stands in, on a page of them.
func (a *Article) Letter(sentence int) (Letter, bool) {
	all := a.Letters()
	i := slices.IndexFunc(all, func(l Letter) bool { return l.From <= sentence && sentence < l.To })
	if i < 0 {
		return Letter{}, false
	}
	return all[i], true
}

// Signatures are what signs the letters on a page of them. said is whether the page calls
// itself one.
func (d *Document) Signatures(said bool) []letters.Signature {
	return letters.Signatures(len(d.Blocks), func(i int) letters.Block {
		return letters.Block{Text: string(d.Blocks[i].Text), Heading: d.Blocks[i].Kind != Paragraph}
	}, said)
}

// OfLetters reports whether the page says that it holds readers' letters.
func (s *Source) OfLetters() bool {
	if s.Genre != nil && s.Genre.Value == GenreLetter {
		return true
	}
	return s.Section != nil && slices.ContainsFunc(s.Section.Value, func(name clean.Text) bool {
		return strings.Contains(strings.ToLower(string(name)), "letters")
	})
}
