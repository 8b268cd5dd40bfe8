package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
)

// affiliation is what somebody is, and where.
type affiliation struct{ role, org string }

// affiliations reads role and organisation out of bios and the lines under bylines.
func (f *finder) affiliations() {
	f.roleLines()
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		if a.Bio == nil || a.Bio.Where == "author card" {
			continue
		}
		where := "bio: " + string(a.Bio.Where)
		for _, af := range f.affiliationsIn(string(a.Bio.Value), string(a.Name.Value)) {
			f.affiliate(a, af, where, a.Bio.Sure)
		}
	}
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		if a.Organisation == nil && a.Role != nil {
			// "Harbour Post Contributor" on the Harbour Post
			if n := f.ownName(string(a.Role.Value)); n != "" {
				a.Organisation = fact(n, string(a.Role.Where), a.Role.Sure)
				continue
			}
			// "Post Staff Writer", "Fox News contributor"
			if org := orgBefore(string(a.Role.Value)); org != "" {
				a.Organisation = fact(f.fullName(org), string(a.Role.Where), a.Role.Sure)
			} else if af := affiliationsOf(fold(string(a.Role.Value))); len(af) > 0 && af[0].org != "" {
				a.Organisation = fact(f.fullName(af[0].org), string(a.Role.Where), a.Role.Sure)
			}
		}
	}
}

func (f *finder) affiliate(a *content.Author, af affiliation, where string, sure bool) {
	if af.org != "" {
		af.org = f.fullName(af.org)
	}
	role, org := fact(af.role, where, sure), fact(af.org, where, sure)
	switch {
	case a.Organisation == nil && a.Role == nil:
		a.Role, a.Organisation = role, org
	case a.Organisation == nil && org != nil && len(a.More) == 0:
		a.Organisation = org
	case org != nil && key(string(a.Organisation.Value)) == key(string(org.Value)):
		if a.Role == nil {
			a.Role = role
		}
	case org != nil && len(a.More) < 6:
		for _, m := range a.More {
			if m.Organisation != nil && key(string(m.Organisation.Value)) == key(string(org.Value)) {
				return
			}
		}
		a.More = append(a.More, content.Affiliation{Role: role, Organisation: org})
	}
}

// ownName is the publisher's name if a role begins with it.
func (f *finder) ownName(role string) string {
	names := f.siteNames()
	if p := f.out.Publisher; p != nil {
		names = append(names, string(p.Value))
	}
	for _, n := range names {
		for _, n := range [...]string{n, strings.TrimPrefix(n, "The ")} {
			if len(n) > 2 && len(role) > len(n) && strings.EqualFold(role[:len(n)], n) && role[len(n)] == ' ' && hasRole(role[len(n):]) {
				return n
			}
		}
	}
	return ""
}

// fullName is an organisation's name in full where the page gives it: "The Post" on a
// page of The Harbour Post.
func (f *finder) fullName(org string) string {
	if f.out.Publisher == nil {
		return org
	}
	p := string(f.out.Publisher.Value)
	short := strings.TrimPrefix(strings.TrimPrefix(org, "The "), "the ")
	if words(short) == 1 && words(p) > 1 && strings.HasSuffix(p, " "+short) {
		return p
	}
	return org
}

