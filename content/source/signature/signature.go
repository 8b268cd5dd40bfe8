// Package signature reads the names in a byline, with the role or the organisation that stands beside
// each: "By Ada Quill, Harbour Editor, and Ben Marsh (Hale Labs)". What stands around the names is cut
// off first (bare.go); a role with its organisation is role.go's. Which line is a byline, package byline
// finds.
package signature

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/wording"
)

// signature is one name of a byline, with what stands beside it.
type signature struct {
	Name string
	Body bool   // an organisation
	Role string // "Staff Writer"
	Org  string // "Associated Press"
}

var (
	bylineCut = pattern.New(`\s*(?:[|•·⋅►»>]|\s[—–-]+\s|\s/\s|\s{2,})\s*`)
	bylineAnd = pattern.New(`(?i)\s*(?:,\s*(?:and|und|et)\s+|,|;|\s&\s|\s(?:and|und|et|with|mit|avec)\s)\s*`)
	// nicknamed is a name with another in brackets or quotation marks: "Ada (A.J.) Quill", "Ada “Jo” Quill".
	nicknamed = pattern.New(`^(\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*)?) (?:\(\p{Lu}[\p{L}. ]{0,14}\)|["“]\p{Lu}[\p{L}. ]{0,16}["”]) (\p{Lu}[\p{L}'-]+)$`)
	// degrees are two or more short forms behind a name, of whatever degrees they are: "Ada Quill CPP, PSP".
	degrees = pattern.New(`^(\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3}?),? \p{Lu}[\p{L}.]{0,3}\p{Lu}®?(?:, ?\p{Lu}[\p{L}.]{0,5}\p{Lu}®?)+$`).Behind(",")
	// wireAndHouse is an agency and a house, forHouse whom somebody writes for: "AFP/Harbour Post", "Ada Quill for the Harbour Post".
	wireAndHouse = pattern.New(`^([\p{L} ]{2,30})/(\p{Lu}[\p{L} ]{2,30})$`).Behind("/")
	forHouse     = pattern.New(`^(\p{Lu}[^,|]{3,40}?) for (?:the )?(\p{Lu}[\p{L}\d&.' -]{2,40})$`).Behind(" for ")
	// withRole is a name and a role with nothing between them, or an address: "Ada Quill Staff Writer", "Ada Quill @adaquill Reporter".
	withRole = pattern.New(`^(\p{Lu}[\p{L}.'-]* (?:\p{Lu}\.? )?\p{Lu}[\p{L}'-]+) (@\w+ )?((?:(?:Senior|Staff|Chief|Contributing|Associate` +
		`|Guest|Special) )*\p{Lu}\p{Ll}+)$`)
	// inBrackets is what stands in brackets after a name: "Ada Quill (Harbour Labs)".
	inBrackets = pattern.New(`\(([^()@]{2,60})\)`)
	// besideAgency is a name with that of an agency right behind it.
	besideAgency = pattern.New(`^(.{5,50}?) ((?:The )?(?:Associated Press|Agence France-Presse|Canadian Press|Press Association)|Reuters|Bloomberg|AFP|AP)$`)
)

// Read reads the names of a byline. Nothing in it that is no name is
// taken for one: what follows a name is its role or organisation.
func Read(s string) []signature {
	led := Lead.In(page.Fold(s))
	s = bare(s)
	if all := Degreed(s); len(all) > 1 {
		return all
	}
	if m := nicknamed.Groups(s); m != nil && names.Personal(m[1]+" "+m[2]) {
		return []signature{{Name: s}}
	}
	s = spaced(s, led)
	org := ""
	if m := inBrackets.Groups(s); m != nil {
		s, org = strings.Replace(s, m[0], " ", 1), strings.TrimSpace(m[1][strings.LastIndex(m[1], ", ")+1:])
	}
	s = strings.TrimSpace(bylineNoise().ReplaceAllString(s, " "))
	var all []signature
	for i, part := range bylineCut().Split(s, 6) {
		if p := names.Tidy(part); i > 0 && len(all) > 0 && !names.Personal(p) {
			all[len(all)-1].attach(p) // after a bar comes what the names are
			continue
		}
		pieces := bylineAnd().Split(part, 12)
		if name, rest := nameAndRole(part, pieces); name != "" {
			role, house := RoleAndOrg(rest)
			all = append(all, signature{Name: name, Role: role, Org: house})
			continue
		}
		signs := strings.HasPrefix(part, pieces[0]+" and ") // "Ada Quill and AP"
		for i, piece := range pieces {
			all = add(all, names.Tidy(piece), i == 1 && signs)
		}
	}
	if len(all) == 1 && all[0].Org == "" {
		all[0].attach(org)
	}
	return all
}

