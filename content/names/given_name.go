package names

import "strings"

// sameGiven reports whether two first names can be of one person: one is short for the other.
func sameGiven(a, b string) bool {
	a, b = strings.ToLower(strings.Trim(a, ".,")), strings.ToLower(strings.Trim(b, ".,"))
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 3 || len(b) < 4 || a == b {
		return false
	}
	if strings.HasPrefix(b, a) {
		return true
	}
	switch a {
	case "mike":
		return b == "michael"
	case "bob", "bobby", "rob":
		return b == "robert"
	case "bill", "billy":
		return b == "william"
	case "jim", "jimmy":
		return b == "james"
	case "tony":
		return b == "anthony" || b == "antonio"
	case "dave":
		return b == "david"
	case "kate", "katie", "kathy", "cathy":
		return strings.HasPrefix(b, "kath") || strings.HasPrefix(b, "cath")
	case "liz", "beth", "betty":
		return b == "elizabeth"
	case "jack", "johnny":
		return b == "john"
	case "peggy", "maggie":
		return b == "margaret"
	case "dick", "rick":
		return b == "richard"
	case "ted", "teddy":
		return b == "edward" || b == "theodore"
	case "harry", "hank":
		return b == "henry" || b == "harold"
	case "andy", "drew":
		return b == "andrew"
	case "jenny":
		return b == "jennifer"
	case "debbie":
		return b == "deborah"
	case "steve":
		return b == "stephen" || b == "steven"
	}
	return false
}
