// Package statement tells by its wording what a sentence beside an article is: a disclaimer of views,
// a disclosure of interests, a note on the piece, a credit of a picture, a copyright, or what sites
// add below a text. It knows neither the page nor where the sentence stands: that is package note's.
package statement

import (
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
)

// DisclaimWords lead to the patterns.
func DisclaimWords(lower string) bool {
	return pattern.Holds(lower, "opinion", "views", "view ", "statements", "responsib", "necessarily", "meinung", "ansicht", "position", "endorse", "assume no",
		"propres à", "n'engage", "auteur", "standpunkt", "on behalf of", "thoughts", "personal capacity", "approved or otherwise", "approved or endorsed")
}

// disclaimForms are the wordings of a disclaimer, each behind words that it cannot do without.
var disclaimForms = []pattern.Guarded{
	// The views … are those of the author.
	pattern.New(`(?i)\b(?:views?|opinions?|statements?|ideas|thoughts|positions?|perspectives?|claims?|facts|commentary|commentaries|conclusions|content`+
		`|contents|comments)\b[^.]{0,140}?\b(?:are|is|remain|represent|reflect|belong to|being|and not)\b[^.]{0,60}?\b(?:those of|(?:his|her|their|my|our`+
		`|the author'?s?'?|the writer'?s?'?|the columnist'?s?'?|the contributor'?s?'?)(?: \w+)? own|the author'?s?'?(?: own| alone| and|,| personal|$|\.`+
		`| only)|(?:solely|entirely|strictly|exclusively|only) (?:those of|the|his|her|their|my|responsib)|the (?:sole )?responsibility|that of the`+
		`|(?:his|hers|theirs|mine)(?: alone|\.|$)|my own|his own|her own|their own)`).Behind("own", "author", "solely", "entirely", "strictly", "exclusively", "only", "responsib", "that of", "those of", "his", "hers", "theirs", "mine"),
	// … do not necessarily reflect …
	pattern.New(`(?i)\b(?:do|does|may|might|should|did|need|are|is)(?: not|n't) (?:be )?(?:\w+ ){0,2}?(?:necessarily|always|in any way|imply|construed`+
		`|considered|represent|reflect|interpreted|taken|attributable|intended)\b[^.]{0,100}?\b(?:views?|opinions?|position|positions|policy|policies`+
		`|endorsement|those of|beliefs|thinking|stance|editorial|perspective)\b`).Behind("not ", "n't "),
	pattern.New(`(?i)\b(?:views?|opinions?|ideas|statements|content|article|column|post|commentary|positions?|information)\b[^.]{0,160}?\b(?:do|does|may|might`+
		`|should)(?: not|n't) (?:necessarily |always |in any way )?(?:reflect|represent|be (?:attributed|construed|taken|interpreted)|express|constitute`+
		`|imply|state or reflect|coincide)`).Behind("not ", "n't "),
	pattern.New(`(?i)\b(?:are|is) not (?:the (?:view|opinion|position)s? of|necessarily (?:those|that|the|shared|endorsed)|those of|intended to reflect` +
		`|endorsed by|to be attributed)`).Behind("not "),
	pattern.New(`(?i)\b(?:assumes?|accepts?|bears?|takes?|has|have|is|are|be)\b (?:any |no |not (?:be )?(?:held )?)?(?:legal )?(?:responsib\w+`+
		`|liab\w+)\b[^.]{0,60}?\b(?:opinion|view|for (?:them|the (?:content|views|opinions|accuracy))|statements|articles?|author)`).Behind("responsib", "liab"),
	pattern.New(`(?i)\b(?:views?|opinions?) (?:expressed|presented|stated|contained|put forward|given|voiced|shared)\b[^.]{0,60}\b(?:are`+
		`|is)\b[^.]{0,40}\b(?:alone|own|solely|entirely|author|writer|contributor|columnist)`).Behind("alone", "own", "solely", "entirely", "author", "writer", "contributor", "columnist"),
	pattern.New(`(?i)\b(?:speaks?|speaking|writes?|writing|wrote|written)\b[^.]{0,40}\b(?:only for (?:him|her|them)sel\w+|in (?:his|her|their`+
		`|a) personal capacity|solely on behalf)`).Behind("only for", "personal capacity", "behalf"),
	// This column represents the view of …
	pattern.New(`(?i)\b(?:this|the) (?:[\w-]+ )?(?:article|column|commentary|essay|piece|post|editorial|op-?ed)\b[^.]{0,30}\b(?:represents?|reflects?|expresses?)`+
		` (?:only |solely )?the (?:personal )?(?:views?|opinions?) of\b`).Behind("represent", "reflect", "express"),
	// This article gives the views of the author, and not the position of …
	pattern.New(`(?i)\b(?:gives?|represents?|reflects?|expresses?|presents?) (?:only |solely )?the (?:personal )?(?:views?|opinions?) of the (?:authors?|writers?)\b` +
		`[^.]{0,20}\bnot (?:necessarily )?(?:the (?:views?|opinions?|positions?)|those|that) of\b`).Behind("not "),
	pattern.New(`(?i)\bnot been (?:\w+,? ){0,4}(?:reviewed|approved|endorsed)\b[^.]{0,60}\b(?:by any|entit\w+|issuers?|banks?)\b`).Behind("not been"),
	pattern.New(`(?i)\b(?:are|reflects?|represents?|expresses?) (?:only |solely )?(?:my|(?:the )?(?:author|writer)'?s'?) (?:own |personal )+(?:views?|opinions?|thoughts)\b`+
		`|\bopinions?\b[^.]{0,60}\bbelongs? solely to\b|\bdo(?:es)? not (?:necessarily )?endorse (?:the |any )?(?:views?|opinions?)\b`+
		`|\bauthors? (?:is|are) solely responsible for\b|\bresponsibility for (?:the|this) (?:content|article|views|opinions)[^.]{0,40}\blies with the author`).Behind("own ", "personal ", "solely", "not ", "responsib"),
	// … does not constitute an endorsement.
	pattern.New(`(?i)\b(?:inclusion|publication|mention|listing|reference)\b[^.]{0,90}\b(?:does|do) not (?:constitute|imply|mean)[^.]{0,30}\b(?:endorse\w*|recommend\w*)`).Behind("not "),
	// German and French.
	pattern.New(`(?i)\b(?:meinung|ansicht(?:en)?|auffassung|positionen|standpunkt|inhalte?|aussagen)\b[^.]{0,120}\b(?:nicht (?:unbedingt|notwendigerweise`+
		`|zwingend|immer|zwangsläufig)|des (?:jeweiligen )?(?:autors|verfassers)|der (?:jeweiligen )?(?:autorin|autoren|verfasser\w*)|ausschließlich)\b`+
		`|\b(?:gibt|geben|spiegelt|spiegeln)\b[^.]{0,60}\b(?:meinung|ansicht(?:en)?|auffassung)\b[^.]{0,60}\b(?:autor|verfasser|redaktion|wieder)`+
		`|\bmuss nicht (?:mit )?(?:der|die) (?:meinung|ansicht)`).Behind("nicht", "autor", "verfasser", "ausschließlich", "redaktion", "wieder"),
	pattern.New(`(?i)(?:opinions?|propos|points? de vue|positions|analyses)\b[^.]{0,120}(?:n'engagent? que|ne reflètent? pas|ne représentent? pas`+
		`|sont (?:celles?|ceux) (?:de|des) |propres à (?:leur|son|l'))|n'engagent? (?:pas|en rien|nullement) (?:la (?:rédaction|responsabilité)|le (?:journal|site))|n'engagent? que (?:leurs?|son|ses|l'|la) `).Behind("engage", "ne ref", "ne rep", "sont cel", "sont ceux", "propres à"),
}

