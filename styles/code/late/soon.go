//go:build !go1.26 || go1.28

// Package late keeps nothing from being read: it does not know this Go.
package late

// Hides says whether anything is kept from being read.
const Hides = false

// Show has nothing to show.
func Show() {}
