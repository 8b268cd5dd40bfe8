package serve

import "time"

// Bucket allows so many of something at once, and one more every so often. It begins
// full.
type Bucket struct {
	Most  int
	Every time.Duration

	used time.Duration
	at   time.Time
}

// Has reports whether there is one left.
func (b *Bucket) Has(now time.Time) bool {
	if !b.at.IsZero() {
		b.used = max(0, b.used-now.Sub(b.at))
	}
	b.at = now
	return b.used+b.Every <= time.Duration(b.Most)*b.Every
}

// Take takes one, if there is one.
func (b *Bucket) Take(now time.Time) bool {
	if !b.Has(now) {
		return false
	}
	b.used += b.Every
	return true
}

// full reports whether nothing is taken.
func (b *Bucket) full(now time.Time) bool { return b.Has(now) && b.used == 0 }
