package heading

import (
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// OfName takes the words of the file's name, or of the address's last
// part, for a title when the page shows none: a scrape often begins with its
// first paragraph. That is weak evidence and said to be. A name that somebody gave
// a file comes before the address, in which sites shorten their titles.
func OfName(p *evidence.Page) {
	f := &finder{p}
	put := func(words []string, where clean.Text) {
		if title := titleOf(words); title != "" && f.Title == nil {
			f.Title = &content.Found[clean.Text]{Value: clean.Inline(title, nil), Where: where}
		}
	}
	if !strings.Contains(f.From.Name, "://") {
		put(f.withoutHouse(wordsOfName(f.From.Name)), "file name")
	}
	if u, err := url.Parse(f.From.Address); err == nil && u.Host != "" {
		put(wordsOfName(u.Path), "address of the page")
	}
}

// wordsOfName are the words of "the-ferry-that-stayed.html", or none when
// the name is not made of at least three words.
func wordsOfName(name string) []string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	words := strings.FieldsFunc(strings.TrimSuffix(base, path.Ext(base)), func(r rune) bool { return strings.ContainsRune("-_+ ", r) })
	spelt := 0
	for _, w := range words {
		if strings.ContainsFunc(w, unicode.IsLetter) {
			spelt++
		}
	}
	if spelt < 3 {
		return nil
	}
	return words
}

// withoutHouse leaves out the name of the publisher that a file's name begins with:
// the page's own, or one that ends in a word that papers and stations have.
func (f *finder) withoutHouse(words []string) []string {
	houses := append(f.SiteNames(), metadata.Site(f.Host))
	if p := f.Publisher; p != nil {
		houses = append(houses, string(p.Value))
	}
	for k := 1; k <= min(6, len(words)-3); k++ {
		lead := keyOf(strings.Join(words[:k], ""))
		if !slices.ContainsFunc(houses, func(h string) bool {
			h = keyOf(h)
			return len(h) > 2 && strings.HasSuffix(lead, h) || len(h) > 4 && strings.HasPrefix(lead, h)
		}) {
			continue
		}
		if ofHouse(words[k]) {
			k++ // "harbour-research" and "center"
		}
		return words[k:]
	}
	for k := min(4, len(words)-3); k > 1; k-- {
		if ofHouse(words[k-1]) {
			return words[k:]
		}
	}
	return words
}

func keyOf(name string) string { return strings.TrimPrefix(wording.Key(name), "the") }

func ofHouse(word string) bool { return names.OutletWord(word) || names.OrgWord(word) }

// titleOf joins words to a title, with the apostrophes that names of files lose.
func titleOf(words []string) string {
	title := strings.NewReplacer(" s ", "'s ", " t ", "'t ", " ll ", "'ll ", " re ", "'re ", " ve ", "'ve ").Replace(strings.Join(words, " ") + " ")
	r, size := utf8.DecodeRuneInString(title)
	return strings.TrimSpace(string(unicode.ToUpper(r)) + title[size:])
}
