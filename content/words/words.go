// Package words holds the lists of words that the rules about people, houses and labels go by.
//
// A list is a text file, one entry a line; what follows "#" at the start of a line is a comment.
// It is read when it is first asked for. The package knows no rule: what a word means for a page
// is decided where it is asked for.
package words

import (
	"strings"
	"sync"
)

// Set is a list of entries, to ask whether something is among them. It is not to be changed.
type Set map[string]bool

// Roles are what a person is at work.
func Roles() Set { return roles() }

// RoleKinds are what rules on roles and houses go by, by the role: "leads a house", "leads a field", "skill",
// "writes", "creates" or "other".
func RoleKinds() map[string]string { return roleKinds() }

// BioVerbs are what bios say of a person: "is", "works", "worked" or "other".
func BioVerbs(kind string) Set { return bioVerbs()[kind] }

// ClauseWords are the words that do something in a sentence that says what somebody is, and where: "leads to a
// house", "leads to a house abroad", "foreign", "article", "works", "formerly", "former", "together", "before a
// role", "product", "department", "part", "office", "no house", "no house alone", "of no house" or "no house before a hyphen".
func ClauseWords(do string) Set { return clauseWords()[do] }

// RoleEndings are the endings of words for what a person is at work.
func RoleEndings() Set { return roleEndings() }

// OrganisationWords are words in the names of organisations.
func OrganisationWords() Set { return organisationWords() }

// OutletWords are words in the names of papers and stations.
func OutletWords() Set { return outletWords() }

// OrganisationTails are words that end an organisation's name and do not begin one.
func OrganisationTails() Set { return organisationTails() }

// BeforeRoles are words with a capital that stand before a role and name no organisation.
func BeforeRoles() Set { return beforeRoles() }

// Places are countries, states and cities.
func Places() Set { return places() }

// NoNames are words of bylines that are no part of a person's name.
func NoNames() Set { return noNames() }

// Staff are those of them that stand for whoever works for a house: "Our Editors".
func Staff() Set { return staff() }

// ByWords are those that a line begins with that names whoever wrote: "by".
func ByWords() Set { return byWords() }

// ByWordsBeforeNames are ByWords, and those that lead to somebody only where a name follows: "di".
func ByWordsBeforeNames() Set { return byWordsBeforeNames() }

// SigningWords are words of which a group has one that signs, "in small letters" too or only "with a capital"; those
// that end the name of "nobody", and what stands "behind staff" there; and words that are no group "alone" or when they
// "begin" a name.
func SigningWords(how string) Set { return signingWords()[how] }

// NoSections are what stands where sections are named and is none.
func NoSections() Set { return noSections() }

// Sections are names that sections have on many sites.
func Sections() Set { return sections() }

// NewsSections are sections that hold reports on what happened.
func NewsSections() Set { return newsSections() }

// Genres are the genres that labels stand for, by the label.
func Genres() map[string]string { return genres() }

// PageLines are the kinds of lines that are part of a page and not of an article, by the line.
func PageLines() map[string]string { return pageLines() }

// PageNumbers are the words with which a page of several says which it is: "page" or "of".
func PageNumbers(part string) []string { return pageNumbers()[part] }

// ClassNames are what the names in a page's markup hint at, by the name.
func ClassNames() map[string]string { return classNames() }

// ShortNames are the first names that others are short for, by the short one. Several have spaces
// between them, and a star is the rest of a name.
func ShortNames() map[string]string { return shortNames() }

// Policies are what the publisher's own rules are on, by the words of a link to them.
func Policies() map[string]string { return policies() }

// PolicyFields are what the publisher's own rules are on, by the field of a page's data that links them.
func PolicyFields() map[string]string { return policyFields() }

// Calls are the first words of what bids the reader go somewhere else than to a section.
func Calls() Set { return calls() }

// Invitations are the first words of what bids the reader go elsewhere and stands where somebody's role may stand.
func Invitations() Set { return invitations() }

// MailFields are the fields of a mail's head, "from", "subject", "date" or "other", by the name.
func MailFields() map[string]string { return mailFields() }

// MailLines are what programs and servers write into a mail: how a line of a "program" begins, what a line
// has that tells that the mail was "forwarded", or a server's "warning", and what the subject of an "answer" begins with.
func MailLines(kind string) []string { return mailLines()[kind] }

// Notices are what a line of a page holds by which it tells that the article "goes on" for those who pay, or that it
// was "corrected".
func Notices(of string) []string { return notices()[of] }

// BackLinks are what links are called that lead back from a note to the text.
func BackLinks() Set { return backLinks() }

// CheckHeads are the heads in the box of a fact check: of the "claim" or of the "rating".
func CheckHeads(of string) Set { return checkHeads()[of] }

// TimeZones are what may stand behind the time of the day, as it is written.
func TimeZones() Set { return timeZones() }

