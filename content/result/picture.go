package result

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/sheet"
	"github.com/standfirst/standfirst/content/wrap"
)

//go:embed picture.tmpl
var picture string

// drawing is a picture: the strip, and what stands above and below it.
type drawing struct {
	Title         string
	Width, Height int
	Margin        int
	Lines         []placed
	Keys          []keyed
	Strip         sheet.Strip
	StripAt       int
}

// placed is a line of words.
type placed struct {
	Y, Size int
	Bold    bool
	Text    string
}

// keyed is a label of the legend with its counts.
type keyed struct {
	X, Y   int
	Letter string
	Tone   sheet.Tone
	Text   string
}

const pictureMargin = 16

// SVG writes the strips with their counts, and who is speaking, as a picture for a slide or a
// page. It is readable in grey.
func (r *Result) SVG(w io.Writer) error {
	p, err := sheet.Parse("picture", picture)
	if err != nil {
		return err
	}
	v := r.view(false)
	d := drawing{Title: v.Title, Margin: pictureMargin, Width: v.Strip.Width + 2*pictureMargin, Strip: v.Strip}
	y := pictureMargin
	put := func(text string, size, step int, bold bool) {
		y += step
		d.Lines = append(d.Lines, placed{Y: y, Size: size, Bold: bold, Text: text})
	}
	for _, line := range wrap.Text(v.Title, 56) {
		put(line, 22, 26, true)
	}
	if v.By != "" {
		put(ansi.Truncate(v.By, 100, "…"), 13, 20, false)
	}
	y += 14
	d.StripAt = y
	y += v.Strip.Height
	for i, l := range v.Legend {
		if i%2 == 0 {
			y += 24
		}
		d.Keys = append(d.Keys, keyed{X: pictureMargin + i%2*v.Strip.Width/2, Y: y, Letter: l.Letter, Tone: l.Tone, Text: l.Counted})
	}
	y += 14
	for _, f := range v.Facts {
		switch f[0] {
		case "Author", "Signed by", "Affiliation", "Publisher", "Genre", "Published", "Disclaimer":
			put(ansi.Truncate(f[0]+": "+f[1], 104, "…"), 12, 17, false)
		}
	}
	put(v.Foot, 11, 24, false)
	d.Height = y + pictureMargin
	return p.Write(w, d)
}

// counted is "opinion: room 12, program 10".
func counted(v *view, l *legend) string {
	var counts []string
	if v.People > 0 {
		who := "room"
		if v.People == 1 {
			who = "own"
		}
		counts = append(counts, fmt.Sprintf("%s %d", who, l.Room))
	}
	if v.Program {
		counts = append(counts, fmt.Sprintf("program %d", l.Program))
	}
	return string(l.Title) + ": " + strings.Join(counts, ", ")
}
