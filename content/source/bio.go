package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// biography is a bio on the page.
type biography struct {
	line  int
	text  string
	score int
	extra []int // further lines of it
	whole bool  // the line is nothing but the bio, with how to reach the author
}

// bios finds what the page says of its authors. In a bare text without a byline
// a bio is also what names the author.
func (f *finder) bios() {
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		if b := a.Bio; b != nil && !aboutPerson(string(b.Value), string(a.Name.Value)) {
			a.Bio = nil
		}
	}
	if len(f.out.Authors) == 0 {
		f.unknownBios()
	}
	if len(f.out.Authors) == 0 {
		f.disclaimed()
	}
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		if a.Body || a.Bio != nil && a.Bio.Where != "JSON-LD author.description" {
			continue
		}
		b := f.bioOf(string(a.Name.Value))
		if b == nil {
			continue
		}
		f.useBio(b)
		if a.Bio == nil || b.score >= 6 && len(b.text) > len(a.Bio.Value)/2 {
			a.Bio = fact(b.text, f.place(b.line), b.score >= 5)
		}
	}
	f.sharedBios()
	f.namelessBio()
}

// sharedBios gives a bio that is about several authors to each of them.
func (f *finder) sharedBios() {
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		if a.Bio != nil || a.Body {
			continue
		}
		for j := range f.out.Authors {
			b := f.out.Authors[j].Bio
			if b == nil || j == i {
				continue
			}
			if _, rest, ok := strings.Cut(fold(string(b.Value)), fold(string(a.Name.Value))); ok && afterName.in(rest) {
				a.Bio = b
				break
			}
		}
	}
}

func (f *finder) useBio(b *biography) {
	if b.whole {
		f.use(b.line, "", "bio")
	} else {
		f.use(b.line, b.text, "bio")
	}
	for _, i := range b.extra {
		f.use(i, "", "bio")
	}
}

// bioVerb is what bios say of a person.
const bioVerb = `(?:is|was|are|were|writes|teaches|serves|served|covers|covered|works|worked|runs|ran|hosts|hosted|reports|reported|directs|edits|edited|leads|joined|has|have|holds|received|lives|studies|studied|studying|currently|recently|previously|specialize[sd]?|heads|founded|co-founded|contributes|grew|graduated|earned|began|started|spent|retired|taught|blogs|tweets|ist|war|schreibt|arbeitet|arbeitete|lehrt|leitet|studierte|studiert|berichtet|lebt|wurde|gehört|moderiert|forscht|hat|geboren|est|dirige|enseigne|écrit|travaille|couvre|collabore|publie)`

var (
	// bioShape is a sentence that says what a person is, after a name.
	bioShape = lazy(`^((?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|la|le|al|bin|ben|zu|di|da|du|[“"(][\p{L} ]+[”")])(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|la|le|al|bin|ben|zu|di|da|du|[“"(][\p{L} ]+[”")])){1,5})(?:,? \([^)]{1,40}\)|, (?:Ph\.?D\.?|M\.?D\.?|Jr\.?|Sr\.?|J\.?D\.?|II|III))*((?:, [^;]{2,160}?)?,?) ` + bioVerb + `\b`)
	isRole   = lazy(`(?i)\b(?:is|was|are|ist|war|est)\s+(?:(?:currently|also|now|both|formerly|the|a|an|at|on|in|zur ?zeit|seit|une?|l[ae]'?|as|well|known|former|one|of|[\w-]+-based)\s+)*`)
	pronoun  = lazy(`^(?:He|She|They|His|Her|Their|Er|Sie|Il|Elle|Ses|Son|Sa|Prior to|Before|Previously|Formerly|In addition|In (?:19|20)\d\d|Follow|Contact|Email|E-mail|Reach|Twitter|You can|Readers|Connect|Find|Send|Write to|Based in|Currently|After|Since|Prof\.|Dr\.|Mr\.|Ms\.|Mrs\.|Now|Former|Since|@)\b|^@\w+|^(?:www\.|http)`)
)

