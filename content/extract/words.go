package extract

// countWords counts words; two characters of a script without spaces are one.
func countWords(s string) int {
	n, wide, in := 0, 0, false
	for _, r := range s {
		switch {
		case r == ' ' || r == '\n' || r == '\t' || r == '\u00a0' || r == '\r' || r == '\f':
			in = false
		case r >= 0x2e80 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff || r >= 0xac00 && r <= 0xd7a3:
			wide++
			in = false
		case !in:
			n++
			in = true
		}
	}
	return n + (wide+1)/2
}
