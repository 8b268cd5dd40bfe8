package record_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/record"
)

// writerVariable makes the test binary a writer: it appends to the file that it
// names, says on standard output what has been acknowledged, and goes on until
// it is killed or has written writerMost.
const (
	writerVariable = "STANDFIRST_TEST_WRITER"
	writerMost     = 5000
)

func TestMain(m *testing.M) {
	if who, path, ok := strings.Cut(os.Getenv(writerVariable), " "); ok {
		os.Exit(writer(who, path))
	}
	os.Exit(m.Run())
}

func writer(who, path string) int {
	l := record.New(path)
	for n := 0; n < writerMost; n += 3 {
		// A line that no single page of the disk holds, and two small ones.
		err := l.Append(event{V: 1, Who: who, N: n, Text: strings.Repeat("long ", n%2000)}, event{V: 1, Who: who, N: n + 1}, event{V: 1, Who: who, N: n + 2})
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		fmt.Println(n + 2)
	}
	return 0
}

// TestKilledWriters holds that what was acknowledged is there when two processes
// that write to one file are killed, and that the file can be read and written.
// It takes a few rounds, and 200 when STANDFIRST_THOROUGH is set.
func TestKilledWriters(t *testing.T) {
	rounds := 12
	if os.Getenv("STANDFIRST_THOROUGH") != "" {
		rounds = 200
	}
	if testing.Short() {
		rounds = 2
	}
	acknowledged, torn := 0, 0
	for round := range rounds {
		path := filepath.Join(t.TempDir(), strconv.Itoa(round), "log.jsonl")
		n, broken := killed(t, path, 1+rand.IntN(40))
		acknowledged += n
		torn += broken
	}
	t.Logf("%d rounds: %d lines acknowledged, 0 lost, %d cut off and told", rounds, acknowledged, torn)
}

// killed has two writers killed, each after it acknowledged a number of times,
// and checks the file. It gives how many lines were acknowledged.
func killed(t *testing.T, path string, after int) (acknowledged, torn int) {
	t.Helper()
	done := make(chan int, 2)
	for who := range 2 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%d %s", writerVariable, who, path))
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		go func() {
			last, seen := -1, 0
			for lines := bufio.NewScanner(out); lines.Scan(); {
				// What it still says after the kill counts, too.
				last, _ = strconv.Atoi(lines.Text())
				if seen++; seen == after+who {
					// Somewhere within what follows.
					time.AfterFunc(time.Duration(rand.IntN(3000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
				}
			}
			_ = cmd.Wait()
			done <- last + 1
		}()
	}
	var counts [2]int
	first, second := <-done, <-done
	counts[0], counts[1] = min(first, second), max(first, second)

	got, damage := events(t, path)
	have := map[string]int{}
	for _, e := range got {
		if e.N != have[e.Who] {
			t.Fatalf("%s: line %d of %s follows line %d", path, e.N, e.Who, have[e.Who]-1)
		}
		have[e.Who]++
	}
	a, b := min(have["0"], have["1"]), max(have["0"], have["1"])
	if a < counts[0] || b < counts[1] {
		t.Fatalf("%s: %d and %d lines were acknowledged, %d and %d are there", path, counts[0], counts[1], a, b)
	}
	if err := record.New(path).Append(event{V: 1, Who: "after"}); err != nil {
		t.Fatal(err)
	}
	if again, _ := events(t, path); len(again) != len(got)+1 {
		t.Fatalf("%d lines, after another one %d", len(got), len(again))
	}
	return counts[0] + counts[1], damage.Lines
}
