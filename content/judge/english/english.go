// Package english tells what single English words are, by closed lists alone: the words that join others (articles,
// prepositions, pronouns, auxiliaries), titles and offices, what ends the name of an organisation, places and peoples.
// Every word that is asked about is in small letters with straight apostrophes.
//
// It reads no sentence: what a word is in its place, package grammar decides.
package english

import (
	"iter"
	"slices"
	"strings"
	"sync"
)

// Sections reads a list of words: it calls f with each section's name and each of its lines.
func Sections(text string, f func(section, line string)) {
	section := ""
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section, _, _ = strings.Cut(line[1:], "]")
		default:
			f(section, line)
		}
	}
}

// List reports whether a word is in a section of a list, which it reads when it is first asked.
func List(text, section string) func(w string) bool { return among(text, section, strings.FieldsSeq) }

// Phrases reports whether some words are in a section of a list, with semicolons between those of a line.
func Phrases(text, section string) func(words string) bool {
	return among(text, section, func(line string) iter.Seq[string] { return strings.SplitSeq(line, "; ") })
}

// among reports what List and Phrases do. It is not inlined, as each list would have functions of its own then,
// some hundred bytes of the program each.
//
//go:noinline
func among(text, section string, entries func(line string) iter.Seq[string]) func(s string) bool {
	read := sync.OnceValue(func() map[string]bool {
		list := map[string]bool{}
		Sections(text, func(in, line string) {
			if in == section {
				for s := range entries(line) {
					list[s] = true
				}
			}
		})
		if len(list) == 0 {
			panic("no list " + section) // the lists are embedded and tested
		}
		return list
	})
	return func(s string) bool { return read()[s] }
}

// OneOf reports whether a word is one of a few.
func OneOf(w string, few ...string) bool { return slices.Contains(few, w) }
