//go:build !race

package hostile

// Race reports whether the program was built with the race detector, which takes many
// times the memory and the processor time.
const Race = false
