package ssh

import (
	"bufio"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestLinesComeAtTheSpeedOfAPerson(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begun := time.Now()
		in := bufio.NewScanner(newPaced(t.Context(), strings.NewReader(strings.Repeat("f\n", 50)+"E"), time.Now))
		n := 0
		for in.Scan() {
			n++
		}
		if took := time.Since(begun); n != 51 || took < 8*time.Second || took > 10*time.Second {
			t.Errorf("%d lines in %s", n, took)
		}
	})
}
