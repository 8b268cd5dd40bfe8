package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
)

// affiliation is what somebody is, and where.
type affiliation struct {
	role, org string
	former    bool
}

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
	f.houseInByline()
	f.houseInBio()
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
			} else if _, org := roleAndOrg(string(a.Role.Value)); org != "" {
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

// houseInByline reads the publisher's own name beside an author's: "Ada Quill | Harbour Post",
// or in the line after that on the role.
func (f *finder) houseInByline() {
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		if a.Organisation != nil || a.Body {
			continue
		}
		name := fold(string(a.Name.Value))
		for j := max(0, f.titleAt-3); j < len(f.lines) && j <= f.begin; j++ {
			l := &f.lines[j]
			at := strings.Index(l.fold, name)
			if at < 0 || at > 12 || len(l.text) > 120 || l.elsewhere() {
				continue
			}
			after := []string{l.fold[at+len(name):]}
			for k := j + 1; k <= j+2 && k < len(f.lines) && k < f.begin; k++ {
				if k == j+1 && !hasRole(f.lines[k].fold) || f.lines[k].elsewhere() {
					break
				}
				after = append(after, f.lines[k].fold)
			}
			for _, s := range after {
				if start, _, ok := bylineDate.span(s); ok {
					s = s[:start]
				}
				for _, n := range f.siteNames() {
					if k := key(strings.Trim(s, " ,|–—-·•()0123456789")); k != "" && k == key(n) && a.Organisation == nil {
						a.Organisation = fact(n, f.bylineWhere(j), true)
					}
				}
			}
		}
	}
}

// houseInBio reads the publisher's own name in a bio: "joined the Harbour Post in 2021".
func (f *finder) houseInBio() {
	for i := range f.out.Authors {
		a := &f.out.Authors[i]
		if a.Organisation != nil || a.Bio == nil {
			continue
		}
		for _, s := range sentences(fold(string(a.Bio.Value))) {
			if past.in(s) && !strings.Contains(s, "joined") {
				continue
			}
			for _, n := range f.siteNames() {
				at := strings.Index(s, n)
				if len(n) < 4 || at < 1 || a.Organisation != nil {
					continue
				}
				switch strings.ToLower(lastWord(strings.TrimSpace(s[:at]))) {
				case "at", "for", "on", "of", "with", "joined", "to", "the", "a", "an":
					a.Organisation = fact(n, "bio: "+string(a.Bio.Where), a.Bio.Sure)
				}
			}
		}
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
	bio = withoutTitles(fold(bio))
	if len(f.out.Authors) > 1 {
		bio = f.ownPart(bio, name)
	}
	var all []affiliation
	for i, s := range sentences(bio) {
		if i > 5 {
			break
		}
		if i > 0 && (past.in(s) || !present.in(s) && !strings.HasPrefix(s, "As ")) {
			continue
		}
		for _, org := range affiliationsOf(s) {
			if !sameName(org.org, name) && !strings.Contains(org.org, name) {
				all = append(all, org)
			}
		}
	}
	return all
}

// withoutTitles puts a word in the place of each title in quotation marks and leaves
// out what stands in brackets: neither is an organisation.
func withoutTitles(s string) string {
	return inBracketsOf().ReplaceAllString(quoted().ReplaceAllString(s, "it"), "")
}

var (
	quoted       = lazy(`[“"][^“”"]{1,200}[”"]`)
	inBracketsOf = lazy(` \([^()]{1,160}\)`)
)

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
	present = lazy(`(?i)\b(?:is|are|am|serves|teaches|works|working|leads|directs|runs|hosts|writes|edits|heads|ist|lehrt|arbeitet|leitet|schreibt|est|dirige|enseigne|travaille)\b`)
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
	case "at", "of", "for", "with", "from", "on", "to", "in", "by":
		return true
	}
	return false
}

