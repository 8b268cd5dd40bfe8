package settings

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/convert"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/keymap"
)

// Commented is a settings file with every setting at its default, each behind
// a comment that says what it does.
func Commented(s Settings, bindings []keymap.Binding) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# Settings of standfirst. Put this file at $XDG_CONFIG_HOME/standfirst/config.toml,")
	line("# which is ~/.config/standfirst/config.toml unless you chose otherwise. Flags win")
	line("# over STANDFIRST_… variables, those over this file.")
	line("")
	line("# Colours: \"auto\" asks the terminal whether it is dark; \"dark\", \"light\", or the")
	line("# name of a file in the folder themes beside this one, without .toml.")
	line("theme = %q", s.Theme)
	line("")
	line("# Width of the text column in cells, 20 to 200.")
	line("width = %d", s.Width)
	line("")
	line("# Colour in output: \"auto\", \"always\" or \"never\". NO_COLOR is honoured with any value.")
	line("color = %q", s.Color)
	line("")
	line("# \"on\": the wheel scrolls and a click chooses. \"off\": the terminal selects text.")
	line("mouse = %q", s.Mouse)
	line("")
	line("# Draw with ASCII characters only.")
	line("ascii = %t", s.ASCII)
	line("")
	line("# Who puts text that runs from right to left in order: \"here\", \"terminal\" for one that does")
	line("# so itself, or \"auto\" for what is known of the terminal.")
	line("right_to_left = %q", s.RightToLeft)
	line("")
	line("# Whether the panels beside the article are there from the start, \"on\" or \"off\".")
	line("panels = %q", s.Panels)
	line("")
	line("# One sentence at a time, its label in words: for a projector and for weak eyes.")
	line("large = %t", s.Large)
	line("")
	line("# The set of your own labels: \"five\", \"three\", \"two\", or a file with a label set.")
	line("labels = %q", s.Labels)
	line("")
	line("# Read blind: the program's labels are hidden until you have labelled the \"sentence\",")
	line("# or the whole \"article\"; \"off\" shows them.")
	line("blind = %q", s.Blind)
	line("")
	line("# Hide the author and the outlet until you have labelled the whole article.")
	line("hide_source = %t", s.HideSource)
	line("")
	line("# Labels less certain than this are shown as unsure, 0.0 to 1.0; the program gives none below 0.6.")
	line("unsure_below = %.1f", s.UnsureBelow)
	line("")
	line("# Whether it is remembered what was opened and how far it was read, \"on\" or \"off\".")
	line("history = %q", s.History)
	line("")
	line("# How long reading one article may take, 1s to 10m.")
	line("timeout = %q", s.Timeout)
	line("")
	line("# The program that makes text of a document, by media type: its words are started as they")
	line("# are, without a shell, and get the document on standard input. [] switches one off.")
	line("[convert]")
	for _, media := range slices.Sorted(maps.Keys(convert.Defaults())) {
		line("%q = [%s]", media, quotedList(convert.Defaults()[media]))
	}
	if len(bindings) > 0 {
		line("")
		line("# Keys, by action. An action takes a list of keys; [] switches it off.")
		line("[keys]")
	}
	width := 0
	for _, k := range bindings {
		width = max(width, len(k.Name))
	}
	for _, k := range bindings {
		line("%-*s = [%s] # %s", width, k.Name, quotedList(k.Keys), k.Help)
	}
	return b.String()
}

// quotedList is a list of words as TOML has it, without its brackets.
func quotedList(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = fmt.Sprintf("%q", w)
	}
	return strings.Join(quoted, ", ")
}

// CommentedTheme is a theme file with every entry as it is in a theme, each
// with what it colours.
func CommentedTheme(t styles.Theme) string {
	var b strings.Builder
	b.WriteString(`# A theme of standfirst. Put this file into ~/.config/standfirst/themes and choose it
# by its name: 'standfirst --theme NAME'. A colour is "#rgb", "#rrggbb", a number from
# 0 to 255 of the terminal's palette, or "none" for the terminal's own. What a theme
# leaves out is as it is built in.

`)
	entries, width := t.Entries(), 0
	for _, e := range entries {
		width = max(width, len(e.Name))
	}
	for _, e := range entries {
		if e.Value == "" {
			e.Value = "none"
		}
		fmt.Fprintf(&b, "%-*s = %-13q # %s\n", width, e.Name, e.Value, e.Doc)
	}
	return b.String()
}