// aboutPerson says whether a text from the page's data is a bio rather than a
// slogan of the site.
func aboutPerson(s, name string) bool {
	n := words(s)
	if n < 4 || n > 500 || n < 10 && boxNoise(strings.ToLower(s)) {
		return false
	}
	l := fold(s)
	if strings.Contains(key(l), key(surname(name))) && surname(name) != "" {
		return true
	}
	if given(name) != "" && strings.HasPrefix(l, given(name)) {
		return true
	}
	return hasRole(s) || pronoun.in(l)
}

// opens says how a sentence begins with an author's name: 3 the full name, 2 the
// surname, 1 the first name, 0 not at all. The rest is what follows.
func opens(sentence, name string) (how int, rest string) {
	s := bareStart(sentence)
	s = stripTitle(s)
	n := stripTitle(fold(name))
	if r, ok := cutName(s, n); ok {
		// Pages that put the name in a heading of the same line double it.
		if again, ok := cutName(strings.TrimLeft(r, " "), n); ok {
			r = again
		}
		return 3, r
	}
	// "Post contributor Ada Quill is …"
	if at := strings.Index(s, n); at > 0 && at < 70 && !strings.ContainsAny(s[:at], ",.;:“\"") && hasRole(lastWord(strings.TrimSpace(s[:at]))) {
		return 3, s[at+len(n):]
	}
	fields := strings.Fields(n)
	last := surname(n)
	if len(fields) >= 2 && last != "" {
		// With or without a middle name.
		if r, ok := cutName(s, fields[0]); ok {
			words := strings.Fields(r)
			for i := 0; i < len(words) && i < 3; i++ {
				w := strings.TrimRight(words[i], ",")
				if strings.EqualFold(w, last) || strings.EqualFold(strings.TrimSuffix(w, "'s"), last) {
					at := strings.Index(r, words[i]) + len(w)
					return 3, r[at:]
				}
				if rn, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(rn) && rn != '"' && rn != '(' {
					break
				}
			}
		}
		if r, ok := cutName(s, last); ok {
			return 2, r
		}
		if g := given(n); g != "" {
			if r, ok := cutName(s, g); ok {
				return 1, r
			}
		}
	}
	return 0, ""
}

func cutName(s, name string) (rest string, ok bool) {
	if len(s) < len(name) || !strings.EqualFold(s[:len(name)], name) {
		return "", false
	}
	rest = s[len(name):]
	if r, _ := utf8.DecodeRuneInString(rest); unicode.IsLetter(r) {
		return "", false
	}
	return rest, true
}

var afterName = lazy(`(?i)^(?:,? (?:ph\.?d\.?|m\.?d\.?|jr\.?|sr\.?|j\.?d\.?|ii|iii)\b\.?)?\s*(?:[,(—–-]\s?[^;]{2,200}?[,)—–-])?\s*(?:\(?@\w+\)?,?\s*)?(?:,\s*)?` + bioVerb + `\b`)

// appositive is a name followed by what the person is, without a verb: "Ada Quill, a
// columnist for the Post".
var appositive = lazy(`^\s*(?:,|\||:|—|–|-)\s+(?:an? |the |who |formerly |former )?\pL`)

// bioOf finds the bio of a known author.
func (f *finder) bioOf(name string) *biography {
	var best *biography
	last, first := surname(fold(name)), given(fold(name))
	lowLast, lowFirst := strings.ToLower(last), strings.ToLower(first)
	for i := range f.lines {
		l := &f.lines[i]
		if i == f.titleAt || words(l.text) < 5 || l.has(inComment|inNav|inCaption) {
			continue
		}
		if l.has(inRelated) && !l.has(inBio) && !(l.has(inAuthor) && words(l.text) < 60) {
			continue
		}
		boxed := l.has(inBio) || l.has(inAuthor)
		if !boxed && !(lowLast != "" && strings.Contains(l.lower, lowLast)) && !(lowFirst != "" && strings.Contains(l.lower, lowFirst)) {
			continue
		}
		if !f.closely(l) {
			break
		}
		b := f.bioAt(i, name)
		if b != nil && (best == nil || b.score > best.score) {
			best = b
		}
	}
	return best
}

