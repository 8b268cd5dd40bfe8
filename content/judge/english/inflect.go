package english

import "strings"

// ThirdPerson is a verb's third person or a noun's plural.
func ThirdPerson(w string) string {
	switch {
	case strings.HasSuffix(w, "y") && !vowelBefore(w, 1):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	}
	return w + "s"
}

// PastTense is the past form of a regular verb.
func PastTense(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case strings.HasSuffix(w, "y") && !vowelBefore(w, 1):
		return w[:len(w)-1] + "ied"
	}
	return w + "ed"
}

// Gerund is the form of a regular verb in -ing.
func Gerund(w string) string {
	if strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "ee") {
		return w[:len(w)-1] + "ing"
	}
	return w + "ing"
}

func vowelBefore(w string, n int) bool {
	return len(w) > n && strings.IndexByte("aeiou", w[len(w)-n-1]) >= 0
}
