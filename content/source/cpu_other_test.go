//go:build !unix

package source_test

import "time"

var began = time.Now()

// spent is the time since the tests began, where there is no better clock.
func spent() time.Duration { return time.Since(began) }