// bioAt reads a bio in a line, or gives nil.
func (f *finder) bioAt(i int, name string) *biography {
	l := &f.lines[i]
	atEdge := i < f.begin || i >= f.end-5 || i == f.begin
	if f.plain {
		atEdge = i <= f.begin+1 || i >= f.end-8 || i*10 > len(f.lines)*6
	}
	if !atEdge && !l.has(inBio|inAuthor|inAside|inFooter) {
		return nil
	}
	parts := sentences(l.fold)
	for k, s := range parts {
		how, rest := opens(s, name)
		var score int
		verb := how > 0 && afterName.in(rest)
		switch {
		case how == 3 && verb:
			score = 6
		case how == 3 && appositive.in(rest) && hasRole(s) && !l.body && (i >= f.begin || words(s) > 12) && (strings.HasPrefix(rest, ",") || words(rest) > 7):
			score = 4
		case how == 2 && verb && isRole.in(s) && hasRole(s):
			score = 4
		case how == 1 && verb && isRole.in(s) && hasRole(s):
			score = 4
		case how > 0 && verb && l.has(inBio|inAuthor):
			score = 4
		case how == 3 && k == 0 && !verb && i >= f.end-1 && sentenceEnd(s) && strings.HasPrefix(rest, " ") && upper(strings.TrimSpace(rest)) && hasRole(firstWords(strings.TrimSpace(rest), 6)):
			// "Ada Quill Harbour and travel editor. Owner of two boats."
			score = 4
		case writtenBy(s, name):
			how, score = 3, 5
		case how == 0 && f.otherAuthorOpens(s, name):
			continue
		case k == 0 && l.has(inBio) && f.boxNames(i, name):
			score = f.loose(l)
		case k == 0 && l.has(inAuthor) && words(s) > 5 && f.boxNames(i, name) && (pronoun.in(s) || isRole.in(s)) && hasRole(s):
			score = 3
		default:
			if how == 3 && k == 0 && l.has(inBio) && words(s) > 6 && (sentenceEnd(s) || words(s) > 12) {
				score = 4
				break
			}
			continue
		}
		if score == 0 {
			continue
		}
		// A person who is spoken of in the text opens sentences, too: there the line must be last or stand apart.
		if l.body && how != 3 && i < f.end-3 && !l.has(inBio) {
			continue
		}
		if how > 0 && verb && narrative(rest) && !l.has(inBio) {
			continue
		}
		if l.body && !l.has(inBio) && how == 3 && !hasRole(s) && i < f.end-3 && i > f.begin {
			continue
		}
		if l.has(inBio) {
			score += 2
		}
		if l.has(inAside | inRelated) {
			score--
		}
		if words(s) < 7 && len(parts) == 1 {
			score--
		}
		end := k + 1
		for end < len(parts) && (f.continues(parts[end], name) || l.has(inBio) && k == 0 && f.neutral(parts[end])) {
			end++
		}
		whole := end
		for end > k+1 && contact.in(parts[end-1]) {
			end--
		}
		b := &biography{line: i, text: cut(l.fold, parts, k, end), score: score}
		// The name again, after a heading or a link in the same line.
		if n := fold(name); how == 3 {
			if at := strings.LastIndex(b.text[:min(len(b.text), len(n)*2+12)], n); at > 0 && strings.Contains(b.text[:at], n) && !strings.ContainsAny(b.text[:at], "“\"") {
				b.text = b.text[at:]
			}
		}
		b.text = f.asShown(l, b.text)
		if start, _, ok := boxTail.span(b.text); ok && start > 20 {
			b.text = b.text[:start]
		}
		if whole == len(parts) {
			f.more(b, name)
		}
		b.line, b.whole = i, whole-k == len(parts)
		return b
	}
	return nil
}

// boxTail is what author boxes end in.
var boxTail = lazy(`(?i)[.…]?\s+(?:more (?:by|from) \p{Lu}|see (?:full )?bio|read (?:full )?bio|full bio|view (?:full )?(?:bio|profile)|read more|read less|view all posts|see all posts)\b.{0,60}$`)

var firstPerson = lazy(`\b(?:I|I'm|my|My|ich|Ich)\b`)

