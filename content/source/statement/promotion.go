package statement

import "github.com/standfirst/standfirst/content/pattern"

// Promotion is what sites add below a text.
func Promotion(lower string) bool {
	return pattern.Holds(lower, "subscribe", "newsletter", "sign up", "donate", "donation", "share this story", "http://", "https://", "copyright",
		"all rights reserved", "facebook", "cookies", "advertisement",
		"read more", "click here", "register", "become a member", "your support", "contribution", "rely on", "support you", "loyal", "free from bias",
		"inbox", "independent journalism", "readers like you", "trusted source", "our mission") && len(lower) < 500
}
