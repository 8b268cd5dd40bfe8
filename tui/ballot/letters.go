package ballot

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// shortest is to how many cells the name of a label may be cut in the legend: with fewer,
// the letter alone says as much.
const shortest = 6

// names are the letters of the labels, each with its name in about so many cells; 0 leaves
// the names out.
func (b *Ballot) names(most int) row.Row {
	var out row.Row
	for _, l := range b.who.Pack.Scheme.Labels {
		m := b.mark(l)
		m.Badge.Attr |= styles.Bold
		out = append(out, row.Piece{Text: " " + row.Glyph(l.Key), Style: m.Badge})
		if most > 0 {
			out = append(out, row.Piece{Text: " " + cut(l.Short, most), Style: b.styles.Hint})
		} else {
			out = append(out, row.Piece{Text: " ", Style: b.styles.Hint})
		}
	}
	return out
}

// cut is one word in about so many cells: "attrib.". Of several words nothing is cut, as
// they would say something else, nor where one cell would be won.
func cut(name clean.Text, most int) clean.Text {
	for _, r := range name {
		if r >= 0x80 || r == ' ' {
			return name
		}
	}
	if len(name) <= most+1 {
		return name
	}
	return name[:most-1] + "."
}

// longest is the width of the longest name of a label.
func (b *Ballot) longest() int {
	n := shortest
	for _, l := range b.who.Pack.Scheme.Labels {
		n = max(n, row.Width(l.Short))
	}
	return n
}

// keys are keys and what they do: "E", "hand in".
func (b *Ballot) keys(hints ...clean.Text) row.Row {
	var out row.Row
	for i := 0; i+1 < len(hints); i += 2 {
		out = append(out, row.Piece{Text: " " + hints[i], Style: b.styles.Key}, row.Piece{Text: " " + hints[i+1] + " ", Style: b.styles.Hint})
	}
	return out
}

func join(rows ...row.Row) row.Row {
	var out row.Row
	for _, r := range rows {
		out = append(out, r...)
	}
	return out
}

// letters are what labels, how one hands in, and how far one is. Where there is little room
// the names of labels are cut before the keys are left out.
func (b *Ballot) letters() row.Row {
	tail := row.Glyph(b.styles.Glyphs.Ellipsis)
	far := number(b.answered()) + "/" + number(b.asked())
	said := row.Of(" "+far+" labelled", b.styles.Count)
	all := b.keys("E", "hand in", "D", "meaning", "?", "keys")
	few := row.Row{
		{Text: " E", Style: b.styles.Key},
		{Text: " hand in", Style: b.styles.Hint},
		{Text: " ?", Style: b.styles.Key},
		{Text: " keys", Style: b.styles.Hint},
	}
	gap := row.Of(" ", b.styles.Hint)
	lefts := []row.Row{join(b.names(b.longest()), gap, all)}
	for most := b.longest(); most >= shortest; most-- {
		lefts = append(lefts, join(b.names(most), few))
	}
	lefts = append(lefts, join(b.names(0), all), join(b.names(0), few))
	for _, left := range lefts {
		if left.Width()+said.Width() <= b.width {
			return join(left, row.Of(row.Spaces(b.width-left.Width()-said.Width()), b.styles.Hint), said)
		}
	}
	return row.Between(b.names(0), row.Of(" "+far+" ", b.styles.Count), b.width, tail)
}

// tryLetters are what labels a warm-up sentence, and how one goes on.
func (b *Ballot) tryLetters() row.Row {
	tail := row.Glyph(b.styles.Glyphs.Ellipsis)
	gap := row.Of(" ", b.styles.Hint)
	for _, r := range []row.Row{
		join(b.names(b.longest()), gap, b.keys("j", "next", "k", "before", "esc", "shut")),
		join(b.names(b.longest()), gap, b.keys("j", "next", "esc", "shut")),
		join(b.names(0), row.Of("try ", b.styles.Hint), b.keys("j", "next", "k", "before", "esc", "shut")),
	} {
		if r.Width() <= b.width {
			return r
		}
	}
	return join(b.names(0), b.keys("esc", "shut")).Cut(b.width, tail)
}

// margin says whose letters stand in the margin once the program's do, or is empty.
func (b *Ballot) margin() clean.Text {
	set := &b.who.Pack.Scheme
	if b.says == nil || set.Name != "five" || len(set.Labels) == 0 {
		return ""
	}
	key := set.Labels[0].Key
	return "in the margin " + row.Glyph(strings.ToUpper(key)) + " is the program's, " + row.Glyph(key) + " yours"
}
