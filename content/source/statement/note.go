package statement

import (
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
)

// NoteForms are the wordings of notes, corrections and credits.
var NoteForms = []pattern.Pattern{
	pattern.New(`(?i)^(?:corrections?|clarifications?|correction appended|editor'?s'? ?note|editors' note|editorial note|note from the editors?|updates?|updated` +
		`|author'?s note|ed\.? note|a note (?:from|to) (?:the|our) \w+|notes? to (?:our )?readers?|(?:publisher|translator|reporter|writer)'?s'? note` +
		`|korrektur|berichtigung|richtigstellung|anmerkung(?: der redaktion)?|anm\. d\. red\.|hinweis der redaktion|note de la rédaction|ndlr` +
		`|correctif|rectificatif|mise à jour)\s*(?:\([^)]{1,60}\)|,? (?:[\w.,]+ ){0,4}\d[^:]{0,40}(?::\d\d)?[^:]{0,20}|(?: on| to| from| at` +
		`| vom)? [\w ]{1,30})?(?:\s*:|\s+[—–-]+\s|[—–])\s*\S|^\*? ?hinweis: \S`),
	pattern.New(`(?i)^(?:note:? )?(?:(?:an? |the )(?:[\w-]+ ){1,4}in )?(?:an? |the )?(?:earlier|previous|original|prior) versions? of (?:this|the) [\w-]+(?: [\w-]+)?\b`),
	pattern.New(`(?i)^(?:this page|(?:this|the) (?:article|story|post|piece|report|column|headline|posting|item|caption|essay|review|interview))(?: [\w-]+){0,3} (?:has` +
		`|have) (?:since )?been (?:updated|corrected|revised|edited|amended|clarified|changed|refiled)\b`),
	pattern.New(`(?i)^(?:this|the) (?:article|story|post|piece|report|column|headline)[^.]{0,80} (?:was|is) (?:updated|corrected|amended|edited|revised|changed` +
		`|refiled)\b`),
	pattern.New(`(?i)\b(?:contributed (?:to|reporting|research)|contributed (?:to )?(?:this|the) (?:report|story|article|column|piece|post|content|guide|page)|contributed\.?$|contributed from \p{Lu}[\p{L} .]{2,30}\.?$` +
		`|assisted (?:with|in) (?:this|the|research|reporting)|provided (?:research|additional reporting))`),
	pattern.New(`(?i)^editorials? (?:are|is|represents?|reflects?) (?:developed|written|the (?:view|opinion|position|consensus))`),
	pattern.New(`(?i)^\(?(?:with )?(?:files|inputs?|assistance|contributions|material) (?:from|by) (?:\p{Lu}|agencies)|^(?:with )?(?:additional (?:reporting|writing|editing|research` +
		`|production|contributions)|reporting|writing|editing|fact.?checking)(?: and (?:writing|editing|research|reporting))? (?:by|from) \p{Lu}` +
		`|^(?:research|production` +
		`|graphics) by \p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3}\.?$`),
	pattern.New(`(?i)^(?:\(\s*)?(?:reporting|writing|editing|additional reporting|compiled) by [^.]{3,200}`),
	pattern.New(`(?i)^(?:updated|corrected):? (?:on |at )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)` +
		`|\d)[^.]{0,60}(?:\.m\.[^.]{0,20})? (?:with|to (?:add|include|reflect|correct|clarify)) `),
	pattern.New(`(?i)^(?:diese[rs]?|der|in einer früheren version) (?:artikel|text|beitrag|version|fassung)[^.]{0,80} (?:aktualisiert|korrigiert|ergänzt` +
		`|überarbeitet|hieß es|stand)\b|^in einer (?:früheren|ersten|vorherigen) (?:version|fassung)\b|\bmitarbeit:\s|^mit material (?:von|der|des)\b`),
	pattern.New(`(?i)^(?:this page|(?:this|the) (?:article|story|post|piece|guide|report))\b[^.]{0,120}\b(?:has|have) (?:since been|(?:regularly|periodically) been|been (?:regularly` +
		`|periodically|since|further)) (?:updated|revised|edited|corrected|amended)\b`),
	pattern.New(`(?i)^(?:this|the) (?:interview|conversation|q&a|transcript|discussion)\b[^.]{0,40} (?:was|is|has been|have been) (?:\w+ ){0,3}(?:edited` +
		`|condensed|shortened|transcribed)\b`),
	pattern.New(`(?i)^(?:this|the) (?:article|story|post|piece|essay|interview|report|column|dispatch) is (?:the (?:first|second|third|fourth|last|latest) (?:\w+ )?)?` +
		`(?:part(?: \w+)?|one|an? instal?lment)? ?(?:of|in) (?:an?|our|the) [^.]{0,80}\b(?:series|project)\b`),
	pattern.New(`(?i)^note:? (?:that )?this (?:is|was|post|article|piece|story|page|list|guide|interview|review)\b`),
	pattern.New(`(?i)^(?:special |many )?thanks (?:\w+ )?to .{3,300}\bfor (?:\w+ )?(?:reading|reviewing|commenting|editing|feedback|comments|help with this|helpful` +
		`|thoughtful) ?(?:(?:\w+ )?drafts?|(?:this|the|an earlier) (?:\w+ )?(?:post|article|essay|piece|draft)|discussions?|comments|feedback|suggestions)?\b`),
	pattern.New(`(?i)^this (?:[\w-]+ ){1,5}(?:article|guide|list|post|review|story) (?:has|have|was|is) (?:since |last )?(?:been )?(?:recently |last )?(?:updated|revised)\b`),
	pattern.New(`(?i)^a correction (?:was|has been) made\b|^(?:because of|due to) an? (?:editing|production|reporting|transcription|typographical) error\b`),
	pattern.New(`(?i)^(?:last |post )updated [^.]{2,40} (?:with|to (?:add|include|reflect|correct))\b`),
	pattern.New(`^(?i:(?:contributing|contributors?):|(?:with help from|reporting contributed by|interview(?:ed)? by|as told to):?) \p{Lu}`),
	pattern.New(`(?i)^(?:this|the) interview was conducted\b|^(?:some |these |all |the )?(?:responses|answers|quotes|quotations|interviews|questions) (?:have|were) (?:been )?` +
		`(?:lightly )?(?:edited|condensed|translated)\b`),
	pattern.New(`(?i)^this is (?:part|an instal?lment) of (?:an?|our|my|the) [^.]{0,60}\bseries\b`),
	pattern.New(`(?i)^(?:cet )?article mis à jour le \d|^(?:ich habe )?diesen (?:beitrag|artikel|text) (?:habe ich|haben wir)? ?[^.]{0,60}(?:aktualisiert|überarbeitet|ergänzt)\b`),
	pattern.New(`(?i)^this (?:blog )?(?:post|article) was (?:originally|first) (?:written|published) in [^.]{4,260}\bI(?: have|'ve) (?:updated|revised)\b` +
		`|^this (?:blog )?(?:post|article) is based on an? (?:longer|earlier)[, ][^.]{10,260}\.?$`),
	pattern.New(`(?i)^edit(?: \([^)]{1,40}\)| \d[^:]{0,20})?: \S`),
	pattern.New(`(?i)^(?:some |all )?(?:of the )?names? (?:in this (?:article|story|piece|post) )?(?:has|have) been changed\b`),
	pattern.New(`(?i)^this is (?:the )?(?:first|second|third|fourth|fifth|sixth|last|final|latest|\d+\w\w|part \w+) (?:\w+ ){0,2}(?:of|in) (?:an?|our|my|the)[^.]{0,60}` +
		`\b(?:series|articles|posts|stories|essays|columns)\b|^part \w+ of (?:two|three|four|five|six|\d+)\.?$`),
	pattern.New(`(?i)^this is a (?:developing|breaking)(?: news)? story\b`),
	pattern.New(`^\d{4}-\d\d-\d\d: (?i:fix|add|correct|updat|clarif|remov|chang|typo)\w*\b`),
	pattern.New(`(?i)^welcome to (?:the|our|my) [^.]{3,60} series\b|^(?:this is )?part \w+ (?:of|in) (?:an?|our|my|the) [^.]{0,60}\bseries\b`),
	pattern.New(`^(?i:prepared|transcribed|curated) by \p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3}(?:,|\.|$)`),
	pattern.New(`(?i)^author contributions?\s*:\s*\S|^(?:redaktion|faktencheck|redigatur|lektorat|übersetzung|redaktionelle mitarbeit): \p{Lu}`),
	pattern.New(`^(?i:(?:this|the) (?:article|story|post|piece|guide|page) was (?:originally|first|previously|initially) written by) \p{Lu}` +
		`|(?i)^(?:this|the) (?:article|story|post|piece|guide|page) was (?:created|written|generated|produced) (?:by|with|using) [^.]{3,90}` +
		`\b(?:edited|reviewed|checked|fact-checked) by\b`),
	pattern.New(`^(?:Corrects|Corrected|Adds|Refiles|Updates|Recasts|Clarifies|Removes|Fixes|Deletes|Changes)\b[^()]{6,200}\)$`),
	pattern.New(`(?i)^\*? ?(?:content|trigger) (?:note|warning): \S`),
	pattern.New(`(?i)^(?:this|the) (?:article|story|post|piece|report|series|video) (?:was|is) (?:written|reported|produced|published|supported)(?: and \w+)?` +
		` (?:through|as part of) `),
	pattern.New(`(?i)^(?:cet article|une version (?:précédente|antérieure))[^.]{0,80} (?:mis à jour|modifié|corrigé|indiquait|affirmait)`),
}

