package console

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
)

// errLabel says how a label is named.
var errLabel = errors.New("a label is named by its letter or its name, and after it why; - takes it back")

// settle notes a label, and after it why; "-" takes it back.
func (c *Console) settle(i int, typed string) error {
	label, note, err := settled(typed, &c.Room.Pack().Scheme)
	if err != nil {
		return err
	}
	return c.Room.Agree(i, label, note)
}

// settled reads a label and why: "o, because ridiculous judges the sum", "opinion: it judges",
// "o it judges", or "-" for none.
func settled(typed string, set *scheme.Scheme) (label string, note clean.Text, err error) {
	typed = strings.TrimSpace(typed)
	rest, ok := strings.CutPrefix(typed, "-")
	longest := 0
	for i := range set.Labels {
		l := &set.Labels[i]
		for _, name := range []string{l.Key, l.Name, string(l.Short), string(l.Title)} {
			if after, is := cutName(typed, name); is && len(name) > longest {
				label, rest, ok, longest = l.Name, after, true, len(name)
			}
		}
	}
	if !ok {
		return "", "", errLabel
	}
	rest = strings.TrimLeft(rest, " ,.:;-–—=")
	if after, is := cutName(rest, "because"); is {
		rest = strings.TrimLeft(after, " ,:")
	}
	return label, clean.Inline(rest, nil), nil
}

// cutName cuts a name off, in capitals or not, where no longer word begins with it.
func cutName(typed, name string) (rest string, ok bool) {
	if name == "" || len(typed) < len(name) || !strings.EqualFold(typed[:len(name)], name) {
		return "", false
	}
	rest = typed[len(name):]
	next, _ := utf8.DecodeRuneInString(rest)
	return rest, rest == "" || !unicode.IsLetter(next) && !unicode.IsDigit(next)
}
