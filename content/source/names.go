package source

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// signature is one name of a byline, with what stands beside it.
type signature struct {
	name string
	body bool   // an organisation
	role string // "Staff Writer"
	org  string // "Associated Press"
}

var bylineLead = lazy(`(?i)^\W*(?:(?:opinion|analysis|story|text|words|article|post(?:ed)?|written|reported|review(?:ed)?|commentary|column|published|submitted|authored|guest post|kommentar|ein (?:kommentar|gastbeitrag|beitrag|artikel|essay)|eine? (?:analyse|kolumne)|gastbeitrag|interview)\s*:?\s*(?:by|von|par)|by|von|par|propos recueillis par|author|authors|autor|autorin|autoren|auteur|auteurs|text)(?:\s*:\s*|\s+)`)

var (
	bylineDate    = lazy(`(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\d{1,2}\.? ?(?:jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|okt|oct|nov|de[zc])|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}:\d{2}|updated\b|published\b|posted\b|aktualisiert|veröffentlicht|publié|modified\b|last updated|\d+ (?:min|hours?|days?|minutes?)\b)`)
	bylineNoise   = lazy(`(?i)\s*(?:\([^)]*\)|@\w+|\S+@\S+\.\w+|https?://\S+|\bfollow\b.*|\d+ ?(?:comments?|kommentare?|commentaires|shares)\b.*|\bview (?:all|bio|profile)\b.*|\bmore (?:from|by|posts)\b.*|\bemail\b.*|\btwitter\b.*|\bfacebook\b.*)`)
	leadDate      = lazy(`(?i)^(?:(?:on|posted|published|updated|last updated)(?: on)?:? )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th|\.)? (?:jan|feb|mar|mär|apr|may|mai|june?|juni|july?|juli|aug|sep|sept|oct|okt|nov|dec|dez)[a-zä]*\.?,? (?:19|20)\d\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})(?:,? (?:at )?\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?`)
	bylineSection = lazy(`\s(?:in|under|on behalf of|View In|View)\s`)
	bylineCut     = lazy(`\s*(?:[|•·⋅►»>]|\s[—–-]+\s|\s/\s|\s{2,})\s*`)
	bylineAnd     = lazy(`(?i)\s*(?:,\s*(?:and|und|et)\s+|,|;|\s&\s|\s(?:and|und|et|with|mit|avec)\s)\s*`)
	handle        = lazy(`^[@#]?[\p{Ll}0-9._-]+$`)
)

// signatures reads the names of a byline. Nothing in it that is no name is
// taken for one: what follows a name is its role or organisation.
func signatures(s string) []signature {
	s = squeeze(fold(s))
	if s == "" || len(s) > 400 {
		return nil
	}
	for range 2 {
		if _, end, ok := bylineLead.span(s); ok {
			s = s[end:]
		}
	}
	// "4 May 2024 by Ada Quill": the date first.
	for range 2 {
		if _, end, ok := leadDate.span(s); ok && end < len(s) {
			s = strings.TrimLeft(s[end:], " ,|/–—-·•⋅:")
			if _, end, ok := bylineLead.span(s); ok {
				s = s[end:]
			}
		}
	}
	s = strings.ReplaceAll(s, "-in-chief", " in chief")
	if start, _, ok := bylineSection.span(s); ok && start > 0 && !strings.Contains(s, " in chief") {
		s = s[:start]
	}
	if start, _, ok := bylineDate.span(s); ok && start > 0 {
		s = strings.TrimRight(s[:start], " ,|–—-·•")
		for _, w := range [...]string{" on", " at", " am", " vom", " le"} {
			s = strings.TrimSuffix(s, w)
		}
	} else if ok {
		return nil
	}
	s, orgs := beside(s)
	s = strings.TrimSpace(bylineNoise().ReplaceAllString(s, " "))
	parts := bylineCut().Split(s, 6)
	var all []signature
	for i, part := range parts {
		if i > 0 && len(all) > 0 {
			// After a bar comes what the names are.
			last := &all[len(all)-1]
			if p := tidyName(part); p != "" && last.role == "" && last.org == "" && !personal(p) && len(p) < 70 {
				last.attach(p)
				continue
			}
		}
		pieces := bylineAnd().Split(part, 12)
		if one, rest := nameAndRole(part, pieces); one != "" {
			s := signature{name: one}
			s.role, s.org = roleAndOrg(rest)
			all = append(all, s)
			continue
		}
		for _, piece := range pieces {
			all = add(all, piece)
		}
	}
	if len(all) == 1 && orgs != "" && all[0].org == "" && !all[0].body {
		all[0].attach(orgs)
	}
	return all
}

