package shelf_test

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

	"github.com/standfirst/standfirst/content/shelf"
)

// saverVariable makes the test binary save articles in the folder that it names, and
// say which have been acknowledged, until it is killed.
const saverVariable = "STANDFIRST_TEST_SAVER"

func TestMain(m *testing.M) {
	if who, folder, ok := strings.Cut(os.Getenv(saverVariable), " "); ok {
		os.Exit(saver(who, folder))
	}
	os.Exit(m.Run())
}

func saver(who, folder string) int {
	s := shelf.New(folder)
	for n := range 2000 {
		a := article(fmt.Sprintf("Article %s %d", who, n), "Ada Quill", "Saltmarsh Post",
			fmt.Sprintf("This is the sentence %d of %s. It should be kept.", n, who))
		e, err := s.Save(a)
		if err == nil {
			err = s.Opened(&e)
		}
		if err == nil {
			err = s.Left(e.Key, 1, .5)
		}
		if err == nil {
			err = s.Tag(e.Key, who, true)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		fmt.Println(e.Key)
	}
	return 0
}

// TestKilledWhileSaving holds that no acknowledged article, place or tag is lost when two
// programs that save on one shelf are killed, and that no file is unreadable. It
// takes a few rounds, and 200 when STANDFIRST_THOROUGH is set.
func TestKilledWhileSaving(t *testing.T) {
	rounds := 5
	if os.Getenv("STANDFIRST_THOROUGH") != "" {
		rounds = 200
	}
	if testing.Short() {
		rounds = 1
	}
	acknowledged := 0
	for round := range rounds {
		folder := filepath.Join(t.TempDir(), strconv.Itoa(round))
		keys := make(chan []shelf.Key, 2)
		for who := range 2 {
			go func() { keys <- killedSaver(t, folder, strconv.Itoa(who), 1+rand.IntN(12)) }()
		}
		all := append(<-keys, <-keys...)
		acknowledged += len(all)
		verify(t, folder, all)
	}
	t.Logf("%d rounds: %d articles acknowledged, 0 lost", rounds, acknowledged)
}

// killedSaver has a saver killed some time after it acknowledged so many articles.
func killedSaver(t *testing.T, folder, who string, after int) (keys []shelf.Key) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), saverVariable+"="+who+" "+folder)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Error(err)
		return nil
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		keys = append(keys, shelf.Key(lines.Text()))
		if len(keys) == after {
			time.AfterFunc(time.Duration(rand.IntN(5000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait()
	return keys
}

func verify(t *testing.T, folder string, keys []shelf.Key) {
	t.Helper()
	s := shelf.New(folder)
	defer s.Close()
	items, _ := s.List(true) // a torn line is told, and everything else is there
	listed := map[shelf.Key]shelf.Item{}
	for _, i := range items {
		listed[i.Key] = i
	}
	for _, k := range keys {
		if _, _, err := s.Load(k); err != nil {
			t.Fatal(err)
		}
		if i := listed[k]; i.Saved.IsZero() || i.Share != .5 || len(i.Tags) != 1 {
			t.Fatalf("%s: %+v", k, i)
		}
	}
	if got := search(t, s, "kept"); len(got) < len(keys) {
		t.Fatalf("%d of %d are found", len(got), len(keys))
	}
	for k := range listed {
		if _, _, err := s.Load(k); err != nil {
			t.Fatal(err) // also those that were not acknowledged are whole or not there
		}
	}
}
