package visit

import "time"

// Bookmark is how far an article was read.
type Bookmark struct {
	// Sentence is the one that the reader stood on, from 0; -1 when the text has changed
	// since, so that only the share is known.
	Sentence int
	// Share is how much of the article had been on the screen, 0 to 1.
	Share float64
	// At is when it was left.
	At time.Time
}

// Bookmark is where one is in an article; ok is false when one has not begun to read.
func (v *Visit) Bookmark(now time.Time) (Bookmark, bool) {
	r := v.Reader
	return Bookmark{Sentence: r.Cursor(), Share: r.Fraction(), At: now}, r.Moved() && !v.Article.Partial && r.Cursor() >= 0
}

// ReadWhole is the share from which an article counts as read: below its last lines
// stand notes that nobody reads.
const ReadWhole = 0.95
