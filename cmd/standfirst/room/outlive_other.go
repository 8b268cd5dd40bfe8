//go:build !unix

package room

import "strings"

// outlive lets the program go on when its terminal is gone, where there is such a thing.
func outlive() {}

// taken reports whether a port could not be opened because it is open already.
func taken(err error) bool { return strings.Contains(err.Error(), "one usage of each socket address") }
