package export

import (
	"strings"
	"unicode/utf8"
)

// Cell is text as it may stand in a cell of a table that a spreadsheet opens: what it
// would take for a formula begins with an apostrophe.
func Cell(s string) string {
	// The wide forms are taken for the others where they are typed.
	if first, _ := utf8.DecodeRuneInString(s); s != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + s
	}
	return s
}