// roleLines reads the line under a byline: "Professor of History, Harbour College".
func (f *finder) roleLines() {
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		name := key(string(a.Name.Value))
		for j := 0; j < len(f.lines) && j <= f.begin+3; j++ {
			l := &f.lines[j]
			if len(l.text) > 120 || l.elsewhere() || !strings.Contains(key(l.text), name) {
				continue
			}
			next := j + 1
			for next < len(f.lines) && next <= j+2 && key(f.lines[next].text) == name {
				next++
			}
			if next >= len(f.lines) {
				break
			}
			r := &f.lines[next]
			if words(r.text) > 16 || len(r.text) > 140 || sentenceEnd(r.text) || !hasRole(r.text) || bylineLead.in(r.fold) || r.elsewhere() || personal(strings.Trim(r.fold, " .")) || r.has(inCaption) {
				continue
			}
			if !f.plain && !(r.has(inByline|inAuthor|inBio|inRole) || f.sameBox(j, next) || key(l.text) == name && r.tag != atom.P) {
				continue
			}
			if f.plain && next > f.begin {
				continue
			}
			if a.Role == nil {
				role, org := roleAndOrg(r.text)
				where := "line under the byline"
				a.Role = fact(role, where, true)
				if org != "" && a.Organisation == nil {
					a.Organisation = fact(f.fullName(org), where, true)
				}
				// In a card on the author this line is all that is said.
				if org != "" && a.Bio == nil && r.has(inAside|inBio) {
					a.Bio = fact(r.text, "author card", false)
				}
			}
			f.use(next, "", "role")
			break
		}
	}
}

// affiliationsIn reads the sentences of a bio that say what a person is now; of
// several authors in one bio only the part on this one.
func (f *finder) affiliationsIn(bio, name string) []affiliation {
	bio = quoted().ReplaceAllString(fold(bio), "")
	if len(f.out.Authors) > 1 {
		bio = f.ownPart(bio, name)
	}
	var all []affiliation
	for i, s := range sentences(bio) {
		if i > 5 {
			break
		}
		if i > 0 && (past.in(s) || !present.in(s)) {
			continue
		}
		for _, org := range affiliationsOf(s) {
			if !sameName(org.org, name) {
				all = append(all, org)
			}
		}
	}
	return all
}

// quoted is a title of a book or a show in quotation marks, which is no organisation.
var quoted = lazy(`[“"][^“”"]{12,200}[”"]`)

// ownPart is the part of a bio of several people that is about one of them.
func (f *finder) ownPart(bio, name string) string {
	start := strings.Index(bio, fold(name))
	if start < 0 {
		return bio
	}
	end := len(bio)
	for _, a := range f.out.Authors {
		n := fold(string(a.Name.Value))
		if i := strings.Index(bio, n); i > start && i < end {
			end = i
		}
	}
	return bio[start:end]
}

var (
	past    = lazy(`(?i)\b(?:previously|formerly|before (?:that|joining)|prior to|used to|has (?:written|worked|appeared|published|contributed|reported|covered|taught|served)|was|worked|covered|wrote|served as|spent|graduated|received|earned|holds an?|studied|degree|award|zuvor|früher|studierte|arbeitete|hat)\b`)
	present = lazy(`(?i)\b(?:is|are|serves|teaches|works|working|leads|directs|runs|hosts|writes|edits|heads|ist|lehrt|arbeitet|leitet|schreibt|est|dirige|enseigne|travaille)\b`)
)

// token is a word of a sentence without the punctuation around it.
type token struct {
	word string
	end  bool // a comma, semicolon or full stop follows
	stop byte
}

func tokens(s string) []token {
	var all []token
	for w := range strings.FieldsSeq(s) {
		t := token{word: w}
		trimmed := strings.TrimLeft(w, "(\"“[")
		core := strings.TrimRight(trimmed, ",;:.)\"”]!?")
		if rest := trimmed[len(core):]; rest != "" {
			t.stop = rest[0]
			t.end = true
			if rest[0] == '.' && (abbreviated(core) || strings.HasPrefix(rest, ".,")) {
				core += "."
				t.end = len(rest) > 1
				if t.end {
					t.stop = rest[1]
				}
			}
		}
		t.word = core
		if len(trimmed) < len(w) && len(all) > 0 && w[0] == '(' {
			all[len(all)-1].end, all[len(all)-1].stop = true, '('
		}
		if core != "" {
			all = append(all, t)
		}
	}
	return all
}

func abbreviated(w string) bool {
	switch w {
	case "St", "Ltd", "Inc", "Co", "Corp", "Dr", "Mr", "Mrs", "Ms", "Jr", "Sr", "Prof", "U.S", "D.C", "L.A", "N.Y", "U.K", "U.N", "Mt", "Ft":
		return true
	}
	return len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z'
}

