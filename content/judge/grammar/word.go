package grammar

import "strings"

// subordinator says that w begins a clause or joins one: a noun phrase does not
// reach over it.
func subordinator(w string) bool {
	switch w {
	case "that", "when", "while", "if", "as", "because", "after", "before", "since", "although", "though", "but", "whether", "what", "where", "how", "why",
		"which", "so", "than", "until", "unless", "whereas", "once", "yet", "even", "who", "whom", "whose", "nor", "then", "not":
		return true
	}
	return false
}

func preposition(w string) bool {
	switch w {
	case "of", "for", "from", "at", "in", "with", "on", "to", "about", "under", "over", "near", "into", "against", "between", "among", "during", "without",
		"through", "by", "like", "within", "across", "behind", "inside", "outside", "around", "upon", "since", "after", "before", "despite", "amid", "following":
		return true
	}
	return false
}

func determiner(w string) bool {
	switch w {
	case "the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "your", "some", "many", "most", "several", "one", "two",
		"three", "another", "other", "all", "both", "no", "few", "any", "each", "every":
		return true
	}
	return false
}

func auxiliary(w string) bool {
	switch w {
	case "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "did", "does", "do", "will", "would", "could", "should", "may", "might", "must",
		"can", "also", "then", "once", "later", "even", "still", "just", "only", "recently", "now", "often", "never", "always", "not", "himself", "herself",
		"themselves", "itself", "simply", "first", "further", "quickly", "already", "famously", "repeatedly", "all", "both", "earlier", "actually",
		"again", "ever", "soon", "long", "hasn't", "haven't", "didn't", "doesn't", "don't", "won't", "'ve", "'d", "rightly", "wrongly", "previously":
		return true
	}
	return strings.HasSuffix(w, "ly") && len(w) > 4 && w != "family" && w != "italy" && w != "ally" && w != "july"
}

func modal(w string) bool {
	switch w {
	case "would", "could", "should", "might", "must", "can", "may", "cannot", "can't", "to", "will", "won't", "shouldn't", "wouldn't", "couldn't", "let", "let's":
		return true
	}
	return false
}

func pronoun(w string) bool {
	switch w {
	case "he", "she", "they", "it", "we", "i", "you", "who", "he's", "she's", "they've", "they're", "he'd", "she'd", "they'd":
		return true
	}
	return false
}

// title says that w stands before a person's name and does not belong to it.
func title(w string) bool {
	return vocabulary().has(titleWord, w)
}

// organisation says that a name that ends with w is not a person's.
func organisation(w string) bool {
	return vocabulary().has(organisationWord, w)
}
