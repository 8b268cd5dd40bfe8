package segment

import (
	"embed"
	"strings"
	"sync"
)

// tongue is what differs between languages: the abbreviations, the words that begin
// sentences, and whether a number with a dot is an ordinal.
type tongue struct {
	// kinds are the abbreviations, in small letters and without their last dot.
	kinds map[string]abbreviation
	// starts are words, in small letters, that begin sentences.
	starts map[string]bool
	// ordinals reports whether "3." is "third", also before a capital.
	ordinals bool
}

// tongueOf is that of a language by its ISO 639-1 code. Of a language without rules of its
// own, and where none is known, it is English.
func tongueOf(language string) *tongue {
	switch language {
	case "de":
		return german()
	case "fr":
		return french()
	case "es":
		return spanish()
	case "it":
		return italian()
	case "nl":
		return dutch()
	case "pt":
		return portuguese()
	}
	return english()
}

//go:embed tongues/*.txt
var files embed.FS

var (
	english    = lazily("en", false)
	german     = lazily("de", true)
	french     = lazily("fr", false)
	spanish    = lazily("es", false)
	italian    = lazily("it", false)
	dutch      = lazily("nl", false)
	portuguese = lazily("pt", false)
)

// lazily reads a language's file when it is first asked for.
func lazily(code string, ordinals bool) func() *tongue {
	return sync.OnceValue(func() *tongue {
		text, err := files.ReadFile("tongues/" + code + ".txt")
		if err != nil {
			panic(err) // embedded: cannot be missing
		}
		t := readTongue(string(text))
		t.ordinals = ordinals
		return t
	})
}

// readTongue reads lists of words by section: "[starts] …" and a line for each kind of
// abbreviation. What follows "#" at the start of a line is a comment.
func readTongue(text string) *tongue {
	kinds := map[string]abbreviation{
		"before-name": beforeName, "before-number": beforeNumber, "before-either": beforeEither, "clock": clock,
	}
	t := &tongue{kinds: map[string]abbreviation{}, starts: map[string]bool{}}
	section := ""
	for line := range strings.Lines(text) {
		switch line[0] {
		case '#':
		case '[':
			section, _, _ = strings.Cut(line[1:], "]")
		default:
			for w := range strings.FieldsSeq(line) {
				if k, ok := kinds[section]; ok {
					t.kinds[w] = k
				} else {
					t.starts[w] = true
				}
			}
		}
	}
	return t
}

// starter reports whether a capitalised word begins a sentence much more often than
// it goes on with a name.
func (s *scanner) starter(word string) bool {
	if len(word) > 14 {
		return false
	}
	var buf [24]byte
	return s.in.starts[lower(buf[:0], word)]
}

// ordinal reports whether a dot makes an ordinal number of what is before it: "3. Oktober",
// "Ludwig XIV. starb". A year ends its sentence.
func (s *scanner) ordinal(before, word string) bool {
	if !s.in.ordinals || s.starter(word) {
		return false
	}
	for i := range len(before) {
		if !isDigit(before[i]) {
			return roman(before)
		}
	}
	return len(before) <= 3
}