// nameAndRole reads one name with all that it is: "Ada Quill, Senior Director,
// Harbours & Piers, Harbour Labs".
func nameAndRole(s string, pieces []string) (name, rest string) {
	if len(pieces) < 2 || !personal(tidyName(pieces[0])) || suffix(tidyName(pieces[1])) {
		return "", ""
	}
	roles := false
	for _, p := range pieces[1:] {
		p = tidyName(p)
		if personal(p) && !hasRole(p) && !orgWord(p) {
			return "", ""
		}
		roles = roles || hasRole(p)
	}
	before, after, ok := strings.Cut(s, ",")
	if !ok || !roles || len(after) > 160 || tidyName(before) != tidyName(pieces[0]) {
		return "", ""
	}
	return tidyName(before), tidyName(after)
}

var roleCut = lazy(`\s+[—–|•-]\s+|\s*\|\s*`)

// roleAndOrg reads a line that says what somebody is: "Professor of History, Harbour College",
// "Professor of History - Harbour College", "editor at the Harbour Post".
func roleAndOrg(s string) (role, org string) {
	s = strings.TrimRight(squeeze(fold(s)), ". ")
	if parts := roleCut().Split(s, -1); len(parts) == 2 && hasRole(parts[0]) && upper(parts[1]) && !hasRole(parts[1]) {
		return parts[0], parts[1]
	}
	if head, tail, ok := strings.Cut(s, ", "); ok && hasRole(head) && upper(tail) && !hasRole(tail) && orgWord(tail) && len(affiliationsOf(tail)) == 0 && len(s) < 140 && !sub(head) {
		return head, tail
	}
	if af := affiliationsOf(s); len(af) > 0 && af[0].org != "" {
		return af[0].role, af[0].org
	}
	for at := strings.Index(s, ", "); at >= 0; {
		head, tail := s[:at], s[at+2:]
		next := strings.Index(tail, ", ")
		if hasRole(head) && upper(tail) && !hasRole(tail) && (orgWord(tail) || next < 0) && !place(tail) {
			return head, tail
		}
		if next < 0 {
			break
		}
		at += 2 + next
	}
	return s, ""
}

// sub says whether a role holds an organisation of its own: "editor at Tide".
func sub(head string) bool {
	for _, af := range affiliationsOf(head) {
		if af.org != "" && (orgWord(af.org) || strings.Contains(head, " at ")) {
			return true
		}
	}
	return false
}

var inBrackets = lazy(`\(([^()@]{2,60})\)`)

// beside takes what stands in brackets after a name: "Ada Quill (Harbour Labs)".
func beside(s string) (rest, org string) {
	m := inBrackets().FindStringSubmatchIndex(s)
	if m == nil {
		return s, ""
	}
	org = strings.TrimSpace(s[m[2]:m[3]])
	if _, after, ok := strings.Cut(org, ", "); ok {
		org = after
	}
	return s[:m[0]] + " " + s[m[1]:], org
}

func add(all []signature, piece string) []signature {
	piece = tidyName(piece)
	if piece == "" {
		return all
	}
	if len(all) > 0 && suffix(piece) {
		return all
	}
	// "Ada Quill. Harbour Press International"
	if a, b, ok := strings.Cut(piece, ". "); ok && words(a) >= 2 && utf8.RuneCountInString(lastWord(a)) > 3 && personal(a) {
		return append(all, signature{name: a, org: b})
	}
	switch {
	case personal(piece):
		name := piece
		// "Ada Quill Harbour Press": a name has few words.
		return append(all, signature{name: name})
	case collective(piece):
		if len(all) > 0 && all[len(all)-1].role == "" && all[len(all)-1].org == "" && !all[len(all)-1].body {
			all[len(all)-1].attach(piece)
			return all
		}
		return append(all, signature{name: piece, body: true})
	case len(all) > 0:
		all[len(all)-1].attach(piece)
	}
	return all
}

