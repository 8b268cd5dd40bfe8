package retry

import (
	"math"
	"testing"
	"time"
)

func TestEachFailureIsWaitedForLongerUpToTwoSeconds(t *testing.T) {
	for failures, want := range map[int]time.Duration{
		1: 500 * time.Millisecond, 2: time.Second, 3: 2 * time.Second, 4: 2 * time.Second, math.MaxInt: 2 * time.Second,
	} {
		if got := After(failures); got != want {
			t.Errorf("after %d failures %v, want %v", failures, got, want)
		}
	}
}