// spaced puts a comma between a name and what follows it without one, and leaves out degrees. The
// patterns stand behind what they need: to compile one takes up to a millisecond, and a reader waits
// for the first words.
func spaced(s string, led bool) string {
	if m := degrees.Groups(s); m != nil && names.Personal(m[1]) {
		return m[1]
	}
	if m := wireAndHouse.Groups(s); m != nil {
		return m[1] + ", " + m[2]
	}
	if m := forHouse.Groups(s); m != nil && names.Personal(names.Tidy(m[1])) {
		return m[1] + ", " + m[2]
	}
	if !led && !strings.Contains(s, "@") || strings.Count(s, " ") < 2 {
		return s
	}
	if m := withRole.Groups(s); m != nil && (led || m[2] != "") && names.HasRole(m[3]) {
		return m[1] + ", " + m[3]
	}
	return s
}

// nameAndRole reads one name with all that it is: "Ada Quill, Senior Director,
// Harbours & Piers, Harbour Labs".
func nameAndRole(s string, pieces []string) (name, rest string) {
	before, after, _ := strings.Cut(s, ",")
	if name = names.Tidy(before); len(pieces) < 2 || name != names.Tidy(pieces[0]) || !names.Personal(name) || names.Personal(names.Tidy(pieces[1])) ||
		!slices.ContainsFunc(pieces[1:], func(p string) bool { return names.HasRole(names.Tidy(p)) }) {
		return "", ""
	}
	return name, names.Tidy(after)
}

// Degreed reads names with their degrees, set apart by semicolons: "Ada Quill, VMD; Ben Marsh, BA,
// LVT & Tess Hale, DVM".
func Degreed(s string) []signature {
	if !strings.Contains(s, ";") {
		return nil
	}
	var all []signature
	for part := range strings.FieldsFuncSeq(strings.ReplaceAll(s, " and ", ";"), func(r rune) bool { return r == ';' || r == '&' }) {
		name, rest, found := strings.Cut(strings.TrimSpace(part), ",")
		if name = names.Tidy(name); !names.Personal(name) || found && slices.ContainsFunc(strings.Split(rest, ","), func(d string) bool {
			return !names.Degree.In(strings.TrimSpace(d))
		}) {
			return nil
		}
		all = append(all, signature{Name: name})
	}
	return all
}

// add adds a piece of a byline: a name, or what the last one is. An agency behind "and" signs as well.
func add(all []signature, piece string, signs bool) []signature {
	if short := strings.TrimSuffix(piece, "."); utf8.RuneCountInString(wording.LastWord(short)) > 3 {
		piece = short
	}
	if m := besideAgency.Groups(piece); m != nil && names.Personal(m[1]) {
		return append(all, signature{Name: m[1], Org: m[2]})
	}
	switch {
	case len(all) > 0 && names.Suffix(piece):
	case names.Personal(piece):
		return append(all, signature{Name: piece})
	case len(all) == 1 && signs && names.OnlyAgency(piece), len(all) == 0 && names.Collective(piece):
		return append(all, signature{Name: piece, Body: true})
	case len(all) > 0:
		all[len(all)-1].attach(piece)
	}
	return all
}

// attach adds what stands after a name.
func (s *signature) attach(what string) {
	switch r, _ := utf8.DecodeRuneInString(what); {
	case s.Body && names.OnlyAgency(s.Name): // where its report is from: "AFP, HALE"
	case len(what) > 1 && strings.ToLower(what) == names.Initials(s.Name):
	case names.HasRole(what):
		if s.Role == "" {
			s.Role = what
		}
	case s.Org == "" && unicode.IsUpper(r) && likeName(what) && !rubric.IsSection(what):
		s.Org = what
	}
}

// likeName reports whether the words of s are those of a name: each has a capital but for those that
// join them. "Become a fan" is none.
func likeName(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !names.Joins(w) {
			return false
		}
	}
	return !names.Joins(wording.LastWord(s))
}

// Signs reports whether a line of a bare text is a byline of its own, by its wording: "By Ada
// Quill on 4 May 2024".
func Signs(s string) bool { return Lead.In(s) && (dates.Stamp.In(s) || len(Read(s)) > 0) }

// HouseAlone reports whether a line of a bare text is the name of an agency or the address of a site.
func HouseAlone(s string) bool {
	return names.OnlyAgency(s) || strings.Contains(s, ".") && !strings.Contains(s, " ") && names.Upper(s)
}
