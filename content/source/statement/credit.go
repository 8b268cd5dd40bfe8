package statement

import "github.com/standfirst/standfirst/content/pattern"

// IsCredit reports whether a line in lower case ends in or is a credit of a picture.
func IsCredit(lower string) bool {
	if len(lower) > 700 {
		return false
	}
	return pattern.Holds(lower, "photo by", "(photo:", "photo:", "photo/", "/reuters)", "/ap)", "getty images", "(ap photo", "/afp", "photograph by",
		"image credit", "photo credit", "credit:", "foto:", "/gpo", "picture alliance", "file photo", "(carolyn", "shutterstock", "/cnet", "ap photo",
		"via getty", "illustration by", "photo courtesy", "crédit photo", "/dpa")
}
