package statement

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
)

// SoldOpinion reports whether a sentence that is labelled as a disclosure says that the piece was
// paid for: "Disclosure: This post was sponsored by Hale Boats, but all opinions are our own."
func SoldOpinion(s string) bool {
	return DisclosureLead.In(BareTop(s)) && pattern.Holds(strings.ToLower(s), "sponsored", "paid", "gifted", "compensat", "free of charge", "complimentary")
}

// DisclosureLead is the label of a disclosure.
var DisclosureLead = pattern.New(`(?i)^(?:full |financial |conflict of interest |author |blogger |affiliate )?(?:disclosures?(?: statement)?|conflicts? of interest` +
	`|competing interests?|interessenkonflikt|offenlegung|transparenzhinweis|déclaration d'intérêts?|liens d'intérêts?)\b\s*[:.—–-]`)

// Discloses reports whether a sentence discloses an interest of the author's.
func Discloses(s string) bool {
	lower := strings.ToLower(s)
	return DiscloseWords(lower) && (DisclosureLead.In(BareTop(s)) || pattern.AnyOf(disclosureForms, s, lower))
}

// DiscloseWords lead to the patterns.
func DiscloseWords(lower string) bool {
	return pattern.Holds(lower, "disclos", "conflict", "interest", "fund", "grant", "firm", "represent", "client", "owns", "own shares", "shares", "holds",
		"made possible", "supported", "donat", "consult", "paid", "stake", "commission", "volunteer", "position", "offenlegung", "interessen", "förder",
		"erhält", "travaille", "financé", "intérêt", "receive", "affiliation", "parent company", "affiliate", "earn", "compensat", "provision", "amazon",
		"for free", "free of charge", "complimentary", "a free ", "in exchange for",
		"guest of", "guests of", "hosted by", "provided by", "provided us", "provided me", "provided a", "organised by", "organized by",
		"press trip", "transparenzhinweis", "liens affili", "business relationship", "i am long", "i'm long", "employee of", "works for",
		"supporter of", "funder of", "sent me", "sent us",
		"review copy", "review code", "a copy was", "code was", "minority investor", "paid promotion", "my links", "our links", "one of ", "compensated")
}

// BareTop is a line without the marks before it.
func BareTop(s string) string { return strings.TrimLeft(s, names.Marks) }
