package decode_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/decode"
)

// Texts of nothing but beginnings of signs are read once, not once for every sign: each
// of these would take many minutes otherwise.
func TestSignsThatNeverEnd(t *testing.T) {
	const size = 2 << 20
	for name, c := range map[string]struct{ head, sign, file string }{
		"short codes":        {"# T\n\n", "{{< ", "a.md"},
		"highlights":         {"# T\n\n", "==a=b", "a.md"},
		"notes in place":     {"# T\n\n", "^[", "a.md"},
		"ticks":              {"# T\n\n", "`a``b```c", "a.md"},
		"links":              {"# T\n\n", "[[a", "a.md"},
		"call-outs":          {"---\nsource: https://dunlin.example\n---\n> [!note]\n", "> x\n", "a.md"},
		"notes":              {"# T\n\n", "[^a]: b\n\n", "a.md"},
		"preformatted lines": {"<html><body><pre>" + strings.Repeat("It sails again. Nobody thought so.\n", 20), "a b\n", "a.html"},
		"raised nothings":    {"<html><body>" + strings.Repeat("<sup>", 400), "<b></b>", "a.html"},
		"messages":           {"From a\nDate: x\nFrom: y\nSubject: z\n\n", "\nFrom b", ""},
		"brackets":           {"", "[", ""},
		"pictures":           {"<html><body>", ";base64,", "a.html"},
	} {
		t.Run(name, func(t *testing.T) {
			text := c.head + strings.Repeat(c.sign, size/len(c.sign))
			if name == "brackets" {
				text += "\nReferences\n1. http://a\n"
			}
			if _, err := decode.Decode([]byte(text), "", c.file); err != nil && strings.Contains(err.Error(), "larger") {
				t.Error(err)
			}
		})
	}
}
