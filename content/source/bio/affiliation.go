package bio

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// affiliations reads role and organisation out of bios and the lines under bylines.
func (f *finder) affiliations() {
	f.roleLines()
	for i := range f.authors {
		a := &f.authors[i]
		if a.Bio == nil || strings.HasPrefix(string(a.Bio.Where), "author card") {
			continue
		}
		where := "bio: " + string(a.Bio.Where)
		for _, af := range f.affiliationsIn(string(a.Bio.Value), string(a.Name.Value)) {
			for _, org := range f.houses(af.Org) {
				f.affiliate(a, names.Affiliation{Role: af.Role, Org: org}, where, a.Bio.Sure)
			}
		}
	}
	f.besideByline()
	f.houseUnderName()
	f.houseInByline()
	f.houseInBio()
	for i := range f.authors {
		a := &f.authors[i]
		if a.Organisation == nil && a.Role != nil {
			// "Harbour Post Contributor" on the Harbour Post
			if n := f.ownName(string(a.Role.Value)); n != "" {
				a.Organisation = evidence.Fact(n, string(a.Role.Where), a.Role.Sure)
				continue
			}
			// "Post Staff Writer", "Fox News contributor"
			if org := names.OrgBefore(string(a.Role.Value)); org != "" {
				a.Organisation = evidence.Fact(f.fullName(org), string(a.Role.Where), a.Role.Sure)
			}
		}
	}
}

func (f *finder) affiliate(a *content.Author, af names.Affiliation, where string, sure bool) {
	if af.Org != "" {
		af.Org = f.fullName(strings.TrimPrefix(af.Org, "www."))
	}
	role, org := evidence.Fact(af.Role, where, sure), evidence.Fact(af.Org, where, sure)
	if a.Role != nil && role != nil && strings.HasPrefix(string(a.Role.Where), "JSON-LD") && !f.Shows(string(a.Role.Value)) {
		a.Role = role // the page says so, and of the other nothing
	}
	switch {
	case a.Organisation == nil && a.Role == nil, org == nil && a.Role == nil:
		a.Role = role
		if org != nil {
			a.Organisation = org
		}
	case a.Organisation == nil && org != nil && len(a.More) == 0:
		a.Organisation = org
		if role != nil && (rubric.GenreOfRole(string(a.Role.Value)) != rubric.NoGenre || strings.HasSuffix(strings.ToLower(string(a.Role.Value)), "contributor")) {
			a.Role = role // what somebody is says more than the label of the piece
		}
	case org != nil && wording.Key(string(a.Organisation.Value)) == wording.Key(string(org.Value)):
		if a.Role == nil {
			a.Role = role
		}
	case org != nil && len(a.More) < 6:
		known := func(m content.Affiliation) bool {
			return wording.Key(string(m.Organisation.Value)) == wording.Key(string(org.Value))
		}
		if !slices.ContainsFunc(a.More, known) {
			a.More = append(a.More, content.Affiliation{Role: role, Organisation: org})
		}
	}
}

// houses are the two that a name may be of: "Harbour Post and QNN" on the site of one of them.
func (f *finder) houses(org string) []string {
	if a, b, ok := strings.Cut(org, " and "); ok && names.Upper(b) && (f.isHouse(a) || f.isHouse(b)) && !f.isHouse(org) {
		return []string{a, b}
	}
	return []string{org}
}

// fullName is an organisation's name in full where the page gives it: "The Post" on a
// page of The Harbour Post.
func (f *finder) fullName(org string) string {
	if f.Publisher == nil {
		return org
	}
	p := string(f.Publisher.Value)
	short := strings.TrimPrefix(strings.TrimPrefix(org, "The "), "the ")
	if wording.Count(short) == 1 && wording.Count(p) > 1 && (strings.HasSuffix(p, " "+short) || names.Acronym(short) && p == short+" News") {
		return p
	}
	return org
}

// affiliationsIn reads the sentences of a bio that say what a person is now.
func (f *finder) affiliationsIn(bio, name string) []names.Affiliation {
	var all, writesFor []names.Affiliation
	for i, s := range wording.Sentences(page.Fold(bio)) {
		if i > 5 {
			break
		}
		if i > 0 && (past.In(s) || !present.In(s) && !strings.HasPrefix(s, "As ") && !strings.Contains(s, " as the ")) {
			continue
		}
		for _, org := range names.Affiliations(s) {
			switch {
			case names.Same(org.Org, name) || strings.Contains(org.Org, name) || i > 0 && org.Former:
			case org.Role == "" && writesOnly.In(s):
				writesFor = append(writesFor, org)
			default:
				all = append(all, org)
			}
		}
		if i == 0 && len(all) == 0 && len(writesFor) == 0 {
			all = append(all, atHouse(s, name)...)
		}
		if m := saysAs.Groups(s); m != nil && len(all) == 0 && names.HasRole(wording.LastWord(m[1])) && !past.In(s) {
			all = append(all, names.Affiliation{Role: m[1]})
		}
		if i == 0 && !slices.ContainsFunc(append(all, writesFor...), func(a names.Affiliation) bool { return a.Role != "" }) {
			if af := onlyRole(s, name); af.Role != "" && len(all) == 1 {
				all[0].Role = af.Role
			} else if af.Role != "" {
				all = append(all, af)
			}
		}
	}
	// What somebody is comes before whom somebody writes for.
	return append(all, writesFor...)
}

// atHouse is where somebody works of whom a sentence says what they are there in words that name
// no role: "Ada is a tide enthusiast at Harbour Labs".
func atHouse(s, name string) []names.Affiliation {
	how, rest := names.Opens(s, name)
	m := isAt.Groups(rest)
	if how == 0 || m == nil {
		return nil
	}
	org, _ := names.OrgName(names.Tokens(m[2]), 0)
	if org == "" || names.Place(org) || names.HasRole(org) || names.Personal(org) && !names.Known(org) {
		return nil
	}
	return []names.Affiliation{{Org: org}}
}

