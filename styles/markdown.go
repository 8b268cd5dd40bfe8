package styles

import gansi "charm.land/glamour/v2/ansi"

// Markdown is glamour's style made from the theme. It adds no character of its
// own: no prefix, margin or indent, so that what glamour renders is the text
// and nothing else. Containers, bullets and links are drawn by tui/page.
func (s Styles) Markdown() gansi.StyleConfig {
	t := s.Theme
	yes := true
	color := func(c string) *string {
		if c == "" {
			return nil
		}
		return &c
	}
	block := func(p gansi.StylePrimitive) gansi.StyleBlock { return gansi.StyleBlock{StylePrimitive: p} }
	strong := gansi.StylePrimitive{Bold: &yes}
	return gansi.StyleConfig{
		Document:  block(gansi.StylePrimitive{Color: color(t.Text)}),
		Heading:   block(gansi.StylePrimitive{Color: color(t.Heading), Bold: &yes}),
		H3:        block(gansi.StylePrimitive{Italic: &yes}),
		H4:        block(gansi.StylePrimitive{Color: color(t.Muted), Italic: &yes}),
		H5:        block(gansi.StylePrimitive{Color: color(t.Muted), Italic: &yes}),
		H6:        block(gansi.StylePrimitive{Color: color(t.Muted), Italic: &yes}),
		Emph:      gansi.StylePrimitive{Italic: &yes},
		Strong:    strong,
		Code:      block(gansi.StylePrimitive{Color: color(t.Code), BackgroundColor: color(t.CodeBack)}),
		CodeBlock: gansi.StyleCodeBlock{Theme: t.CodeTheme},
		Strikethrough: gansi.StylePrimitive{
			CrossedOut: &yes,
		},
	}
}
