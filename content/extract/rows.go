package extract

import (
	"math"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
)

// headed leaves out the short lines under a head such as "More on this story": the entries go with
// it. The pieces are those behind the text.
func headed(pieces []piece) {
	under := false
	for i := range pieces {
		switch p := &pieces[i]; {
		case p.reason == boilerplate.Related && p.linked == 0:
			under = true
		case p.reason == "" && p.words > 16:
			under = false
		case under:
			leave(pieces[i:i+1], boilerplate.Related)
		}
	}
}

// comments leaves out what readers wrote under a head that counts it, "Comments (40)" or "3 replies". It
// has the marks of comments again and again: short lines with a date or an age, or to reply.
func comments(pieces []piece) {
	marks := 0
	for i := len(pieces) - 1; i >= 0; i-- {
		p := &pieces[i]
		if marks > 1 && p.words <= 5 && boilerplate.CountsComments.In(p.key) {
			leave(pieces[i:], boilerplate.Comments)
		}
		if p.words > 8 {
			continue
		}
		if _, dated := dates.Find(p.key); dated || strings.HasSuffix(p.key, " ago") || p.key == "reply" {
			marks++
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
		switch p.reason {
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
	for i := len(pieces) - 1; i >= 0 && (pieces[i].reason != "" || pieces[i].Kind == content.Heading); i-- {
		leave(pieces[i:i+1], boilerplate.After)
	}
}

// setAgain leaves out a text that stands on the page once more, for narrow screens or for print: the
// same blocks follow each other there.
func setAgain(pieces []piece) {
	const leastWords = 150
	first := map[string]int{}
	for i := 0; i < len(pieces); i++ {
		at, again := first[pieces[i].key]
		if !again {
			first[pieces[i].key] = i
			continue
		}
		end, words := i, 0
		for ; end < len(pieces) && (pieces[end].key == "" || first[pieces[end].key] == at+end-i); end++ {
			words += pieces[end].words
		}
		if words >= leastWords {
			leave(pieces[i:end], boilerplate.Repeated)
		}
		i = end - 1
	}
}

// pullQuotes leaves out what is shown once more beside the paragraph it is from.
func pullQuotes(pieces []piece) {
	const mostLooked = 64 << 20 // characters, for all that might be one
	var b strings.Builder
	whole := map[string]int{} // how often a text is all of a piece
	for i := range pieces {
		whole[pieces[i].key]++
		if sentence(&pieces[i]) {
			b.WriteString(pieces[i].key)
			b.WriteByte('\n')
		}
	}
	text := b.String()
	fours := foursOf(text)
	for i, looked := 0, 0; i < len(pieces) && looked < mostLooked; i++ {
		p := &pieces[i]
		// What stands under each of many recipes is no quotation.
		if p.reason != "" || p.Kind != content.Paragraph || p.words < 6 || p.words > 45 || whole[p.key] > 2 {
			continue
		}
		looked += len(text)
		once := 0 // in its own place
		if sentence(p) {
			once = 1
		}
		if fours.most(p.key) <= once || strings.Count(text, p.key) <= once {
			continue
		}
		p.reason = boilerplate.PullQuote
		// Whose words they are stands under them, in other letters.
		if below := pieces[i+1 : min(i+2, len(pieces))]; len(below) > 0 && below[0].words <= 6 && styled(&below[0]) {
			leave(below, boilerplate.PullQuote)
		}
	}
}

// fours counts how often each sequence of four bytes stands in a text. Sequences may share a place in the table, so
// a count may be too high; it is enough to know without a search that most parts stand in the text only once.
type fours [1 << 15]uint8

func foursOf(text string) *fours {
	f := new(fours)
	for i := 4; i <= len(text); i++ {
		if n := &f[four(text[i-4:i])]; *n < math.MaxUint8 {
			*n++
		}
	}
	return f
}

// most returns a number that is not exceeded by how often a part stands in the text, or 255 where it may be more.
func (f *fours) most(part string) int {
	n := uint8(math.MaxUint8)
	for i := 4; i <= len(part); i++ {
		n = min(n, f[four(part[i-4:i])])
	}
	return int(n)
}

// four returns the place of a sequence of four bytes in the table.
func four(s string) uint32 {
	return (uint32(s[0])<<24 | uint32(s[1])<<16 | uint32(s[2])<<8 | uint32(s[3])) * 0x9e3779b1 >> 17
}
