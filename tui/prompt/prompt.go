// Package prompt is the line at the foot of the screen in which one types what
// to find, with the editing keys of a shell and the queries of before.
//
// It runs nothing and blinks nothing: the terminal's own cursor stands in it.
package prompt

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/clipperhouse/displaywidth"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// Prompt is a line being typed.
type Prompt struct {
	Lead clean.Text
	// Enter and Tab say in a word what these keys do; a key without a word is not shown.
	Enter, Tab clean.Text
	// Beside stands at the right, until the next key: what a completion has come to.
	Beside clean.Text

	text []rune
	at   int
	past []string
	back int // how many queries before the present one are shown
	kept []rune
}

// New is an empty prompt that remembers what was typed before, oldest first.
func New(lead clean.Text, past []string) *Prompt { return &Prompt{Lead: lead, past: past} }

// Text is what has been typed.
func (p *Prompt) Text() string { return string(p.text) }

// maxText bounds what may be typed or pasted.
const maxText = 500

// Insert types text, made fit for one line.
func (p *Prompt) Insert(s string) {
	in := []rune(string(clean.Inline(s, nil)))
	in = in[:min(len(in), maxText-min(maxText, len(p.text)))]
	p.text = append(p.text[:p.at:p.at], append(in, p.text[p.at:]...)...)
	p.at += len(in)
}

// Key handles a key that is neither enter nor escape, and says whether the
// prompt is to be left because there is nothing more to delete.
func (p *Prompt) Key(k tea.KeyPressMsg) (leave bool) {
	p.Beside = ""
	switch k.String() {
	case "backspace", "ctrl+h":
		if len(p.text) == 0 {
			return true
		}
		p.remove(p.at-1, p.at)
	case "delete":
		p.remove(p.at, p.at+1)
	case "ctrl+d":
		p.remove(p.at, p.at+1)
	case "ctrl+u":
		p.remove(0, p.at)
	case "ctrl+k":
		p.remove(p.at, len(p.text))
	case "ctrl+w", "alt+backspace":
		p.remove(p.word(), p.at)
	case "left", "ctrl+b":
		p.at = max(0, p.at-1)
	case "right", "ctrl+f":
		p.at = min(len(p.text), p.at+1)
	case "home", "ctrl+a":
		p.at = 0
	case "end", "ctrl+e":
		p.at = len(p.text)
	case "up", "ctrl+p":
		p.recall(1)
	case "down", "ctrl+n":
		p.recall(-1)
	default:
		if k.Text != "" {
			p.Insert(k.Text)
		}
	}
	return false
}

// Draw is the prompt in exactly width cells, and the cell its cursor is in.
// What ends it stands at the right while there is room.
func (p *Prompt) Draw(width int, st *styles.Styles) (drawn string, cursor int) {
	lead := row.Piece{Text: p.Lead, Style: st.Prompt}
	room := width - row.Width(p.Lead) - 1
	from := 0
	for from < p.at && displaywidth.String(string(p.text[from:p.at])) > max(0, room) {
		from++
	}
	shown := clean.Inline(string(p.text[from:]), nil)
	cursor = row.Width(p.Lead) + row.Width(clean.Inline(string(p.text[from:p.at]), nil))
	line := row.Row{lead, {Text: shown, Style: st.Entry}}
	var hints row.Row
	for _, h := range []struct{ key, does clean.Text }{{"enter", p.Enter}, {"tab", p.Tab}, {"esc", "leave"}} {
		if h.does != "" {
			hints = append(hints, row.Piece{Text: " " + h.key, Style: st.Key}, row.Piece{Text: " " + h.does + " ", Style: st.Hint})
		}
	}
	if p.Beside != "" {
		hints = row.Of(p.Beside+" ", st.Hint).Cut(max(0, width-line.Width()-4), row.Glyph(st.Glyphs.Ellipsis))
	}
	if line.Width()+hints.Width()+4 <= width {
		line = row.Between(line, hints, width, "")
	}
	var b strings.Builder
	line.DrawTo(&b, width, "")
	return b.String(), min(cursor, max(0, width-1))
}

func (p *Prompt) remove(from, to int) {
	from, to = max(0, from), min(len(p.text), to)
	if from >= to {
		return
	}
	p.text = append(p.text[:from:from], p.text[to:]...)
	p.at = from
}

// word is where the word before the cursor begins.
func (p *Prompt) word() int {
	i := p.at
	for i > 0 && unicode.IsSpace(p.text[i-1]) {
		i--
	}
	for i > 0 && !unicode.IsSpace(p.text[i-1]) {
		i--
	}
	return i
}

// recall shows what was typed before, or with -1 what came after that.
func (p *Prompt) recall(n int) {
	to := min(max(p.back+n, 0), len(p.past))
	if to == p.back {
		return
	}
	if p.back == 0 {
		p.kept = p.text
	}
	p.back = to
	p.text = p.kept
	if to > 0 {
		p.text = []rune(p.past[len(p.past)-to])
	}
	p.at = len(p.text)
}
