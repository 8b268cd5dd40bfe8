package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// openingSurface is what is shown until an article is there to be read.
type openingSurface struct {
	surface.Blank

	app *App
}

func (s *openingSurface) Rows(width, height int) []string {
	return s.app.Center(s.progress(), width, height)
}

func (s *openingSurface) Hints() []surface.Hint {
	if s.app.opening.slow {
		return []surface.Hint{{keymap.Close, "stop"}}
	}
	return nil
}

func (s *openingSurface) Close() tea.Cmd { return s.GiveUp() }

func (s *openingSurface) Missing() clean.Text { return "the article is still being opened" }

func (s *openingSurface) NeedsAgain() clean.Text { return s.Missing() }

func (s *openingSurface) Passing() bool { return true }

func (s *openingSurface) Busy() bool { return true }

// GiveUp stops what is being opened and goes back, or leaves when there is
// nothing to go back to.
func (s *openingSurface) GiveUp() tea.Cmd {
	a := s.app
	from := a.opening.from
	a.stop()
	switch {
	case from != nil && (from.visit != nil || from.surface != a.list):
		a.returns(*from)
		a.Notice = "stopped"
	case a.hasList():
		a.turn(a.list)
	case a.interrupted:
		a.turn(&failedSurface{app: a, err: interrupted(a.opening.Ref)})
		return tea.Quit
	default: // the reader has left, which is no failure
		a.turn(&surface.Blank{})
		return tea.Quit
	}
	return nil
}

// progress tells what is being opened, once that takes long enough to wonder.
func (s *openingSurface) progress() []row.Row {
	o, st := &s.app.opening, &s.app.Styles
	if !o.slow {
		return nil
	}
	width := min(surface.Comfortable, s.app.Width-2)
	rows := row.Row{{Text: "Opening ", Style: st.Title}, {Text: clean.Reference(o.Ref), Style: st.Entry}}.Wrap(width, 2)
	rows = append(rows, row.Row{})
	p := o.progress
	words := p.Doing
	if words == "" {
		words = "starting"
	}
	if p.Read > 0 {
		words += " " + row.Glyph(st.Glyphs.Separator) + " " + size(p.Read)
		if p.Total > 0 {
			words += " of " + size(p.Total)
		}
	}
	tenths := int(o.now.Sub(o.since).Milliseconds() / 100)
	words += " " + row.Glyph(st.Glyphs.Separator) + " " + row.Int(tenths/10) + "." + row.Int(tenths%10) + " s"
	rows = append(rows, row.Of(words, st.Muted).Wrap(width, 2)...)
	if p.Total > 0 && p.Read > 0 && width > 10 {
		full := min(width, int(int64(width)*p.Read/p.Total))
		rows = append(rows, row.Row{
			{Text: row.Repeat(row.Glyph(st.Glyphs.Full), full), Style: st.Progress},
			{Text: row.Repeat(row.Glyph(st.Glyphs.Empty), width-full), Style: st.Track},
		})
	}
	return s.app.Inset(rows)
}

// size is a number of bytes in words.
func size(n int64) clean.Text {
	switch {
	case n < 1000:
		return row.Int(int(n)) + " B"
	case n < 1000*1000:
		return row.Int(int(n/1000)) + " kB"
	}
	return row.Int(int(n/1000/1000)) + "." + row.Int(int(n/100/1000%10)) + " MB"
}