// PropertyNames are the properties of clipped pages, "title", "author", "date", "address", "publisher" or "other",
// by the name.
func PropertyNames() map[string]string { return propertyNames() }

// FileEndings are what files without a text hold, "picture", "sound or film" or "program or data", by the ending
// of the name.
func FileEndings() map[string]string { return fileEndings() }

// Particles are words that join the parts of a person's name.
func Particles() Set { return particles() }

// Titles are what stands before a person's name and is no part of it, and of what kind it is, by the
// title. A title that ends with a point is one only with it.
func Titles() map[string]string { return titles() }

// ShortTitles are the titles that are abbreviations, without their points.
func ShortTitles() Set { return shortTitles() }

// Agencies are the news agencies of a kind: "agency", "short", "short, first name", "pictures", or
// "distributor", a paper or station that gives what it publishes to others. They are as they are written, and of two
// that begin alike the longer comes first.
func Agencies(kind string) []string { return agencies()[kind] }

// SmallWords are a "number", a "negation" or a "function word", by the word.
func SmallWords() map[string]string { return smallWords() }

// SpeechVerbs are verbs of saying before or behind somebody's words in quotation marks.
func SpeechVerbs() Set { return speechVerbs() }

// JoiningWords are words inside the name of an organisation that join the others.
func JoiningWords() Set { return joiningWords() }

// Degrees are what follows a person's name and is none, without points.
func Degrees() Set { return degrees() }

// Generations are those of them that belong to the name, with the point of a short one and without: "jr.", "iii".
func Generations() Set { return generations() }

// Abbreviations are what has a point behind it in names of houses and people, without the point and as it is written.
func Abbreviations() Set { return abbreviations() }

// BrandMarks are the words that go on with a name that ends with an exclamation mark, as they are written: "News" after
// "Yahoo".
func BrandMarks(name string) Set { return brandMarks()[name] }

// The files that are asked for in several ways.
var (
	bioVerbsFile  = read("bio_verbs")
	byWordsFile   = read("by_words")
	callsFile     = read("calls")
	degreesFile   = read("degrees")
	noNamesFile   = read("no_names")
	particlesFile = read("particles")
	rolesFile     = read("roles")
)

var (
	roleKinds          = headed(rolesFile)
	roles              = list(rolesFile)
	clauseWords        = sets(read("clause_words"))
	bioVerbs           = sets(bioVerbsFile)
	byWords            = list(byWordsFile, "anywhere", "opening a line")
	byWordsBeforeNames = list(byWordsFile)
	roleEndings        = list(read("role_endings"))
	organisationWords  = list(read("organisation_words"))
	outletWords        = list(read("outlet_words"))
	organisationTails  = list(read("organisation_tails"))
	beforeRoles        = list(read("before_roles"))
	places             = list(read("places"))
	noNames            = list(noNamesFile)
	staff              = list(noNamesFile, "staff")
	signingWords       = sets(read("signing_words"))
	noSections         = list(read("no_sections"))
	sections           = list(read("sections"))
	newsSections       = list(read("news_sections"))
	genres             = headed(read("genres"))
	pageLines          = headed(read("page_lines"))
	pageNumbers        = lists(read("page_numbers"))
	classNames         = headed(read("class_names"))
	shortNames         = headed(read("short_names"))
	policies           = headed(read("policies"))
	policyFields       = headed(read("policy_fields"))
	smallWords         = headed(read("small_words"))
	agencies           = lists(read("agencies"))
	calls              = list(callsFile, "anywhere", "among sections")
	invitations        = list(callsFile, "anywhere", "beside a role")
	mailFields         = headed(read("mail_fields"))
	mailLines          = lists(read("mail_lines"))
	notices            = lists(read("notices"))
	propertyNames      = headed(read("property_names"))
	fileEndings        = headed(read("file_endings"))
	particles          = list(particlesFile)
	titles             = headed(read("titles"))
	shortTitles        = sync.OnceValue(pointless)
	speechVerbs        = list(read("speech_verbs"))
	joiningWords       = list(read("joining_words"))
	degrees            = list(degreesFile)
	backLinks          = list(read("back_links"))
	checkHeads         = sets(read("check_heads"))
	timeZones          = list(read("time_zones"))
	generations        = sync.OnceValue(withPoints)
	abbreviations      = list(read("abbreviations"))
	brandMarks         = sets(read("brand_marks"))
)

// withPoints are the generations with their points and without.
func withPoints() Set {
	set := setOf(degreesFile.entries("generation", "generation, short"))
	for _, short := range degreesFile.entries("generation, short") {
		set[short+"."] = true
	}
	return set
}

// pointless are the short titles without their points.
func pointless() Set {
	set := Set{}
	for title, kind := range Titles() {
		if strings.HasSuffix(kind, "short") {
			set[strings.TrimSuffix(title, ".")] = true
		}
	}
	return set
}
