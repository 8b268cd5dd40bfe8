package source

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// disclaimWords lead to the patterns.
func disclaimWords(lower string) bool {
	return pattern.Holds(lower, "opinion", "views", "view ", "statements", "responsib", "necessarily", "meinung", "ansicht", "position", "endorse", "assume no",
		"propres à", "n'engage", "auteur", "standpunkt", "on behalf of", "thoughts", "personal capacity", "approved or otherwise", "approved or endorsed")
}

var (
	disclaimForms = []pattern.Pattern{
		// The views … are those of the author.
		pattern.New(`(?i)\b(?:views?|opinions?|statements?|ideas|thoughts|positions?|perspectives?|claims?|facts|commentary|commentaries|conclusions|content` +
			`|contents|comments)\b[^.]{0,140}?\b(?:are|is|remain|represent|reflect|belong to|being|and not)\b[^.]{0,60}?\b(?:those of|(?:his|her|their|my|our` +
			`|the author'?s?'?|the writer'?s?'?|the columnist'?s?'?|the contributor'?s?'?)(?: \w+)? own|the author'?s?'?(?: own| alone| and|,| personal|$|\.` +
			`| only)|(?:solely|entirely|strictly|exclusively|only) (?:those of|the|his|her|their|my|responsib)|the (?:sole )?responsibility|that of the` +
			`|(?:his|hers|theirs|mine)(?: alone|\.|$)|my own|his own|her own|their own)`),
		// … do not necessarily reflect …
		pattern.New(`(?i)\b(?:do|does|may|might|should|did|need|are|is)(?: not|n't) (?:be )?(?:\w+ ){0,2}?(?:necessarily|always|in any way|imply|construed` +
			`|considered|represent|reflect|interpreted|taken|attributable|intended)\b[^.]{0,100}?\b(?:views?|opinions?|position|positions|policy|policies` +
			`|endorsement|those of|beliefs|thinking|stance|editorial|perspective)\b`),
		pattern.New(`(?i)\b(?:views?|opinions?|ideas|statements|content|article|column|post|commentary|positions?|information)\b[^.]{0,160}?\b(?:do|does|may|might` +
			`|should)(?: not|n't) (?:necessarily |always |in any way )?(?:reflect|represent|be (?:attributed|construed|taken|interpreted)|express|constitute` +
			`|imply|state or reflect|coincide)`),
		pattern.New(`(?i)\b(?:are|is) not (?:the (?:view|opinion|position)s? of|necessarily (?:those|that|the|shared|endorsed)|those of|intended to reflect` +
			`|endorsed by|to be attributed)`),
		pattern.New(`(?i)\b(?:assumes?|accepts?|bears?|takes?|has|have|is|are|be)\b (?:any |no |not (?:be )?(?:held )?)?(?:legal )?(?:responsib\w+` +
			`|liab\w+)\b[^.]{0,60}?\b(?:opinion|view|for (?:them|the (?:content|views|opinions|accuracy))|statements|articles?|author)`),
		pattern.New(`(?i)\b(?:views?|opinions?) (?:expressed|presented|stated|contained|put forward|given|voiced|shared)\b[^.]{0,60}\b(?:are` +
			`|is)\b[^.]{0,40}\b(?:alone|own|solely|entirely|author|writer|contributor|columnist)`),
		pattern.New(`(?i)\b(?:speaks?|speaking|writes?|writing|wrote|written)\b[^.]{0,40}\b(?:only for (?:him|her|them)sel\w+|in (?:his|her|their` +
			`|a) personal capacity|solely on behalf)`),
		// This column represents the view of …
		pattern.New(`(?i)\b(?:this|the) (?:[\w-]+ )?(?:article|column|commentary|essay|piece|post|editorial|op-?ed)\b[^.]{0,30}\b(?:represents?|reflects?|expresses?)` +
			` (?:only |solely )?the (?:personal )?(?:views?|opinions?) of\b`),
		pattern.New(`(?i)\bnot been (?:\w+,? ){0,4}(?:reviewed|approved|endorsed)\b[^.]{0,60}\b(?:by any|entit\w+|issuers?|banks?)\b`),
		pattern.New(`(?i)\b(?:are|reflects?|represents?|expresses?) (?:only |solely )?(?:my|(?:the )?(?:author|writer)'?s'?) (?:own |personal )+(?:views?|opinions?|thoughts)\b` +
			`|\bopinions?\b[^.]{0,60}\bbelongs? solely to\b|\bdo(?:es)? not (?:necessarily )?endorse (?:the |any )?(?:views?|opinions?)\b` +
			`|\bauthors? (?:is|are) solely responsible for\b|\bresponsibility for (?:the|this) (?:content|article|views|opinions)[^.]{0,40}\blies with the author`),
		// … does not constitute an endorsement.
		pattern.New(`(?i)\b(?:inclusion|publication|mention|listing|reference)\b[^.]{0,90}\b(?:does|do) not (?:constitute|imply|mean)[^.]{0,30}\b(?:endorse\w*|recommend\w*)`),
		// German and French.
		pattern.New(`(?i)\b(?:meinung|ansicht(?:en)?|auffassung|positionen|standpunkt|inhalte?|aussagen)\b[^.]{0,120}\b(?:nicht (?:unbedingt|notwendigerweise` +
			`|zwingend|immer|zwangsläufig)|des (?:jeweiligen )?(?:autors|verfassers)|der (?:jeweiligen )?(?:autorin|autoren|verfasser\w*)|ausschließlich)\b` +
			`|\b(?:gibt|geben|spiegelt|spiegeln)\b[^.]{0,60}\b(?:meinung|ansicht(?:en)?|auffassung)\b[^.]{0,60}\b(?:autor|verfasser|redaktion|wieder)` +
			`|\bmuss nicht (?:mit )?(?:der|die) (?:meinung|ansicht)`),
		pattern.New(`(?i)(?:opinions?|propos|points? de vue|positions|analyses)\b[^.]{0,120}(?:n'engagent? que|ne reflètent? pas|ne représentent? pas` +
			`|sont (?:celles?|ceux) (?:de|des) |propres à (?:leur|son|l'))|n'engagent? (?:pas|en rien|nullement) (?:la (?:rédaction|responsabilité)|le (?:journal|site))|n'engagent? que (?:leurs?|son|ses|l'|la) `),
	}
	// What looks like it: readers' comments, advertisements, forecasts, quoted talk.
	readers = pattern.New(`(?i)\b(?:comments? (?:posted|made|left|expressed|are|do|published|section)|commenters?|commentators on|readers?'? comments?` +
		`|user[- ]generated|users?'|posted by (?:users|readers)|moderat(?:e|ed|ion)|reader(?:s|'s)? (?:opinions|views)|your comment|external (?:sites?` +
		`|websites?|links?|internet)|third[- ]party (?:sites?|websites?|content)|linked sites|kommentare|leserkommentare|commentaires|forum` +
		`|letters to the editor (?:are|must|should))\b`)
	// What is said of goods, links, marks and figures is no disclaimer of views.
	notViews = pattern.New(`(?i)\b(?:trademarks?|trade names?|hyperlinks?|links?|databases?|products?|performance|forward-looking|identification|equipment` +
		`|picks|brands?|accuracy)\b`)
	viewsOf   = pattern.New(`^\p{Lu}[\p{L}-]+'s (?:views|opinions|ideas|position)`)
	sponsored = pattern.New(`(?i)\b(?:this (?:content|promotion|advertisement|ad)\b|advertiser|sponsor(?:ed|'s)? content|promotional|purchase|investment advice` +
		`|financial advice|past performance|trading|medical advice)`)
	inSection = pattern.New(`(?i)\b(?:comment|opinion|blogs?|op-ed|commentary|guest|community|contributors?'?|columnists?'?|meinungs\w*) (?:section|pages?` +
		`|articles|pieces|columns)\b`)
)

