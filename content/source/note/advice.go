package note

import (
	"strings"

	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// adviceDisclaimer is what a disclaimer of advice is worth: less than one of views, of which a
// piece is more likely to have one of its own.
const adviceDisclaimer = 3

var (
	adviceWords = pattern.New(`(?i)\b(?:medical|legal|financial|investment|investing|tax|professional|veterinary|health|trading` +
		`|accounting)(?:,? (?:\w+,? ){0,3}(?:or|and) \w+)? ` +
		`(?:advice|recommendations?)\b`)
	denies   = pattern.New(`(?i)\b(?:not|n't|never|no|nothing|nor)\b`)
	thisText = pattern.New(`(?i)\b(?:article|content|contents|information|post|site|website|blog|page|podcast|materials?|this|nothing|opinions?|views?` +
		`|commentary|newsletter)\b`)
	thisOne = pattern.New(`(?i)\bthis (?:article|post|column|piece|page|blog|commentary|story|report|guide|newsletter|podcast|episode|video|interview)\b`)
	// itself begins a sentence that goes on with what the one before it is about.
	itself = pattern.New(`^(?:It|They|Neither)\b`)
	// terms are those of a site's use.
	terms = pattern.New(`(?i)"as is"|\bwithout limitation\b|\bour (?:website )?(?:services|products)\b|\bwarrant(?:y|ies)\b|\bterms of (?:use|service)\b` +
		`|\bcookies?\b`)
	purposes = pattern.New(`(?i)\bfor (?:\w+ ){0,2}(?:information(?:al)?|educational?|entertainment|illustrati\w+)(?:(?:,| and| or| &` +
		`|/) ?\w+){0,3} (?:purposes?|use)\b`)
	instead = pattern.New(`(?i)\b(?:not|never|n't|no) (?:[\w,]+ ){0,14}substitutes? for\b[^.]{0,90}\b(?:advice|care|consultation|diagnosis|treatment|guidance` +
		`|consulting)\b`)
	insteadOf = pattern.New(`(?i)\bnot (?:\w+ ){0,3}(?:replace|diagnose|treat)\b[^.]{0,60}\b(?:advice|professional|doctor|lawyer|attorney|disease)`)
	noOffer   = pattern.New(`(?i)\bnot (?:be )?(?:\w+ ){0,5}(?:an? )?(?:offer|solicitation|recommendation|endorsement) (?:or \w+ )?(?:by [^.]{2,60} )?(?:to|of an offer to` +
		`|for the) (?:buy|sell|purchase|invest)`)
	// generalNature says that nobody's own circumstances were looked at.
	generalNature = pattern.New(`(?i)\bof a general nature\b|\b(?:not|n't) (?:consider|take (?:into account|account of)) (?:your|any)\b[^.]{0,60}\b(?:objectives` +
		`|situation|circumstances|needs)\b` +
		`|\byou should (?:\w+ )?consult (?:with )?(?:an?|your) [^.]{0,80}\byour (?:\w+ ){0,3}(?:situation|circumstances|needs)\b|\bmay have changed (?:since|after) publication\b`)
	asGeneral = pattern.New(`(?i)\b(?:taken|treated|regarded|understood) as general (?:information|guidance)\b`)
)

// adviceIn is the disclaimer of advice in a line with its sentences, and what it is worth, 0 for
// none: that the piece is no advice, an offer to nobody, or there for information only.
func (f *finder) adviceIn(l *evidence.Line, parts []string) (string, int) {
	labelled := disclaimerLead.In(statement.BareTop(l.Fold))
	if terms.In(l.Fold) && !thisOne.In(l.Fold) && !labelled || strings.ContainsAny(l.Fold, "“\"") {
		return "", 0
	}
	from, to := -1, -1
	for k, s := range parts {
		about := thisText.In(s) || strings.Contains(s, "ou should ") && generalNature.In(s) ||
			wording.Count(l.Text) > 20 && f.namesPublisher(strings.ToLower(s)) || asGeneral.In(s) || noExpert(s) ||
			strings.HasPrefix(s, "For ") && strings.Contains(s, "purposes only") ||
			k > 0 && itself.In(s) && thisText.In(parts[k-1])
		if !about || statement.Readers.In(s) || f.aboutOthers(s, l) || !noAdvice(s) &&
			!(purposes.In(s) && (thisOne.In(s) || noAdvice(l.Fold) || strings.Contains(s, "purposes only") && wording.Count(l.Text) <= 20)) {
			continue
		}
		if from < 0 {
			from = k
		}
		to = k + 1
	}
	if from < 0 {
		return "", 0
	}
	if n := wording.Count(l.Text); n <= 80 || n <= 220 && (labelled || l.Has(page.InDisclaimer)) {
		from, to = 0, len(parts)
	}
	score := adviceDisclaimer
	if l.Has(page.InFooter) {
		score--
		if pattern.Holds(l.Lower, "platform", "our website", "our blog", "our services") {
			score-- // a rule of the site's use
		}
	}
	return evidence.AsShown(l, wording.Cut(l.Fold, parts, from, to)), score
}

// disclaimerLead is the label of a disclaimer.
var disclaimerLead = pattern.New(`(?i)^(?:legal |medical |financial )?disclaimer ?[:–—-]`)

// labelledDisclaimer is the text of line i where that is labelled as a disclaimer and is about the
// piece, whatever it says: "Disclaimer: This story is about a harbour that never was."
func (f *finder) labelledDisclaimer(l *evidence.Line) string {
	s := statement.BareTop(l.Fold)
	if !disclaimerLead.In(s) || wording.Count(s) > 120 || !(l.Has(page.InDisclaimer) && thisOne.In(s) || purposes.In(s) && !terms.In(s)) ||
		statement.Affiliate.In(s) || statement.Discloses(s) || provenance.Says(f.Page, s) {
		return ""
	}
	return l.Text
}

// noAdvice reports whether a sentence says that something is no advice or no offer.
func noAdvice(s string) bool {
	return noExpert(s) || insteadOf.In(s) || adviceWords.In(s) && denies.In(s) || instead.In(s) || noOffer.In(s) || asGeneral.In(s) || generalNature.In(s)
}

// adviceLead leads to the patterns.
func adviceLead(lower string) bool {
	return leadsToAdvice.In(lower) || moreAdviceLead(lower)
}

var leadsToAdvice = pattern.Among("advice", "purposes", "information use", "substitute", "offer to", "as general", "recommendation", "general nature",
	"objectives", "should consult", "after publication", "since publication", "disclaimer")
