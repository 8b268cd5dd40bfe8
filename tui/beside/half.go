package beside

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/visit"
)

// Half is one of the two articles.
type Half struct {
	// Ref is what it is opened by.
	Ref string
	// Listed is what the list called it before it was opened.
	Listed clean.Text
	// Name is what it is called beside the other: "then".
	Name  clean.Text
	Visit *visit.Visit // or nil until it has come
	Err   error        // why it has not
	strip visit.Strip
}

// words are what a half is called: its title, be it from the list, or else its reference.
func (h *Half) words() clean.Text {
	if h.Visit != nil {
		if t := h.Visit.Article.Source.Title; t != nil {
			return t.Value
		}
	}
	if h.Listed != "" {
		return h.Listed
	}
	return visit.Named(h.Ref)
}

// aside are the outlet and the day of a half, as far as they may be seen.
func (h *Half) aside(st *styles.Styles) clean.Text {
	if h.Visit == nil {
		return ""
	}
	var out []clean.Text
	s := &h.Visit.Article.Source
	if s.Publisher != nil && !h.Visit.Unsigned() {
		out = append(out, clean.Shorten(s.Publisher.Value, 24))
	}
	if s.Published != nil {
		out = append(out, clean.Inline(s.Published.Value.Time.Format("2006-01-02"), nil))
	}
	return clean.Join(out, " "+row.Glyph(st.Glyphs.Separator)+" ")
}
