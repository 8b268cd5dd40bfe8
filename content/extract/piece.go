package extract

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// piece is a block on its way into the body, or out of it.
type piece struct {
	content.Block

	// key is its text for comparing: see fold.
	key string
	// words is the number of words, linked those that lie in links.
	words, linked int
	// lines are those of the page that its text is from, in order.
	lines []int
	// place is the innermost element with a name that it stands in.
	place *place
	// reason is why it is left out; empty when it stays.
	reason clean.Text
	// call says that the reason is an appeal to the reader: to pay, give, follow.
	call bool
}
