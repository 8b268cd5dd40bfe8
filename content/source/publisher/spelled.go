package publisher

import (
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/wording"
)

// inText puts the publisher of a bare text by the words of the text that the page's address is made of:
// "The Harbour Post" of harbourpost.com, "Legal Harbour Online" of lho.de, "The Quay Science Monitor" of
// qsmonitor.com. A site's name is mostly in what stands before and behind.
func (f *finder) inText() {
	site := key(metadata.Site(f.Host))
	for i := len(f.Lines) - 1; i >= 0 && f.Plain && len(site) > 2 && f.Closely(&f.Lines[i]); i-- {
		if name := namedAs(f.Lines[i].Fold, site); name != "" {
			f.put(name, f.Place(i)+", as the page's address has it", false)
			return
		}
	}
}

// marks may stand at the beginning or the end of a word.
const marks = "()\"“”‘’'[],.:;!?—–"

// namedAs are up to eight words of s, the first with a capital, that spell a site's address, or empty.
func namedAs(s, site string) string {
	words := strings.Fields(s)
	for from := range words {
		for to := from + 1; to <= min(len(words), from+8) && names.Upper(strings.TrimLeft(words[from], marks)); to++ {
			if spell(words[from:to], site) {
				return possessed(strings.Trim(strings.Join(words[from:to], " "), marks))
			}
		}
	}
	return ""
}

// spell reports whether some words are an address: all in full, or as many of the first as may be by one
// letter.
func spell(words []string, site string) bool {
	letters, rest := "", key(possessed(strings.Trim(strings.Join(words, " "), marks)))
	for i, w := range words {
		if letters+rest == site {
			return true
		}
		k := wording.Key(w)
		if i == 0 && k == "the" {
			continue
		}
		_, size := utf8.DecodeRuneInString(k)
		if letters += k[:size]; !strings.HasPrefix(site, letters) || !strings.HasPrefix(rest, k) {
			return false
		}
		rest = rest[len(k):]
	}
	return letters == site
}

func possessed(w string) string { return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s") }
