package signature

import (
	"embed"
	"strings"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

//go:embed forms.txt
var files embed.FS

// What is worded around the names.
var (
	forms       = pattern.Read(files, "forms.txt", words.ByName)
	Lead        = forms.Named("lead") // begins a byline: "By", "Text:", "Von"
	beforeNames = forms.Named("before")
	behindNames = forms.Named("behind")
	pictures    = forms.Named("pictures")
	bylineNoise = forms.Named("noise").Pattern()
	// inPlace is where the first of two people writes from: "Ada Quill in Brinmouth and Ben Marsh in Hale".
	inPlace = pattern.New(` in \p{Lu}[\p{L}.' -]{2,30}?( and \p{Lu}[\p{L}.'-]* \p{Lu})`)
)

// Unled is a byline without the word that it begins with.
func Unled(s string) string {
	_, end, _ := Lead.Span(s)
	return s[end:]
}

// bare is a byline without what stands around the names: "By", dates, places, who took the pictures.
func bare(s string) string {
	s = wording.Squeeze(wording.Fold(s))
	if len(s) > 400 || strings.HasPrefix(s, "www.") {
		return ""
	}
	for more := true; more; { // "4 May 2024 | 10:30 | By Ada Quill", "4 May 2024 by Ada Quill"
		more = false
		for _, form := range [...]pattern.Form{Lead, beforeNames} {
			if _, end, ok := form.Span(s); ok {
				s, more = strings.TrimLeft(s[end:], " ,|/–—-·•⋅:"), true
			}
		}
	}
	s = inPlace().ReplaceAllString(s, "$1")
	for _, span := range [...]func(string) (int, int, bool){pictures.Span, dates.Stamp.Span, behindNames.Span} {
		if start, _, ok := span(s); ok && start > 0 {
			s = strings.TrimRight(s[:start], " ,;|&–—-·•")
		}
	}
	return s
}
