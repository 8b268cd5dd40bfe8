package words

import "strings"

// Aux is an auxiliary verb.
type Aux struct {
	Verb    string // "be", "have", "do", or "" for a modal
	Modal   string // "will", "can", … in its plain form, or ""
	Past    bool
	Negated bool // it holds a "not": "haven't", "cannot"
}

// Auxiliary reads "is", "haven't", "they'll", in small letters, and reports whether the word is an auxiliary verb.
func Auxiliary(w string) (Aux, bool) {
	switch {
	case w == "cannot":
		return Aux{Modal: "can", Negated: true}, true
	case strings.IndexByte(w, '\'') < 0:
		return plain(w)
	}
	return contracted(w)
}

// contracted reads a word with an apostrophe.
func contracted(w string) (Aux, bool) {
	if head, ok := strings.CutSuffix(w, "n't"); ok {
		switch head {
		case "wo":
			head = "will"
		case "ca":
			head = "can"
		case "sha":
			head = "shall"
		}
		a, ok := plain(head)
		a.Negated = true
		return a, ok
	}
	head, tail, _ := strings.Cut(w, "'")
	switch tail {
	case "ll":
		return Aux{Modal: "will"}, true
	case "re", "m":
		return Aux{Verb: "be"}, true
	case "ve":
		return Aux{Verb: "have"}, true
	case "d":
		return Aux{Modal: "would"}, head != ""
	case "s":
		switch head {
		case "he", "she", "it", "that", "there", "what", "who", "here", "where", "how":
			return Aux{Verb: "be"}, true
		}
	}
	return Aux{}, false
}

// plain reads a word without one.
func plain(w string) (Aux, bool) {
	switch w {
	case "is", "are", "am", "be", "been", "being":
		return Aux{Verb: "be"}, true
	case "was", "were":
		return Aux{Verb: "be", Past: true}, true
	case "has", "have":
		return Aux{Verb: "have"}, true
	case "had":
		return Aux{Verb: "have", Past: true}, true
	case "do", "does":
		return Aux{Verb: "do"}, true
	case "did":
		return Aux{Verb: "do", Past: true}, true
	case "will", "shall", "would", "can", "could", "may", "might", "must", "should":
		if w == "shall" {
			w = "will"
		}
		return Aux{Modal: w}, true
	}
	return Aux{}, false
}
