package extract

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
)

// A text that is set a second time has at least so many blocks and words, in the same order.
const (
	againBlocks = 8
	againWords  = 150
)

// setAgain leaves out a text that stands on the page once more, for narrow screens or for print.
// It is many blocks in the order in which they were read before, with next to nothing between.
func setAgain(pieces []piece) {
	seen := map[string]int{}
	first, last, before, blocks, words := 0, 0, 0, 0, 0
	end := func() {
		if blocks >= againBlocks && words >= againWords {
			for i := first; i <= last; i++ {
				if pieces[i].reason == "" {
					pieces[i].reason = boilerplate.Repeated
				}
			}
		}
		blocks, words = 0, 0
	}
	for i := range pieces {
		p := &pieces[i]
		if p.reason != "" || p.key == "" || p.Kind != content.Paragraph && p.Kind != content.Heading {
			continue
		}
		at, again := seen[p.key]
		if !again {
			seen[p.key] = i
			continue
		}
		if blocks > 0 && (at <= before || at-before > 3 || i-last > 3) {
			end()
		}
		if blocks == 0 {
			first = i
		}
		last, before = i, at
		blocks++
		words += p.words
	}
	end()
}

// pullQuotes leaves out what is shown once more beside the paragraph it is from.
func pullQuotes(pieces []piece) {
	var b strings.Builder
	for i := range pieces {
		if sentence(&pieces[i]) {
			b.WriteString(pieces[i].key)
			b.WriteByte('\n')
		}
	}
	if b.Len() > 300<<10 {
		return
	}
	all := b.String()
	quotable := func(p *piece) bool {
		return p.reason == "" && p.words >= 6 && p.words <= 45 && (p.Kind == content.Paragraph || p.Kind == content.Heading)
	}
	var quotes []int
	said := newSayings(pieces, quotable, all)
	whole := map[string]int{} // how often a text is all of a piece
	for i := range pieces {
		if quotable(&pieces[i]) {
			whole[pieces[i].key]++
		}
	}
	for i := range pieces {
		p := &pieces[i]
		if !quotable(p) || whole[p.key] > 2 { // what stands under each of many recipes is no quotation
			continue
		}
		once := 0 // in its own place
		if sentence(p) {
			once = 1
		}
		if said.most(p.key) > once && strings.Count(all, p.key) > once {
			quotes = append(quotes, i)
		}
	}
	for _, i := range quotes {
		pieces[i].reason = boilerplate.PullQuote
		// Whose words they are stands under them, in the same box.
		if next := i + 1; next < len(pieces) && pieces[next].reason == "" && pieces[next].words <= 6 && pieces[i].place != nil &&
			pieces[next].place == pieces[i].place && !sentenceEnd(string(pieces[next].Text)) {
			pieces[next].reason = boilerplate.PullQuote
		}
	}
}

// sentence reports whether a piece is a paragraph of the article's text, a short one or a long one.
func sentence(p *piece) bool {
	return prose(p) || p.reason == "" && p.Kind == content.Paragraph && p.words >= 12 && p.linked*2 < p.words && sentenceEnd(string(p.Text))
}
