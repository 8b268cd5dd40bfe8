package publisher

import (
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// inText puts the publisher that a bare text names: in a disclaimer or a copyright line, or by the words that the
// page's address is made of. These are mostly in what stands before and behind the text.
func (f *finder) inText() {
	for i := len(f.Lines) - 1; i >= 0 && f.Closely(&f.Lines[i]); i-- {
		l := &f.Lines[i]
		if m := disclaimed.Groups(l.Fold); m != nil && statement.Disclaims(l.Fold) && !provenance.Syndicate.In(m[1]) {
			f.put(possessed(m[1]), "disclaimer", false)
		}
		if v := statement.CopyrightHolder(l.Fold); statement.Promotion(l.Lower) && !names.Agencies.In(v) && !provenance.Syndicate.In(v) {
			f.put(v, "copyright line", false)
		}
		if len(f.site) > 2 {
			f.put(namedAs(l.Fold, f.site), f.Place(i)+", as the page's address has it", false)
		}
	}
}

// disclaimed is the house whose views a disclaimer tells from the author's.
var disclaimed = pattern.New(`(?:(?i:neither) |(?i:views|policy|policies|position|opinions?) of |(?i:not|reflect|represent` +
	`|necessarily)[^.]{0,60}?(?i: those of | of ))(?:the )?((?:The )?[A-Z][\w&'.-]*(?: (?:[A-Z][\w&'-]*|of|&|and))*)`)

// marks may stand at the beginning or the end of a word.
const marks = "()\"“”‘’'[],.:;!?—–"

// namedAs are up to eight words of s, the first with a capital, that spell a site's address, or empty: "The Harbour
// Post" of harbourpost.com, "Legal Harbour Online" of lho.de, "The Quay Science Monitor" of qsmonitor.com.
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