// disclaims reports whether a sentence disclaims what the author says.
func disclaims(s string) bool {
	lower := strings.ToLower(s)
	if !disclaimWords(lower) || len(s) > 900 || strings.HasPrefix(s, "“") {
		return false
	}
	for _, p := range disclaimForms {
		if p.In(s) {
			return !readers.In(s) && !(notViews.In(s) && !pattern.Holds(lower, "author", "writer", "columnist", "contributor", "expressed", "my own", "employer")) &&
				!viewsOf.In(s)
		}
	}
	return false
}

// disclaimer finds the note that the views are the author's own.
func (f *finder) disclaimer() {
	best, bestAt, top := "", -1, 0
	for i := range f.lines {
		l := &f.lines[i]
		if !f.mayDisclaim(i) {
			continue
		}
		if !f.closely(l) {
			break
		}
		text := f.disclaimerIn(i)
		if text == "" {
			if text := f.labelledDisclaimer(l); text != "" && top < adviceDisclaimer {
				best, bestAt, top = text, i, adviceDisclaimer
				continue
			}
			if f.amidText(i) && !disclaimerLead.In(bareTop(l.Fold)) {
				continue
			}
			if text, score := f.adviceIn(l, wording.Sentences(l.Fold)); score > top {
				best, bestAt, top = text, i, score
			}
			continue
		}
		score := f.disclaimerScore(i, text)
		if score > top || score == top && bestAt >= 0 && f.lines[bestAt].Lower != l.Lower && i < f.begin {
			best, bestAt, top = text, i, score
		}
	}
	if bestAt < 0 || top < 2 {
		return
	}
	f.out.Disclaimer = fact(best, f.place(bestAt), top >= 4 && f.plainly(bestAt))
	f.use(bestAt, best, "disclaimer")
	// The same note again, at the top and the foot of the page.
	for i := range f.lines {
		if i != bestAt && f.lines[i].Lower == f.lines[bestAt].Lower {
			f.use(i, "", "disclaimer")
		}
	}
}

