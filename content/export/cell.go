package export

import "strings"

// Cell is text as it may stand in a cell of a table that a spreadsheet opens: what it
// would take for a formula begins with an apostrophe.
func Cell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
