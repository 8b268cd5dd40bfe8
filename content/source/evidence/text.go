package evidence

import (
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wording"
)

// Show makes text fit to be shown, on one line.
func Show(s string) clean.Text { return clean.Inline(wording.Squeeze(s), nil) }

// Fact is a fact of a text, or nil where nothing of it can be shown.
func Fact(value, where string, sure bool) *content.Found[clean.Text] {
	v := Show(value)
	if v == "" {
		return nil
	}
	return &content.Found[clean.Text]{Value: v, Where: Show(where), Sure: sure}
}

// AsShown returns the text of the line for a part of its folded form. Where folding changed the number of
// characters, so that they cannot be matched, it returns the part itself.
func AsShown(l *Line, part string) string {
	before, _, ok := strings.Cut(l.Fold, part)
	all, start, n := []rune(l.Text), utf8.RuneCountInString(before), utf8.RuneCountInString(part)
	if !ok || utf8.RuneCountInString(l.Fold) != len(all) {
		return part
	}
	return string(all[start : start+n])
}

// Overlap is how many of the words of two texts are shared, 0 to 1.
func Overlap(a, b string) float64 {
	ka, kb := wording.Key(a), wording.Key(b)
	if ka == "" || kb == "" {
		return 0
	}
	short, long := min(len(ka), len(kb)), max(len(ka), len(kb))
	if ka == kb || short > 15 && (strings.Contains(ka, kb) || strings.Contains(kb, ka)) {
		return max(0.9, float64(short)/float64(long))
	}
	in, shared := map[string]bool{}, 0
	as, bs := strings.Fields(wording.Fold(a)), strings.Fields(wording.Fold(b))
	for _, w := range as {
		in[wording.Key(w)] = true
	}
	for _, w := range bs {
		if in[wording.Key(w)] {
			shared++
		}
	}
	return 2 * float64(shared) / float64(len(as)+len(bs))
}
