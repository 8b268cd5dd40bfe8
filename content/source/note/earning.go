package note

import (
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

var (

	// byLinks is what readers do for it.
	byLinks = pattern.New(`(?i)\b(?:links?|click\w*|buy|buying|bought|purchas\w+|no (?:extra|additional) cost|shop|products?|items?|sales?|orders?|kauf\w*|kaufen)\b`)
	paid    = pattern.New(`(?i)\b(?:commissions?|money|(?:advertising|referral) fees?|share of (?:the )?(?:sales?|revenue)|affiliate(?:-links?)?|werbelinks?|partnerlinks?|compensat\w+|provision)\b`)
	oneself = pattern.New(`(?i)\b(?:we|us|our|wir|uns|unsere?|nous|notre)\b`)

	declaresNone = pattern.New(`(?i)^none of the authors? (?:declares?|reports?|has|have)\b|^(?:the )?authors? (?:declares?|reports?|has|have|states?)\b[^.]{0,60}\bno\b[^.]{0,60}\b(?:interests?|disclos\w+|relationships?)\b`)
)

// earns reports whether a text says that the publisher or the author earns by what readers buy
// through its links: "When you buy through our links, we may earn a commission", wherever it stands.
func (f *finder) earns(s string) bool {
	if !earnWords(strings.ToLower(s)) || !statement.Affiliate.In(s) && !statement.Earning.In(s) && !statement.Program.In(s) {
		return false
	}
	if statement.OfThisPiece.In(s) || statement.Program.In(s) {
		return true
	}
	if !paid.In(s) || !byLinks.In(s) && wording.Count(s) > 10 {
		return false
	}
	return oneself.In(s) || f.namesPublisher(strings.ToLower(s)) || wording.Count(s) <= 10
}

// declares reports whether a line says that the author has nothing to disclose.
func declares(l *evidence.Line) bool {
	return strings.Contains(l.Lower, "author") && pattern.Holds(l.Lower, " no ", "none", "nothing") && declaresNone.In(l.Fold)
}

// earnWords lead to the patterns.
func earnWords(lower string) bool {
	return leadsToEarning.In(lower)
}

var leadsToEarning = pattern.Among("commission", "affiliate", "compensat", "provision", " fee", "share of", "money", "sales", "percentage", "amazon",
	"my link", "our link")

// namesPublisher reports whether a text in lower case names the publisher.
func (f *finder) namesPublisher(lower string) bool {
	return f.Publisher != nil && strings.Contains(lower, strings.ToLower(string(f.Publisher.Value)))
}