// mayDisclaim reports whether line i is worth a closer look.
func (f *finder) mayDisclaim(i int) bool {
	l := &f.lines[i]
	if !disclaimWords(l.Lower) && !adviceLead(l.Lower) || i == f.titleAt || l.Has(page.InComment) || wording.CountWords(l.Text) < 5 {
		return false
	}
	return !l.Has(page.InRelated) || l.body || l.Has(page.InDisclaimer|page.InFooter)
}

// amidText reports whether line i stands amid the article's text, where a disclaimer is rare.
func (f *finder) amidText(i int) bool {
	if f.plain {
		return i > f.begin+2 && i*10 < len(f.lines)*6
	}
	l := &f.lines[i]
	return i > f.begin+1 && i < f.end-6 && l.body && !l.Has(page.InNote|page.InDisclaimer)
}

// disclaimerIn is the part of line i that disclaims, or empty.
func (f *finder) disclaimerIn(i int) string {
	l := &f.lines[i]
	parts := wording.Sentences(l.Fold)
	from, to := -1, -1
	for k, s := range parts {
		if disclaims(s) && !f.aboutOthers(s, l) && !soldOpinion(s) && !ofMarks(s, parts[:k]) {
			if from < 0 {
				from = k
			}
			to = k + 1
		}
	}
	if from < 0 {
		return ""
	}
	if f.amidText(i) && (wording.CountWords(l.Text) > 80 ||
		!pattern.Holds(l.Lower, "this article", "this column", "author", "in this ", "my own", "autor", "verfasser", "auteur")) {
		return ""
	}
	if disclaimerLead.In(bareTop(l.Fold)) && wording.CountWords(l.Text) <= 220 {
		return l.Text
	}
	if from > 0 && (wording.CountWords(parts[from-1]) <= 4 || whose.In(parts[from])) {
		from--
	}
	return asShown(l, wording.Cut(l.Fold, parts, from, to))
}

// whose begins a sentence that says nothing without the one before it.
var whose = pattern.New(`^(?:Its|Their|They|These|Ses|Leurs|Ils|Elles|Sie|Diese) `)

// ofMarks reports whether a sentence goes on with what was said of trademarks: "Use of them does not
// imply endorsement."
func ofMarks(s string, before []string) bool {
	return len(before) > 0 && pattern.Holds(strings.ToLower(before[len(before)-1]), "trademark", "logos", "trade name") && pattern.Holds(s, " them ", " them.", "hese ")
}

// soldOpinion reports whether a sentence that is labelled as a disclosure says that the piece was
// paid for: "Disclosure: This post was sponsored by Hale Boats, but all opinions are our own."
func soldOpinion(s string) bool {
	return disclosureLead.In(bareTop(s)) && pattern.Holds(strings.ToLower(s), "sponsored", "paid", "gifted", "compensat", "free of charge", "complimentary")
}

// disclaimerScore is how well the text of line i is a disclaimer of this article: 4 is sure.
func (f *finder) disclaimerScore(i int, text string) int {
	l := &f.lines[i]
	score := 4
	if pattern.Holds(l.Lower, "author", "writer", "columnist", "contributor", "this article", "this column", "this commentary", "autor", "auteur", "in this ",
		"my own", "expressed here") {
		score += 2
	}
	if l.Has(page.InFooter) {
		score--
	}
	if f.amidText(i) {
		score -= 2
	}
	if sponsored.In(text) && !pattern.Holds(l.Lower, "author") {
		score -= 4
	}
	if inSection.In(text) && !f.isOpinion() {
		score -= 5
	}
	return score
}

// aboutOthers reports whether a sentence that disclaims is part of a story about
// somebody who disclaims, or of the rules for comments.
func (f *finder) aboutOthers(s string, l *line) bool {
	lower := strings.ToLower(s)
	if pattern.Holds(lower, " said", "he says", "she says", " told ", "tweeted", "spokes") {
		return true
	}
	return l.body && strings.ContainsAny(s, "“\"") && !pattern.Holds(lower, "this article", "author")
}

// isOpinion reports whether the piece is marked as the author's view.
func (f *finder) isOpinion() bool {
	g := f.out.Genre
	return g != nil && (g.Value == content.GenreOpinion || g.Value == content.GenreEditorial || g.Value == content.GenreLetter)
}
