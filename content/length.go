package content

import "strings"

// Words is how many words the sentences have, parted by white space.
func (d *Document) Words() int {
	n := 0
	for _, s := range d.Sentences {
		for range strings.FieldsSeq(string(d.SentenceText(s))) {
			n++
		}
	}
	return n
}

// wordsAMinute is how fast adults read English prose in silence: 238 words a minute
// (Brysbaert 2019, "How many words do we read per minute?", a review of 190 studies).
const wordsAMinute = 238

// Minutes is about how long so many words take to read, rounded; at least 1, or 0 when
// there are none.
func Minutes(words int) int {
	if words <= 0 {
		return 0
	}
	return max(1, (words+wordsAMinute/2)/wordsAMinute)
}
