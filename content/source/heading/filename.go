package heading

import (
	"net/url"
	"path"
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
	if f.Title != nil {
		return
	}
	put := func(words []string, where clean.Text) bool {
		if title := titleOf(words); title != "" {
			f.Title = &content.Found[clean.Text]{Value: clean.Inline(title, nil), Where: where}
			return true
		}
		return false
	}
	if !strings.Contains(f.From.Name, "://") && put(f.withoutHouse(wordsOfName(f.From.Name)), "file name") {
		return
	}
	if u, err := url.Parse(f.From.Address); err == nil && u.Host != "" {
		put(wordsOfName(u.Path), "address of the page")
	}
}

// wordsOfName are the words of "the-ferry-that-stayed.html", or none when
// the name is not made of at least three words.
func wordsOfName(name string) []string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	base = strings.TrimSuffix(base, path.Ext(base))
	words := strings.FieldsFunc(base, func(r rune) bool { return r == '-' || r == '_' || r == '+' || unicode.IsSpace(r) })
	spelt := 0
	for _, w := range words {
		if strings.IndexFunc(w, unicode.IsLetter) >= 0 {
			spelt++
		}
	}
	if spelt < 3 || 2*spelt < len(words) {
		return nil
	}
	return words
}

// withoutHouse leaves out the name of the publisher that a file's name begins with:
// the page's own, or one that ends in a word that papers and stations have.
func (f *finder) withoutHouse(words []string) []string {
	var houses []string
	for _, n := range append(f.SiteNames(), metadata.Site(f.Host)) {
		houses = append(houses, strings.TrimPrefix(wording.Key(n), "the"))
	}
	if p := f.Publisher; p != nil {
		houses = append(houses, strings.TrimPrefix(wording.Key(string(p.Value)), "the"))
	}
	extended := 0
	for k := 1; k <= 6 && k+3 <= len(words); k++ {
		lead := strings.TrimPrefix(wording.Key(strings.Join(words[:k], "")), "the")
		for _, h := range houses {
			switch {
			case lead == h && len(h) > 2:
				if k+4 <= len(words) && (names.OutletWord(words[k]) || names.OrgWord(words[k])) {
					k++ // "harbour-research" and "center"
				}
				return words[k:]
			case len(h) > 4 && strings.HasSuffix(lead, h), len(h) > 4 && extended == 0 && strings.HasPrefix(lead, h) && len(lead) < len(h)+9:
				extended = k
			}
		}
	}
	if extended > 0 {
		return words[extended:]
	}
	for k := min(4, len(words)-3); k > 1; k-- {
		if names.OutletWord(words[k-1]) || names.OrgWord(words[k-1]) {
			return words[k:]
		}
	}
	return words
}

// titleOf joins words to a title, with the apostrophes that names of files lose.
func titleOf(words []string) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i == 0:
			r, size := utf8.DecodeRuneInString(w)
			w = string(unicode.ToUpper(r)) + w[size:]
		case w == "s" || w == "t" || w == "ll" || w == "re" || w == "ve":
			b.WriteByte('\'')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}