// attach adds what stands after a name.
func (s *signature) attach(what string) {
	if len(what) > 80 || what == "" {
		return
	}
	if hasRole(what) {
		if s.role == "" {
			s.role = what
		}
		return
	}
	if r, _ := utf8.DecodeRuneInString(what); unicode.IsUpper(r) && s.org == "" && s.role == "" {
		s.org = what
	}
}

func tidyName(s string) string {
	s = strings.Trim(strings.TrimSpace(s), ",;:|*•·–—-\"“”() ")
	s = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "by "), "By "), "BY ")
	// "Ada Quill MD"
	for words(s) > 2 {
		last := lastWord(s)
		if !suffix(last) || len(last) < 2 || strings.ToUpper(last) != last && !strings.Contains(last, "hD") || generation(last) {
			break
		}
		s = strings.TrimRight(s[:len(s)-len(last)], " ,")
	}
	return strings.TrimSpace(s)
}

func suffix(s string) bool {
	switch strings.ToLower(strings.ReplaceAll(s, ".", "")) {
	case "jr", "sr", "ii", "iii", "iv", "phd", "md", "dphil", "esq", "mba", "ma", "jd", "ms", "rn", "mph", "cpa", "facp", "rd", "rdn", "ldn", "cfp®", "cfp", "cfa", "pharmd", "lcsw", "edd", "dnp", "np", "psyd", "mfa", "llm", "do", "dds", "dvm", "bsn", "cissp":
		return true
	}
	return false
}

// generation says whether a word after a name belongs to it: "II", "III".
func generation(w string) bool {
	return w == "II" || w == "III" || w == "IV" || w == "JR" || w == "SR" || w == "JR." || w == "SR."
}

func lastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		return s[i+1:]
	}
	return s
}