// Readers is what looks like it: readers' comments, advertisements, forecasts, quoted talk.
var Readers = pattern.New(`(?i)\b(?:comments? (?:posted|made|left|expressed|are|do|published|section)|commenters?|commentators on|readers?'? comments?` +
	`|user[- ]generated|users?'|posted by (?:users|readers)|moderat(?:e|ed|ion)|reader(?:s|'s)? (?:opinions|views)|your comment|external (?:sites?` +
	`|websites?|links?|internet)|third[- ]party (?:sites?|websites?|content)|linked sites|kommentare|leserkommentare|commentaires|forum` +
	`|letters to the editor (?:are|must|should))\b`)

// What is said of goods, links, marks and figures is no disclaimer of views.
var notViews = pattern.New(`(?i)\b(?:trademarks?|trade names?|hyperlinks?|links?|databases?|products?|performance|forward-looking|identification|equipment` +
	`|picks|brands?|accuracy)\b`)

var viewsOf = pattern.New(`^\p{Lu}[\p{L}-]+'s (?:views|opinions|ideas|position)`)

// Disclaims reports whether a sentence disclaims what the author says.
func Disclaims(s string) bool {
	lower := strings.ToLower(s)
	if !DisclaimWords(lower) || len(s) > 900 || strings.HasPrefix(s, "“") {
		return false
	}
	return pattern.AnyOf(disclaimForms, s, lower) && !Readers.In(s) && !viewsOf.In(s) &&
		!(notViews.In(s) && !pattern.Holds(lower, "author", "writer", "columnist", "contributor", "expressed", "my own", "employer"))
}
