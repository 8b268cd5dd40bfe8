package subscription_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/content/subscription"
)

// refresherVariable makes the test binary refresh feeds in the folder that it names,
// which have one entry more each time, until it is killed.
const refresherVariable = "STANDFIRST_TEST_REFRESHER"

const killedFeeds = 4

func refresher(folder string) int {
	s := subscription.New(folder)
	for i := range killedFeeds {
		if _, err := s.Add(subscription.Feed{Address: clean.Inline(fmt.Sprintf("https://%d.example/", i), nil)}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
	for n := range 400 {
		feeds, _ := s.Feeds()
		err := s.Refresh(context.Background(), feeds, true, func(_ context.Context, r []sandbox.ListRequest) <-chan sandbox.ListResult {
			out := make(chan sandbox.ListResult, len(r))
			defer close(out)
			for i := range r {
				l := &content.List{
					Kind: content.Feed, Title: "Post",
					Validators: content.Validators{Address: "x", ETag: clean.Inline(fmt.Sprintf(`"%d"`, n+1), nil)},
				}
				for e := range n + 1 {
					l.Items = append(l.Items, content.Listed{ID: clean.Inline(strconv.Itoa(e), nil)})
				}
				out <- sandbox.ListResult{Request: i, List: l}
			}
			return out
		}, func(subscription.Refreshed) {})
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		fmt.Println(n + 1)
	}
	return 0
}

// TestKilledWhileRefreshing holds that entries that have been kept stay, that no
// server is asked with validators of entries that are not there, and that no file is
// unreadable. It takes a few rounds, and 200 when STANDFIRST_THOROUGH is set.
func TestKilledWhileRefreshing(t *testing.T) {
	rounds := 5
	if os.Getenv("STANDFIRST_THOROUGH") != "" {
		rounds = 200
	}
	if testing.Short() {
		rounds = 1
	}
	kept := 0
	for round := range rounds {
		folder := filepath.Join(t.TempDir(), strconv.Itoa(round))
		n := killedRefresher(t, folder, 1+rand.IntN(10))
		kept += n
		s := subscription.New(folder)
		feeds, _ := s.Feeds() // a torn line is told, and everything else is there
		if len(feeds) != killedFeeds {
			t.Fatalf("%d feeds", len(feeds))
		}
		for i := range feeds {
			entries, err := s.Entries(&feeds[i])
			if err != nil || len(entries) < n {
				t.Fatalf("%d entries of %d: %v", len(entries), n, err)
			}
			var asked int
			_, _ = fmt.Sscanf(string(feeds[i].ETag), `"%d"`, &asked)
			if asked > len(entries) {
				t.Fatalf("asked with %s, with %d entries", feeds[i].ETag, len(entries))
			}
		}
	}
	t.Logf("%d rounds: %d entries kept, 0 lost", rounds, kept*killedFeeds)
}

// killedRefresher gives how many times all feeds were refreshed before it was killed.
func killedRefresher(t *testing.T, folder string, after int) (n int) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), refresherVariable+"="+folder)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		n, _ = strconv.Atoi(lines.Text())
		if n == after {
			time.AfterFunc(time.Duration(rand.IntN(5000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait()
	return n
}
