package extract

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
)

// setAgain leaves out a text that stands on the page once more, for narrow screens or for print.
// It is many blocks in the order in which they were read before, with next to nothing between.
func setAgain(pieces []piece) {
	const leastBlocks, leastWords, mostBetween = 8, 150, 3
	seen := map[string]int{}
	first, last, before, blocks, words := 0, 0, 0, 0, 0
	end := func() {
		if blocks >= leastBlocks && words >= leastWords {
			leave(pieces[first:last+1], boilerplate.Repeated)
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
		if at <= before || i-last > mostBetween {
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
	const mostWork = 32 << 20 // bytes to look through
	var b strings.Builder
	whole := map[string]int{} // how often a text is all of a piece
	var quotable []int
	for i := range pieces {
		p := &pieces[i]
		if sentence(p) {
			b.WriteString(p.key + "\n")
		}
		if p.reason == "" && p.words >= 6 && p.words <= 45 && (p.Kind == content.Paragraph || p.Kind == content.Heading) {
			whole[p.key]++
			quotable = append(quotable, i)
		}
	}
	if b.Len()*len(quotable) > mostWork {
		return
	}
	var quotes []int
	for _, i := range quotable {
		p := &pieces[i]
		once := 0 // in its own place
		if sentence(p) {
			once = 1
		}
		// What stands under each of many recipes is no quotation.
		if whole[p.key] <= 2 && strings.Count(b.String(), p.key) > once {
			quotes = append(quotes, i)
		}
	}
	for _, i := range quotes {
		box := pieces[i].place
		pieces[i].reason = boilerplate.PullQuote
		// Whose words they are stands under them, in the same box.
		if below := pieces[i+1 : min(i+2, len(pieces))]; len(below) > 0 && box != nil && below[0].place == box && below[0].words <= 6 &&
			!sentenceEnd(string(below[0].Text)) {
			leave(below, boilerplate.PullQuote)
		}
	}
}
