package names

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// clause is a sentence that is being read for what somebody is, and where.
type clause struct {
	words   []Token
	foreign bool // German or French
	role    int  // the last word for a role, or -1
	works   bool // a verb such as "teaches" stands for a role
	now     bool // it says what somebody is, and not only what somebody was
	found   []Affiliation
	held    int // the role before "who", or -1
}

// Affiliations finds role and organisation in a sentence: a word for a role,
// then "at", "of", "for", then a name; or a name before the role ("Post columnist").
func Affiliations(s string) []Affiliation {
	// "She joined the Dock Times after working at Harbour Labs": what comes then is over.
	s, _, _ = strings.Cut(s, " after working")
	c := clause{words: Tokens(s), role: -1, held: -1}
	c.foreign = foreign(c.words)
	c.readAll()
	if graduate := strings.Contains(s, "graduated from "); graduate && len(c.found) == 0 {
		c.role, c.works = -1, true
		c.readAll()
	}
	if c.now {
		return slices.DeleteFunc(c.found, func(a Affiliation) bool { return a.Former })
	}
	return c.found
}

func (c *clause) readAll() {
	for i := 0; i < len(c.words); i++ {
		i = c.read(i)
	}
}

// former reports whether the role at i is one that somebody had: "and former mayor".
func (c *clause) former(i int) bool {
	for j := i - 1; j >= 0 && j >= i-7 && !c.words[j].End; j-- {
		switch strings.ToLower(c.words[j].Word) {
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
	w := strings.ToLower(t.Word)
	switch w {
	case "who", "which", "that", "studied", "attended", "majored":
		c.held, c.role, c.works = c.role, -1, false
	case "founded", "co-founded", "owns":
		// "the strategist who founded and runs things at Tide.example"
		c.role, c.works = max(c.role, c.held), true
	case "works", "writes", "teaches", "reports", "lehrt", "arbeitet", "schreibt", "enseigne", "travaille", "runs", "working", "covers", "blogs",
		"edits", "hosts", "serves", "studies", "studying", "bachelor's", "master's", "phd", "ph.d", "faculty", "works,":
		c.works = true
	}
	if HasRole(t.Word) || c.academic(i) {
		c.role = i
		c.now = c.now || !c.former(i)
		if org := hyphenOrg(t.Word); org != "" {
			c.add(roleBack(c.words, i), org)
		} else if org := before(c.words, i); org != "" {
			c.add(c.titleOf(i, org), org)
		}
		if writes(w) && !c.ofSite(i) {
			if end := titleAfter(c.words, i); end > i {
				c.role = -1
				return end
			}
		}
	}
	if !(leadsToOrg(t.Word) || c.foreign && leadsToForeignOrg(w)) || t.End && t.stop != '(' {
		return i
	}
	if w == "at" && i > 0 && c.words[i-1].Word == "years" {
		c.role, c.works = -1, false // "with more than 20 years at the Harbour Post" tells what was
		return i
	}
	if w == "with" && i > 0 && together(c.words[i-1].Word) {
		return i
	}
	if c.role < 0 && !c.works || i-c.role > 12 && !c.works {
		return i
	}
	return c.after(i, w)
}

// ofSite reports whether the role at i is followed by "of" and the address of a site: "creator of
// Tidewrack.com".
func (c *clause) ofSite(i int) bool {
	if i+2 >= len(c.words) || c.words[i].End || c.words[i+1].Word != "of" {
		return false
	}
	w := strings.ToLower(c.words[i+2].Word)
	return strings.HasSuffix(w, ".com") || strings.HasSuffix(w, ".org") || strings.HasSuffix(w, ".net") || strings.HasSuffix(w, ".co")
}

// together reports whether a word before "with" makes what follows a partner and no employer.
func together(w string) bool {
	switch strings.ToLower(w) {
	case "conjunction", "collaboration", "partnership", "association", "cooperation":
		return true
	}
	return false
}

// academic reports whether the word at i is a rank that means something else elsewhere: "a
// reader in law".
func (c *clause) academic(i int) bool {
	if i == 0 || i+1 >= len(c.words) || c.words[i].End {
		return false
	}
	before, next := strings.ToLower(c.words[i-1].Word), c.words[i+1].Word
	return strings.EqualFold(c.words[i].Word, "reader") && (article(before) || before == "is") && (next == "in" || next == "at")
}

// titleOf is the role that ends at i behind an organisation's name, in full where the name is
// the owner: "the Post's lead science writer".
func (c *clause) titleOf(i int, org string) string {
	role := roleBack(c.words, i)
	if i > wording.Count(role) && strings.HasSuffix(c.words[i-wording.Count(role)].Word, "'s") {
		return role
	}
	if own, ok := strings.CutPrefix(role, org+" "); ok {
		return own // "a Post political commentator"
	}
	return c.words[i].Word
}

func (c *clause) add(role, org string) {
	for _, a := range c.found {
		if a.Org == org {
			return
		}
	}
	c.found = append(c.found, Affiliation{role, org, c.role >= 0 && c.former(c.role)})
}

// after reads the name after the preposition w at i.
func (c *clause) after(i int, w string) int {
	ts := c.words
	j := i + 1
	for j < len(ts) && article(strings.ToLower(ts[j].Word)) && !ts[j].End {
		j++
	}
	if j >= len(ts) || !Upper(ts[j].Word) {
		return i
	}
	if w == "of" && i > 0 && ts[i-1].Word == "field" {
		return i
	}
	if c.foreign && HasRole(ts[j].Word) && j+1 < len(ts) && leadsToForeignOrg(ts[j+1].Word) {
		return i // "im Vorstand der Hafengesellschaft"
	}
	name, next := OrgName(ts, j)
	if name != "" && ts[j-1].Word == "The" {
		name = "The " + name
	}
	definite := j > i+1 && strings.EqualFold(ts[j-1].Word, "the")
	if next < len(ts) && ts[next-1].Word == "for" && office(ts[next].Word) {
		name, next = name+" for "+ts[next].Word, next+1
	}
	if w == "on" && c.onDesk(name, next) {
		return next
	}
	if name == "" || w == "with" && aThing(ts[j-1].Word, name) || notOrg(ts, c.role, i, name) {
		return i
	}
	if next < len(ts) && !ts[next-1].End {
		then := strings.ToLower(ts[next].Word)
		// "Professor in the Department of History at Harbour College": a part of a house.
		if part(name) && (then == "at" || then == "of" || then == "an" && c.foreign) {
			return next - 1
		}
		// "Professor of History at Harbour College": the first is a field.
		if at(then) && !OrgWord(name) && (w == "of" || w == "in" || w == "for" || w == "für" || w == "de") {
			return next - 1
		}
		if product(ts[next].Word) {
			return next
		}
	}
	// "Director of Marketing for Harbour Labs": so is this.
	if field, org, ok := strings.Cut(name, " for "); ok && w == "of" && department(wording.LastWord(field)) {
		name = org
	}
	if end, ok := c.schoolBehind(w, name, next); ok {
		return end - 1
	}
	if !c.fits(w, name) && !(definite && w == "with" && wording.Count(name) > 1) {
		return i
	}
	role := ""
	if c.role >= 0 {
		role = roleBack(ts, c.role)
	}
	c.add(role, name)
	return next - 1
}

// schoolBehind takes a school that stands behind "of", a field and a comma: "Quill Professor of Law, Harbour
// Law School".
func (c *clause) schoolBehind(w, field string, next int) (end int, ok bool) {
	ts := c.words
	if w != "of" || Known(field) || ts[next-1].stop != ',' || next >= len(ts) || !Upper(ts[next].Word) {
		return 0, false
	}
	house, end := OrgName(ts, next)
	if !schoolWord(house) {
		return 0, false
	}
	c.add(roleBack(ts, max(c.role, 0)), house)
	return end, true
}

// onDesk takes a desk for where somebody works, if that is what follows the name: "reporter on the
// Harbour News desk".
func (c *clause) onDesk(name string, next int) bool {
	ts := c.words
	if next >= len(ts) || ts[next-1].End || !strings.EqualFold(ts[next].Word, "desk") || c.role < 0 {
		return false
	}
	c.add(roleBack(ts, c.role), name+" "+ts[next].Word)
	return true
}

// aThing reports whether what stands behind an article is no house: "with a Level 4 diploma".
func aThing(before, name string) bool { return (before == "a" || before == "an") && !OrgWord(name) }

// fits reports whether a name after the preposition w can be where somebody works.
func (c *clause) fits(w, name string) bool {
	named := OrgWord(name) || Acronym(name)
	role := ""
	if c.role >= 0 {
		role = strings.ToLower(c.words[c.role].Word)
	}
	switch w {
	case "von", "des", "der", "am", "an", "im", "vom", "du", "de":
		if !named && !strings.Contains(name, ".") && wording.Count(name) < 2 {
			return false
		}
	case "on":
		return named && !Place(name)
	case "with":
		return named || !Personal(name)
	case "from":
		return OrgWord(name)
	case "to":
		if Place(name) {
			return false
		}
		// "contributor to the Post", "adviser to the Harbour Bank", but not "adviser to President Quill"
		if strings.HasPrefix(role, "contributor") {
			return true
		}
		if strings.HasPrefix(role, "advis") || strings.HasPrefix(role, "consultant") {
			return named || !Personal(name) && !HasRole(name)
		}
	case "of", "in", "à":
		// "fan of Japanese puns"
		if Place(name) || wording.Count(name) == 1 && demonym(name) || !Known(name) && (department(wording.LastWord(name)) || strings.HasPrefix(role, "prof")) {
			return false
		}
	}
	switch {
	case w == "for" && (strings.HasPrefix(role, "candidate") || strings.HasPrefix(role, "nominee")):
		return false
	case w == "für":
		return named
	case w == "in" || w == "to" || w == "by":
		return OrgWord(name)
	}
	return true
}

func at(w string) bool { return w == "at" || w == "with" || w == "an" || w == "bei" || w == "à" }

// roleBack is the words of a role up to its last one.
func roleBack(ts []Token, role int) string {
	from := role
	for from > 0 && role-from < 7 && !ts[from-1].End && !beforeRole(ts[from-1].Word) {
		from--
	}
	// "co-founder and CTO"
	if from > 1 && ts[from-1].Word == "and" && !ts[from-2].End && leads(ts[from-2].Word) {
		from -= 2
	}
	var out []string
	for _, t := range ts[from : role+1] {
		out = append(out, t.Word)
	}
	return strings.Join(out, " ")
}

// beforeRole reports whether a word ends the run of those that name a role.
func beforeRole(w string) bool {
	if strings.HasSuffix(w, "'s") && Upper(w) {
		return true
	}
	switch strings.ToLower(w) {
	case "a", "an", "the", "is", "are", "was", "as", "ist", "war", "und", "and", "also", "currently", "est", "un", "une", "now", "where", "who", "he",
		"she", "remains", "formerly":
		return true
	}
	return false
}

// Affiliation is what somebody is, and where.
type Affiliation struct {
	Role, Org string
	Former    bool
}

// Quoted is a text in quotation marks.
var Quoted = pattern.New(`[“"][^“”"]{1,200}[”"]`)
