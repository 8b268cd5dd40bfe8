package styles

import "github.com/standfirst/standfirst/content"

// Styles are the looks of everything on the screen, by meaning.
type Styles struct {
	// Theme is what they were made of, complete.
	Theme Theme
	// Dark reports whether the background is dark.
	Dark bool
	// ASCII reports whether the glyphs are plain ASCII.
	ASCII bool
	// Logical leaves it to the terminal to put text that runs from right to left in order.
	Logical bool
	Glyphs  Glyphs

	// Marks are the labels', by label.
	Marks [content.Labels]Mark

	// The article.
	Text, Heading, Title, Muted, Caption, Link, Code, QuoteBar, Bullet, Rule, TableHead, Crop Style
	// Laid over the article's text: the current sentence, what a filter hides, the same
	// where one stands on it, what a search found, and the words that caused a label.
	Cursor, Dim, DimNow, Hit, HitNow, Reason Style
	CursorBar                                Style

	// Panels: the line around, its title, the number of entries, entries, the
	// chosen one, where a fact was found, and what is missing or was left out.
	Border, BorderFocus, PanelTitle, PanelTitleFocus, Count, Entry, Chosen, ChosenFocus, Field, Where, Missing, LeftOut Style

	// The status line, notices, hints and the prompt.
	StatusStrong, Key, Hint, Notice, Error, Prompt, Progress, Track, Here Style
}

// Colorless are the looks where no colour is shown: what only a colour tells is told by
// reverse, bold and italic letters.
func (s Styles) Colorless() Styles {
	for l := range s.Marks {
		s.Marks[l].Begin = Style{Attr: Bold}
	}
	s.Cursor = Style{Attr: Reverse}
	s.Reason = Style{Attr: Bold | Italic}
	s.Hit.Underline, s.HitNow.Underline = Straight, Double // also within the current sentence
	s.Dim, s.DimNow = Style{Attr: Faint}, Style{Attr: Faint}
	return s
}

// New makes the looks from a theme. What the theme leaves empty is taken from
// the built-in one for a dark or a light background.
func New(theme Theme, dark, ascii bool) Styles {
	base := Light()
	if dark {
		base = Dark()
	}
	t := theme.Over(base)
	hit := inverse(t.HitText, t.HitBack, 0)
	if !dark { // where no colour behind black letters stands out from white as it does from black
		hit.Underline = Straight
	}
	return Styles{
		Theme: t, Dark: dark, ASCII: ascii, Glyphs: glyphs(ascii), Marks: marks(t, dark),

		Text: fg(t.Text, 0), Heading: fg(t.Heading, Bold), Title: fg(t.Heading, Bold), Muted: fg(t.Muted, 0),
		Caption: fg(t.Muted, Italic), Link: fg(t.Link, 0), Code: on(t.Code, t.CodeBack, 0), QuoteBar: fg(t.Quote, 0),
		Bullet: fg(t.Muted, 0), Rule: fg(t.Rule, 0), TableHead: fg(t.Heading, Bold), Crop: fg(t.Muted, 0),

		Cursor: on("", t.CursorBack, 0), Dim: fg(t.Dim, 0), DimNow: fg(t.Muted, 0), Hit: hit,
		HitNow: inverse(t.HitNowText, t.HitNowBack, Bold), Reason: Style{Attr: Bold},
		CursorBar: fg(t.CursorBar, Bold),

		Border: fg(t.Border, 0), BorderFocus: fg(t.BorderFocus, Bold), PanelTitle: fg(t.Muted, Bold),
		PanelTitleFocus: fg(t.Heading, Bold), Count: fg(t.Muted, 0), Entry: fg(t.Text, 0),
		Chosen: on(t.ChosenText, t.ChosenBack, 0), ChosenFocus: on(t.ChosenText, t.ChosenBack, Bold),
		Field: fg(t.Muted, 0), Where: fg(t.Muted, Italic), Missing: fg(t.Muted, Italic), LeftOut: fg(t.Muted, 0),

		StatusStrong: on(t.Heading, t.StatusBack, Bold), Key: fg(t.Key, Bold),
		Hint: fg(t.Muted, 0), Notice: fg(t.Heading, 0), Error: fg(t.Error, Bold), Prompt: fg(t.Heading, Bold),
		Progress: fg(t.ProgressBar, 0), Track: fg(t.Rule, 0), Here: fg(t.CursorBar, Bold),
	}
}

func fg(color string, attr Attr) Style {
	c, _ := ParseColor(color)
	return Style{Fg: c, Attr: attr}
}

func on(text, back string, attr Attr) Style {
	s := fg(text, attr)
	s.Bg, _ = ParseColor(back)
	return s
}

// inverse shows even where there are no colours: with them the two cancel.
func inverse(text, back string, attr Attr) Style { return on(back, text, attr|Reverse) }
