package layout

import (
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content/letters"
)

// letters finds the signatures on a page of readers' letters. They are no part of the text. Whoever signs a letter is
// its author: what it asserts and what it judges are labelled as those of an author are, and given to nobody else.
func (r *reader) letters() bool {
	blocks := make([]letters.Block, len(r.blocks))
	for k, b := range r.blocks {
		var lines []string
		for i := b.from; i < b.to; i++ {
			lines = append(lines, r.article.Sentences[i].Text)
		}
		blocks[k] = letters.Block{Text: strings.Join(lines, "\n"), Heading: b.heading}
	}
	signed := letters.Signatures(len(blocks), func(k int) letters.Block { return blocks[k] }, r.article.Letters)
	for _, s := range signed {
		r.give(r.blocks[s.Block].from, r.blocks[s.Block+s.Blocks-1].to, Line, "")
	}
	return len(signed) > 0
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
