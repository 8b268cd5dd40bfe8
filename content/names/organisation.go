package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// OrgName reads a run of capitalised words from j, and gives the first word after it.
func OrgName(ts []Token, j int) (name string, next int) {
	run, next := orgRun(ts, j)
	for len(run) > 0 && Joins(strings.ToLower(run[len(run)-1])) {
		run = run[:len(run)-1]
	}
	name = strings.TrimSuffix(strings.Join(run, " "), "'s")
	if len(name) < 2 {
		return "", next
	}
	return name, next
}

// orgRun is the run of words, with the joining ones among and after them.
func orgRun(ts []Token, j int) (name []string, next int) {
	i := j
	for i < len(ts) {
		w := ts[i].Word
		switch {
		case Upper(w):
			if HasRole(w) && len(name) > 0 && i > j && !strings.Contains(strings.ToLower(w), "council") {
				return name, i
			}
			name = append(name, w)
		case Joins(strings.ToLower(w)) && i+1 < len(ts) && !ts[i].End && joined(ts, i):
			name = append(name, w)
		default:
			return name, i
		}
		i++
		if ts[i-1].End {
			// "University of California, Berkeley"
			if ts[i-1].stop == ',' && i < len(ts) && Upper(ts[i].Word) && ts[i].End && strings.HasPrefix(strings.Join(name, " "), "University of") {
				name[len(name)-1] += ","
				continue
			}
			break
		}
		if len(name) > 14 {
			break
		}
	}
	return name, i
}

// Joins reports whether a word may stand inside the name of an organisation and join the others.
func Joins(w string) bool { return words.JoiningWords()[w] }

// joined reports whether the name goes on after a joining word: "Center for the Study",
// but not "the Post and Ada Quill".
func joined(ts []Token, i int) bool {
	w := strings.ToLower(ts[i].Word)
	k := i + 1
	for k < len(ts) && k <= i+2 && Joins(strings.ToLower(ts[k].Word)) && !ts[k].End {
		k++
	}
	if k >= len(ts) || !Upper(ts[k].Word) {
		return false
	}
	if w == "and" || w == "und" || w == "et" {
		// A new role after "and" is a new affiliation.
		for d := i + 1; d < len(ts) && d <= i+4; d++ {
			if HasRole(ts[d].Word) {
				return false
			}
			if ts[d].End {
				break
			}
		}
	}
	if w == "on" && When(ts[k].Word) {
		return false
	}
	if w == "in" && k == i+1 && !OrgWord(ts[k].Word) {
		return false
	}
	if (w == "from" || w == "to" || w == "a" || w == "an") && k > i+1 {
		return false
	}
	return true
}

// notOrg reports whether a name follows a role and is none of an organisation: it is a book, a person, a time.
func notOrg(ts []Token, roleAt, prep int, name string) bool {
	first, _, _ := strings.Cut(name, " ")
	if onCalendar(first) {
		return true
	}
	switch first = strings.Trim(first, ".,"); {
	case does("no house", first):
		return true
	case does("no house alone", first):
		return wording.Count(name) == 1
	}
	if r, _ := utf8.DecodeRuneInString(name); unicode.IsDigit(r) && !strings.ContainsFunc(name, unicode.IsUpper) {
		return true
	}
	if roleAt >= 0 && prep-roleAt <= 4 && ts[prep].Word == "of" {
		if role := strings.ToLower(ts[roleAt].Word); isRole("writes", role) || does("of no house", role) {
			return true
		}
	}
	if strings.HasPrefix(ts[prep].Word, "by") {
		return true
	}
	return false
}

// Known reports whether a name shows by its form that it is an organisation's.
func Known(s string) bool {
	return OrgWord(s) || OutletWord(s) || strings.ContainsAny(s, ".&") || strings.HasSuffix(s, "'s") || wording.Capitals(s) >= 2
}

// Acronym reports whether a name is of a few capitals: "CNN".
func Acronym(s string) bool { return len(s) <= 6 && strings.ToUpper(s) == s }

// schoolWord reports whether a name has a word for a school or a university.
func schoolWord(s string) bool { return school.In(s) }

var school = forms.Named("school")

// LoneCity reports whether a word behind a name is a place rather than a house: nothing in its
// form reports whether it is one: "Ada Quill, Zürich".
func LoneCity(s string) bool {
	return wording.Count(s) == 1 && (Place(s) || !Known(s) && !Acronym(s) && !Collective(s))
}

// Initials are the first letters of a name, in lower case, without its article.
func Initials(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(strings.TrimPrefix(strings.ToLower(name), "the ")) {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(r)
	}
	return b.String()
}