func upper(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) || unicode.IsDigit(r) && len(w) > 1 {
		return true
	}
	// eBay, iHeart, "ideas42.org"
	r2, _ := utf8.DecodeRuneInString(w[size:])
	return unicode.IsLower(r) && unicode.IsUpper(r2) || strings.HasPrefix(w, "www.")
}

// leadsToOrg are the words between a role and an organisation.
func leadsToOrg(w string) bool {
	switch w {
	case "at", "of", "for", "with", "from", "on", "to", "in", "bei", "beim", "am", "an", "für", "des", "der", "vom", "von", "im", "au", "à", "du", "de", "pour", "chez", "by":
		return true
	}
	return false
}

// joins are the words inside the name of an organisation.
func joins(w string) bool {
	switch w {
	case "of", "for", "the", "and", "&", "on", "in", "de", "des", "du", "la", "le", "für", "der", "und", "et", "pour", "to", "y", "del", "di", "von", "am", "zu", "fur", "a", "an", "les", "d'", "against", "from":
		return true
	}
	return false
}

// affiliationsOf finds role and organisation in a sentence: a word for a role,
// then "at", "of", "for", then a name; or a name before the role ("Post columnist").
func affiliationsOf(s string) []affiliation {
	if at := strings.Index(s, " after working"); at > 0 {
		s = s[:at]
	}
	ts := tokens(s)
	var all []affiliation
	roleAt := -1 // the last word for a role
	verb := false
	for i := 0; i < len(ts); i++ {
		w := strings.ToLower(ts[i].word)
		switch w {
		case "works", "writes", "teaches", "reports", "lehrt", "arbeitet", "schreibt", "enseigne", "travaille", "runs", "working", "studies", "studying", "bachelor's", "master's", "phd", "ph.d", "faculty", "works,":
			verb = true
		}
		if hasRole(ts[i].word) {
			roleAt = i
			if org := hyphenOrg(ts[i].word); org != "" {
				all = append(all, affiliation{roleBack(ts, i), org})
			} else if org := before(ts, i); org != "" {
				all = append(all, affiliation{ts[i].word, org})
			}
		}
		if !leadsToOrg(w) || ts[i].end && ts[i].stop != '(' {
			continue
		}
		if roleAt < 0 && !verb || i-roleAt > 12 && !verb {
			continue
		}
		j := i + 1
		for j < len(ts) && article(strings.ToLower(ts[j].word)) && !ts[j].end {
			j++
		}
		if j >= len(ts) || !upper(ts[j].word) {
			continue
		}
		name, next := orgName(ts, j)
		if name == "" || notOrg(ts, roleAt, i, name) {
			continue
		}
		// "Professor in the Department of History at Harbour College": a part of a house.
		if next < len(ts) && !ts[next-1].end && part(name) {
			switch strings.ToLower(ts[next].word) {
			case "at", "of", "an":
				i = next - 1
				continue
			}
		}
		// "Professor of History at Harbour College": the first is a field.
		if next < len(ts) && !ts[next-1].end {
			if p := strings.ToLower(ts[next].word); (p == "at" || p == "with" || p == "an" || p == "bei" || p == "à") && !orgWord(name) && (w == "of" || w == "in" || w == "for" || w == "für" || w == "de") {
				i = next - 1
				continue
			}
		}
		if (w == "of" || w == "in" || w == "on" || w == "to" || w == "à") && place(name) {
			continue
		}
		if next < len(ts) && !ts[next-1].end && product(ts[next].word) {
			i = next
			continue
		}
		if (w == "von" || w == "des" || w == "der" || w == "am" || w == "an" || w == "im" || w == "vom" || w == "du" || w == "de") && !orgWord(name) && !acronym(name) && !strings.Contains(name, ".") && words(name) < 2 {
			continue
		}
		if (w == "für" || w == "for" && strings.Contains(" "+strings.ToLower(ts[i-1].word), " candidate")) && !orgWord(name) && !acronym(name) {
			continue
		}
		if w == "to" && roleAt >= 0 && (strings.HasPrefix(strings.ToLower(ts[roleAt].word), "contributor") || strings.HasPrefix(strings.ToLower(ts[roleAt].word), "advis")) && !place(name) && !strings.Contains(s, "author of") {
			all = append(all, affiliation{roleBack(ts, roleAt), name})
			i = next - 1
			continue
		}
		if (w == "in" || w == "on" || w == "to" || w == "by") && !orgWord(name) {
			continue
		}
		role := ""
		if roleAt >= 0 {
			role = roleBack(ts, roleAt)
		}
		all = append(all, affiliation{role, name})
		i = next - 1
	}
	return all
}