var heOrShe = lazy(`\b(?:he|she|they|his|her|their)\b`)

// contact is a sentence on how to reach the author.
var contact = lazy(`(?i)(?:can (?:be (?:reached|contacted|followed|found)|write to|email|follow|contact|reach)|^(?:©|copyright)|^(?:follow|e-?mail|contact|reach|write to|connect|send (?:tips|comments|e-?mail)|twitter|find) |^(?:@\w+|\S+@\S+)$|on twitter (?:at )?@?\w+\.?$|^twitter:)`)

// neutral says whether a sentence may go on with a bio: it is no other kind of fact.
func (f *finder) neutral(s string) bool {
	return !f.provenanceSentence(s) && !disclaims(s) && !discloses(s) && !boxNoise(strings.ToLower(s))
}

// loose is the score of a line in an author box that does not name the author.
func (f *finder) loose(l *line) int {
	if boxNoise(l.lower) || l.linked*2 > len(l.text) || words(l.text) < 6 || l.has(inRole) && !sentenceEnd(l.text) {
		return 0
	}
	if _, _, ok := bylineDate.span(l.fold); ok && words(l.text) < 10 {
		return 0
	}
	if hasRole(l.fold) || pronoun.in(l.fold) {
		return 4
	}
	if sentenceEnd(l.text) && words(l.text) > 8 && (heOrShe.in(l.fold) || firstPerson.in(l.fold)) {
		return 3
	}
	return 0
}

func boxNoise(lower string) bool {
	if words(lower) < 10 && holds(lower, "follow me", "follow on", "follow @", "email the author", "find this author", "read the latest", "view profile", "full bio", "rss") {
		return true
	}
	return holds(lower, "view all", "read more from", "more from", "more posts", "all posts by", "sign up", "subscribe", "newsletter", "cookie", "see all", "min read", "minutes read",
		"read more by", "comments", "alle artikel", "mehr von", "share this", "related", "skip to", "want to hear", "send us", "got a tip", "anonymous", "submit a")
}

// boxNames says whether the author box around a line is about the author: it
// names the author, or nobody at all.
func (f *finder) boxNames(i int, name string) bool {
	last := strings.ToLower(surname(fold(name)))
	if last == "" {
		last = strings.ToLower(name)
	}
	kind := f.lines[i].hint & (inBio | inAuthor)
	other := false
	for d := -6; d <= 6; d++ {
		j := i + d
		if j < 0 || j >= len(f.lines) || f.lines[j].hint&kind == 0 {
			continue
		}
		l := &f.lines[j]
		if strings.Contains(l.lower, last) {
			// The nearest name counts: boxes of several authors stand one after another.
			for e := j + 1; e < i; e++ {
				if f.lines[e].hint&kind != 0 && len(f.lines[e].text) < 60 && personal(strings.Trim(f.lines[e].fold, " .:")) && !strings.Contains(f.lines[e].lower, last) {
					return false
				}
			}
			return true
		}
		if len(l.text) < 60 && personal(strings.Trim(l.fold, " .:")) {
			other = true
		}
	}
	return !other && len(f.out.Authors) == 1 && !f.lines[i].elsewhere() && hasRole(f.lines[i].fold)
}

// narrative says whether what follows a name tells a story rather than who
// somebody is.
func narrative(rest string) bool {
	r := strings.ToLower(strings.TrimLeft(rest, " ,"))
	return holds(r[:min(len(r), 40)], "was asked", "has said", "said", "was arrested", "is accused", "was found", "is expected", "was sentenced", "is right", "is wrong", "is not ", "isn't",
		"has been accused", "was killed", "was charged", "told", "is facing", "has denied", "declined", "has a point", "was born", "has apologized", "is on twitter", "is on facebook", "is a participant in")
}

// writtenBy is "This post is written by Ada Quill, director of the Harbour Lab".
func writtenBy(s, name string) bool {
	l := strings.ToLower(s)
	return holds(l, "written by", "guest post by", "is by ", "authored by", "verfasst von") && strings.Contains(l, strings.ToLower(fold(name))) && hasRole(s)
}

