package row

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/wrap"
)

// Wrap lays the row out in lines of at most width cells, broken where an article would
// be; lines after the first begin with hang spaces. A newline begins a new line. Of the spaces
// between two words one stays. There is always at least one line.
func (r Row) Wrap(width, hang int) []Row {
	width = max(1, width)
	if hang >= width {
		hang = 0
	}
	r, text, hard := r.bounded().tidy()
	spans := wrap.Lines(text, wrap.Options{Measure: measure, First: width, Rest: width - hang, Hard: hard})
	lines := make([]Row, 0, len(spans))
	all := make(Row, 0, len(r)+2*(len(spans)-1)) // of all lines; behind one comes a hang, and what is left of a piece
	at, end := 0, len(text)                      // where r begins, and where the line before ended
	for _, l := range spans {
		for range strings.Count(text[min(end, l.Start):l.Start], "\n") - 1 {
			lines = append(lines, Row{{Text: Spaces(hang)}})
		}
		from, room := len(all), width
		if len(lines) > 0 && hang > 0 {
			all, room = append(all, Piece{Text: Spaces(hang)}), width-hang
		}
		for len(r) > 0 && at+len(r[0].Text) <= l.Start {
			at, r = at+len(r[0].Text), r[1:]
		}
		if measure.Cells(text[l.Start:l.End]) > room { // a character wider than the whole line
			all = append(all, Piece{Text: "·", Style: r[0].Style})
		} else {
			all = r.over(all, l.Start-at, l.End-at)
		}
		lines, end = append(lines, slices.Clip(all[from:])), l.End
	}
	return lines
}

// tidy is the row as it is drawn, but for its newlines, the text of it, and which of that is hard.
// Of several spaces next to each other the last one stays, if they are not hard.
func (r Row) tidy() (out Row, text string, hard []wrap.Span) {
	out = make(Row, 0, len(r))
	var b strings.Builder
	for i, p := range r {
		if p.Hard {
			p.Text = agreed(p.Text)
			hard = append(hard, wrap.Span{Start: b.Len(), End: b.Len() + len(p.Text)})
		} else {
			p.Text = levelled(p.Text)
			if r[i+1:].spaced() && strings.HasSuffix(string(p.Text), " ") {
				p.Text = p.Text[:len(p.Text)-1]
			}
			for n := strings.Index(string(p.Text), "  "); n >= 0; n = strings.Index(string(p.Text), "  ") {
				out = append(out, Piece{Text: p.Text[:n], Style: p.Style})
				b.WriteString(string(p.Text[:n]))
				p.Text = p.Text[n+1:]
			}
		}
		out = append(out, p)
		b.WriteString(string(p.Text))
	}
	return out, b.String(), hard
}

// spaced reports whether the row begins with a space that is not hard.
func (r Row) spaced() bool {
	return len(r) > 0 && !r[0].Hard && strings.HasPrefix(string(r[0].Text), " ")
}

// over is a line with a stretch of the row's text behind it.
func (r Row) over(line Row, start, end int) Row {
	for _, p := range r {
		if end <= 0 {
			break
		}
		n := len(p.Text)
		if p.Text = p.Text[min(max(start, 0), n):min(end, n)]; p.Text != "" {
			line = append(line, p)
		}
		start, end = start-n, end-n
	}
	return line
}