// part says whether a name is that of a part of an organisation.
func part(name string) bool {
	l := strings.ToLower(name)
	return holds(l, "department", "faculty", "school of", "program", "project", "division", "office of", "section", "unit", "team", "desk", "lehrstuhl", "abteilung", "bureau")
}

// product is what a name before it names: a newsletter is no organisation.
func product(w string) bool {
	switch strings.ToLower(w) {
	case "newsletter", "podcast", "column", "blog", "book", "series", "book,", "beat", "campaign", "award", "prize":
		return true
	}
	return false
}

func acronym(s string) bool { return len(s) <= 6 && strings.ToUpper(s) == s }

func article(w string) bool {
	switch w {
	case "the", "a", "an", "der", "dem", "den", "die", "das", "la", "le", "les", "l'", "our", "both":
		return true
	}
	return false
}

// orgName reads a run of capitalised words from j.
func orgName(ts []token, j int) (string, int) {
	var name []string
	i := j
	for i < len(ts) {
		w := ts[i].word
		switch {
		case upper(w):
			if hasRole(w) && len(name) > 0 && i > j && !strings.Contains(strings.ToLower(w), "council") {
				goto done
			}
			name = append(name, w)
		case joins(strings.ToLower(w)) && i+1 < len(ts) && !ts[i].end && joined(ts, i):
			name = append(name, w)
		default:
			goto done
		}
		i++
		if ts[i-1].end {
			// "University of California, Berkeley"
			if ts[i-1].stop == ',' && i < len(ts) && upper(ts[i].word) && ts[i].end && strings.HasPrefix(strings.Join(name, " "), "University of") {
				name[len(name)-1] += ","
				continue
			}
			break
		}
		if len(name) > 14 {
			break
		}
	}
done:
	for len(name) > 0 && joins(strings.ToLower(name[len(name)-1])) {
		name = name[:len(name)-1]
	}
	out := strings.TrimSuffix(strings.Join(name, " "), "'s")
	if len(out) < 2 {
		return "", i
	}
	return out, i
}

// joined says whether the name goes on after a joining word: "Center for the Study",
// but not "the Post and Ada Quill".
func joined(ts []token, i int) bool {
	w := strings.ToLower(ts[i].word)
	k := i + 1
	for k < len(ts) && k <= i+2 && joins(strings.ToLower(ts[k].word)) && !ts[k].end {
		k++
	}
	if k >= len(ts) || !upper(ts[k].word) {
		return false
	}
	if w == "and" || w == "und" || w == "et" {
		// A new role after "and" is a new affiliation.
		for d := i + 1; d < len(ts) && d <= i+4; d++ {
			if hasRole(ts[d].word) {
				return false
			}
			if ts[d].end {
				break
			}
		}
	}
	if w == "on" && monthLed.in(ts[k].word) {
		return false
	}
	if w == "in" && k == i+1 && !orgWord(ts[k].word) {
		return false
	}
	if (w == "from" || w == "to" || w == "a" || w == "an") && k > i+1 {
		return false
	}
	return true
}

