package layout

import (
	"strings"
	"unicode"
)

// letters finds the signatures on a page of readers' letters, each a name and a place on two lines below its letter.
// They are no part of the text. Whoever signs a letter is its author: what it asserts and what it judges are labelled
// as those of an author are, and given to nobody else.
func (r *reader) letters() bool {
	var at []int
	for k := range r.blocks {
		if k > 0 && r.signsLetter(&r.blocks[k]) {
			at = append(at, k)
		}
	}
	const few = 3
	if len(at) < few {
		return false
	}
	for _, k := range at {
		r.give(r.blocks[k].from, r.blocks[k].to, Line, "")
	}
	return true
}

// signsLetter reports whether a block is the two lines that sign a letter.
func (r *reader) signsLetter(b *block) bool {
	var lines []string
	for i := b.from; i < b.to; i++ {
		lines = append(lines, strings.Split(r.article.Sentences[i].Text, "\n")...)
	}
	return !b.heading && len(lines) == 2 && !ended(lines[0]) && !ended(lines[1]) && named(lines[0]) && len(strings.Fields(lines[0])) >= 2 && named(lines[1])
}

// posts reads embedded posts, quotations that end in a line with a name and a handle: "— Nell Orr (@nellorr) May 5".
func (r *reader) posts() {
	from := -1
	for k := range r.blocks {
		b := &r.blocks[k]
		if !b.quoted {
			from = -1
			continue
		}
		if from < 0 {
			from = k
		}
		if who := poster(r.article.Sentences[b.to-1].Text); who != "" {
			for j := from; j <= k; j++ {
				r.give(r.blocks[j].from, r.blocks[j].to, Given, who)
			}
			r.give(b.to-1, b.to, Line, "")
			from = -1
		}
	}
}

// poster is the name in a line that signs a post, without its pictures, or "".
func poster(line string) string {
	rest, ok := strings.CutPrefix(line, "—")
	if !ok {
		rest, ok = strings.CutPrefix(line, "-")
	}
	name, _, handle := strings.Cut(rest, "(@")
	if !ok || !handle {
		return ""
	}
	if k := strings.IndexFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsSpace(r) && !strings.ContainsRune(".,'’-&", r)
	}); k >= 0 {
		name = name[:k]
	}
	return strings.TrimSpace(name)
}
