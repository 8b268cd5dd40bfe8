package anchor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/words"
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
	last := len(names) - 1
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[last] + " changed"
	}
	return clean.Join(names[:last], ", ") + " and " + names[last] + " changed"
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
		if words.SmallWords()[strings.TrimSuffix(part, "s")] == "number" {
			return true
		}
	}
	return false
}

// negates reports whether a word says that something is not so.
func negates(w string) bool {
	return words.SmallWords()[w] == "negation" || strings.HasSuffix(w, "n't") || strings.HasPrefix(w, "n'") || strings.HasPrefix(w, "non-")
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
func function(w string) bool { return words.SmallWords()[w] == "function word" }
