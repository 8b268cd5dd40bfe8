package tui

// pasteMost is the most of a paste that is taken. Pastes go into the line that
// asks what to find; Bubble Tea keeps one in memory until it ends.
const pasteMost = 64 << 10

// pasteLimit shortens pastes in what the terminal sends. Its marks stay.
type pasteLimit struct {
	within bool
	length int
	// match is how much of a mark has come, including the bytes before this
	// piece; held, how many of those were held back.
	match, held int
}

const (
	pasteBegins = "\x1b[200~"
	pasteEnds   = "\x1b[201~"
)

// pasteHeld is the most that is held back of a mark.
const pasteHeld = len(pasteEnds) - 1

// cut shortens the first n bytes of p in place and gives how many are left. What is
// held back of a mark that is cut in two comes with its end, for which p must have room:
// [pasteHeld] bytes more than n.
func (l *pasteLimit) cut(p []byte, n int) int {
	if !l.within && n < len(pasteBegins) && l.match == 0 && (n == 0 || p[0] != pasteBegins[0]) {
		return n // keys
	}
	piece := append([]byte(nil), p[:n]...)
	out := p[:0]
	for _, c := range piece {
		mark := pasteBegins
		if l.within {
			mark = pasteEnds
		}
		switch c {
		case mark[l.match]:
			l.match++
		case mark[0]:
			l.match, l.held = 1, 0
		default:
			l.match, l.held = 0, 0
		}
		over := l.within && l.length >= pasteMost
		if l.within {
			l.length++
		}
		switch {
		case !over:
			out = append(out, c)
		case l.match == len(mark):
			out = append(out, mark[len(mark)-1-l.held:]...)
		case l.match > 0:
			l.held++
		}
		if l.match == len(mark) {
			*l = pasteLimit{within: !l.within}
		}
	}
	return len(out)
}
