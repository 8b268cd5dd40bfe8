package cli

import (
	"testing"
	"time"
)

func TestRate(t *testing.T) {
	for want, c := range map[string]struct {
		read, total int
		took        time.Duration
	}{
		"312 of 1000 articles, 43 a second, 16s left":        {312, 1000, 7250 * time.Millisecond},
		"1 of 2 articles, 0.5 a second, 2s left":             {1, 2, 2 * time.Second},
		"1000 of 100000 articles, 125 a second, 13m12s left": {1000, 100_000, 8 * time.Second},
	} {
		if got := rate(c.read, c.total, c.took); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