// IsNote reports whether a sentence is an editor's note, a correction or a credit to those who
// contributed.
func IsNote(s string) bool {
	if !NoteWords(strings.ToLower(s)) {
		return false
	}
	t := BareTop(s)
	for _, p := range NoteForms {
		if p.In(t) {
			return true
		}
	}
	return false
}

// NoteWords lead to the patterns.
func NoteWords(lower string) bool {
	return pattern.Holds(lower, "correct", "clarif", "note", "update", "version", "contribut", "report", "writing", "written by", "editing", "edited",
		"compiled",
		"revised",
		"amended", "research", "korrektur", "berichtig", "richtigst", "anm", "hinweis", "aktualisiert", "fassung", "mitarbeit",
		"material von", "material der", "material des", "edit:", "edit (", "names have been", "name has been",
		"developing", "breaking", "this is the first", "this is the second", "this is the third", "this is the last", "this is the final", "ndlr",
		"correctif", "rectificatif", "mise à jour", "mis à jour", "cet article", "is based on a", "une version", "assisted", "inputs from",
		"input from", "editorials", "editorial ", "with files", "with assistance",
		"refiles", "recasts", "adds ", "removes", "fixes", "deletes", "changes", "warning:",
		"refiled", "been changed", "been shortened", "condensed", "transcribed", "series", "prepared by", "curated by",
		"thanks", "an editing error", "help from", "interview", "as told to", "responses", "answers have", "quotes", ": fix", ": add", ": typo",
		": remov", ": chang", "redaktion:", "faktencheck", "redigatur", "lektorat", "übersetzung")
}
