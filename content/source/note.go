package source

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

var noteForms = []pattern.Pattern{
	pattern.New(`(?i)^(?:corrections?|clarifications?|correction appended|editor'?s'? ?note|editors' note|editorial note|note from the editors?|updates?|updated` +
		`|author'?s note|ed\.? note|a note (?:from|to) (?:the|our) \w+|notes? to (?:our )?readers?|(?:publisher|translator|reporter|writer)'?s'? note` +
		`|korrektur|berichtigung|richtigstellung|anmerkung(?: der redaktion)?|anm\. d\. red\.|hinweis der redaktion|note de la rédaction|ndlr` +
		`|correctif|rectificatif|mise à jour)\s*(?:\([^)]{1,60}\)|,? (?:[\w.]+ ){0,3}\d[^:]{0,40}(?::\d\d)?[^:]{0,20}|(?: on| to| from| at` +
		`| vom)? [\w ]{1,30})?(?:\s*:|\s+[—–-]+\s|[—–])\s*\S|^\*? ?hinweis: \S`),
	pattern.New(`(?i)^(?:note:? )?(?:(?:an? |the )(?:[\w-]+ ){1,4}in )?(?:an? |the )?(?:earlier|previous|original|prior) versions? of (?:this|the) [\w-]+(?: [\w-]+)?\b`),
	pattern.New(`(?i)^(?:this|the) (?:article|story|post|piece|report|column|page|headline|posting|item|caption|essay|review|interview)(?: [\w-]+){0,3} (?:has` +
		`|have) (?:since )?been (?:updated|corrected|revised|edited|amended|clarified|changed|refiled)\b`),
	pattern.New(`(?i)^(?:this|the) (?:article|story|post|piece|report|column|headline)[^.]{0,80} (?:was|is) (?:updated|corrected|amended|edited|revised|changed` +
		`|refiled)\b`),
	pattern.New(`(?i)\b(?:contributed (?:to|reporting|research)|contributed (?:to )?(?:this|the) (?:report|story|article|column|piece|post|content|guide|page)|contributed\.?$` +
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
	pattern.New(`(?i)^(?:this|the) (?:article|story|post|piece|page|guide|report)\b[^.]{0,120}\b(?:has|have) (?:since been|(?:regularly|periodically) been|been (?:regularly` +
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
	pattern.New(`(?i)^(?:cet article|une version (?:précédente|antérieure))[^.]{0,80} (?:mis à jour|modifié|corrigé|indiquait|affirmait)`),
}

// isNote reports whether a sentence is an editor's note, a correction or a credit to those who
// contributed.
func isNote(s string) bool {
	if !noteWords(strings.ToLower(s)) {
		return false
	}
	t := bareTop(s)
	for _, p := range noteForms {
		if p.In(t) {
			return true
		}
	}
	return false
}

// noteWords lead to the patterns.
func noteWords(lower string) bool {
	return pattern.Holds(lower, "correct", "clarif", "note", "update", "version", "contribut", "report", "writing", "written by", "editing", "edited", "compiled",
		"revised",
		"amended", "research", "korrektur", "berichtig", "richtigst", "anm", "hinweis", "aktualisiert", "fassung", "mitarbeit",
		"material von", "material der", "material des", "edit:", "edit (", "names have been", "name has been",
		"developing", "breaking", "this is the first", "this is the second", "this is the third", "this is the last", "this is the final", "ndlr",
		"correctif", "rectificatif", "mise à jour", "cet article", "une version", "assisted", "inputs from",
		"input from", "editorials", "editorial ", "with files", "with assistance",
		"refiled", "been changed", "been shortened", "condensed", "transcribed", "series", "prepared by", "curated by",
		"thanks", "an editing error", "help from", "interview", "as told to", "responses", "answers have", "quotes", ": fix", ": add", ": typo",
		": remov", ": chang", "redaktion:", "faktencheck", "redigatur", "lektorat", "übersetzung")
}

// mostNotes is how many notes are told.
const mostNotes = 8

// notes finds editor's notes, corrections and credits.
func (f *finder) notes() {
	defer f.checkers()
	for i := range f.lines {
		l := &f.lines[i]
		if !f.mayNote(i) || !noteWords(l.Lower) {
			continue
		}
		if !f.closely(l) {
			break
		}
		edge := f.atEdge(i)
		if end := f.noteBelow(i); end > i && edge {
			f.labelledNote(i, end)
			continue
		}
		text := f.noteIn(i, edge || strings.HasSuffix(l.Fold, ":") && f.changes(i) != "")
		if text == "" || f.haveNote(text) {
			continue
		}
		if strings.HasSuffix(text, ":") {
			text += f.changes(i)
			for j := i + 1; j < len(f.lines) && f.changed(j); j++ {
				f.use(j, "", "note")
			}
		}
		f.out.Notes = append(f.out.Notes, content.Found[clean.Text]{Value: show(text), Where: show(f.place(i)), Sure: edge && f.plainly(i)})
		f.use(i, text, "note")
	}
}

// mayNote reports whether line i may hold one more note.
func (f *finder) mayNote(i int) bool {
	l := &f.lines[i]
	if what, used := f.taken[i]; used && what != "bio" || i == f.titleAt || len(f.out.Notes) >= mostNotes {
		return false
	}
	return !l.Has(page.InComment|page.InNav|page.InRelated|page.InCaption) && !(l.Has(page.InTitle) && i > f.begin) &&
		(wording.CountWords(l.Text) >= 3 || noteLabel.In(l.Fold))
}

// atEdge reports whether line i stands where notes do: before or after the text, or in a box for them.
func (f *finder) atEdge(i int) bool {
	if f.plain {
		return i <= f.begin+2 || i >= f.lastText()-8
	}
	return i <= f.begin+1 || i >= f.end-8 || f.lines[i].Has(page.InNote)
}

// noteIn is the first note among the sentences of line i, or empty.
func (f *finder) noteIn(i int, edge bool) string {
	l := &f.lines[i]
	parts := wording.Sentences(l.Fold)
	for k, s := range parts {
		if k > 0 && (f.plain || !edge) && wording.CountWords(s) > 30 {
			continue
		}
		if !isNote(s) || !edge && !(k == 0 && noteForms[0].In(bareTop(s)) && wording.CountWords(l.Text) < 120) {
			continue
		}
		if f.noteHolds(s) {
			return asShown(l, wording.Cut(l.Fold, parts, k, f.noteEnd(parts, k)))
		}
	}
	return ""
}

// noteEnd is the sentence after the last of the note that begins with sentence k.
func (f *finder) noteEnd(parts []string, k int) int {
	end := len(parts)
	if k > 0 || noteForms[4].In(parts[k]) {
		end = k + 1
		for end < len(parts) && isNote(parts[end]) {
			end++
		}
	}
	for e := k + 1; e < end; e++ {
		if f.provenanceSentence(parts[e]) || disclaims(parts[e]) {
			return e
		}
	}
	return end
}

// noteLabel is a label of a note on a line of its own.
var noteLabel = pattern.New(`(?i)^(?:corrections?|clarifications?|correction appended|editor'?s'? ?note|editors' note|editorial note|note from the editors?` +
	`|author'?s note|korrektur|berichtigung|richtigstellung|anmerkung der redaktion|hinweis der redaktion|note de la rédaction|correctif|rectificatif)\s*:?$`)

// noteBelow is the line after the last of a note whose label stands alone in line i, or i.
func (f *finder) noteBelow(i int) int {
	if !noteLabel.In(bareTop(f.lines[i].Fold)) {
		return i
	}
	end := i + 1
	for end < len(f.lines) && end <= i+3 {
		l := &f.lines[end]
		if _, used := f.taken[end]; used || l.Elsewhere() || !wording.SentenceEnd(l.Text) || wording.CountWords(l.Text) < 4 || end > i+1 && isNote(l.Fold) ||
			f.lines[end].Tag != f.lines[i+1].Tag {
			break
		}
		if end > i+1 && (end < f.end-4 || f.provenanceSentence(l.Fold) || disclaims(l.Fold)) {
			break // above the text only the next line belongs to the label
		}
		end++
	}
	if end == i+1 {
		return i
	}
	return end
}

// labelledNote notes the lines from a label up to end.
func (f *finder) labelledNote(i, end int) {
	parts := []string{strings.TrimRight(f.lines[i].Text, ": ") + ":"}
	for j := i; j < end; j++ {
		if j > i {
			parts = append(parts, f.lines[j].Text)
		}
		f.use(j, "", "note")
	}
	text := strings.Join(parts, " ")
	if !f.haveNote(text) {
		f.out.Notes = append(f.out.Notes, content.Found[clean.Text]{Value: show(text), Where: show(f.place(i + 1)), Sure: f.plainly(i + 1)})
	}
}

// noteHolds reports whether a sentence in the form of a note is one: not a time
// stamp, not provenance, not a bio, not a sentence of the story.
func (f *finder) noteHolds(s string) bool {
	if strings.HasPrefix(s, "\"") || strings.HasPrefix(s, "“") {
		return false // of another paper, which is quoted
	}
	t := bareTop(s)
	lower := strings.ToLower(t)
	if f.provenanceSentence(s) && !pattern.Holds(lower, "updated", "corrected") || disclaims(s) || f.disclosed(s) {
		return false
	}
	for _, a := range f.out.Authors {
		if how, _ := names.Opens(t, string(a.Name.Value)); how > 0 && !strings.Contains(lower, "contributed") {
			return false
		}
		if how, rest := names.Opens(t, string(a.Name.Value)); how > 0 && bioContribution.In(rest) {
			return false
		}
	}
	if instruction.In(t) || strings.HasPrefix(lower, "he ") || strings.HasPrefix(lower, "she ") {
		return false // what somebody does or did
	}
	if gluedStamp.In(t) || strings.HasPrefix(lower, "update") && wording.CountWords(stamp().ReplaceAllString(t, "")) < 3 {
		return false // a time stamp
	}
	if noteForms[4].In(t) && !noteForms[0].In(t) {
		// "contributed to" is also a verb of stories; a credit is short, names people and the piece.
		return wording.CountWords(t) <= 90 && contribution.In(t) && !strings.ContainsAny(t, "“\"")
	}
	if noteForms[6].In(t) {
		return wording.CountWords(t) <= 60
	}
	// A note that introduces the author is a bio.
	if _, ok := bioName(s); ok && !pattern.Holds(lower, "correct", "version", "update") {
		return false
	}
	return true
}

// gluedStamp is a time stamp with the text right behind it: "Updated: May 4, 2024If you row".
var gluedStamp = pattern.New(`^(?i:last )?(?i:updated?)(?i: on)?:? ?\p{Lu}\p{L}{2,8}\.? \d{1,2},? \d{4}\p{Lu}`)

// instruction tells readers to bring something of theirs up to date, or heads a list.
var instruction = pattern.New(`(?i)^(?:update|correct|clarify) (?:your|my|the|all|any|and|it)\b|^updates:|^corrections?: (?:if|to|please|send|report|let|spot)\b`)

// stamp is what a time stamp is made of.
var stamp = pattern.New(`(?i)\b(?:updates?|updated|original(?:ly)?|published|posted|mon|tue|tues|wed|thu|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday` +
	`|friday|saturday|sunday|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november` +
	`|december|at|on|[ap]\.?m\.?|[ecmp][sd]?t|gmt|utc|[ap])\b\.?|[\d:,./|—–-]+`)

var (
	contribution = pattern.New(`(?i)(?:contributed|assisted|provided)\b(?:[^.]{0,70}\b(?:this|the) (?:[\w-]+ )?(?:report|story|article|column|piece|post` +
		`|coverage|content|guide|page|review|interview|reporting|dispatch|project|investigation|analysis)\b[^.]{0,50}(?:\d [ap]\.m)?|(?: additional| to)? ?(?:reporting|research)\b[^.]{0,60}` +
		`| from [^.]{2,60})?\.?\)?$`)
	bioContribution = pattern.New(`(?i)^[^.]{0,10}(?:has )?contributed to (?:\p{Lu}|several|many|numerous)`)
)

func (f *finder) disclosed(s string) bool {
	return f.out.Disclosure != nil && strings.Contains(page.Fold(string(f.out.Disclosure.Value)), s)
}

func (f *finder) haveNote(text string) bool {
	for _, n := range f.out.Notes {
		if wording.Key(string(n.Value)) == wording.Key(text) {
			return true
		}
	}
	return false
}
