package styles

import "github.com/standfirst/standfirst/content"

// Mark is how a label shows: by its letter, the shape of its underline and its
// colour together, never by colour alone.
type Mark struct {
	// Letter stands in the margin, and in front of a list's entry.
	Letter string
	// Name is the label in words.
	Name string
	// Badge is the letter's own look, for the margin, lists and the strip.
	Badge Style
	// Text is laid over the sentence when all marks are shown.
	Text Style
	// Quiet is laid over the sentence on a quiet page: nothing over what is asserted as
	// fact, which most articles have most of.
	Quiet Style
	// Begin is laid over the first word of a sentence that begins within a line.
	Begin Style
}

// marks gives every label its own shape. Unsure has none: nothing is claimed,
// and the letter says so. Most of an article is underlined, so the lines are a
// shade quieter than the letters.
func marks(t Theme, dark bool) [content.Labels]Mark {
	var out [content.Labels]Mark
	for _, m := range []struct {
		label content.Label
		name  string
		color string
		shape Underline
	}{
		{content.Unsure, "unsure", t.Unsure, NoUnderline},
		{content.Fact, "asserted as fact", t.Fact, Straight},
		{content.Opinion, "opinion", t.Opinion, Curly},
		{content.Attributed, "attributed", t.Attributed, Dotted},
		{content.Prediction, "prediction", t.Prediction, Dashed},
	} {
		c, _ := ParseColor(m.color)
		k := Mark{Letter: m.label.Letter(), Name: m.name, Badge: Style{Fg: c, Attr: Bold}}
		switch {
		case m.shape == NoUnderline, t.Underlines == none:
		case t.Underlines == plain:
			k.Text = Style{Underline: Straight}
		default:
			k.Text = Style{Underline: m.shape, Line: c.quieter(dark)}
		}
		k.Begin = Style{Fg: c}
		switch m.label {
		case content.Opinion, content.Prediction:
			k.Quiet = k.Text
		case content.Attributed:
			if t.Underlines == shapes {
				k.Quiet = Style{Underline: m.shape, Line: c.quieter(dark).quieter(dark)}
			}
		}
		out[m.label] = k
	}
	return out
}
