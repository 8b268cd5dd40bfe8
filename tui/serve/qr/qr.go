// Package qr draws an address so that a telephone can read it from a screen.
//
// It draws, for terminals and for pages; the pattern itself is computed by rsc.io/qr.
package qr

import (
	"fmt"
	"strings"

	"rsc.io/qr"
)

// margin is how many modules of white are around the pattern. The standard has 4; 2
// are enough for telephones, and leave a terminal of 80×24 some room.
const margin = 2

// Rows draws an address with half blocks: two modules above each other are one cell.
// Every row has the same width. A full block is white: the caller draws the rows
// white on black, whatever the theme is, or telephones do not read them.
func Rows(address string) []string {
	c, size := encode(address)
	var rows []string
	for y := -margin; y < size+margin; y += 2 {
		var row strings.Builder
		for x := -margin; x < size+margin; x++ {
			// Below the last row there is nothing, and nothing is black.
			up, down := !c.Black(x, y), !c.Black(x, y+1) && y+1 < size+margin
			switch {
			case up && down:
				row.WriteRune('█')
			case up:
				row.WriteRune('▀')
			case down:
				row.WriteRune('▄')
			default:
				row.WriteByte(' ')
			}
		}
		rows = append(rows, row.String())
	}
	return rows
}

// Path draws an address as the path of an SVG whose view box has so many units a side.
// What is in the path is black.
func Path(address string) (path string, side int) {
	c, size := encode(address)
	var out strings.Builder
	for y := range size {
		for x := range size {
			if c.Black(x, y) {
				fmt.Fprintf(&out, "M%d %dh1v1h-1z", x+margin, y+margin)
			}
		}
	}
	return out.String(), size + 2*margin
}

// encode makes the pattern. An address in capitals needs fewer modules, and the
// scheme, the host and our codes mean the same in capitals.
func encode(address string) (*qr.Code, int) {
	if strings.Count(address, "/") == 3 {
		address = strings.ToUpper(address)
	}
	c, err := qr.Encode(address, qr.M)
	if err != nil { // longer than any address that is typed
		return &qr.Code{}, 0
	}
	return c, c.Size
}
