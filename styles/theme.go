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
	Text    string `doc:"running text"                       toml:"text"`
	Muted   string `doc:"captions, hints, what was left out" toml:"muted"`
	Dim     string `doc:"sentences outside the filter"       toml:"dim"`
	Heading string `doc:"headings and the title"             toml:"heading"`
	Link    string `doc:"links"                              toml:"link"`
	Quote   string `doc:"the bar beside a quotation"         toml:"quote"`
	Rule    string `doc:"rules and the lines of a table"     toml:"rule"`

	Code      string `doc:"code"                                   toml:"code"`
	CodeBack  string `doc:"behind code"                            toml:"code_back"`
	CodeTheme string `doc:"name of a chroma style for code blocks" toml:"code_theme"`

	Border      string `doc:"between panels"                            toml:"border"`
	BorderFocus string `doc:"of the panel that has the keys"            toml:"border_focus"`
	StatusBack  string `doc:"behind what stands out in the status line" toml:"status_back"`
	Key         string `doc:"a key's name in a hint"                    toml:"key"`
	Error       string `doc:"what went wrong"                           toml:"error"`

	CursorBack  string `doc:"behind the current sentence" toml:"cursor_back"`
	CursorBar   string `doc:"in the margin beside it"     toml:"cursor_bar"`
	HitText     string `doc:"what a search found"         toml:"hit_text"`
	HitBack     string `doc:"behind it"                   toml:"hit_back"`
	HitNowText  string `doc:"the hit that one stands on"  toml:"hit_now_text"`
	HitNowBack  string `doc:"behind it"                   toml:"hit_now_back"`
	ChosenText  string `doc:"the chosen entry of a list"  toml:"chosen_text"`
	ChosenBack  string `doc:"behind it"                   toml:"chosen_back"`
	ProgressBar string `doc:"how far something is"        toml:"progress_bar"`

	Fact       string `doc:"asserted as fact" toml:"fact"`
	Opinion    string `doc:"opinion"          toml:"opinion"`
	Attributed string `doc:"attributed"       toml:"attributed"`
	Prediction string `doc:"prediction"       toml:"prediction"`
	Unsure     string `doc:"unsure"           toml:"unsure"`

	FactTint       string `doc:"behind what is asserted as fact, in the large look" toml:"fact_tint"`
	OpinionTint    string `doc:"behind opinion there"                               toml:"opinion_tint"`
	AttributedTint string `doc:"behind what is attributed there"                    toml:"attributed_tint"`
	PredictionTint string `doc:"behind predictions there"                           toml:"prediction_tint"`
	UnsureTint     string `doc:"behind what is unsure there, or has no label"       toml:"unsure_tint"`
	TintText       string `doc:"text on them"                                       toml:"tint_text"`

	// Underlines is "shapes", "plain" (for terminals that know no shapes) or
	// "none".
	Underlines string `doc:"shapes (each label has its own), plain (all straight, without colour) or none" toml:"underlines"`
}

// Entry is one entry of a theme: its name in a file, what it is set to, and
// what it colours.
type Entry struct{ Name, Value, Doc string }

// Entries are all entries of the theme, in order.
func (t Theme) Entries() []Entry {
	v := reflect.ValueOf(t)
	out := make([]Entry, v.NumField())
	for i := range out {
		tag := v.Type().Field(i).Tag
		out[i] = Entry{tag.Get("toml"), v.Field(i).String(), tag.Get("doc")}
	}
	return out
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
		Muted: "#9e9e9e", Dim: "#808080", Heading: white, Link: "#af87ff", Quote: "#949494", Rule: grey,
		Code: "#d7d7af", CodeTheme: "github-dark",
		Border: grey, BorderFocus: "#e4e4e4", StatusBack: "#303030", Key: white, Error: "#ff8787",
		CursorBack: "#303030", CursorBar: white,
		HitText: black, HitBack: "#d7af5f", HitNowText: black, HitNowBack: "#ffff5f",
		ChosenText: white, ChosenBack: "#005f87", ProgressBar: "#9e9e9e",
		Fact: "#5fafff", Opinion: "#ffaf5f", Attributed: "#5fd7af", Prediction: "#d787af", Unsure: "#b2b2b2",
		FactTint: "#005faf", OpinionTint: "#875f00", AttributedTint: "#005f5f", PredictionTint: "#870087", UnsureTint: "#4e4e4e", TintText: white,
		Underlines: shapes,
	}
}

// Light is the built-in theme for a light background, of the same palette,
// with a contrast of at least 4.5 to 1 on white.
func Light() Theme {
	return Theme{
		Muted: "#626262", Dim: "#6c6c6c", Heading: black, Link: "#5f00d7", Quote: "#6c6c6c", Rule: grey,
		Code: "#5f5f00", CodeTheme: "github",
		Border: grey, BorderFocus: "#1c1c1c", StatusBack: "#e4e4e4", Key: black, Error: "#af0000",
		CursorBack: "#eeeeee", CursorBar: black,
		HitText: black, HitBack: "#ffaf00", HitNowText: black, HitNowBack: "#d75f00",
		ChosenText: white, ChosenBack: "#005f87", ProgressBar: "#626262",
		Fact: "#005faf", Opinion: "#af5f00", Attributed: "#00875f", Prediction: "#af0087", Unsure: "#626262",
		FactTint: "#afd7ff", OpinionTint: "#ffd787", AttributedTint: "#afffd7", PredictionTint: "#ffafd7", UnsureTint: "#dadada", TintText: black,
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
	for _, e := range t.Entries() {
		name, value := e.Name, e.Value
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
