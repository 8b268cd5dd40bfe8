package row

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
)

// Wrap lays the row out in lines of at most width cells, breaking at spaces;
// lines after the first begin with hang spaces. A newline begins a new line. A
// word wider than a line is cut. There is always at least one line.
//
// It is not how package page breaks an article: that looks into words and behind them, for units, titles
// and scripts without spaces, in text of one piece; a row is pieces, of which some are never broken, and hangs.
func (r Row) Wrap(width, hang int) []Row {
	width = max(1, width)
	if hang >= width {
		hang = 0
	}
	w := wrapper{width: width, hang: hang}
	for _, p := range r.bounded() {
		w.piece(p)
	}
	w.endWord()
	return append(w.done, w.line)
}

// wrapper holds back a word, which may be several pieces, until it is whole.
type wrapper struct {
	width, hang int
	done        []Row
	line        Row
	col         int
	word        Row
	wordWidth   int
	space       Piece
	spaced      bool
}

func (w *wrapper) piece(p Piece) {
	if p.Hard {
		w.hold(p)
		return
	}
	for t := p.Text; t != ""; {
		i := strings.IndexAny(string(t), " \n")
		if i < 0 {
			w.hold(Piece{Text: t, Style: p.Style})
			return
		}
		if i > 0 {
			w.hold(Piece{Text: t[:i], Style: p.Style})
		}
		w.endWord()
		if t[i] == '\n' {
			w.newLine()
		} else if w.col > 0 && (len(w.done) == 0 || w.col != w.hang) {
			w.space, w.spaced = Piece{Text: " ", Style: p.Style}, true
		}
		t = t[i+1:]
	}
}

func (w *wrapper) hold(p Piece) {
	w.word = append(w.word, p)
	w.wordWidth += Width(p.Text)
}

func (w *wrapper) newLine() {
	w.done = append(w.done, w.line)
	w.line, w.col, w.spaced = nil, 0, false
	if w.hang > 0 {
		w.put(Piece{Text: Spaces(w.hang)})
	}
}

func (w *wrapper) put(p Piece) {
	w.col += Width(p.Text)
	if n := len(w.line); n > 0 && w.line[n-1].Style == p.Style && w.line[n-1].Hard == p.Hard {
		w.line[n-1].Text += p.Text
		return
	}
	w.line = append(w.line, p)
}

func (w *wrapper) endWord() {
	if len(w.word) == 0 {
		return
	}
	if w.spaced {
		if w.col+1+w.wordWidth > w.width {
			w.newLine()
		} else {
			w.put(w.space)
		}
	}
	w.spaced = false
	for _, p := range w.word {
		w.cut(p)
	}
	w.word, w.wordWidth = w.word[:0], 0
}

// cut puts a piece on the line, and on more lines when it is wider than that.
func (w *wrapper) cut(p Piece) {
	for Width(p.Text) > w.width-w.col {
		head, rest := split(p.Text, w.width-w.col)
		if head == "" && w.col <= w.hang {
			var wide clean.Text = "·" // a character wider than the whole line
			w.put(Piece{Text: wide, Style: p.Style})
			return
		}
		if head != "" {
			w.put(Piece{Text: head, Style: p.Style, Hard: p.Hard})
		}
		w.newLine()
		p.Text = rest
	}
	if p.Text != "" {
		w.put(p)
	}
}
