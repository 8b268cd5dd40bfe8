package keymap

import "github.com/standfirst/standfirst/content/clean"

// Hint is a key, by its binding's name, and what it does, in a word or two.
type Hint = struct {
	Name  string
	Words clean.Text
}
