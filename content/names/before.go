package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/wording"
)

// before reads an organisation that stands before a role, after "is a" or at the start of
// the predicate: "a CNN political commentator".
func before(ts []Token, role int) string {
	lo := role
	for lo > 0 && role-lo < 9 {
		w := ts[lo-1]
		if w.End {
			break
		}
		l := strings.ToLower(w.Word)
		if (l == "and" || l == "&") && lo >= 2 && Upper(ts[lo-2].Word) && !ts[lo-2].End && lo-2 > 0 && !HasRole(ts[lo-2].Word) {
			return "" // "Research and Advocacy Associate"
		}
		if l == "a" || l == "an" || l == "the" || l == "is" || l == "are" || l == "former" || l == "and" || l == "ist" || l == "as" || l == "und" ||
			l == "et" || l == "von" || l == "est" {
			break
		}
		lo--
	}
	// The run of capitals at its beginning.
	var name []string
	for i := lo; i < role; i++ {
		w := ts[i].Word
		if owner := strings.TrimSuffix(w, "'s"); owner != w && Upper(w) && i > 0 {
			if name = append(name, owner); !Personal(strings.Join(name, " ")) || Known(owner) {
				return strings.Join(name, " ") // "the Post's chief critic"
			}
			return ""
		}
		if describes(w) {
			return ""
		}
		if !Upper(w) || orgNot(w) && (len(name) == 0 || !orgTail(w)) || HasRole(w) {
			if len(name) == 0 && !Upper(w) && (strings.HasPrefix(w, "senior") || strings.HasPrefix(w, "regular") || strings.HasPrefix(w, "frequent") ||
				strings.HasPrefix(w, "freelance") || strings.HasPrefix(w, "contributing") || strings.HasPrefix(w, "longtime")) {
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
	out := withoutDesk(strings.TrimSuffix(strings.Join(name, " "), "'s"))
	if len(name) == 1 && noHouse(out, ts[role].Word) {
		return ""
	}
	r, _ := utf8.DecodeRuneInString(out)
	switch {
	case unicode.IsDigit(r) && !strings.ContainsFunc(out, unicode.IsUpper):
		return "" // "a 30-year veteran"
	case strings.HasPrefix(strings.ToLower(ts[role].Word), "prof") && Personal(out) && !Known(out):
		return "" // a chair that bears a person's name
	case Upper(ts[role].Word) && !Known(out):
		return "" // "Games Editor", "Postdoctoral Fellow": the title begins with a capital as well
	}
	return out
}

// noHouse reports whether one word before a role is a country, a place, or what somebody knows:
// "FerryPress Expert".
func noHouse(name, role string) bool {
	return demonym(name) || Place(name) || isRole("skill", role) && !Acronym(name)
}

// withoutDesk is an agency without the desk in its name: "AP" of "AP Sports Writer".
func withoutDesk(name string) string {
	if _, end, ok := Agencies.Span(name); ok && strings.EqualFold(name[end:], " sports") {
		return name[:end]
	}
	return name
}

// OrgBefore reads a role line that begins with the organisation.
func OrgBefore(s string) string {
	ts := Tokens("is " + wording.Fold(s))
	for i := range ts {
		if !HasRole(ts[i].Word) {
			continue
		}
		org := before(ts, i)
		// "Harbour politics reporter": the capital is that of any line.
		if rubric.IsSection(org) || strings.EqualFold(org, "review") ||
			wording.Count(org) == 1 && !Known(org) && (i == 2 && !Upper(ts[2].Word) || i > 2 && !Upper(ts[2].Word)) {
			return ""
		}
		return org
	}
	return ""
}

// hyphenOrg is "ZDF" of "ZDF-Reporterin".
func hyphenOrg(w string) string {
	i := strings.LastIndexByte(w, '-')
	if i < 2 || !HasRole(w[i+1:]) {
		return ""
	}
	o := w[:i]
	caps := 0
	for _, r := range o {
		if unicode.IsUpper(r) {
			caps++
		}
	}
	if caps < 2 || does("no house before a hyphen", o) {
		return ""
	}
	return o
}

// demonym reports whether a word tells which country somebody is from.
func demonym(w string) bool {
	return ofCountry.In(w)
}

var ofCountry = forms.Named("of a country")

// describes reports whether a word makes those before it say what somebody is like: "a New
// York-based editor", "a Quill Award-winning author".
func describes(w string) bool {
	return strings.HasSuffix(w, "-based") || strings.HasSuffix(w, "-winning") || strings.HasSuffix(w, "-nominated")
}