// leadsToForeignOrg says the same of German and French words.
func leadsToForeignOrg(w string) bool {
	switch w {
	case "bei", "beim", "am", "an", "für", "des", "der", "vom", "von", "im", "au", "à", "du", "de", "pour", "chez", "in":
		return true
	}
	return false
}

// foreign says whether a sentence is German or French, as far as its small words tell.
func foreign(ts []token) bool {
	for _, t := range ts {
		switch t.word {
		case "ist", "der", "die", "das", "und", "bei", "für", "als", "war", "est", "le", "la", "les", "des", "et", "à":
			return true
		}
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

// clause is a sentence that is being read for what somebody is, and where.
type clause struct {
	words   []token
	foreign bool // German or French
	role    int  // the last word for a role, or -1
	works   bool // a verb such as "teaches" stands for a role
	now     bool // it says what somebody is, and not only what somebody was
	found   []affiliation
}

// affiliationsOf finds role and organisation in a sentence: a word for a role,
// then "at", "of", "for", then a name; or a name before the role ("Post columnist").
func affiliationsOf(s string) []affiliation {
	s, _, _ = strings.Cut(s, " after working")
	c := clause{words: tokens(s), role: -1}
	c.foreign = foreign(c.words)
	for i := 0; i < len(c.words); i++ {
		i = c.read(i)
	}
	if c.now {
		return slices.DeleteFunc(c.found, func(a affiliation) bool { return a.former })
	}
	return c.found
}

// former says whether the role at i is one that somebody had: "and former mayor".
func (c *clause) former(i int) bool {
	for j := i - 1; j >= 0 && j >= i-7 && !c.words[j].end; j-- {
		switch strings.ToLower(c.words[j].word) {
		case "former", "onetime", "ex", "retired", "past", "then":
			return true
		case "and", "is", "as":
			return false
		}
	}
	return false
}

// read takes in the word at i and gives the last word that it used.
func (c *clause) read(i int) int {
	t := c.words[i]
	w := strings.ToLower(t.word)
	switch w {
	case "who", "which", "that":
		c.role, c.works = -1, false
	case "works", "writes", "teaches", "reports", "lehrt", "arbeitet", "schreibt", "enseigne", "travaille", "runs", "working", "studies", "studying", "bachelor's", "master's", "phd", "ph.d", "faculty", "works,":
		c.works = true
	}
	if hasRole(t.word) {
		c.role = i
		c.now = c.now || !c.former(i)
		if org := hyphenOrg(t.word); org != "" {
			c.add(roleBack(c.words, i), org)
		} else if org := before(c.words, i); org != "" {
			c.add(t.word, org)
		}
		if writes(w) {
			if end := titleAfter(c.words, i); end > i {
				c.role = -1
				return end
			}
		}
	}
	if !(leadsToOrg(t.word) || c.foreign && leadsToForeignOrg(w)) || t.end && t.stop != '(' {
		return i
	}
	if c.role < 0 && !c.works || i-c.role > 12 && !c.works {
		return i
	}
	return c.after(i, w)
}

func (c *clause) add(role, org string) {
	for _, a := range c.found {
		if a.org == org {
			return
		}
	}
	c.found = append(c.found, affiliation{role, org, c.role >= 0 && c.former(c.role)})
}

// after reads the name after the preposition w at i.
func (c *clause) after(i int, w string) int {
	ts := c.words
	j := i + 1
	for j < len(ts) && article(strings.ToLower(ts[j].word)) && !ts[j].end {
		j++
	}
	if j >= len(ts) || !upper(ts[j].word) {
		return i
	}
	if w == "of" && i > 0 && ts[i-1].word == "field" {
		return i
	}
	name, next := orgName(ts, j)
	if next < len(ts) && ts[next-1].word == "for" && office(ts[next].word) {
		name, next = name+" for "+ts[next].word, next+1
	}
	if name == "" || notOrg(ts, c.role, i, name) {
		return i
	}
	if next < len(ts) && !ts[next-1].end {
		then := strings.ToLower(ts[next].word)
		// "Professor in the Department of History at Harbour College": a part of a house.
		if part(name) && (then == "at" || then == "of" || then == "an" && c.foreign) {
			return next - 1
		}
		// "Professor of History at Harbour College": the first is a field.
		if at(then) && !orgWord(name) && (w == "of" || w == "in" || w == "for" || w == "für" || w == "de") {
			return next - 1
		}
		if product(ts[next].word) {
			return next
		}
	}
	// "Director of Marketing for Harbour Labs": so is this.
	if field, org, ok := strings.Cut(name, " for "); ok && w == "of" && department(lastWord(field)) {
		name = org
	}
	if !c.fits(w, name) {
		// "Quill Professor of Law, Harbour Law School"
		if w == "of" && ts[next-1].stop == ',' && next < len(ts) && upper(ts[next].word) {
			if house, end := orgName(ts, next); schoolWord(house) {
				c.add(roleBack(ts, max(c.role, 0)), house)
				return end - 1
			}
		}
		return i
	}
	role := ""
	if c.role >= 0 {
		role = roleBack(ts, c.role)
	}
	c.add(role, name)
	return next - 1
}

// fits says whether a name after the preposition w can be where somebody works.
func (c *clause) fits(w, name string) bool {
	known := orgWord(name) || acronym(name)
	role := ""
	if c.role >= 0 {
		role = strings.ToLower(c.words[c.role].word)
	}
	switch w {
	case "von", "des", "der", "am", "an", "im", "vom", "du", "de":
		if !known && !strings.Contains(name, ".") && words(name) < 2 {
			return false
		}
	case "on":
		return known && !place(name)
	case "with":
		return known || !personal(name)
	case "from":
		return orgWord(name)
	case "to":
		if place(name) {
			return false
		}
		// "contributor to the Post", "adviser to the Harbour Bank", but not "adviser to President Quill"
		if strings.HasPrefix(role, "contributor") {
			return true
		}
		if strings.HasPrefix(role, "advis") || strings.HasPrefix(role, "consultant") {
			return known || !personal(name) && !hasRole(name)
		}
	case "of", "in", "à":
		if place(name) {
			return false
		}
	}
	switch {
	case w == "for" && (strings.HasPrefix(role, "candidate") || strings.HasPrefix(role, "nominee")):
		return false
	case w == "für":
		return known
	case w == "in" || w == "to" || w == "by":
		return orgWord(name)
	}
	return true
}

func at(w string) bool { return w == "at" || w == "with" || w == "an" || w == "bei" || w == "à" }

// writes says whether a role is one of making books and the like.
func writes(w string) bool {
	switch w {
	case "author", "authors", "co-author", "coauthor", "co-authors", "translator", "creator", "co-creator", "autor", "autorin", "auteur", "autrice":
		return true
	}
	return false
}

// titleAfter is the last word of the title that follows "author of", or of "author, most
// recently, of"; the role's own place if none does.
func titleAfter(ts []token, role int) int {
	of := role + 1
	for of < len(ts) && of <= role+4 && ts[of].word != "of" && !hasRole(ts[of].word) {
		of++
	}
	if of >= len(ts)-1 || ts[of].word != "of" || ts[of].end {
		return role
	}
	end := of
	for i := of + 1; i < len(ts); i++ {
		w := ts[i].word
		if !upper(w) && w != "A" && !joins(strings.ToLower(w)) && !leadsToOrg(w) && !(end > of && ts[i-1].stop == ':') {
			break
		}
		end = i
		if ts[i].end && ts[i].stop != ':' {
			break
		}
	}
	for end > of && !upper(ts[end].word) {
		end--
	}
	return end
}

// department says whether a word names what a part of a house does.
func department(w string) bool {
	switch strings.ToLower(w) {
	case "marketing", "communications", "research", "programs", "policy", "operations", "strategy", "engineering", "development", "content", "product", "sales", "affairs", "relations", "studies", "education", "outreach":
		return true
	}
	return false
}

// office says whether a word names what people run for: "Quill for President".
func office(w string) bool {
	return w == "President" || w == "Congress" || w == "Senate" || w == "Governor" || w == "Mayor"
}

func schoolWord(s string) bool {
	return holds(s, "University", "College", "School", "Institute", "Academy", "Universität", "Université")
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
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "congress", "parliament", "twitter", "facebook", "instagram", "linkedin", "i", "he", "she", "amazon.com":
		return true
	case "u.s":
		return words(name) == 1
	}
	if r, _ := utf8.DecodeRuneInString(name); unicode.IsDigit(r) && !strings.ContainsFunc(name, unicode.IsUpper) {
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
		"alabama", "alaska", "arizona", "arkansas", "colorado", "connecticut", "delaware", "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland",
		"massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey", "new mexico", "north carolina", "north dakota", "ohio", "oklahoma",
		"oregon", "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "utah", "vermont", "virginia", "west virginia", "wisconsin", "wyoming", "manhattan", "silicon valley",
		"philadelphia", "houston", "dallas", "atlanta", "miami", "denver", "phoenix", "detroit", "austin", "portland", "baltimore", "minneapolis", "ireland", "scotland", "wales", "italy", "spain", "greece", "poland",
		"japan", "korea", "south korea", "north korea", "pakistan", "afghanistan", "syria", "lebanon", "mexico", "brazil", "nigeria", "kenya", "south africa", "new zealand", "switzerland", "austria", "sweden", "norway",
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
		if strings.HasSuffix(w, "-based") {
			return "" // "a New York-based editor"
		}
		if !upper(w) || orgNot(w) && (len(name) == 0 || !orgTail(w)) || hasRole(w) {
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
	if len(name) == 1 && (demonym(out) || place(out)) {
		return ""
	}
	r, _ := utf8.DecodeRuneInString(out)
	switch {
	case unicode.IsDigit(r) && !strings.ContainsFunc(out, unicode.IsUpper):
		return "" // "a 30-year veteran"
	case strings.HasPrefix(strings.ToLower(ts[role].word), "prof") && personal(out) && !known(out):
		return "" // a chair that bears a person's name
	case upper(ts[role].word) && !known(out):
		return "" // "Games Editor", "Postdoctoral Fellow": the title begins with a capital as well
	}
	return out
}

// demonym says whether a word tells which country somebody is from.
func demonym(w string) bool {
	for _, end := range [...]string{"ish", "ese", "ian", "can", "eli", "Irish", "French", "Dutch"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// known says whether a name shows by its form that it is an organisation's.
func known(s string) bool {
	return orgWord(s) || outletWord(s) || strings.ContainsAny(s, ".&") || strings.HasSuffix(s, "'s") || capitals(s) >= 2
}

// capitals is how many capitals the word of s with the most of them has: two in "CNN"
// and "BuzzFeed".
func capitals(s string) int {
	most := 0
	for w := range strings.FieldsSeq(s) {
		n := 0
		for _, r := range w {
			if unicode.IsUpper(r) {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

// outletWord says whether a name holds a word that papers and stations have.
func outletWord(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		switch w {
		case "news", "times", "post", "journal", "magazine", "tv", "radio", "network", "tribune", "herald", "globe", "review", "beacon", "press", "gazette", "chronicle", "observer", "sun", "mail",
			"examiner", "register", "today", "week", "weekly", "daily", "monitor", "guardian", "telegraph", "star", "dispatch", "inquirer", "sentinel", "courier", "republic", "standard", "wire":
			return true
		}
	}
	return false
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
		"nobel", "prize", "postdoctoral", "doctoral", "founding", "principal", "view", "follow", "read", "contact", "email", "meet", "see", "online", "games", "sr", "jr", "prize-winning", "best-selling", "bestselling", "investigative", "legal", "military", "defense", "energy", "climate", "education", "global", "world", "regional", "vice", "co",
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
