package heading

import (
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// OfName takes the words of the file's name for a title when the page shows none: a scrape often begins with
// its first paragraph. That is weak evidence and said to be.
func OfName(p *evidence.Page) {
	if p.Title != nil || strings.Contains(p.From.Name, "://") {
		return
	}
	f := &finder{p}
	f.Title = evidence.Fact(titleOf(f.withoutHouse(wordsOfName(p.From.Name))), "file name", false)
}

// wordsOfName are the words of "the-ferry-that-stayed.html", or none when
// the name is not made of at least three words.
func wordsOfName(name string) []string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	words := strings.FieldsFunc(strings.TrimSuffix(base, path.Ext(base)), func(r rune) bool { return strings.ContainsRune("-_+ ", r) })
	noWord := func(w string) bool { return !strings.ContainsFunc(w, unicode.IsLetter) }
	if len(slices.DeleteFunc(slices.Clone(words), noWord)) < 3 {
		return nil
	}
	return words
}

// withoutHouse leaves out the name of the publisher that a file's name begins with:
// the page's own, or one that ends in a word that papers and stations have.
func (f *finder) withoutHouse(words []string) []string {
	houses := append(f.SiteNames(), metadata.Site(f.Host))
	for k := min(4, len(words)-3); k > 0; k-- {
		lead, last := wording.Key(strings.Join(words[:k], "")), words[k-1]
		if k > 1 && (names.OutletWord(last) || names.OrgWord(last)) || slices.ContainsFunc(houses, func(h string) bool {
			h = wording.Key(h)
			return len(h) > 2 && strings.HasSuffix(lead, h)
		}) {
			return words[k:]
		}
	}
	return words
}

// titleOf joins words to a title, with the apostrophes that names of files lose.
func titleOf(words []string) string {
	title := strings.NewReplacer(" s ", "'s ", " t ", "'t ", " ll ", "'ll ", " re ", "'re ", " ve ", "'ve ").Replace(strings.Join(words, " ") + " ")
	r, size := utf8.DecodeRuneInString(title)
	return strings.TrimSpace(string(unicode.ToUpper(r)) + title[size:])
}
