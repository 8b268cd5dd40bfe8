package source

import (
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

var (
	// earning says in a sentence of its own what affiliate finds in a longer one.
	earning = pattern.New(`(?i)\b(?:we|i) (?:are|am|get|may be) compensated (?:when|if|for)\b|\b(?:(?:may|might|can|will|could) )?earns? us (?:an? )?(?:\w+ )?(?:commission|fee)|\b(?:generates?|makes?) (?:us |me |an? |some |small |a small )*(?:commissions?|kickbacks?)\b|\b(?:may|might) (?:get|earn` +
		`|receive) (?:an? )?(?:\w+ )?commissions?\b` +
		`|\b(?:using|through|via|with|on) (?:(?:one|any|some) of )?(?:my|our) (?:\w+ )?links?\b[^.]{0,40}\b(?:supports?|helps?) (?:to )?(?:support |fund |keep )?(?:this|us|me|my|our)\b`)
	// program names the one by which most blogs earn.
	program = pattern.New(`(?i)\bas an? amazon associate\b|\bparticipants? (?:in|of) the amazon\b|\bamazon (?:services llc )?associates? program|\bwe earn from qualifying purchases\b|\berhalten wir .{0,40}provision`)
	// byLinks is what readers do for it.
	byLinks = pattern.New(`(?i)\b(?:links?|click\w*|buy|buying|bought|purchas\w+|no (?:extra|additional) cost|shop|products?|items?|sales?|orders?|kauf\w*|kaufen)\b`)
	paid    = pattern.New(`(?i)\b(?:commissions?|money|(?:advertising|referral) fees?|share of (?:the )?(?:sales?|revenue)|affiliate(?:-links?)?|werbelinks?|partnerlinks?|compensat\w+|provision)\b`)
	oneself = pattern.New(`(?i)\b(?:we|us|our|wir|uns|unsere?|nous|notre)\b`)
	// noConflict and declaresNone say that there is nothing to disclose.
	noConflict   = pattern.New(`(?i)\bno (?:\w+ ){0,2}conflicts? of interests?\b|\bno compensation was\b`)
	declaresNone = pattern.New(`(?i)^none of the authors? (?:declares?|reports?|has|have)\b|^(?:the )?authors? (?:declares?|reports?|has|have|states?)\b[^.]{0,60}\bno\b[^.]{0,60}\b(?:interests?|disclos\w+|relationships?)\b`)
	// noLinks says that nobody pays for what is recommended.
	noLinks = pattern.New(`(?i)\b(?:no|without|not|n't|never) (?:\w+ ){0,3}(?:affiliate links?|paid (?:promotions?|placements?)|sponsored (?:links?|content|posts?))\b`).
		Behind("affiliate link", "paid p", "sponsored ")
	hasPolicy = pattern.New(`(?i)\bhas an? disclosure policy\b`)
)

// earns reports whether a text says that the publisher or the author earns by what readers buy
// through its links: "When you buy through our links, we may earn a commission", wherever it stands.
func (f *finder) earns(s string) bool {
	if !earnWords(strings.ToLower(s)) || !affiliate.In(s) && !earning.In(s) && !program.In(s) {
		return false
	}
	if ofThisPiece.In(s) || program.In(s) {
		return true
	}
	if !paid.In(s) || !byLinks.In(s) && wording.CountWords(s) > 10 {
		return false
	}
	return oneself.In(s) || f.namesPublisher(strings.ToLower(s)) || wording.CountWords(s) <= 10
}

// declares reports whether a line says that the author has nothing to disclose.
func declares(l *line) bool {
	return strings.Contains(l.Lower, "author") && pattern.Holds(l.Lower, " no ", "none", "nothing") && declaresNone.In(l.Fold)
}

// earnWords lead to the patterns.
func earnWords(lower string) bool {
	return pattern.Holds(lower, "commission", "affiliate", "compensat", "provision", " fee", "share of", "money", "sales", "percentage", "amazon",
		"my link", "our link")
}

// namesPublisher reports whether a text in lower case names the publisher.
func (f *finder) namesPublisher(lower string) bool {
	return f.out.Publisher != nil && strings.Contains(lower, strings.ToLower(string(f.out.Publisher.Value)))
}