var isAt = pattern.New(`^ (?:is|works as) (?:currently |now )?(?:an? |the |our )((?:[\p{L}-]+ ){0,4}?[\p{L}-]+) at (?:the )?(\p{Lu}.*)`)

// writesOnly is said of those who write for an outlet, whatever else they are.
var writesOnly = pattern.New(`(?:^|[^\p{L}])(?:writes|schreibt|écrit|blogs|covers) `)

// saysIAm begins what people say that they are.
var saysIAm = pattern.New(`^(?:(?:Hi|Hello|Hey)\b[^.!]{0,20}[,.!–—-]+ ?)?I(?:'m| am)\b`)

// onlyRole is what a sentence says somebody is who belongs nowhere: "Ada Quill is a freelance
// photographer who lives in Port Ellery".
func onlyRole(s, name string) names.Affiliation {
	how, rest := names.Opens(s, name)
	if _, end, ok := saysIAm.Span(names.BareStart(s)); ok {
		how, rest = 1, " is"+names.BareStart(s)[end:]
		if first, what, ok := strings.Cut(rest[len(" is"):], ", "); ok && strings.TrimSpace(first) == names.Given(page.Fold(name)) {
			rest = " is " + what // "I'm Ada, a ferry pilot with two boats"
		}
	}
	if how == 0 || how == 3 && !names.AfterName.In(rest) {
		return bareRole(strings.TrimLeft(rest, " ,"), s)
	}
	m := predicate.Groups(rest)
	if m == nil || titledRole.In(m[1]) {
		return names.Affiliation{}
	}
	role := strings.TrimRight(m[1], " ,.")
	ts := names.Tokens(role)
	last := -1
	for i := range ts {
		if names.HasRole(ts[i].Word) || i > 0 && i == len(ts)-1 && strings.EqualFold(ts[i].Word, "professional") {
			last = i
		}
		if ts[i].End {
			break
		}
	}
	if last < 0 || last > 6 {
		return names.Affiliation{}
	}
	out := make([]string, last+1)
	for i := range out {
		out[i] = ts[i].Word
	}
	one := strings.Join(out, " ")
	if two := secondRole.Groups(rest[len(m[0]):]); last == len(ts)-1 && last > 0 && strings.HasSuffix(m[0], " and ") && two != nil &&
		names.HasRole(wording.LastWord(two[1])) {
		one += " and " + two[1] // "a certified trainer and strength coach"
	}
	return names.Affiliation{Role: one}
}

// secondRole is what follows "is a writer and", up to where predicate ends.
var secondRole = pattern.New(`^(?:an? )?((?:[\p{L}-]+ ){0,4}?[\p{L}-]+)(?:,| who | in | at | for | based | living | specializing | with | where |\.|$)`)

// bareRole is the role in what is said of somebody without a verb: "Freelance writer and diver."
// The sentence is the whole if the name does not stand before it.
func bareRole(s, sentence string) names.Affiliation {
	if s == "" {
		s = sentence
	}
	m := barePredicate.Groups(s)
	if m == nil || !names.HasRole(wording.LastWord(m[1])) || titledRole.In(m[1]) || strings.HasPrefix(m[1], "Former") || pronoun.In(s) ||
		firstPerson.In(wording.FirstWords(s, 1)) {
		return names.Affiliation{}
	}
	return names.Affiliation{Role: m[1]}
}

var (
	// predicate is what follows "is a", up to where a clause, a place or a comma ends it.
	predicate = pattern.New(`^(?:[^.;]{0,40}?,)? (?:is|are|ist|est|works as|arbeitet als|travaille comme) (?:(?:now|currently` +
		`|also) )?(?:an? |the |ein |eine |un ` +
		`|une )?((?:[\p{L}-]+ ){0,6}?[\p{L}-]+)(?:,| who | and | of | in | at | for | based | living | specializing | specialising | helping ` +
		`| with | where | und | qui | zur | zum | im | am | bei | für |\.|$)`)
	// barePredicate is a bio without subject and verb: "Freelance writer and diver. Lives in Hale."
	barePredicate = pattern.New(`^(?:An? |The )?(\p{Lu}[\p{L}'-]*(?: [\p{L}'-]+){0,4}?)(?:,| and | with | who | for | at | of | in | by ` +
		`| für | im | bei | based|\.|$)`)
	// saysAs is "As a sleep consultant, I help".
	saysAs = pattern.New(`(?:^|[.!] )As (?:an? |the )([\p{L} -]{4,60}), (?:I|my|she|he|her|his|they)\b`)
	// titledRole is a part of what is said of a book rather than a person.
	titledRole = pattern.New(`(?i)^(?:author|co-author|winner|recipient|veteran|member|native|graduate)(?: of\b|$)`)
)

var (
	past = pattern.New(`(?i)\b(?:previously|formerly|before (?:that|joining)|prior to|used to|(?:has|he's|she's) (?:written|worked|appeared` +
		`|published|contributed|reported` +
		`|covered|taught|served)|was|worked|covered|wrote|served as|spent|graduated|received|earned|holds an?|studied|degree|award|zuvor|früher|studierte` +
		`|arbeitete|hat)\b`)
	present = pattern.New(`(?i)\b(?:is|are|am|serves|teaches|works|working|leads|directs|runs|hosts|writes|edits|heads|ist|lehrt|arbeitet|leitet|schreibt|est` +
		`|dirige|enseigne|travaille)\b`)
)
