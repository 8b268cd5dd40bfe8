package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// orgName reads a run of capitalised words from j, and gives the first word after it.
func orgName(ts []token, j int) (name string, next int) {
	run, next := orgRun(ts, j)
	for len(run) > 0 && joins(strings.ToLower(run[len(run)-1])) {
		run = run[:len(run)-1]
	}
	name = strings.TrimSuffix(strings.Join(run, " "), "'s")
	if len(name) < 2 {
		return "", next
	}
	return name, next
}

// orgRun is the run of words, with the joining ones among and after them.
func orgRun(ts []token, j int) (name []string, next int) {
	i := j
	for i < len(ts) {
		w := ts[i].word
		switch {
		case upper(w):
			if hasRole(w) && len(name) > 0 && i > j && !strings.Contains(strings.ToLower(w), "council") {
				return name, i
			}
			name = append(name, w)
		case joins(strings.ToLower(w)) && i+1 < len(ts) && !ts[i].end && joined(ts, i):
			name = append(name, w)
		default:
			return name, i
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
	return name, i
}

// joins are the words inside the name of an organisation.
func joins(w string) bool {
	switch w {
	case "of", "for", "the", "and", "&", "on", "in", "de", "des", "du", "la", "le", "für", "der", "und", "et", "pour", "to", "y", "del", "di", "von",
		"am", "zu", "fur", "a", "an", "les", "d'", "against", "from":
		return true
	}
	return false
}

// joined reports whether the name goes on after a joining word: "Center for the Study",
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
	if w == "on" && dates.MonthLed.In(ts[k].word) {
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
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "congress", "parliament", "twitter", "facebook", "instagram",
		"linkedin", "i", "he", "she", "amazon.com":
		return true
	case "u.s", "us", "uk", "u.k", "eu":
		return wording.CountWords(name) == 1
	case "science", "arts", "philosophy":
		return wording.CountWords(name) == 1 // "Master of Science"
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

// known reports whether a name shows by its form that it is an organisation's.
func known(s string) bool {
	return orgWord(s) || outletWord(s) || strings.ContainsAny(s, ".&") || strings.HasSuffix(s, "'s") || wording.Capitals(s) >= 2
}

func acronym(s string) bool { return len(s) <= 6 && strings.ToUpper(s) == s }

func schoolWord(s string) bool {
	return pattern.Holds(s, "University", "College", "School", "Institute", "Academy", "Universität", "Université")
}

// loneCity reports whether a word behind a name is a place rather than a house: nothing in its
// form says that it is one: "Ada Quill, Zürich".
func loneCity(s string) bool {
	return wording.CountWords(s) == 1 && (place(s) || !known(s) && !acronym(s) && !collective(s))
}
