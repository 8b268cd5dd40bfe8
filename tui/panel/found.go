package panel

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/words"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
)

// SetFound takes what a search found, in reading order, and what gives the text of each,
// with the hits in it.
func (s *Set) SetFound(all []reader.Found, passage func(reader.Found) (clean.Text, []content.Span)) {
	s.hits, s.passage, s.entries[Hits] = all, passage, make([]entry, len(all))
	s.Narrow(Hits, "")
	items := make([]item, len(all))
	for i, f := range all {
		s.entries[Hits][i].item = &items[i]
		items[i].target = Target{Sentence: f.Sentence, Block: f.Block, Hit: f.Hit + 1}
		if f.Sentence < 0 {
			items[i].text, _ = passage(f)
		}
	}
}

// FindHit is the entry with a hit, by its number from 1.
func (s *Set) FindHit(hit int) int {
	all := s.of(Hits)
	return max(0, sort.Search(len(all), func(i int) bool { return all[i].leads().Hit > hit })-1)
}

// hit is the entry of a hit.
func (s *Set) hit(e entry, v View) []row.Row {
	i, _ := slices.BinarySearchFunc(s.hits, e.leads().Hit-1, func(f reader.Found, hit int) int { return f.Hit - hit })
	return s.found(s.hits[i], v)
}

// found is one of them: its number, its label if it has one, and the words around the
// first hit; all of it when it is chosen. What is denied before the hit is not cut off:
// such a text is shown from its beginning, over some lines.
func (s *Set) found(f reader.Found, v View) []row.Row {
	st := v.Styles
	body := chosen(v, st.Entry)
	number := row.Spaces(indent - 2)
	if f.Sentence >= 0 {
		number = pad(f.Sentence + 1)
	}
	lead := clean.Text(" ")
	if v.Chosen || f.Sentence == v.Here && f.Sentence >= 0 && !v.Focus {
		lead = row.Glyph(st.Glyphs.Chosen)
	}
	letter := row.Piece{Text: "  ", Style: body, Hard: true}
	if j, ok := s.judgement(f.Sentence); ok {
		mark := st.Marks[j.Label]
		letter = row.Piece{Text: row.Glyph(mark.Letter) + " ", Style: chosen(v, mark.Badge), Hard: true}
	}
	text, hits := s.passage(f)
	r := row.Row{{Text: lead + number + " ", Style: chosen(v, st.Count), Hard: true}, letter}
	if v.Chosen && v.Focus {
		r = append(r, lit(text, hits, 0, v)...)
		return fill(row.First(r.Wrap(v.Width, indent+2), chosenLines, v.Width, v.Styles), v.Width, body)
	}
	from := around(text, hits, v.Width-indent-2)
	if from > 0 && denied(text[:hits[0].Start]) {
		to := append(slices.Clone(r), row.Piece{Text: text[:hits[0].End], Style: body})
		if n := len(to.Wrap(v.Width, indent+2)); n <= deniedLines {
			rows := row.First(append(r, lit(text, hits, 0, v)...).Wrap(v.Width, indent+2), n, v.Width, v.Styles)
			if v.Chosen {
				return fill(rows, v.Width, body)
			}
			return rows
		}
	}
	if from > 0 {
		r = append(r, row.Piece{Text: row.Glyph(st.Glyphs.Ellipsis), Style: st.Muted})
	}
	r = append(r, lit(text, hits, from, v)...)
	if v.Chosen {
		return fill([]row.Row{r}, v.Width, body)
	}
	return []row.Row{r}
}

// deniedLines is how many lines an entry may take so that what denies a hit is seen.
const deniedLines = 4

// denied reports whether there is a word in t that turns what follows into its opposite.
func denied(t clean.Text) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(string(t)), func(r rune) bool {
		return !unicode.IsLetter(r) && r != '\'' && r != '’'
	}), func(word string) bool {
		return words.SmallWords()[word] == "negation" || strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t")
	})
}

// around is where the text of one line begins so that the first hit is on it, with a few
// words before it.
func around(text clean.Text, hits []content.Span, width int) int {
	if len(hits) == 0 || row.Width(text[:hits[0].End]) <= width {
		return 0
	}
	from := hits[0].Start
	for words := 0; from > 0 && words < 3; words++ {
		before := strings.LastIndexByte(string(text[:max(0, from-1)]), ' ') + 1
		if row.Width(text[before:hits[0].End]) > width*2/3 {
			break
		}
		from = before
	}
	return from
}

// lit is text from a byte of it on, with the hits in their look.
func lit(t clean.Text, hits []content.Span, from int, v View) row.Row {
	body := chosen(v, v.Styles.Entry)
	var r row.Row
	for _, h := range hits {
		if h.Start < from || h.End > len(t) || h.Start >= h.End {
			continue
		}
		r = append(r, row.Piece{Text: t[from:h.Start], Style: body}, row.Piece{Text: t[h.Start:h.End], Style: body.Over(v.Styles.Hit)})
		from = h.End
	}
	return append(r, row.Piece{Text: t[from:], Style: body})
}
