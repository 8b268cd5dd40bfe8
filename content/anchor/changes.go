package anchor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/clean"
)

// Changes are the kinds of words that changed in an edited sentence and can turn
// what it says around.
type Changes uint8

// The kinds of changes that always ask for another look.
const (
	Number Changes = 1 << iota
	Negation
	Name
	// Quotation: what stands in quotation marks, or who is quoted, may be different.
	Quotation
)

// String names them: "a number and a name changed".
func (c Changes) String() string { return string(c.Words()) }

// Words name them in a sentence, and are empty when there are none.
func (c Changes) Words() clean.Text {
	var names []clean.Text
	for _, k := range []struct {
		is   Changes
		name clean.Text
	}{{Number, "a number"}, {Negation, "a negation"}, {Name, "a name"}, {Quotation, "a quotation mark"}} {
		if c&k.is != 0 {
			names = append(names, k.name)
		}
	}
	var out clean.Text
	for i, n := range names {
		switch {
		case i == 0:
		case i == len(names)-1:
			out += " and "
		default:
			out += ", "
		}
		out += n
	}
	if out != "" {
		out += " changed"
	}
	return out
}

// changed tells what an edited sentence has to be looked at for.
func changed(d difference) Changes {
	var c Changes
	for _, list := range [][]token{d.gone, d.come} {
		for _, t := range list {
			c |= kindOf(t)
		}
	}
	for _, a := range d.gone {
		for _, b := range d.come {
			if opposite(a.text, b.text) || opposite(b.text, a.text) {
				c |= Negation
			}
		}
	}
	return c
}

// kindOf is what the change of one token may mean.
func kindOf(t token) Changes {
	first, _ := utf8.DecodeRuneInString(t.text)
	if !t.word {
		switch {
		case first == '"', first == '\'':
			return Quotation
		case unicode.Is(unicode.Sc, first), strings.ContainsRune("%‰+", first):
			return Number
		}
		return 0
	}
	lower := strings.ToLower(t.text)
	var c Changes
	if strings.ContainsFunc(t.text, unicode.IsNumber) || numeral(lower) {
		c |= Number
	}
	if negates(lower) {
		c |= Negation
	}
	// The word that begins a sentence has a capital whatever it is.
	if strings.ContainsFunc(t.text, unicode.IsUpper) && (t.start > 0 || !function(lower)) {
		c |= Name
	}
	return c
}

// numeral reports whether a word is a number, or says how much.
func numeral(w string) bool {
	for part := range strings.SplitSeq(w, "-") {
		switch strings.TrimSuffix(part, "s") {
		case "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
			"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty",
			"seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "trillion", "dozen", "half", "halve", "third",
			"quarter", "double", "triple", "twice", "thrice", "once", "percent", "pct", "bn", "first", "second", "tenth", "fifth",
			"all", "most", "many", "few", "some", "every", "only", "least", "both",
			"null", "zwei", "drei", "vier", "fünf", "sech", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "zwanzig",
			"hundert", "tausend", "millionen", "milliarde", "milliarden", "prozent", "hälfte", "drittel", "doppelt", "alle", "viele", "wenige",
			"deux", "troi", "quatre", "cinq", "sept", "huit", "neuf", "dix", "onze", "douze", "vingt", "cent", "mille", "milliard",
			"moitié", "tier", "tou", "plusieur":
			return true
		}
	}
	return false
}

// negates reports whether a word says that something is not so.
func negates(w string) bool {
	switch w {
	case "no", "not", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "cannot", "hardly", "barely",
		"scarcely", "unless", "except", "fail", "fails", "failed", "deny", "denies", "denied", "refuse", "refuses", "refused", "false", "lack", "lacks", "lacked",
		"nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie", "niemals", "niemand", "nichts", "nirgends", "weder", "noch", "ohne", "kaum", "nein",
		"ne", "pas", "jamais", "aucun", "aucune", "rien", "personne", "sans", "ni", "non", "guère":
		return true
	}
	return strings.HasSuffix(w, "n't") || strings.HasPrefix(w, "n'") || strings.HasPrefix(w, "non-")
}

// opposite reports whether a is b with a syllable before it that negates, or
// has one after it: "likely" and "unlikely", "hopeful" and "hopeless".
func opposite(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	for _, prefix := range []string{"un", "in", "im", "il", "ir", "dis", "non", "a", "mis", "anti", "anti-", "non-"} {
		if b == prefix+a && len(a) > 2 {
			return true
		}
	}
	stem, ok := strings.CutSuffix(a, "ful")
	return ok && b == stem+"less"
}

// function reports whether a word is one that begins sentences without being a name.
func function(w string) bool {
	switch w {
	case "the", "a", "an", "this", "that", "these", "those", "it", "he", "she", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "your",
		"in", "on", "at", "by", "for", "from", "with", "of", "to", "as", "if", "but", "and", "or", "so", "yet", "when", "while", "since", "after", "before",
		"because", "although", "though", "there", "here", "what", "who", "why", "how", "where", "which", "then", "now", "also", "still", "even", "however",
		"der", "die", "das", "ein", "eine", "er", "sie", "es", "wir", "ich", "und", "aber", "doch", "wenn", "als", "nach", "vor", "bei", "im", "am",
		"le", "la", "les", "un", "une", "il", "elle", "ils", "elles", "nous", "je", "et", "mais", "quand", "si", "dans", "sur", "avec", "pour":
		return true
	}
	return false
}
