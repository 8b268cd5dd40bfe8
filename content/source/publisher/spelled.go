package publisher

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/wording"
)

// shortestHost is how long the name of a site must be to be looked for in a text.
const shortestHost = 3

// inText is the publisher of a bare text by the words of the text that the page's address is made of:
// "The Harbour Post" of harbourpost.com, "Legal Harbour Online" of lho.de, "The Quay Science Monitor" of
// qsmonitor.com; and the line that has them. A site's name is mostly in what stands before and behind.
func (f *finder) inText() (name string, line int) {
	h := strings.TrimPrefix(wording.Key(metadata.Site(f.Host)), "the")
	if utf8.RuneCountInString(h) < shortestHost {
		return "", -1
	}
	for n := range f.Lines {
		i := len(f.Lines) - 1 - n
		if !f.Closely(&f.Lines[i]) {
			break
		}
		if name := namedAs(f.Lines[i].Fold, h); name != "" {
			return name, i
		}
	}
	return "", -1
}

// namedAs are the words of s, each with a capital but for those that join them, that spell h, or the
// first of them by their first letters and the others in full.
func namedAs(s, h string) string {
	words := strings.Fields(s)
	for from := range words {
		if w := strings.TrimLeft(words[from], "(\"“‘'["); !names.Upper(w) {
			continue
		}
		for to := from + 1; to <= len(words) && to <= from+8; to++ {
			last := words[to-1]
			if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(last, "(\"“‘'[")); !unicode.IsUpper(r) && !names.Joins(last) && last != "the" && !unicode.IsDigit(r) {
				break
			}
			if spells(words[from:to], h) {
				return possessed(strings.Trim(strings.Join(words[from:to], " "), "()\"“”‘’'[],.:;!?—–"))
			}
			if end := last[len(last)-1]; strings.IndexByte(",.;:!?)", end) >= 0 {
				break
			}
		}
	}
	return ""
}

// spells reports whether some words are h: all in full, or as many of the first as may be by one
// letter and at least one of two or more in full, or three or more by one letter each.
func spells(words []string, h string) bool {
	if strings.EqualFold(words[0], "the") && len(words) > 1 {
		words = words[1:]
	}
	full := make([]string, 0, len(words))
	var letters strings.Builder
	for _, w := range words {
		k := wording.Key(possessed(strings.Trim(w, "()\"“”‘’'[],.:;!?—–")))
		if k == "" {
			return false
		}
		full = append(full, k)
	}
	if strings.Join(full, "") == h {
		return len(full) > 1 || len(h) > 3
	}
	if len(words) < 3 {
		return false
	}
	for i, w := range full {
		if names.Joins(words[i]) || words[i] == "the" {
			continue
		}
		r, _ := utf8.DecodeRuneInString(w)
		letters.WriteRune(r)
		if rest := strings.Join(full[i+1:], ""); letters.String()+rest == h && (rest != "" || len(h) > 2) {
			return true
		}
	}
	return false
}

func possessed(w string) string { return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s") }
