package source

import (
	"net/url"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// titleOfName takes the words of the file's name, or of the address's last
// part, for a title when the page shows none: a scrape often begins with its
// first paragraph. That is weak evidence and said to be.
func (f *finder) titleOfName() {
	if f.out.Title != nil {
		return
	}
	name, where := f.page.Name, clean.Text("file name")
	if u, err := url.Parse(f.page.Address); err == nil && u.Host != "" {
		name, where = u.Path, "address of the page"
	}
	if title := wordsOfName(name); title != "" {
		f.out.Title = &content.Found[clean.Text]{Value: clean.Inline(title, nil), Where: where}
	}
}

// wordsOfName are the words of "the-ferry-that-stayed.html", or nothing when
// the name is not made of at least three words.
func wordsOfName(name string) string {
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
		return ""
	}
	title := strings.Join(words, " ")
	first, size := utf8.DecodeRuneInString(title)
	return string(unicode.ToUpper(first)) + title[size:]
}
