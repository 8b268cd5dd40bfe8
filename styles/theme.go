// Package styles is how things look: colours by meaning, the marks of the
// labels, glamour's style and every glyph, each with an ASCII fallback.
//
// It holds no state and no global: [New] makes a value from a [Theme]. It draws
// no screen and measures no text.
package styles

import (
	"fmt"
	"reflect"
)

// Theme is a palette by meaning. A colour is "#rgb", "#rrggbb", a number from
// 0 to 255 of the terminal's own palette, or empty for the default. In a
// user's theme an empty entry leaves the built-in one as it is, and "none"
// takes the terminal's own colour.
type Theme struct {
	Text    string `toml:"text"`    // running text
	Muted   string `toml:"muted"`   // captions, hints, what was left out
	Dim     string `toml:"dim"`     // sentences outside the filter
	Heading string `toml:"heading"` // headings and the title
	Link    string `toml:"link"`
	Quote   string `toml:"quote"` // the bar beside a quotation
	Rule    string `toml:"rule"`  // rules and the lines of a table

	Code     string `toml:"code"`
	CodeBack string `toml:"code_back"`
	// CodeTheme is the name of a chroma style for code blocks.
	CodeTheme string `toml:"code_theme"`

	Border      string `toml:"border"`       // between panels
	BorderFocus string `toml:"border_focus"` // of the panel that has the keys
	StatusBack  string `toml:"status_back"`  // behind what stands out in the status line
	Key         string `toml:"key"`          // a key's name in a hint
	Error       string `toml:"error"`

	CursorBack  string `toml:"cursor_back"` // behind the current sentence
	CursorBar   string `toml:"cursor_bar"`  // in the margin beside it
	HitText     string `toml:"hit_text"`    // what a search found
	HitBack     string `toml:"hit_back"`
	HitNowText  string `toml:"hit_now_text"` // the hit one stands on
	HitNowBack  string `toml:"hit_now_back"`
	ChosenText  string `toml:"chosen_text"` // the chosen entry of a list
	ChosenBack  string `toml:"chosen_back"`
	ProgressBar string `toml:"progress_bar"`

	Fact       string `toml:"fact"`
	Opinion    string `toml:"opinion"`
	Attributed string `toml:"attributed"`
	Prediction string `toml:"prediction"`
	Unsure     string `toml:"unsure"`

	// Underlines is "shapes" (each label has its own), "plain" (all are
	// straight, without colour, for terminals that know no shapes) or "none".
	Underlines string `toml:"underlines"`
}

const (
	black = "#000000"
	grey  = "#767676" // as readable on black as on white
	white = "#ffffff"

	none   = "none"
	shapes = "shapes"
	plain  = "plain"
)

// Dark is the built-in theme for a dark background. Its colours are of the
// palette of 256: those are the shortest to send, and a terminal with no more
// colours shows them as they are meant. They have a contrast of at least 4.5 to
// 1 on black, the labels' differ for colour-blind readers.
func Dark() Theme {
	return Theme{
		Muted: "#9e9e9e", Dim: "#808080", Heading: white, Link: "#87d7d7", Quote: "#949494", Rule: grey,
		Code: "#d7d7af", CodeTheme: "github-dark",
		Border: grey, BorderFocus: "#e4e4e4", StatusBack: "#303030", Key: white, Error: "#ff8787",
		CursorBack: "#303030", CursorBar: white,
		HitText: black, HitBack: "#d7af5f", HitNowText: black, HitNowBack: "#ffff5f",
		ChosenText: white, ChosenBack: "#005f87", ProgressBar: "#9e9e9e",
		Fact: "#5fafff", Opinion: "#ffaf5f", Attributed: "#5fd7af", Prediction: "#d787af", Unsure: "#b2b2b2",
		Underlines: shapes,
	}
}

// Light is the built-in theme for a light background, of the same palette,
// with a contrast of at least 4.5 to 1 on white.
func Light() Theme {
	return Theme{
		Muted: "#626262", Dim: grey, Heading: black, Link: "#005f87", Quote: "#6c6c6c", Rule: grey,
		Code: "#5f5f00", CodeTheme: "github",
		Border: grey, BorderFocus: "#1c1c1c", StatusBack: "#e4e4e4", Key: black, Error: "#af0000",
		CursorBack: "#e4e4e4", CursorBar: black,
		HitText: black, HitBack: "#ffd787", HitNowText: black, HitNowBack: "#ffaf00",
		ChosenText: black, ChosenBack: "#afd7ff", ProgressBar: "#626262",
		Fact: "#005faf", Opinion: "#af5f00", Attributed: "#00875f", Prediction: "#af0087", Unsure: "#626262",
		Underlines: shapes,
	}
}

// Over is t with the entries that it leaves empty taken from base.
func (t Theme) Over(base Theme) Theme {
	out := reflect.ValueOf(&base).Elem()
	in := reflect.ValueOf(t)
	for i := range in.NumField() {
		switch v := in.Field(i).String(); v {
		case "":
		case none:
			out.Field(i).SetString("")
		default:
			out.Field(i).SetString(v)
		}
	}
	return base
}

// Check says which entry of the theme cannot be used, by its name in the file.
func (t Theme) Check() error {
	v := reflect.ValueOf(t)
	for i := range v.NumField() {
		name, value := v.Type().Field(i).Tag.Get("toml"), v.Field(i).String()
		switch name {
		case "code_theme":
			continue
		case "underlines":
			if value != "" && value != shapes && value != plain && value != none {
				return fmt.Errorf("theme: underlines is %q, not shapes, plain or none", value)
			}
			continue
		}
		if value == "" || value == none {
			continue
		}
		if _, ok := ParseColor(value); !ok {
			return fmt.Errorf(`theme: %s is %q, not a colour like "#63b8f0" or a number from 0 to 255`, name, value)
		}
	}
	return nil
}
