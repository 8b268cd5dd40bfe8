// Package english tells what single English words are, by closed lists alone: the words that join others (articles,
// prepositions, pronouns, auxiliaries), titles and offices, what ends the name of an organisation, places and peoples.
// Every word that is asked about is in small letters with straight apostrophes.
//
// It reads no sentence: what a word is in its place, package grammar decides.
package english

import "strings"

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
