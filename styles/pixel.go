package styles

// Pixels is the style of the sign for the upper half of a cell that makes two pixels of it.
func Pixels(upper, lower Color) Style { return Style{Fg: upper, Bg: lower} }