// personal says whether s looks like the name of a person: two to five words
// with capitals, particles allowed, no word that names a thing.
func personal(s string) bool {
	s = strings.TrimSpace(stripTitle(s))
	if len(s) < 4 || len(s) > 60 || strings.ContainsAny(s, "0123456789@/:;!?\"“”()[]{}<>|=+_%$€") {
		return false
	}
	fields := strings.Fields(s)
	if len(fields) == 1 && ideographs(s) {
		return true
	}
	if len(fields) < 2 || len(fields) > 6 {
		return false
	}
	capitals := 0
	for i, w := range fields {
		lower := strings.ToLower(strings.Trim(w, "."))
		if particle(strings.Trim(w, ".")) {
			if i == len(fields)-1 {
				return false
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(w)
		if (r == 'd' || r == 'l' || r == 'O') && size < len(w) && w[size] == '\'' {
			capitals++
			continue
		}
		if !unicode.IsUpper(r) && !(unicode.IsLetter(r) && !unicode.IsLower(r)) {
			return false
		}
		if strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 5 || strings.HasSuffix(w, "'s") {
			return false
		}
		if len(lower) > 1 && notName(lower) && !(i == 0 && givenMonth(lower)) {
			return false
		}
		capitals++
	}
	return capitals >= 2
}

// ideographs says whether s is a name of two to five characters in a script without
// capitals or spaces.
func ideographs(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.In(r, unicode.Han, unicode.Hangul) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 5
}

// givenMonth holds months that are first names as well.
func givenMonth(w string) bool { return w == "april" || w == "june" || w == "august" }

func particle(w string) bool {
	switch w {
	case "de", "da", "di", "du", "del", "della", "des", "der", "den", "van", "von", "vom", "zu", "zum", "zur", "la", "le", "bin", "ibn", "al",
		"el", "ben", "dos", "das", "do", "ter", "ten", "te", "e", "y", "af", "av", "'t", "st", "mac", "abu", "bint":
		return true
	}
	return false
}

var honorific = lazy(`^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame|Lord|Lady|Rev|Rabbi|Gen|Col|Sen|Rep|Gov|Lt|Capt|Herr|Frau|Dipl|Mag|Univ)\.?(?:-Ing\.?)? )+(?:h\. ?c\. )?`)

func stripTitle(s string) string {
	if !holds(s, ".", "Prof", "Dr", "Mr", "Ms", "Sir", "Dame", "Lord", "Lady", "Rabbi", "Rev", "Herr", "Frau") {
		return s
	}
	if _, end, ok := honorific.span(s); ok && end < len(s) {
		return s[end:]
	}
	return s
}

// notName says whether a word is none of a person's name.
func notName(w string) bool {
	switch w {
	case "the", "a", "an", "of", "for", "in", "on", "at", "to", "and", "or", "by", "with", "from", "is", "are", "was", "this", "that", "these",
		"staff", "editor", "editors", "editorial", "board", "news", "desk", "team", "press", "report", "reports", "reporter", "reporters",
		"correspondent", "writer", "writers", "contributor", "contributors", "columnist", "agency", "agencies", "agence", "service", "services",
		"media", "times", "post", "magazine", "journal", "daily", "weekly", "gazette", "tribune", "herald", "review", "network", "online",
		"redaktion", "rédaction", "redaction", "newsroom", "wire", "wires", "international", "associated", "reuters", "university", "institute",
		"center", "centre", "foundation", "association", "council", "committee", "department", "ministry", "college", "school", "project",
		"group", "company", "inc", "llc", "ltd", "gmbh", "limited", "corp", "society", "union", "party", "opinion", "analysis", "letters",
		"letter", "read", "more", "share", "follow", "subscribe", "sign", "log", "login", "username", "admin", "guest", "special", "updated",
		"published", "posted", "photo", "photos", "photograph", "image", "images", "video", "courtesy", "illustration", "getty", "file",
		"senior", "chief", "executive", "director", "producer", "professor", "assistant", "associate", "freelance", "comments", "comment",
		"politics", "world", "business", "sports", "sport", "culture", "about", "contact", "home", "menu", "search", "latest", "breaking",
		"today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april",
		"june", "july", "august", "september", "october", "november", "december", "was.", "views", "licensed", "certified", "journalism", "coordinator", "administrator", "manager", "officer", "specialist", "analyst", "consultant", "expert", "vs", "vs.", "tips", "vote", "now", "here", "click", "watch", "listen", "our", "your", "my", "his", "her",
		"their", "how", "why", "what", "when", "where", "who", "new", "community", "national", "public", "global", "minister",
		"president", "government", "street", "city", "united", "states", "east", "west", "north", "south", "von:", "für", "und", "bei", "der:",
		"gastautor", "gastbeitrag", "autoren", "not", "no", "all", "view", "profile", "bio", "author", "authors", "de:", "agentur", "presse",
		"editor's", "while", "after", "before", "during", "into", "over", "under", "against", "without", "between", "below", "above", "story", "continued", "does", "should", "would", "science", "research", "resources", "documentation", "related", "topics", "tags", "privacy", "health", "education", "law", "policy", "studio", "studios", "radio", "tv", "television":
		return true
	}
	return false
}

// collective says whether s names a group that signs: "Harbour Post staff".
func collective(s string) bool {
	l := strings.ToLower(s)
	if len(s) > 70 || words(s) > 7 || strings.ContainsAny(s, "!?:;") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsLower(r) && !strings.Contains(s, "/") && l != "dpa" && l != "epd" && l != "kna" {
		return false
	}
	if l == "news" || l == "press" || l == "university" || l == "institute" || l == "magazine" || strings.HasPrefix(l, "local ") {
		return false
	}
	if w := strings.ToLower(lastWord(s)); roleWords()[w] && w != "editors" {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, ".,'")
		switch strings.ToLower(w) {
		case "staff", "redaktion", "rédaction", "newsroom", "editors", "agencies", "reuters", "afp", "dpa", "ap", "upi", "efe", "ansa", "pti",
			"tass", "xinhua", "bloomberg", "kna", "epd", "apa", "sid":
			return true
		case "team", "desk", "board", "press", "agency", "collective", "news", "magazine", "institute", "university", "foundation", "wire", "bureau":
			return upper(w)
		}
	}
	return false
}

// roleWords are what a person is at work.
var roleWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`professor professors prof fellow fellows author authors editor editors columnist columnists reporter reporters
		correspondent correspondents writer writers director directors founder founders co-founder cofounder president presidents vice-president
		chair chairman chairwoman chairperson co-chair host hosts co-host contributor contributors analyst analysts historian historians economist
		economists lawyer lawyers attorney attorneys journalist journalists researcher researchers consultant consultants producer producers
		scholar scholars lecturer lecturers scientist scientists student students candidate candidates activist activists novelist novelists poet
		poets critic critics blogger bloggers photographer photographers filmmaker filmmakers strategist strategists adviser advisers advisor
		advisors officer officers chief chiefs head heads manager managers member members partner partners executive executives ceo cto cfo coo
		commentator commentators physician physicians doctor doctors psychologist psychologists sociologist sociologists philosopher philosophers
		engineer engineers developer developers specialist specialists expert experts entrepreneur entrepreneurs investor investors ambassador
		ambassadors diplomat diplomats secretary minister senator senators congressman congresswoman governor governors mayor mayors dean deans
		instructor instructors teacher teachers educator educators coordinator coordinators associate associates intern interns assistant
		assistants publisher publishers translator translators pastor rabbi priest veteran veterans leader leaders speaker speakers comedian
		musician musicians artist artists designer designers demographer demographers chancellor provost counsel general colonel principal
		anchor anchors broadcaster broadcasters essayist essayists biologist physicist chemist astronomer geographer anthropologist archaeologist
		epidemiologist nurse pediatrician psychiatrist policymaker politician politicians classicist organizer organizers advocate advocates
		commissioner commissioners councilman councilwoman councillor superintendent speechwriter pollster ombudsman prosecutor prosecutors undersecretary
		postdoc columnist-in-residence creator co-creator podcaster podcasters newscaster meteorologist strategist technician planner counselor counsellor
		geologist ecologist climatologist criminologist ethicist theologian linguist mathematician virologist immunologist oncologist surgeon dentist veterinarian pharmacist dietitian nutritionist
		freelancer staffer trustee trustees owner neuroscientist therapist librarian curator programmer technologist statistician
		redakteur redakteurin reporter reporterin journalist journalistin korrespondent korrespondentin autor autorin professorin leiter leiterin
		herausgeber herausgeberin publizist publizistin historiker historikerin ökonom ökonomin schriftsteller schriftstellerin wissenschaftler
		wissenschaftlerin politologe politologin soziologe soziologin philosoph philosophin jurist juristin mitarbeiter mitarbeiterin kolumnist
		kolumnistin volontär volontärin theologe theologin präsident präsidentin geschäftsführer geschäftsführerin sprecher sprecherin mitglied
		professeur professeure chercheur chercheuse journaliste économiste historien historienne directeur directrice rédacteur rédactrice
		écrivain essayiste sociologue philosophe avocat avocate politologue président présidente auteur autrice chroniqueur chroniqueuse
		correspondante enseignant enseignante`) {
		m[w] = true
	}
	return m
})

// hasRole says whether a word of s names what a person is at work.
func hasRole(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if roleWords()[w] {
			return true
		}
		if i := strings.LastIndexByte(w, '-'); i >= 0 && roleWords()[w[i+1:]] {
			return true
		}
		if head, ok := strings.CutSuffix(w, "-at-large"); ok && roleWords()[head] {
			return true
		}
		for _, end := range [...]string{"writer", "writers", "redakteur", "redakteurin", "reporter", "reporterin", "korrespondent", "korrespondentin", "journalistin", "wissenschaftler", "wissenschaftlerin"} {
			if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
				return true
			}
		}
	}
	return false
}

// surname is the last word of a name that can stand for it.
func surname(name string) string {
	fields := strings.Fields(stripTitle(name))
	for i := len(fields) - 1; i > 0; i-- {
		if !suffix(strings.Trim(fields[i], ",")) {
			return strings.Trim(fields[i], ",")
		}
	}
	return ""
}

// given is the first name, or empty.
func given(name string) string {
	fields := strings.Fields(stripTitle(name))
	if len(fields) < 2 || len(strings.Trim(fields[0], ".")) < 3 {
		return ""
	}
	return fields[0]
}
