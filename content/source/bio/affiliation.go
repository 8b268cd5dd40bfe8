package bio

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// affiliations reads role and organisation out of what stands beside the names, and out of bios.
func (f *finder) affiliations() {
	f.besideNames()
	for i := range f.authors {
		a := &f.authors[i]
		if a.Bio == nil || strings.HasPrefix(string(a.Bio.Where), authorCard) {
			continue
		}
		for _, af := range affiliationsIn(string(a.Bio.Value), string(a.Name.Value)) {
			for _, org := range f.houses(af.Org) {
				f.affiliate(a, af.Role, org)
			}
		}
	}
	f.housesBelow()
	f.ofTheHouse()
}

// affiliate adds what the author's bio says that they are, and where.
func (f *finder) affiliate(a *content.Author, what, where string) {
	place := "bio: " + string(a.Bio.Where)
	role, org := evidence.Fact(what, place, a.Bio.Sure), evidence.Fact(f.fullName(strings.TrimPrefix(where, "www.")), place, a.Bio.Sure)
	same := func(o *content.Found[clean.Text]) bool {
		return wording.Key(string(o.Value)) == wording.Key(string(org.Value))
	}
	here := org == nil || a.Organisation == nil || same(a.Organisation)
	// A role gives way that the page does not show, or, where the bio names the first house, "Opinion contributor".
	weak := a.Role != nil && (!f.Shows(string(a.Role.Value)) ||
		a.Organisation == nil && org != nil && strings.HasSuffix(strings.ToLower(string(a.Role.Value)), "contributor"))
	if role != nil && (a.Role == nil && here || weak) {
		a.Role = role
	}
	switch {
	case org != nil && a.Organisation == nil:
		a.Organisation = org
	case !here && !slices.ContainsFunc(a.More, func(m content.Affiliation) bool { return same(m.Organisation) }):
		a.More = append(a.More, content.Affiliation{Role: role, Organisation: org})
	}
}

// houses are the two that a name may be of: "Harbour Post and QNN" on the site of one of them.
func (f *finder) houses(org string) []string {
	if a, b, _ := strings.Cut(org, " and "); b != "" && f.IsSite(a) {
		return []string{a, b}
	}
	return []string{org}
}

// fullName is an organisation's name in full where the page gives it: "The Post" on a
// page of The Harbour Post.
func (f *finder) fullName(org string) string {
	short := strings.TrimPrefix(strings.TrimPrefix(org, "The "), "the ")
	if f.Publisher != nil && wording.Count(short) == 1 && strings.HasSuffix(string(f.Publisher.Value), " "+short) {
		return string(f.Publisher.Value)
	}
	return org
}

// affiliationsIn reads the sentences of a bio that say what a person is now. What somebody is comes before whom
// somebody writes for.
func affiliationsIn(bio, name string) []names.Affiliation {
	var all, writesFor []names.Affiliation
	for i, s := range wording.Sentences(wording.Fold(bio)) {
		if i > 0 && (past.In(s) || !present.In(s)) {
			continue
		}
		for _, af := range names.Affiliations(s) {
			switch {
			case strings.Contains(af.Org, name) || i > 0 && af.Former:
			case af.Role == "":
				writesFor = append(writesFor, af)
			default:
				all = append(all, af)
			}
		}
		role := func(a names.Affiliation) bool { return a.Role != "" }
		if (i == 0 || strings.HasPrefix(s, "As ")) && !slices.ContainsFunc(all, role) {
			all = append(all, alone(s, name))
		}
	}
	return append(all, writesFor...)
}

// alone is what a sentence says somebody is who belongs nowhere, "Ada Quill is a freelance photographer who lives
// in Port Ellery", or else where they work: "Ada is a tide enthusiast at Harbour Labs".
func alone(s, name string) (af names.Affiliation) {
	how, rest := names.Opens(s, name)
	bare := false
	if m := ofOneself.Groups(names.BareStart(s)); m != nil {
		rest = " is " + strings.TrimPrefix(names.BareStart(s), m[0])
	} else if bare = how == 0 || how == 3 && !names.AfterName.In(rest); bare {
		rest = " is " + strings.TrimLeft(cmp.Or(rest, s), " ,") // "Freelance writer and diver."
	}
	m := predicate.Groups(rest)
	if m == nil || titledRole.In(m[1]) {
		return af
	}
	words := strings.Fields(m[1])
	last := len(words) - 1
	for last >= 0 && !names.HasRole(words[last]) && words[last] != "professional" {
		last--
	}
	whole := last == len(words)-1
	switch {
	case last >= 0 && (!bare || whole && !present.In(m[1])):
		af.Role = strings.Join(words[:last+1], " ")
		if whole && last > 0 && !bare && names.HasRole(wording.LastWord(m[2])) && !titledRole.In(m[2]) {
			af.Role += " and " + m[2] // "a certified trainer and strength coach"
		}
	case !bare && strings.HasSuffix(m[0], " at "):
		af.Org, _ = names.OrgName(names.Tokens(strings.TrimPrefix(rest[len(m[0]):], "the ")), 0)
	}
	return af
}