// continues says whether a sentence goes on with a bio.
func (f *finder) continues(s, name string) bool {
	if f.provenanceSentence(s) || disclaims(s) || discloses(s) {
		return false
	}
	if how, _ := opens(s, name); how > 0 || pronoun.in(s) {
		return true
	}
	l := strings.ToLower(s)
	return words(l) <= 45 && heOrShe.in(l) || holds(l, "twitter", "@", "follow ", "is the author", "book", "available", "bluesky", "linkedin", ".com", ".org", "column", "newsletter", "podcast")
}

// more adds the next lines of an author box.
func (f *finder) more(b *biography, name string) {
	from := &f.lines[b.line]
	for j := b.line + 1; j < len(f.lines) && j <= b.line+4; j++ {
		l := &f.lines[j]
		if l.box != from.box || !l.has(inBio) && !l.has(inAuthor) || words(l.text) < 4 || boxNoise(l.lower) || l.linked*2 > len(l.text) {
			return
		}
		if f.otherAuthorOpens(l.fold, name) || f.provenanceSentence(l.fold) || disclaims(l.fold) || !sentenceEnd(l.text) {
			return
		}
		if words(b.text)+words(l.text) > 220 {
			return
		}
		b.text += " " + l.text
		b.extra = append(b.extra, j)
	}
}

func (f *finder) otherAuthorOpens(s, name string) bool {
	for _, a := range f.out.Authors {
		if sameName(string(a.Name.Value), name) {
			continue
		}
		if how, _ := opens(s, string(a.Name.Value)); how >= 2 {
			return true
		}
	}
	return false
}

// asShown is a part of a folded line as the page has it.
func (f *finder) asShown(l *line, part string) string {
	if part == l.fold {
		return l.text
	}
	// Folding changes lengths; look for the part's ends among the line's sentences.
	for _, s := range []string{part} {
		if i := strings.Index(l.text, s); i >= 0 {
			return l.text[i : i+len(s)]
		}
	}
	start := runesBefore(l.fold, part)
	if start < 0 {
		return part
	}
	all := []rune(l.text)
	n := utf8.RuneCountInString(part)
	if utf8.RuneCountInString(l.fold) != len(all) || start+n > len(all) {
		return part
	}
	return string(all[start : start+n])
}

func runesBefore(s, part string) int {
	before, _, ok := strings.Cut(s, part)
	if !ok {
		return -1
	}
	return utf8.RuneCountInString(before)
}

// unknownBios finds bios on a page that names no author elsewhere: in its first
// or last lines, in the full form, of somebody the text does not speak of.
func (f *finder) unknownBios() {
	for i := range f.lines {
		l := &f.lines[i]
		n := words(l.text)
		if n < 5 || n > 160 || l.elsewhere() || l.has(inCaption|inFooter) {
			continue
		}
		edge := i >= f.end-3 || i < f.begin || i == f.begin && noteLead.in(l.fold)
		if f.plain {
			edge = i >= f.lastText()-3 || i <= min(f.begin+1, 3) && f.bioFirst(l)
		}
		if !edge && !l.has(inBio) {
			continue
		}
		if !f.closely(l) {
			return
		}
		for k, s := range sentences(l.fold) {
			name, ok := f.bioName(s)
			if !ok && k == 0 && f.plain && i == f.lastText() && n < 60 {
				name, ok = careerName(s)
			}
			if !ok || f.spokenOf(name, i) || k > 0 && !f.factsBefore(sentences(l.fold)[:k]) {
				continue
			}
			a := author(name, "bio: "+f.place(i), false)
			if !f.isAuthor(name) {
				f.out.Authors = append(f.out.Authors, a)
				if second := secondName.groups(s); second != nil && personal(second[1]) && hasRole(s) {
					f.out.Authors = append(f.out.Authors, author(second[1], "bio: "+f.place(i), false))
				}
			}
		}
		if len(f.out.Authors) > 6 {
			return
		}
	}
}

// careerName is the person of whom a sentence tells the work, without a word
// for a role: "Ada Quill ran the Harbour Post from 2010 to 2014".
func careerName(s string) (string, bool) {
	m := career.groups(stripTitle(bareStart(s)))
	if m == nil || !personal(m[1]) {
		return "", false
	}
	return m[1], true
}

