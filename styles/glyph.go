package styles

// Glyphs are all the signs that the program draws itself, each one cell wide
// unless said otherwise.
type Glyphs struct {
	CursorBar string // beside the current sentence
	More      string // more sentences begin on this line than the margin shows
	Crop      string // the line goes on beyond the edge
	Ellipsis  string // words were left out

	QuoteBar string
	Bullets  [3]string // by depth
	Image    string
	Rule     string
	Column   string // between the columns of a table
	Cross    string // where a table's rule and column meet

	Horizontal, Vertical                   string // between panels
	TeeDown, TeeUp, TeeLeft, TeeRight      string // ┬ ┴ ┤ ├
	TopLeft, TopRight, BotLeft, BotRight   string
	Chosen, Separator, Arrow, Back, Return string
	Up, Down, Left, Right                  string // key names
	Here                                   string // where one stands on the strip
	Missing                                string // a fact that was not found
	// Bars are eight heights, lowest first.
	Bars [8]string
	// Full and Empty are the halves of a progress bar.
	Full, Empty string
	// Scroll and Track are a scroll bar's thumb and the rest.
	Scroll, Track string
}

func glyphs(ascii bool) Glyphs {
	if ascii {
		return Glyphs{
			CursorBar: ">", More: "+", Crop: ">", Ellipsis: "~",
			QuoteBar: "|", Bullets: [3]string{"*", "-", "+"}, Image: "#", Rule: "-", Column: "|", Cross: "+",
			Horizontal: "-", Vertical: "|", TeeDown: "+", TeeUp: "+", TeeLeft: "+", TeeRight: "+",
			TopLeft: "+", TopRight: "+", BotLeft: "+", BotRight: "+",
			Chosen: ">", Separator: "-", Arrow: ">", Back: "<", Return: "Enter",
			Up: "Up", Down: "Down", Left: "Left", Right: "Right", Here: "^", Missing: "-",
			Bars: [8]string{".", ".", ":", ":", "=", "=", "#", "#"}, Full: "#", Empty: ".", Scroll: "#", Track: "|",
		}
	}
	return Glyphs{
		CursorBar: "▌", More: "+", Crop: "›", Ellipsis: "…",
		QuoteBar: "▎", Bullets: [3]string{"•", "◦", "▪"}, Image: "▣", Rule: "─", Column: "│", Cross: "┼",
		Horizontal: "─", Vertical: "│", TeeDown: "┬", TeeUp: "┴", TeeLeft: "┤", TeeRight: "├",
		TopLeft: "╭", TopRight: "╮", BotLeft: "╰", BotRight: "╯",
		Chosen: "›", Separator: "·", Arrow: "→", Back: "←", Return: "⏎",
		Up: "↑", Down: "↓", Left: "←", Right: "→", Here: "▲", Missing: "–",
		Bars: [8]string{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}, Full: "━", Empty: "─", Scroll: "┃", Track: "│",
	}
}
