package english

import (
	"slices"
	"strings"
)

// Subordinator reports whether w begins a clause or joins one: a noun phrase does not
// reach over it.
func Subordinator(w string) bool {
	switch w {
	case "that", "when", "while", "if", "as", "because", "after", "before", "since", "although", "though", "but", "whether", "what", "where", "how", "why",
		"which", "so", "than", "until", "unless", "whereas", "once", "yet", "even", "who", "whom", "whose", "nor", "then", "not":
		return true
	}
	return false
}

// Preposition reports whether w is one: "of", "against".
func Preposition(w string) bool {
	switch w {
	case "of", "for", "from", "at", "in", "with", "on", "to", "about", "under", "over", "near", "into", "against", "between", "among", "during", "without",
		"through", "by", "like", "within", "across", "behind", "inside", "outside", "around", "upon", "since", "after", "before", "despite", "amid", "following":
		return true
	}
	return false
}

// Determiner reports whether w begins a noun phrase: "the", "her", "several".
func Determiner(w string) bool {
	switch w {
	case "the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "your", "some", "many", "most", "several", "one", "two",
		"three", "another", "other", "all", "both", "no", "few", "any", "each", "every":
		return true
	}
	return false
}

// Auxiliary reports whether w is an auxiliary verb, or an adverb that may stand beside one.
func Auxiliary(w string) bool {
	switch w {
	case "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "did", "does", "do", "will", "would", "could", "should", "may", "might", "must",
		"can", "also", "then", "once", "later", "even", "still", "just", "only", "recently", "now", "often", "never", "always", "not", "himself", "herself",
		"themselves", "itself", "simply", "first", "further", "quickly", "already", "famously", "repeatedly", "all", "both", "earlier", "actually",
		"again", "ever", "soon", "long", "hasn't", "haven't", "didn't", "doesn't", "don't", "won't", "'ve", "'d", "rightly", "wrongly", "previously",
		"instead", "nonetheless", "nevertheless", "therefore", "thus", "meanwhile", "afterwards":
		return true
	}
	return strings.HasSuffix(w, "ly") && len(w) > 4 && !nounInLy(w)
}

// nounInLy reports whether a word that ends as adverbs do is a noun or a name.
func nounInLy(w string) bool {
	switch w {
	case "family", "assembly", "monopoly", "rally", "bully", "anomaly", "supply", "reply", "ally", "july", "italy", "sicily", "kelly", "reilly",
		"o'reilly", "connelly", "connolly", "donnelly", "connally", "billy", "willy", "sally", "molly", "holly", "polly", "emily", "lilly", "shelly", "kimberly",
		"beverly", "carly", "scully", "gormly":
		return true
	}
	return false
}

// Modal reports whether w leaves open whether what follows happens: "would", "cannot", "to".
func Modal(w string) bool {
	switch w {
	case "would", "could", "should", "might", "must", "can", "may", "cannot", "can't", "to", "will", "won't", "shouldn't", "wouldn't", "couldn't", "let", "let's":
		return true
	}
	return false
}

// Pronoun reports whether w stands for a subject: "she", "they're", "who".
func Pronoun(w string) bool {
	switch w {
	case "he", "she", "they", "it", "we", "i", "you", "who", "he's", "she's", "they've", "they're", "he'd", "she'd", "they'd":
		return true
	}
	return false
}

// Closed reports whether w is an ordinary word though it has a capital where it opens a sentence: it
// joins others or points at something.
func Closed(w string) bool {
	return Ordinary(w) || Determiner(w) || Preposition(w) || Subordinator(w) || Pronoun(w) || Auxiliary(w) || Modal(w)
}

// Ordinary reports whether w is a word of [Closed] by a list of its own.
func Ordinary(w string) bool {
	switch w {
	case "and", "or", "there", "here", "no", "yes", "well", "oh", "now", "today", "yesterday", "however",
		"meanwhile", "indeed", "instead", "perhaps", "moreover", "according", "asked", "last", "next", "such", "more", "much", "just", "so", "thus", "too",
		"very", "our", "we", "let", "other", "others", "nothing", "everyone", "people":
		return true
	}
	return false
}

// Leading reports whether w, which has a capital where it opens a sentence, leads to a name and is no part of it: "Neither
// Orr", "Calling ORLA a loss".
func Leading(w string) bool {
	switch w {
	case "neither", "either", "whenever", "wherever", "rather", "besides", "back", "said", "says", "taking", "making", "being", "having", "using",
		"giving", "getting", "putting", "calling", "asking", "looking", "speaking", "citing", "working", "leaving", "keeping", "seeing", "facing", "building",
		"saying", "telling", "quoting", "noting", "watching", "reading", "losing", "winning", "joining", "visiting", "replacing", "electing",
		"blaming", "attacking", "defending", "ending", "banning", "repealing":
		return true
	}
	return false
}

// Contracted reports whether w is a pronoun or an auxiliary with another word run into it: "it's".
func Contracted(w string) bool {
	if strings.IndexByte(w, '\'') < 0 {
		return false
	}
	head, _, _ := strings.Cut(w, "'")
	return Pronoun(head) || Closed(head) || oneOf(head, "here", "there", "that", "what", "don", "didn", "isn", "can", "let")
}

func oneOf(w string, list ...string) bool { return slices.Contains(list, w) }
