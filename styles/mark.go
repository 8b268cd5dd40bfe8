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
	// Word is the label in words on a ground of its colour, and Tint lies behind the whole
	// sentence, where it is shown alone and large.
	Word, Tint Style
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
		tint  string
		shape Underline
	}{
		{content.Unsure, "unsure", t.Unsure, t.UnsureTint, NoUnderline},
		{content.Fact, "asserted as fact", t.Fact, t.FactTint, Straight},
		{content.Opinion, "opinion", t.Opinion, t.OpinionTint, Curly},
		{content.Attributed, "attributed", t.Attributed, t.AttributedTint, Dotted},
		{content.Prediction, "prediction", t.Prediction, t.PredictionTint, Dashed},
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
		k.Word, k.Tint = inverse(tintGround(dark), m.color, Bold), on(t.TintText, m.tint, Bold)
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

// tintGround is what the words on a label's own colour are written in.
func tintGround(dark bool) string {
	if dark {
		return black
	}
	return white
}
