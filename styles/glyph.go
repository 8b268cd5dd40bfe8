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
	Half     string // the upper half of a cell
	Rule     string
	Column   string // between the columns of a table
	Cross    string // where a table's rule and column meet

	Horizontal, Vertical string // between panels
	TeeLeft, TeeRight    string // where a title meets the line beside it
	TeeDown              string // where that line begins
	Chosen, Separator    string
	Arrow, Back          string    // where a link leads, where a fact was found
	Quote                [2]string // around words of the article
	Here                 string    // where one stands on the strip
	// Bars are eight heights, lowest first.
	Bars [8]string
	// Full and Empty are the halves of a progress bar.
	Full, Empty string
}

func glyphs(ascii bool) Glyphs {
	if ascii {
		return Glyphs{
			CursorBar: ">", More: "+", Crop: ">", Ellipsis: "~",
			QuoteBar: "|", Bullets: [3]string{"*", "-", "+"}, Image: "#", Half: "=", Rule: "-", Column: "|", Cross: "+",
			Horizontal: "-", Vertical: "|", TeeLeft: "+", TeeRight: "+", TeeDown: "+",
			Chosen: ">", Separator: "-", Arrow: ">", Back: "<", Quote: [2]string{`"`, `"`}, Here: "^",
			Bars: [8]string{".", ".", ":", ":", "=", "=", "#", "#"}, Full: "#", Empty: ".",
		}
	}
	return Glyphs{
		CursorBar: "▌", More: "+", Crop: "›", Ellipsis: "…",
		QuoteBar: "▎", Bullets: [3]string{"•", "◦", "▪"}, Image: "▣", Half: "▀", Rule: "─", Column: "│", Cross: "┼",
		Horizontal: "─", Vertical: "│", TeeLeft: "┤", TeeRight: "├", TeeDown: "┬",
		Chosen: "›", Separator: "·", Arrow: "→", Back: "←", Quote: [2]string{"“", "”"}, Here: "▲",
		Bars: [8]string{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}, Full: "━", Empty: "─",
	}
}