var career = lazy(`^((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,3}) (?:ran|covers|covered|hosts|writes|wrote|teaches|taught|serves|served|works|worked|edits|reports|blogs|lives|holds|studies|runs|leads|has (?:written|covered|worked|taught|served|been))\b`)

// factsBefore says whether all of the sentences are facts on the piece themselves.
func (f *finder) factsBefore(parts []string) bool {
	for _, s := range parts {
		if _, ok := f.bioName(s); !ok && !f.provenanceSentence(s) && !disclaims(s) && !contact.in(s) && !pronoun.in(s) {
			return false
		}
	}
	return true
}

// secondName is the second person in "Ada Quill is a … and Ben Marsh is a …".
var secondName = lazy(`\band ((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,3}) is (?:an? |the )?\p{L}`)

// lastText is the last line of a bare text that is part of the piece and not of
// what stands under it.
func (f *finder) lastText() int {
	for i := len(f.lines) - 1; i > 0; i-- {
		if l := &f.lines[i]; words(l.text) >= 5 && !promotion(l.lower) {
			return i
		}
	}
	return len(f.lines) - 1
}

// promotion is what sites add below a text.
func promotion(lower string) bool {
	return holds(lower, "subscribe", "newsletter", "sign up", "donate", "donation", "share this story", "http://", "https://", "copyright", "all rights reserved", "facebook", "cookies", "advertisement",
		"read more", "click here", "register", "become a member", "your support", "contribution", "rely on", "support you", "loyal", "free from bias", "inbox", "independent journalism", "readers like you", "trusted source", "our mission") && len(lower) < 500
}

func (f *finder) bioFirst(l *line) bool {
	return noteLead.in(strings.TrimLeft(l.fold, opening)) || holds(l.lower, "written by", "the opinions expressed", "views expressed") || isRole.in(l.fold) && hasRole(l.fold) && words(l.text) < 90
}

// bioName is the person a sentence says the profession of, in the strict form.
func (f *finder) bioName(s string) (string, bool) {
	s = bareStart(s)
	if !hasRole(s) {
		return "", false
	}
	if m := writtenForm.groups(s); m != nil && personal(m[1]) && !official(m[1]) {
		return m[1], true
	}
	s = stripTitle(s)
	m := bioShape.groups(s)
	if m == nil || !personal(m[1]) || official(m[1]) {
		return "", false
	}
	rest := s[len(m[0]):]
	if narrative(" "+rest) || acting(rest) || said.in(m[2]) || strings.HasSuffix(s, ":") || strings.HasPrefix(rest, " that ") {
		return "", false
	}
	// What the person is follows the verb closely, or stands before it in commas.
	head := firstWords(rest, 14)
	if v := lastWord(m[0]); (v == "is" || v == "are" || v == "was" || v == "ist") && thing.in(strings.TrimSpace(head)) {
		return "", false
	}
	if !hasRole(head) && !(hasRole(m[2]) && presentVerb(lastWord(m[0])) && !strings.ContainsAny(rest, "“\"")) {
		return "", false
	}
	return m[1], true
}

// thing is what is no person though its name looks like one.
var thing = lazy(`(?i)^(?:an? |the )?(?:[\w-]+ ){0,3}(?:column|series|project|show|podcast|blog|newsletter|nonprofit|non-profit|organi[sz]ation|group|think tank|website|magazine|newspaper|company|coalition|collection|feature|initiative|city|town|state|country|village|school|university)\b`)

// presentVerb says whether a verb tells what somebody does now.
func presentVerb(w string) bool {
	switch w {
	case "was", "were", "has", "have", "had", "said", "began", "started", "spent", "joined", "war", "hat", "wurde", "received", "earned":
		return false
	}
	return true
}

// official says whether a name is given as reports give those they write about: with the
// office before it, or in capitals as the place of a report is.
func official(name string) bool {
	return hasRole(name) || holds(name, "'s ", "Democratic ", "Republican ", "Democrat ", "Rep. ", "Sen. ") || strings.ToUpper(name) == name && !strings.Contains(name, ".")
}

