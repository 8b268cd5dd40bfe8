package hostile

// Many is how often a pattern is repeated to make a text that is large or slow to
// read: n times, and with the race detector, which is there for races and takes ten
// times as long, an eighth of it.
func Many(n int) int {
	if Race {
		return max(1, n/8)
	}
	return n
}
