package reading

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/picture"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// A picture is fetched when the reader asks for it, and at no other time.

// Pictures fetches a picture of an article that came from a server, and makes it at most
// width times height pixels, on a dark ground or a light one.
type Pictures func(ctx context.Context, address string, from content.Origin, width, height int, dark bool) (*picture.Picture, error)

// hung is the overlay of a picture.
type hung struct {
	surface.Blank

	frame *surface.Frame

	caption, host clean.Text
	picture       *picture.Picture // or nil
	err           error            // why it is not there
	stop          context.CancelFunc
}

// fetched is what came of asking for a picture.
type fetched struct {
	picture *picture.Picture
	err     error
}

// underPicture is how many rows stand below a picture.
const underPicture = 2

// showPicture asks for the chosen picture of the list, or for the one nearest to the
// current sentence.
func (rd *Reading) showPicture(int) tea.Cmd {
	b := rd.nearestPicture()
	address, ok := clean.Address(string(b.Address))
	if !ok {
		rd.frame.Notice = "the picture has no address that can be fetched"
		return nil
	}
	caption := b.Caption
	if caption == "" {
		caption = b.Text
	}
	f := rd.frame
	ctx, stop := context.WithCancel(rd.means.Context)
	h := &hung{frame: f, caption: caption, host: panel.Host(address), stop: stop}
	f.Lay(h)
	show, near, dark := rd.means.Pictures, rd.doc.Origin(), f.Dark
	width, height := f.Width, 2*max(1, f.Height-1-underPicture)
	return surface.Deliver(h, func() tea.Msg {
		p, err := show(ctx, string(address), near, width, height, dark)
		return fetched{p, err}
	})
}

// nearestPicture is the chosen one, or that nearest to the current sentence, or nil.
func (rd *Reading) nearestPicture() *content.Block {
	d := &rd.doc.Article.Document
	if t := rd.target(); rd.focus && t.Picture {
		return &d.Blocks[t.Block]
	}
	here := 0
	if at := rd.doc.Reader.Cursor(); at >= 0 && at < len(d.Sentences) {
		here = d.Sentences[at].Block
	}
	var best *content.Block
	least := len(d.Blocks) + 1
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Kind == content.Image && b.Address != "" && max(i-here, here-i) < least {
			best, least = b, max(i-here, here-i)
		}
	}
	return best
}

func (rd *Reading) needsPicture() clean.Text {
	if why := rd.needsSource(); why != "" {
		return why
	}
	switch {
	case rd.nearestPicture() == nil:
		return "the article has no pictures"
	case rd.means.Pictures == nil:
		return "no pictures are fetched here"
	case rd.means.Plain:
		return "a picture is drawn in colours; " + rd.frame.Keys.Key(keymap.Browser) + " in the list of links opens it in the browser"
	}
	return ""
}

func (h *hung) Update(msg tea.Msg) tea.Cmd {
	if f, ok := msg.(fetched); ok {
		h.picture, h.err = f.picture, f.err
	}
	return nil
}

// Keeps reports whether a key leaves the picture where it is; any other closes it first.
func (h *hung) Keeps(name string) bool {
	return name == keymap.Close || name == keymap.Choose || name == keymap.Redraw || name == keymap.Suspend
}

// Does closes the picture for the key that opened it.
func (h *hung) Does(name string) (cmd tea.Cmd, ok bool) {
	if name == keymap.Picture {
		return h.Close(), true
	}
	return nil, false
}

func (h *hung) Close() tea.Cmd {
	h.frame.LeaveOverlay()
	return nil
}

// Left gives up what is being fetched.
func (h *hung) Left() { h.stop() }

func (h *hung) Choose(int) tea.Cmd { return h.Close() }

func (h *hung) Hints() []surface.Hint { return []surface.Hint{{keymap.Close, "close"}} }

func (h *hung) Position() row.Row { return row.Of(" a picture from "+h.host, h.frame.Styles.Hint) }

// Rows draws the picture in the middle, two pixels a cell, and its caption below.
func (h *hung) Rows(width, height int) []string {
	st := &h.frame.Styles
	room := max(0, height-underPicture)
	var out []string
	switch {
	case h.err != nil:
		out = h.frame.Center(row.Of(surface.ErrorText(h.err), st.Error).Wrap(max(1, width-2), 0), width, room)
	case h.picture == nil:
		out = h.frame.Center([]row.Row{row.Of(" fetching a picture from "+h.host, st.Missing)}, width, room)
	default:
		out = halfBlocks(h.picture, width, room, st)
	}
	out = append(out, row.Row{}.Draw(width, ""))
	return surface.Fill(append(out, row.Of(" "+h.caption, st.Caption).Show(width, st)), width, height)
}

// halfBlocks is a picture in exactly height rows, made smaller where it does not fit.
func halfBlocks(p *picture.Picture, width, height int, st *styles.Styles) []string {
	w, h := p.Width, p.Height
	if w > width {
		w, h = width, max(1, h*width/w)
	}
	if h > 2*height {
		w, h = max(1, w*2*height/h), 2*height
	}
	pixel := func(x, y int) styles.Color {
		if y >= h {
			return 0
		}
		r, g, b := p.At(x*p.Width/w, y*p.Height/h)
		return styles.RGB(r, g, b)
	}
	left := row.Piece{Text: row.Spaces((width - w) / 2)}
	half := row.Glyph(st.Glyphs.Half)
	var rows []string
	for range (height - (h+1)/2) / 2 {
		rows = append(rows, row.Row{}.Draw(width, ""))
	}
	for y := 0; y < h; y += 2 {
		r := row.Row{left}
		for x := range w {
			r = append(r, row.Piece{Text: half, Style: styles.Pixels(pixel(x, y), pixel(x, y+1))})
		}
		rows = append(rows, r.Draw(width, ""))
	}
	return surface.Fill(rows, width, height)
}
