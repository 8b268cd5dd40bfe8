package panel

import (
	"net/url"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// links lists the links and the pictures in reading order, with the host that each
// really leads to.
func links(a *content.Article) []entry {
	var out []entry
	add := func(l linked) {
		l.number = len(out) + 1
		out = append(out, entry{item: &item{
			target: Target{Sentence: -1, Block: l.block, Address: l.to, Picture: l.picture, Number: l.number}, draw: l.draw,
			text: l.text + " " + l.to,
		}})
	}
	for i, b := range a.Document.Blocks {
		if b.Kind == content.Image && b.Address != "" {
			add(linked{block: i, text: shows(&b, a.Source.Captions), to: b.Address, picture: true})
			continue
		}
		var text, to clean.Text
		end := func() {
			if to != "" {
				add(linked{block: i, text: text, to: to})
			}
			text, to = "", ""
		}
		for _, in := range b.Inlines {
			if in.Link != to {
				end()
				to = in.Link
			}
			if to != "" {
				text += in.Text
			}
		}
		end()
	}
	return out
}

// shows is what is said of a picture: its caption or the words that stand for it, and to
// whom it is credited.
func shows(b *content.Block, captions []content.Caption) clean.Text {
	text := b.Caption
	if text == "" {
		text = b.Text
	}
	if text == "" {
		text = "a picture"
	}
	for _, c := range captions {
		if c.Credit == "" || c.Text == "" || !strings.Contains(string(text), string(c.Text)) || strings.Contains(string(text), string(c.Credit)) {
			continue
		}
		return text + " (credit: " + c.Credit + ")"
	}
	return text
}

// linked is a link or a picture of the article.
type linked struct {
	number, block int
	text, to      clean.Text
	picture       bool
}

func (l linked) draw(v View) []row.Row {
	st := v.Styles
	style := chosen(v, st.Link)
	lead := clean.Text(" ")
	if v.Chosen {
		lead = row.Glyph(st.Glyphs.Chosen)
	}
	r := row.Row{{Text: lead + pad(l.number) + " ", Style: chosen(v, st.Count), Hard: true}}
	if l.picture {
		style = chosen(v, st.Entry)
		r = append(r, row.Piece{Text: row.Glyph(st.Glyphs.Image) + " ", Style: chosen(v, st.Muted), Hard: true})
	}
	r = append(r, row.Piece{Text: l.text, Style: style}, row.Piece{Text: " " + row.Glyph(st.Glyphs.Arrow) + " " + Host(l.to), Style: chosen(v, st.Where)})
	rows := entryRows(r, v, indent)
	if v.Chosen && v.Focus {
		to := row.Row{{Text: row.Spaces(indent), Hard: true}, {Text: l.to, Style: st.Muted}}
		rows = append(rows, row.First(to.Wrap(v.Width, indent), 4, v.Width, st)...)
	}
	return rows
}

// Host is the host that an address really leads to.
func Host(address clean.Text) clean.Text {
	u, err := url.Parse(string(address))
	if err != nil || u.Host == "" {
		if err == nil && u.Scheme == "mailto" {
			return "mail to " + clean.Inline(u.Opaque, nil)
		}
		return address
	}
	return clean.Inline(u.Hostname(), nil)
}