// notOrg holds what follows a role and is no organisation: a book, a person, a time.
func notOrg(ts []token, roleAt, prep int, name string) bool {
	first, _, _ := strings.Cut(name, " ")
	switch strings.ToLower(strings.Trim(first, ".,")) {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "congress", "parliament", "twitter", "facebook", "instagram", "linkedin", "i", "he", "she", "amazon.com", "u.s":
		return true
	}
	if r, _ := utf8.DecodeRuneInString(name); unicode.IsDigit(r) {
		return true
	}
	if roleAt >= 0 && prep-roleAt <= 4 && ts[prep].word == "of" {
		switch strings.ToLower(ts[roleAt].word) {
		case "author", "authors", "co-author", "autor", "autorin", "veteran", "translator", "winner", "recipient":
			return true
		}
	}
	if strings.HasPrefix(ts[prep].word, "by") {
		return true
	}
	return false
}

// orgWord says whether a name holds a word that organisations have.
func orgWord(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		switch strings.Trim(w, ".,'s") {
		case "university", "college", "institute", "institution", "center", "centre", "school", "foundation", "council", "association", "society", "academy", "department",
			"faculty", "ministry", "project", "program", "programme", "group", "committee", "bank", "party", "union", "agency", "office", "hospital", "company", "laboratory",
			"lab", "labs", "forum", "network", "league", "alliance", "initiative", "universität", "hochschule", "zeitung", "rundschau", "fernsehen", "rundfunk", "verlag", "redaktion", "akademie", "gesellschaft", "kirche", "verband", "ministerium", "cnrs", "institut", "stiftung", "université", "école", "centr", "courts", "court",
			"church", "firm", "llp", "llc", "inc", "ltd", "corp", "board", "commission", "senate", "congress", "parliament", "magazine", "journal", "time", "post", "newspaper", "trust", "fund", "universitie", "studio", "media":
			return true
		}
	}
	return false
}

// place says whether a name is that of a country or a city that a role may be "of".
func place(s string) bool {
	switch strings.ToLower(s) {
	case "america", "the united states", "united states", "germany", "france", "britain", "israel", "russia", "china", "india", "canada", "australia", "england", "california",
		"texas", "florida", "new york", "new york city", "washington", "london", "paris", "berlin", "moscow", "jerusalem", "chicago", "los angeles", "boston", "brooklyn",
		"san francisco", "seattle", "toronto", "sydney", "melbourne", "brussels", "wien", "vienna", "münchen", "hamburg", "köln", "deutschland", "congress", "middle east", "the middle east",
		"europe", "asia", "africa", "iran", "iraq", "ukraine", "turkey", "egypt", "washington, d.c", "d.c":
		return true
	}
	return false
}

// before reads an organisation that stands before a role, after "is a" or at the start of
// the predicate: "a CNN political commentator".
func before(ts []token, role int) string {
	lo := role
	for lo > 0 && role-lo < 9 {
		w := ts[lo-1]
		if w.end {
			break
		}
		l := strings.ToLower(w.word)
		if (l == "and" || l == "&") && lo >= 2 && upper(ts[lo-2].word) && !ts[lo-2].end && lo-2 > 0 && !hasRole(ts[lo-2].word) {
			return "" // "Research and Advocacy Associate"
		}
		if l == "a" || l == "an" || l == "the" || l == "is" || l == "are" || l == "former" || l == "and" || l == "ist" || l == "as" || l == "und" || l == "et" || l == "von" || l == "est" {
			break
		}
		lo--
	}
	// The run of capitals at its beginning.
	var name []string
	for i := lo; i < role; i++ {
		w := ts[i].word
		if !upper(w) || orgNot(w) && (len(name) == 0 || !orgTail(w)) || hasRole(w) || strings.HasSuffix(w, "-based") {
			if len(name) == 0 && !upper(w) && (strings.HasPrefix(w, "senior") || strings.HasPrefix(w, "regular") || strings.HasPrefix(w, "frequent") || strings.HasPrefix(w, "freelance") || strings.HasPrefix(w, "contributing") || strings.HasPrefix(w, "longtime")) {
				continue
			}
			break
		}
		name = append(name, w)
	}
	if len(name) == 0 {
		return ""
	}
	// The subject of the sentence is no organisation.
	if lo == 0 {
		return ""
	}
	out := strings.TrimSuffix(strings.Join(name, " "), "'s")
	if len(name) == 1 && (strings.HasSuffix(out, "ish") || strings.HasSuffix(out, "ese") || strings.HasSuffix(out, "ian") || strings.HasSuffix(out, "can") || strings.HasSuffix(out, "eli") || place(out)) {
		return ""
	}
	return out
}

