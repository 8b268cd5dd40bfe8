package read

import (
	"strings"

	"github.com/abadojack/whatlanggo"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// language is the language of the first paragraphs, or "" when they are too few
// to tell. What a page says of its own language is often left over from a
// template, so it is not asked.
func language(d *content.Document) clean.Text {
	const enough, most = 200, 800
	var text strings.Builder
	for i := range d.Blocks {
		if d.Blocks[i].Kind != content.Paragraph {
			continue
		}
		t := string(d.Blocks[i].Text)
		if over := text.Len() + len(t) - most; over > 0 {
			t = t[:len(t)-over]
		}
		text.WriteString(t)
		text.WriteByte(' ')
		if text.Len() >= most {
			break
		}
	}
	found := whatlanggo.Detect(text.String())
	if !found.IsReliable() && text.Len() < enough {
		return ""
	}
	return clean.Inline(found.Lang.Iso6391(), nil)
}
