package reading

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// Position tells where one is in the article.
func (rd *Reading) Position() row.Row {
	st := &rd.frame.Styles
	muted := func(t clean.Text) row.Piece { return row.Piece{Text: t, Style: st.Hint} }
	r := rd.doc.Reader
	var out row.Row
	if words := rd.narrowed(); words != "" {
		out = append(out, row.Piece{Text: words, Style: st.StatusStrong}, muted(row.Glyph(st.Glyphs.Separator)))
	}
	out = append(out, rd.found()...)
	if at := r.Cursor(); at >= 0 && rd.labels() {
		out = append(out, rd.labelled(at)...)
	} else if at >= 0 {
		out = append(out, rd.chosen(at)...)
	}
	if r.Only() {
		out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" only where you differ "+row.Int(len(rd.doc.Differing()))))
	}
	if rd.labels() {
		return out
	}
	if now, all := r.Pages(); all > 1 && rd.frame.Width >= 100 && r.Query() == "" {
		out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" page "+row.Int(now)+"/"+row.Int(all)))
	}
	out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" "+row.Int(int(r.Fraction()*100))+"%"))
	if left := r.MinutesLeft(); left > 0 && rd.frame.Width >= 100 && r.Query() == "" {
		out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" "+row.Int(left)+" min left"))
	}
	if l, on := r.Filter(); on && r.AllHits() == 0 {
		m := st.Marks[l]
		out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" only "), row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge},
			muted(" "+row.Int(rd.doc.Panels.Counts()[l])))
	}
	if rd.host.Reloading() {
		out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" being read again"))
	}
	switch arriving := rd.host.Arriving(rd.doc); {
	case arriving && rd.doc.Article.Partial:
		out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" the rest is being read"))
	case !arriving && !rd.doc.Whole() && !rd.host.Reloading():
		out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" not read to the end"))
	}
	return out
}

// found tells which hit of a search one is at, and how many the filter leaves of all.
func (rd *Reading) found() row.Row {
	st, r := &rd.frame.Styles, rd.doc.Reader
	if r.Query() == "" {
		return nil
	}
	now, all := r.Hits()
	words := row.Int(now) + " of " + row.Int(all)
	if all == 0 {
		words = "none"
	}
	if in := r.AllHits(); in > all {
		words += rd.filterWords() + ", " + row.Int(in) + " in all"
	}
	return row.Row{
		{Text: " " + words, Style: st.StatusStrong},
		{Text: " " + row.Glyph(st.Glyphs.Quote[0]) + r.Query() + row.Glyph(st.Glyphs.Quote[1]) + " " + row.Glyph(st.Glyphs.Separator), Style: st.Hint},
	}
}

// chosen tells the number of the sentence at, and its label.
func (rd *Reading) chosen(at int) row.Row {
	st := &rd.frame.Styles
	lead := clean.Text(" ")
	if rd.frame.Width >= 100 {
		lead = " sentence "
	}
	out := row.Row{{Text: lead + row.Int(at+1) + "/" + row.Int(len(rd.doc.Article.Document.Sentences)), Style: st.Hint}}
	if j, ok := rd.doc.Judgement(at); ok {
		m := st.Marks[j.Label]
		out = append(out, row.Piece{Text: " ", Style: st.Hint}, row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge},
			row.Piece{Text: " " + row.Glyph(m.Name), Style: st.Hint})
	}
	return out
}

// Hints are the keys that are of use in the article now, the most useful first.
func (rd *Reading) Hints() []surface.Hint {
	if rd.focus {
		return rd.kind.Hints(rd.target())
	}
	if rd.labels() {
		return rd.labelHints()
	}
	if rd.large {
		return []surface.Hint{
			{keymap.PageDown, "next"},
			{keymap.PageUp, "before"},
			{keymap.Why, "why"},
			{keymap.Large, "page"},
			{keymap.Help, "help"},
			{keymap.FilterName(content.Opinion), "only opinion"},
			{keymap.Quit, "quit"},
		}
	}
	if rd.doc.Bare() {
		return []surface.Hint{
			{keymap.Marks, "marks"},
			{keymap.Help, "help"},
			{keymap.Who, "who"},
			{keymap.Find, "find"},
			{keymap.Contents, "contents"},
			{keymap.Quit, "quit"},
		}
	}
	var all []surface.Hint
	if rd.finding() {
		all = append(all, surface.Hint{keymap.NextHit, "next hit"}, surface.Hint{keymap.Hits, "list"})
	}
	if l, on := rd.doc.Reader.Filter(); on {
		all = append(all, surface.Hint{keymap.NextSame, "next one"}, surface.Hint{keymap.FilterName(l), "show all"})
	}
	if rd.doc.Reader.Only() {
		all = append(all, surface.Hint{keymap.NextSame, "next one"}, surface.Hint{keymap.Differ, "show all"})
	}
	return append(all, []surface.Hint{
		{keymap.Help, "help"},
		{keymap.NextSentence, "next sentence"},
		{keymap.NextPanel, "panels"},
		{keymap.Why, "why"},
		{keymap.Who, "who"},
		{keymap.Find, "find"},
		{keymap.FilterName(content.Opinion), "only opinion"},
		{keymap.Contents, "contents"},
		{keymap.Quit, "quit"},
	}...)
}

// filterWords says in what a filter leaves the article.
func (rd *Reading) filterWords() clean.Text {
	if l, on := rd.doc.Reader.Filter(); on {
		return " in " + row.Glyph(rd.frame.Styles.Marks[l].Name)
	}
	return " where you differ"
}
