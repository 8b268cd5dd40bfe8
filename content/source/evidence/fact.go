package evidence

import (
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
