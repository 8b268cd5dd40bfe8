package sign

import "strings"

// aux is an auxiliary verb.
type aux struct {
	verb    string // "be", "have", "do", or "" for a modal
	modal   string
	past    bool
	negated bool
}

// auxiliary reads "is", "haven't", "they'll".
func auxiliary(w string) (aux, bool) {
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
		a.negated = true
		return a, ok
	}
	if head, tail, ok := strings.Cut(w, "'"); ok {
		switch tail {
		case "ll":
			return aux{modal: "will"}, true
		case "re", "m":
			return aux{verb: "be"}, true
		case "ve":
			return aux{verb: "have"}, true
		case "d":
			return aux{modal: "would"}, head != ""
		case "s":
			switch head {
			case "he", "she", "it", "that", "there", "what", "who", "here", "where", "how":
				return aux{verb: "be"}, true
			}
		}
		return aux{}, false
	}
	if w == "cannot" {
		return aux{modal: "can", negated: true}, true
	}
	return plain(w)
}

func plain(w string) (aux, bool) {
	switch w {
	case "is", "are", "am", "be", "been", "being":
		return aux{verb: "be"}, true
	case "was", "were":
		return aux{verb: "be", past: true}, true
	case "has", "have":
		return aux{verb: "have"}, true
	case "had":
		return aux{verb: "have", past: true}, true
	case "do", "does":
		return aux{verb: "do"}, true
	case "did":
		return aux{verb: "do", past: true}, true
	case "will", "shall", "would", "can", "could", "may", "might", "must", "should":
		if w == "shall" {
			w = "will"
		}
		return aux{modal: w}, true
	}
	return aux{}, false
}