// orgTail holds words that end an organisation's name but do not begin one.
func orgTail(w string) bool {
	switch strings.ToLower(w) {
	case "news", "sports", "business", "science", "health", "politics", "media", "times", "post", "journal", "house", "east", "asia", "global", "world", "energy", "security", "education", "policy", "public", "city", "tech", "technology", "digital", "state":
		return true
	}
	return false
}

// orgBefore reads a role line that begins with the organisation.
func orgBefore(s string) string {
	ts := tokens("is " + fold(s))
	for i := range ts {
		if hasRole(ts[i].word) {
			return before(ts, i)
		}
	}
	return ""
}

// orgNot holds capitalised words before a role that are no organisation.
func orgNot(w string) bool {
	switch strings.ToLower(strings.Trim(w, ".,")) {
	case "senior", "staff", "chief", "deputy", "associate", "assistant", "executive", "managing", "political", "national", "international", "foreign", "opinion", "ideas", "contributing",
		"visiting", "adjunct", "distinguished", "research", "emeritus", "former", "republican", "democratic", "conservative", "liberal", "republican-", "pulitzer", "emmy", "award-winning",
		"american", "british", "german", "french", "israeli", "russian", "chinese", "indian", "canadian", "australian", "european", "african", "african-american", "jewish", "muslim", "christian", "catholic",
		"washington", "york", "london", "new", "la", "white", "house", "middle", "east", "asia", "digital", "news", "sports", "business", "science", "technology", "tech", "health", "politics",
		"economics", "culture", "metro", "city", "features", "entertainment", "security", "federal", "state", "local", "general", "special", "guest", "freelance", "dr", "ph.d", "phd", "md", "u.s", "us", "uk",
		"nobel", "prize", "prize-winning", "best-selling", "bestselling", "investigative", "legal", "military", "defense", "energy", "climate", "education", "global", "world", "regional", "vice", "co",
		"creative", "editorial", "video", "photo", "data", "social", "media", "public", "policy", "marketing", "communications", "operating", "financial", "technical", "aviation", "travel", "food", "writer/editor":
		return true
	}
	return false
}

// hyphenOrg is "ZDF" of "ZDF-Reporterin".
func hyphenOrg(w string) string {
	i := strings.LastIndexByte(w, '-')
	if i < 2 || !hasRole(w[i+1:]) {
		return ""
	}
	o := w[:i]
	caps := 0
	for _, r := range o {
		if unicode.IsUpper(r) {
			caps++
		}
	}
	if caps < 2 || strings.EqualFold(o, "co") || strings.EqualFold(o, "US") || strings.EqualFold(o, "EU") || strings.EqualFold(o, "UK") {
		return ""
	}
	return o
}

// roleBack is the words of a role up to its last one.
func roleBack(ts []token, role int) string {
	lo := role
	for lo > 0 && role-lo < 7 {
		w := ts[lo-1]
		if w.end {
			break
		}
		switch strings.ToLower(w.word) {
		case "a", "an", "the", "is", "are", "was", "as", "ist", "war", "und", "and", "also", "currently", "est", "un", "une", "now", "where", "who", "he", "she", "remains", "formerly":
			goto done
		}
		lo--
	}
done:
	var out []string
	for _, t := range ts[lo : role+1] {
		out = append(out, t.word)
	}
	return strings.Join(out, " ")
}
