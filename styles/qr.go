package styles

// QR is the style of a QR code: white on black, whatever the theme is, as telephones do
// not read one that is turned round.
func QR() Style { return Style{Fg: Indexed(231), Bg: Indexed(16)} }