// acting says whether what follows "is" tells what somebody is doing, where a bio says
// what somebody is.
func acting(rest string) bool {
	m := doing.groups(rest)
	if m == nil {
		return false
	}
	switch m[1] {
	case "managing", "founding", "visiting", "contributing", "acting", "consulting", "leading", "teaching", "supervising", "coordinating", "commissioning", "working", "studying", "pursuing", "writing", "living":
		return false
	}
	return true
}

var (
	doing = lazy(`^(?: (?:\w+ly|now|also|already|once again|still|not))* ([a-z]+ing)\b`)
	// said shows that somebody is quoted between name and verb.
	said = lazy(`\b(?:said|says|told|argued|argues|suggests|suggested|added|tweeted|noted|warned|insisted|predicted)\b`)
)

var writtenForm = lazy(`(?i:(?:written|authored|contributed|submitted) by|(?:post|column|article|essay|commentary|op-ed|piece|story) (?:is |was )?by|verfasst von|^by) ((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,4}), `)

func firstWords(s string, n int) string {
	for i := range len(s) {
		if s[i] == ' ' {
			if n--; n < 0 {
				return s[:i]
			}
		}
	}
	return s
}

// spokenOf says whether the running text mentions the person: authors hardly
// ever appear in their own text, those they write about do.
func (f *finder) spokenOf(name string, except int) bool {
	last := surname(name)
	if last == "" {
		last = name
	}
	n := 0
	f.fuel -= 40 * len(f.lines)
	for i := range f.lines {
		l := &f.lines[i]
		if i == except || words(l.text) < 12 || l.elsewhere() || disclaims(l.fold) {
			continue
		}
		if containsWord(l.fold, last) {
			if _, ok := f.bioName(l.fold); ok && strings.Contains(l.fold, name) {
				continue
			}
			n++
		}
	}
	return n > 0
}

func containsWord(s, w string) bool {
	for w != "" {
		i := strings.Index(s, w)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(w):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		s = s[i+len(w):]
	}
	return false
}

// disclaimed takes the author from a disclaimer that names one: "The views are
// solely those of Ada Quill".
func (f *finder) disclaimed() {
	for i := range f.lines {
		l := &f.lines[i]
		if !disclaimWords(l.lower) || l.has(inComment|inRelated) || !holds(l.lower, "those of", "that of") {
			continue
		}
		if !f.closely(l) {
			return
		}
		if !disclaims(l.fold) {
			continue
		}
		m := thoseOf.groups(l.fold)
		if m == nil {
			continue
		}
		if name := strings.TrimRight(m[1], "."); personal(name) && !orgWord(name) && !f.isSiteName(name) {
			f.out.Authors = append(f.out.Authors, author(name, "disclaimer: "+f.place(i), false))
			return
		}
	}
}

var thoseOf = lazy(`(?:are|is) (?:solely |entirely |only |exclusively )?(?:those|that) of (?:the author,? |columnist |contributor )?((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,3})`)

var nameless = lazy(`(?i)^(?:the (?:writer|author|columnist|contributor)s?|der autor|die autorin|die autoren|der verfasser|die verfasserin|unser autor|unsere autorin|l'auteure?|l'autrice) (?:is|are|was|teaches|works|ist|sind|war|lehrt|arbeitet|est|enseigne)\b`)

// namelessBio reads "The writer is a professor at …".
func (f *finder) namelessBio() {
	if len(f.out.Authors) != 1 || f.out.Authors[0].Bio != nil {
		return
	}
	for i := range f.lines {
		l := &f.lines[i]
		if l.elsewhere() || !(i >= f.end-4 || i < f.begin || l.has(inBio|inAuthor)) || words(l.text) > 150 {
			continue
		}
		s := bareStart(l.fold)
		if !holds(l.lower, "writer", "author", "columnist", "autor", "verfasser", "auteur", "autrice", "contributor") || !nameless.in(s) || !hasRole(s[min(len(s), 10):]) {
			continue
		}
		f.out.Authors[0].Bio = fact(l.text, f.place(i), true)
		f.use(i, "", "bio")
		return
	}
}
