package extract

import (
	"math"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
)

// headed leaves out the short lines under a head such as "More on this story": the entries go with
// it. The pieces are those behind the text.
func headed(pieces []piece) {
	for i := range pieces {
		if head := &pieces[i]; head.reason != boilerplate.Related || head.linked > 0 || head.words > 6 {
			continue
		}
		entries := pieces[i:]
		if end := slices.IndexFunc(entries, func(p piece) bool {
			return p.reason == "" && (p.words > 16 || sentenceEnd(string(p.Text)) && p.words > 8 || p.Kind == content.Table || p.Kind == content.Code)
		}); end > 0 {
			entries = entries[:end]
		}
		leave(entries, boilerplate.Related)
	}
}

// comments leaves out what readers wrote under a head that counts it, "Comments (40)" or
// "3 replies".
func comments(pieces []piece) {
	for i := range pieces {
		if p := &pieces[i]; p.words <= 5 && boilerplate.CountsComments.In(p.key) && commented(pieces[i+1:]) {
			leave(pieces[i:], boilerplate.Comments)
			return
		}
	}
}

// commented reports whether pieces have the marks of comments again and again: short lines with a
// date or an age, or to reply.
func commented(pieces []piece) bool {
	marks := 0
	for i := range pieces {
		p := &pieces[i]
		if p.words == 0 || p.words > 8 {
			continue
		}
		if _, dated := dates.Find(p.key); dated || strings.HasSuffix(p.key, " ago") || p.key == "reply" {
			marks++
		}
	}
	return marks > 1
}

// among leaves out the short lines between two appeals to the reader. The pieces are those behind
// the text.
func among(pieces []piece) {
	call, words := -1, 0 // the last appeal, and the words since then
	for i := range pieces {
		p := &pieces[i]
		switch {
		case p.reason == "":
			words += p.words
		case !p.call:
			call = -1
		default:
			if call >= 0 && words <= 30 {
				leave(pieces[call:i], boilerplate.Among)
			}
			call, words = i, 0
		}
	}
}

// rest leaves out what follows the end of the article when that is mostly links,
// pictures and calls: the cards of other stories.
func rest(pieces []piece) {
	total := count(pieces).words
	words, cards, open, cut := 0, 0, 0, len(pieces)
	listed := true // everything so far is an item of a list, or left out
	for i := len(pieces) - 1; i >= 0 && words*10 <= total; i-- {
		p := &pieces[i]
		if p.reason == "" && p.Kind != content.Image && p.linked*2 <= p.words {
			if p.words > 60 {
				break
			}
			open++
			words += p.words
			listed = listed && (len(p.Containers) > 0 || p.Kind == content.Rule)
			continue
		}
		cards++
		switch string(p.reason) {
		case boilerplate.Newsletter, boilerplate.Related, boilerplate.Comments, boilerplate.Donation:
			if open > 0 && (cards >= max(4, 2*open) || listed && p.reason == boilerplate.Related) {
				cut = i
			}
		}
	}
	leave(pieces[cut:], boilerplate.After)
}

// lonely leaves out headings that have nothing below them.
func lonely(pieces []piece) {
	for i := len(pieces) - 1; i >= 0; i-- {
		if p := &pieces[i]; p.reason == "" {
			if p.Kind != content.Heading && p.Kind != content.Rule {
				return
			}
			p.reason = boilerplate.After
		}
	}
}

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
	var b strings.Builder
	whole := map[string]int{}                   // how often a text is all of a piece
	times := map[[3]string]int{{}: math.MaxInt} // how often the words within one stand in the text
	var quotable []int
	for i := range pieces {
		p := &pieces[i]
		if sentence(p) {
			b.WriteString(p.key + "\n")
		}
		if p.reason == "" && p.words >= 6 && p.words <= 45 && (p.Kind == content.Paragraph || p.Kind == content.Heading) {
			whole[p.key]++
			times[inner(p.key)] += 0
			quotable = append(quotable, i)
		}
	}
	text := b.String()
	if len(text) > 300<<10 {
		return
	}
	var three [3]string
	for word := range strings.FieldsSeq(text) {
		three = [3]string{three[1], three[2], word}
		if n, ok := times[three]; ok {
			times[three] = n + 1
		}
	}
	quotable = slices.DeleteFunc(quotable, func(i int) bool {
		p := &pieces[i]
		once := 0 // in its own place
		if sentence(p) {
			once = 1
		}
		// What stands under each of many recipes is no quotation.
		return whole[p.key] > 2 || times[inner(p.key)] <= once || strings.Count(text, p.key) <= once
	})
	for _, i := range quotable {
		box := pieces[i].place
		pieces[i].reason = boilerplate.PullQuote
		// Whose words they are stands under them, in the same box.
		if below := pieces[i+1 : min(i+2, len(pieces))]; len(below) > 0 && box != nil && below[0].place == box && below[0].words <= 6 &&
			!sentenceEnd(string(below[0].Text)) {
			leave(below, boilerplate.PullQuote)
		}
	}
}

// inner are the second word of a key and the two behind it, if there are more: they are whole words
// wherever the key is quoted from.
func inner(key string) (three [3]string) {
	if words := strings.Fields(key); len(words) > 4 {
		copy(three[:], words[1:])
	}
	return three
}
