// Package sheet is what the program's HTML pages have in common: a page in one file, for
// paper and for a telephone, and the small pictures on it.
//
// A page has no script and no address outside itself. Nothing on it is told by colour
// alone: every mark has its letter, and grey prints as well. The package knows labels
// as letters and names only; what a page says is up to those who make it.
package sheet

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/standfirst/standfirst/content/scheme"
)

//go:embed sheet.css *.tmpl
var files embed.FS

// Page is a template of a page. In it {{template "head" TITLE}} begins the document and
// {{template "foot" .}} ends it; {{strip …}}, {{bars …}} and {{facts …}} draw.
type Page struct{ t *template.Template }

// Parse makes a page of the text of its template, which is part of the program.
func Parse(name, text string) (*Page, error) {
	css, err := files.ReadFile("sheet.css")
	if err != nil {
		return nil, fmt.Errorf("page %s: %w", name, err)
	}
	t := template.New(name).Funcs(template.FuncMap{
		"style": func() template.CSS { return template.CSS(css) }, //nolint:gosec // it is a file of this package
		"one":   func(i int) int { return i + 1 },
	})
	if t, err = t.ParseFS(files, "*.tmpl"); err == nil {
		t, err = t.New(name).Parse(text)
	}
	if err != nil {
		return nil, fmt.Errorf("page %s: %w", name, err)
	}
	return &Page{t}, nil
}

// Write writes the page about data.
func (p *Page) Write(w io.Writer, data any) error {
	if err := p.t.Execute(w, data); err != nil {
		return fmt.Errorf("write the page: %w", err)
	}
	return nil
}

// Letter is the mark of a label of a set: the key that gives it, as a capital.
func Letter(s *scheme.Scheme, label int) string {
	if label < 0 || label >= len(s.Labels) {
		return ""
	}
	return strings.ToUpper(s.Labels[label].Key)
}

// Tone is how a label is drawn. Fills differ in lightness, so that they differ in grey.
type Tone struct {
	Fill, Ink string
	// Dash is an SVG dash pattern of the border, or empty for a plain line.
	Dash string
}

// ToneOf is the tone of a label of a set, or that of no answer for -1.
func ToneOf(s *scheme.Scheme, label int) Tone {
	switch {
	case label < 0 || label >= len(s.Labels):
		return Tone{Fill: "#ffffff", Ink: "#767676", Dash: "1 3"}
	case s.Labels[label].Undecided:
		return Tone{Fill: "#ffffff", Ink: "#1c1c1c", Dash: "4 2"}
	}
	tones := [...]Tone{
		{Fill: "#ffffff", Ink: "#1c1c1c"},
		{Fill: "#7a2f1d", Ink: "#ffffff"},
		{Fill: "#9dbdd8", Ink: "#1c1c1c"},
		{Fill: "#e9dfa8", Ink: "#1c1c1c"},
		{Fill: "#4d6b57", Ink: "#ffffff"},
		{Fill: "#d9c3d6", Ink: "#1c1c1c"},
		{Fill: "#3d3d63", Ink: "#ffffff"},
		{Fill: "#cccccc", Ink: "#1c1c1c"},
	}
	return tones[label%len(tones)]
}
