package keymap

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// checkKey says what is wrong with the name of a key, as Bubble Tea writes it:
// modifiers, and then a character or a word. A digit begins a count, but for 0.
func checkKey(name string) error {
	rest := name
	for {
		before, after, ok := strings.Cut(rest, "+")
		if !ok || after == "" || !slices.Contains([]string{"ctrl", "alt", "shift", "meta", "hyper", "super"}, before) {
			break
		}
		rest = after
	}
	switch {
	case utf8.RuneCountInString(rest) == 1 && !strings.ContainsAny(rest, " \t"):
		if rest == name && "1" <= rest && rest <= "9" {
			return fmt.Errorf("the key %q is a count, such as in 10j", name)
		}
		return nil
	case slices.Contains([]string{
		"enter", "tab", "backspace", "esc", "space", "up", "down", "left", "right", "home", "end", "pgup", "pgdown",
		"insert", "delete", "begin", "find", "select",
	}, rest):
		return nil
	}
	if digits, ok := strings.CutPrefix(rest, "f"); ok {
		if n, err := strconv.Atoi(digits); err == nil && 1 <= n && n <= 63 {
			return nil
		}
	}
	return fmt.Errorf(`there is no key named %q: a key is a character, or a word such as "enter", "pgdown" or "f5", with "ctrl+", "alt+" or "shift+" `+
		`before it`, name)
}
