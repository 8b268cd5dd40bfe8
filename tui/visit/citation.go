package visit

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// Citation is a sentence with who wrote it, where and when, its number and its labels,
// as far as they may be seen; on one line.
func (v *Visit) Citation(at int) clean.Text {
	d, s := &v.Article.Document, &v.Article.Source
	var parts []string
	if !v.Unsigned() {
		if letter, ok := v.Article.Letter(at); ok {
			parts = append(parts, string("letter by "+letter.Signed()))
		}
		for _, author := range s.Authors {
			parts = append(parts, string(author.Name.Value))
		}
		if s.Publisher != nil {
			parts = append(parts, string(s.Publisher.Value))
		}
	}
	if s.Title != nil {
		parts = append(parts, string("“"+s.Title.Value+"”"))
	}
	if s.Published != nil {
		parts = append(parts, string(clean.Inline(s.Published.Value.Day(), nil)))
	}
	if address := v.Address(); address != "" && !v.Unsigned() {
		parts = append(parts, string(address))
	}
	parts = append(parts, string("sentence "+row.Int(at+1)))
	if j, ok := v.Judgement(at); ok {
		parts = append(parts, string("labelled "+row.Glyph(v.frame.Styles.Marks[j.Label].Name)+said(j)+" by standfirst"))
	}
	if o, ok := v.Own.Own(at); ok && o.Label != "" {
		parts = append(parts, string(v.Own.title(o.Label)+" by me"))
	}
	return clean.Inline("“"+string(d.SentenceText(d.Sentences[at]))+"” ("+strings.Join(parts, ", ")+")", nil)
}

// said is whose words an attributed sentence gives, as the screen has it.
func said(j content.Judgement) clean.Text {
	how := j.Likely()
	switch {
	case j.Label != content.Attributed || j.Speaker == "" || j.Speaker == content.Unnamed:
		return ""
	case how != "":
		return " (" + how + " " + j.Speaker + ")"
	}
	return " (" + j.Speaker + ")"
}

// Address is where the article is to be found: the address that it gives as its own, or
// what it was opened as.
func (v *Visit) Address() clean.Text {
	if c := v.Article.Source.Canonical; c != nil && c.Value != "" {
		return c.Value
	}
	if r := v.Article.Reference; r != inputReference {
		return r
	}
	return ""
}

// inputReference is the reference of what came on standard input.
const inputReference clean.Text = "-"
