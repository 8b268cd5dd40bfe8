package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// asked is who answers: of the people named before a block, and in the title, the one named
// most who does not sign the piece.
func (r *reader) asked(before int) string {
	intro := []string{r.article.Title, r.article.Dek}
	if p := speaksIn(r.article.Dek); p != "" && !r.signs(p) {
		return p
	}
	switch {
	case before > 0:
		intro = append(intro, r.texts(0, before)...)
	case len(r.askable(intro)) == 0:
		intro = append(intro, r.texts(0, min(len(r.blocks), 6))...)
	}
	var all []string
	for _, t := range intro {
		all = append(all, fields(t)...)
	}
	heading := fields(r.article.Title + " " + r.article.Dek)
	best, most := "", 0
	for _, p := range r.askable(intro) {
		n := 0
		for _, w := range all {
			if w == last(p) || w == last(p)+"'s" || w == last(p)+"'" {
				n++
			}
		}
		for _, w := range heading {
			if w == last(p) {
				n += 3
			}
		}
		if n > most {
			best, most = p, n
		}
	}
	if best == "" {
		return r.repeated(strings.Join(intro[1:], " "))
	}
	return best
}

// askable are the people named in some texts who do not sign the piece.
func (r *reader) askable(texts []string) []string {
	return slices.DeleteFunc(r.article.People(texts), func(p string) bool { return r.signs(p) || ofWork(p) })
}

// speaksIn is a pair of words in capitals that a line under the title says to speak: "Our editor Ada Quill introduces …".
func speaksIn(dek string) string {
	ws := strings.Fields(dek)
	for i := 2; i < len(ws); i++ {
		if speaksInDek(strings.TrimRight(ws[i], ",.:;")) && capital(ws[i-2]) && capital(ws[i-1]) && !strings.HasSuffix(ws[i-2], ".") {
			return ws[i-2] + " " + ws[i-1]
		}
	}
	return ""
}

// repeated is a pair of words in capitals in the title that an introduction repeats, "Introducing June Quill, …",
// "… glad to have June Quill", or empty. It is a name that no list has.
func (r *reader) repeated(intro string) string {
	title := strings.Fields(r.article.Title)
	for i := 1; i < len(title); i++ {
		first, second := title[i-1], strings.TrimRight(title[i], ",:;.!?’'")
		if !capital(first) || !capital(second) || first != strings.TrimRight(first, ",:;.!?") {
			continue
		}
		if pair := first + " " + second; strings.Contains(intro, pair) {
			return pair
		}
	}
	return ""
}

func capital(word string) bool {
	c, n := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(c) && n < len(word) && strings.ToUpper(word) != word
}

// ofWork reports whether words in capitals are the name of a work or a thing: "The Woman Who Rowed".
func ofWork(name string) bool {
	for _, w := range fields(name) {
		switch w {
		case "who", "that", "what", "when", "where", "how", "why", "is", "are":
			return true
		}
	}
	return false
}

// signs reports whether somebody is an author of the piece.
func (r *reader) signs(name string) bool {
	for _, a := range r.article.Authors {
		if last(a) == last(name) {
			return true
		}
	}
	return false
}

// presented reports whether the page presents the one who answers from question q on: its title is no more
// than a name, or that name after "Meet", or the first answer begins with the name of somebody named
// before ("ADA QUILL: I row at dawn.").
func (r *reader) presented(q question) bool {
	title := fields(r.article.Title)
	if len(title) > 0 && title[0] == "meet" {
		return true
	}
	if r.titled(q) != "" {
		return true
	}
	if q.block+1 >= len(r.blocks) {
		return false
	}
	who, _, led := strings.Cut(r.blocks[q.block+1].text, ": ")
	if !led {
		return false
	}
	for _, p := range r.article.People(append([]string{r.article.Title}, r.texts(0, q.block)...)) {
		if strings.EqualFold(p, who) {
			return true
		}
	}
	return false
}

// titled is the title where it is no more than a name: one that is known, or two to four words in
// capitals of which the first answer says the first or the last ("I'm Ada.").
func (r *reader) titled(q question) string {
	name := strings.Fields(r.article.Title)
	for _, p := range r.article.People([]string{r.article.Title}) {
		if len(fields(p)) == len(fields(r.article.Title)) {
			return p
		}
	}
	if len(name) < 2 || len(name) > 4 || q.block+1 >= len(r.blocks) {
		return ""
	}
	for _, w := range name {
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) {
			return ""
		}
	}
	said := r.blocks[q.block+1].words()
	is := fields(r.article.Title)
	if len(is) > 0 && r.blocks[q.block+1].own() && (slices.Contains(said, is[0]) || slices.Contains(said, is[len(is)-1])) {
		return r.article.Title
	}
	return ""
}
