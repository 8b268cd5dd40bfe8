package hostile

// Many is how often a pattern is repeated to make a text that is large or slow to
// read: n times when asked to be thorough, and else an eighth of it. So it is with
// the race detector, too, which is there for races and takes ten times as long.
func Many(n int) int {
	if Race || !Thorough() {
		return max(1, n/8)
	}
	return n
}
