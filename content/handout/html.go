package handout

import (
	_ "embed"
	"io"

	"github.com/standfirst/standfirst/content/sheet"
)

//go:embed handout.tmpl
var page string

// HTML writes the handout as a page in one file, to be printed.
func (h *Handout) HTML(w io.Writer) error {
	p, err := sheet.Parse("handout", page)
	if err != nil {
		return err
	}
	return p.Write(w, h)
}
