package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/wording"
)

// label is who speaks in a block, as its first words or its only ones say.
type label struct {
	block int
	name  string
	// line reports whether the block is the name and nothing else.
	line bool
}

// colon reads "NAME:" and "Q:" before what is said.
func (r *reader) colon(k int) (string, bool) {
	text := strings.TrimLeft(r.blocks[k].text, "> *_")
	name, rest, ok := strings.Cut(text, ":")
	if !ok || len(name) > 40 || rest == "" || rest[0] != ' ' && rest[0] != '*' && rest[0] != '_' {
		return "", false
	}
	name = strings.Trim(name, " *_")
	if onlyTime(rest) {
		return "", false // a pause
	}
	if who, part, found := strings.Cut(name, ", "); found && (partOf(part) || degree(part)) {
		name = who
	}
	capitals := strings.ToUpper(name) == name && len(name) > 2
	if name == "Q" || name == "A" {
		return name, true
	}
	return name, named(name) || capitals && strings.IndexFunc(name, unicode.IsDigit) < 0 && len(strings.Fields(name)) <= 4
}

// partOf reports whether words are what somebody is in a broadcast: "LINDH, HOST:".
func partOf(s string) bool {
	low := strings.ToLower(s)
	return s == strings.ToUpper(s) && (inBroadcast(low) || low == "byline")
}

// degree reports whether a word is one that stands behind a name: "Psy.D", "M.D.", "PhD", "CFA".
func degree(s string) bool {
	capitals := 0
	for _, c := range s {
		switch {
		case unicode.IsUpper(c):
			capitals++
		case !unicode.IsLower(c) && c != '.':
			return false
		}
	}
	return capitals >= 2 && len(s) <= 6
}

// broadcast reports whether the transcript says itself that it is one of a broadcast.
func (r *reader) broadcast() bool {
	for k := range r.blocks {
		text := r.blocks[k].text
		name, _, found := strings.Cut(text[:min(len(text), 60)], ":")
		if _, part, cut := strings.Cut(name, ", "); found && cut && partOf(part) || soundCue(text) {
			return true
		}
	}
	return false
}

// onlyTime reports whether a text has nothing but a time: " [04:15]".
func onlyTime(s string) bool {
	return strings.IndexFunc(s, unicode.IsLetter) < 0 && strings.IndexFunc(s, unicode.IsDigit) >= 0
}

// pause reports whether a block tells when something was: "Break: [04:15]".
func pause(text string) bool {
	name, rest, ok := strings.Cut(text, ":")
	return ok && len(name) < 20 && onlyTime(rest)
}

// soundCue reports whether a block tells what is heard: "(SOUNDBITE OF GULLS)".
func soundCue(text string) bool {
	return strings.HasPrefix(text, "(SOUNDBITE") || strings.HasPrefix(text, "[SOUNDBITE") || text == "(LAUGHTER)" || text == "(APPLAUSE)"
}

// line reads a name on a line of its own.
func (r *reader) line(k int) (string, bool) {
	b := &r.blocks[k]
	text := strings.Trim(b.text, " *_:")
	return text, b.to-b.from == 1 && !wording.Stops(strings.TrimSuffix(b.text, ":")) && named(text)
}

// initials reads "AD She was all in.", of somebody who is named in the article.
func (r *reader) initials(k int) (string, bool) {
	w := abbreviation(r.blocks[k].text)
	if w == "" {
		return "", false
	}
	for _, p := range r.named() {
		if w == capitals(p) {
			return p, true
		}
	}
	return "", false
}

// abbreviated is how many blocks begin with capitals as initials do.
func (r *reader) abbreviated() int {
	n := 0
	for k := range r.blocks {
		if abbreviation(r.blocks[k].text) != "" {
			n++
		}
	}
	return n
}

// abbreviation is the first word of a text if it is of two or three bytes, all capitals, and others follow.
func abbreviation(text string) string {
	w, rest, ok := strings.Cut(text[:min(len(text), len("ABC d"))], " ")
	if !ok || rest == "" || len(w) < 2 || len(w) > 3 || strings.IndexFunc(w, func(r rune) bool { return !unicode.IsUpper(r) }) >= 0 {
		return ""
	}
	return w
}

// capitals are the capitals that the words of a name begin with.
func capitals(name string) string {
	var b strings.Builder
	for _, f := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		c, _ := utf8.DecodeRuneInString(f)
		if unicode.IsUpper(c) {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// named are the people that the article names in full.
func (r *reader) named() []string {
	if !r.known {
		r.people, r.known = r.article.People(append([]string{r.article.Title}, r.texts(0, len(r.blocks))...)), true
	}
	return r.people
}
