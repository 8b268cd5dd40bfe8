package tui

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
)

// status is the last row: what has just happened, or where one is and what one
// can do.
func (a *App) status() string {
	st := &a.styles
	tail := row.Glyph(st.Glyphs.Ellipsis)
	left := a.position()
	if a.notice != "" {
		left = row.Of(" "+a.notice, st.Notice)
	}
	if a.count > 0 {
		left = append(row.Row{{Text: " " + row.Int(a.count) + " ", Style: st.Key}}, left...)
	}
	right := a.hints(a.width - left.Width() - 2)
	var b strings.Builder
	row.Between(left, right, a.width, tail).DrawTo(&b, a.width, tail)
	return b.String()
}

// position tells where one is.
func (a *App) position() row.Row {
	st := &a.styles
	muted := func(t clean.Text) row.Piece { return row.Piece{Text: t, Style: st.Hint} }
	switch {
	case a.help != nil:
		if h := a.help; h.shown < h.all {
			return row.Row{muted(" help, lines " + row.Int(h.top+1) + " to " + row.Int(h.top+h.shown) + " of " + row.Int(h.all))}
		}
		return row.Row{muted(" help")}
	case a.surface == surfaceList:
		return row.Row{muted(" " + row.Int(min(a.list.chosen+1, len(a.list.items))) + " of " + row.Int(len(a.list.items)))}
	case a.surface != surfaceReading:
		return nil
	}
	r := a.doc.reader
	var out row.Row
	if now, all := r.Hits(); r.Query() != "" {
		words := row.Int(now) + " of " + row.Int(all)
		if all == 0 {
			words = "none"
		}
		out = append(out, row.Piece{Text: " " + words, Style: st.StatusStrong}, muted(" "+row.Glyph(st.Glyphs.Quote[0])+r.Query()+row.Glyph(st.Glyphs.Quote[1])+" "+row.Glyph(st.Glyphs.Separator)))
	}
	if at := r.Cursor(); at >= 0 {
		n := len(a.doc.article.Document.Sentences)
		lead := clean.Text(" ")
		if a.width >= 100 {
			lead = " sentence "
		}
		out = append(out, muted(lead+row.Int(at+1)+"/"+row.Int(n)))
		if j, ok := a.doc.article.Judgement(at); ok {
			m := st.Marks[j.Label]
			out = append(out, muted(" "), row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge}, muted(" "+row.Glyph(m.Name)))
		}
	}
	out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" "+row.Int(int(r.Fraction()*100))+"%"))
	if l, on := r.Filter(); on {
		m := st.Marks[l]
		out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" only "), row.Piece{Text: row.Glyph(m.Letter), Style: m.Badge},
			muted(" "+row.Int(a.doc.panels.Counts()[l])))
	}
	if a.reloads() {
		out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" being read again"))
	}
	switch arriving := a.arriving(a.doc); {
	case arriving && a.doc.article.Partial:
		out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" the rest is being read"))
	case !arriving && !a.doc.whole() && !a.reloads():
		out = append(out, muted(" "+row.Glyph(st.Glyphs.Separator)+" not read to the end"))
	}
	return out
}

// hint is a binding and what it does, in a word or two.
type hint struct {
	name  string
	words clean.Text
}

// hints are keys that are of use now, as many as fit into width.
func (a *App) hints(width int) row.Row {
	var out row.Row
	room := width
	for _, h := range a.useful() {
		key := a.keys.key(h.name)
		n := row.Width(key) + row.Width(h.words) + 3
		if key == "" || n > room {
			continue
		}
		room -= n
		out = append(out, row.Piece{Text: key, Style: a.styles.Key}, row.Piece{Text: " " + h.words + "  ", Style: a.styles.Hint})
	}
	if n := len(out); n > 0 {
		out[n-1].Text = out[n-1].Text[:len(out[n-1].Text)-1]
	}
	return out
}

// useful are the keys that are of use now, the most useful first.
func (a *App) useful() []hint {
	switch {
	case a.help != nil:
		return []hint{{nameClose, "close"}, {nameDown, "down"}, {nameUp, "up"}}
	case a.surface == surfaceOpening:
		if a.opening.slow {
			return []hint{{nameClose, "stop"}}
		}
		return nil
	case a.surface == surfaceFailed:
		all := []hint{{nameAgain, "again"}, {nameQuit, "quit"}}
		if len(a.past) > 0 {
			all = append([]hint{{nameBack, "back"}}, all...)
		}
		if len(a.list.items) > 1 {
			all = append(all, hint{nameArticles, "list"})
		}
		return all
	case a.surface == surfaceList:
		return []hint{{nameChoose, "open"}, {nameDown, "down"}, {nameUp, "up"}, {nameQuit, "quit"}, {nameHelp, "help"}}
	case a.focus && a.kind == panel.Links:
		return []hint{{nameChoose, "open here"}, {nameClose, "article"}, {nameCopy, "copy"}, {nameBrowser, "browser"}, {nameHelp, "help"}}
	case a.focus && a.kind.Chooses():
		return []hint{{nameChoose, "go to it"}, {nameClose, "article"}, {nameNextPanel, "next panel"}, {nameBack, "back"}, {nameHelp, "help"}}
	case a.focus:
		return []hint{{nameClose, "article"}, {nameNextPanel, "next panel"}, {nameDown, "down"}, {nameHelp, "help"}}
	}
	var all []hint
	if a.doc.reader.Query() != "" {
		all = append(all, hint{nameNextHit, "next hit"})
	}
	if l, on := a.doc.reader.Filter(); on {
		all = append(all, hint{nameNextSame, "next one"}, hint{filterName(l), "show all"})
	}
	return append(all, hint{nameHelp, "help"}, hint{nameNextSentence, "next sentence"}, hint{nameNextPanel, "panels"}, hint{nameWhy, "why"},
		hint{nameWho, "who"}, hint{nameFind, "find"}, hint{nameFilterOpinion, "only opinion"}, hint{nameContents, "contents"}, hint{nameQuit, "quit"})
}

// filterName is the binding that filters for a label.
func filterName(l content.Label) string {
	return [content.Labels]string{
		content.Unsure: nameFilterUnsure, content.Fact: nameFilterFact, content.Opinion: nameFilterOpinion,
		content.Attributed: nameFilterAttributed, content.Prediction: nameFilterPrediction,
	}[l]
}
