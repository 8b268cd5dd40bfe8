package publisher

import (
	"embed"
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// inText puts the publisher that a bare text names: in a disclaimer, or by the words that the page's address is made
// of. These are mostly in what stands before and behind the text.
func (f *finder) inText() {
	for i := len(f.Lines) - 1; i >= 0 && f.Closely(&f.Lines[i]); i-- {
		l := &f.Lines[i]
		if m := disclaimed.Groups(l.Fold); m != nil && statement.Disclaims(l.Fold) {
			f.put(wording.TrimPossessive(m[1]), "disclaimer", false)
		}
		if len(f.site) > 2 {
			f.put(namedAs(l.Fold, f.site), f.Place(i)+", as the page's address has it", false)
		}
	}
}

//go:embed forms.txt
var files embed.FS

var (
	forms      = pattern.Read(files, "forms.txt", words.ByName)
	disclaimed = forms.Named("disclaimed")
	legalForm  = forms.Named("legal form")
)

// marks may stand at the beginning or the end of a word.
const marks = "()\"“”‘’'[],.:;!?—–"

// namedAs are up to eight words of s, the first with a capital, that spell a site's address, or empty: "The Harbour
// Post" of harbourpost.com, "Legal Harbour Online" of lho.de, "The Quay Science Monitor" of qsmonitor.com.
func namedAs(s, site string) string {
	words := strings.Fields(s)
	for from := range words {
		for to := from + 1; to <= min(len(words), from+8) && names.Upper(strings.TrimLeft(words[from], marks)); to++ {
			if name := wording.TrimPossessive(strings.Trim(strings.Join(words[from:to], " "), marks)); spells(name, site) {
				return name
			}
		}
	}
	return ""
}

// spells reports whether the words of a name are an address: all in full, or some of the first by a letter each.
func spells(name, site string) bool {
	words := strings.Fields(strings.TrimPrefix(name, "The "))
	for k := range len(words) + 1 {
		letters := names.Initials(strings.Join(words[:k], " "))
		if letters+wording.Key(strings.Join(words[k:], "")) == site {
			return true
		}
		if !strings.HasPrefix(site, letters) {
			return false
		}
	}
	return false
}
