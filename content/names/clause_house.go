package names

import (
	"strings"

	"github.com/standfirst/standfirst/content/wording"
)

// after reads the name after the preposition w at i.
func (c *clause) after(i int, w string) int {
	ts := c.words
	j := i + 1
	for j < len(ts) && does("article", ts[j].Word) && !ts[j].End {
		j++
	}
	if j >= len(ts) || !Upper(ts[j].Word) {
		return i
	}
	if w == "of" && i > 0 && ts[i-1].Word == "field" {
		return i
	}
	if c.foreign && withinHouse(ts, j) {
		return i
	}
	name, next := OrgName(ts, j)
	if name != "" && ts[j-1].Word == "The" {
		name = "The " + name
	}
	definite := j > i+1 && strings.EqualFold(ts[j-1].Word, "the")
	if next < len(ts) && ts[next-1].Word == "for" && Upper(ts[next].Word) && does("office", ts[next].Word) {
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
		if does("product", ts[next].Word) {
			return next
		}
	}
	// "Director of Marketing for Harbour Labs": so is this.
	if field, org, ok := strings.Cut(name, " for "); ok && w == "of" && does("department", wording.LastWord(field)) {
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

// withinHouse reports whether the word at j begins what is a part of a house that comes later: "im
// Vorstand der Hafengesellschaft", "im Bereich Boote am Haler Standort".
func withinHouse(ts []Token, j int) bool {
	return strings.EqualFold(ts[j].Word, "bereich") || HasRole(ts[j].Word) && j+1 < len(ts) && leadsAbroad(ts[j+1].Word)
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
		if w == "of" && len(c.found) > 0 && isRole("leads a field", role) && wording.Count(name) == 1 && !Known(name) {
			return false // "Head of Editorial"
		}
		// "fan of Japanese puns"
		if Place(name) || wording.Count(name) == 1 && demonym(name) ||
			!Known(name) && (does("department", wording.LastWord(name)) || strings.HasPrefix(role, "prof")) {
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
