package serve_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

var day = time.Date(2026, 11, 28, 10, 0, 0, 0, time.UTC)

// kept is a room of so many sentences in a folder of the test.
func kept(t *testing.T, sentences int) *rooms.Room {
	t.Helper()
	a := &content.Article{Reference: "ferry.md"}
	for i := range sentences {
		text := clean.Inline(fmt.Sprintf("Sentence %d tells of the ferry.", i+1), nil)
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: text})
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(text)}})
	}
	p, err := workshop.NewPack(a, scheme.Five(), workshop.Settings{Rounds: 2, Least: 1}, "test", day, false)
	if err != nil {
		t.Fatal(err)
	}
	k, err := rooms.Folder(t.TempDir()).Make(p, day.AddDate(0, 0, 30))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func held(t *testing.T, k *rooms.Room, keeper serve.Keeper) *serve.Room {
	t.Helper()
	r, damage, err := serve.Open(k.Pack, k.Code, k.Salt, keeper, serve.Options{})
	if err != nil || damage != nil {
		t.Fatal(err, damage)
	}
	t.Cleanup(r.Close)
	return r
}

func must[T any](t *testing.T) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func do(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func lobby() workshop.Step { return workshop.Step{Phase: workshop.Lobby, Round: 1} }
func blind() workshop.Step { return workshop.Step{Phase: workshop.Blind, Round: 1} }

func TestARoomGoesOnWhereItWas(t *testing.T) {
	k := kept(t, 3)
	r := held(t, k, k)
	long := must[string](t)(r.NewLongCode())
	host := must[string](t)(r.Lead(strings.ToLower(long)))
	ana := must[serve.Joined](t)(r.Join(strings.ToLower(k.Code)))
	ben := must[serve.Joined](t)(r.Join(k.Code))
	do(t, r.Next(lobby()))
	do(t, r.Label(ana.P, 1, 2, []serve.Answer{{0, "fact"}, {2, "opinion"}}))
	do(t, r.Label(ben.P, 1, 2, []serve.Answer{{0, "opinion"}}))
	do(t, r.Done(ana.P, 1, 3, true))
	before := must[workshop.Mine](t)(r.Mine(ana.P))
	r.Close()
	if err := r.Label(ana.P, 1, 4, nil); !errors.Is(err, serve.ErrEnded) {
		t.Errorf("a label after the end: %v", err)
	}

	again := must[*rooms.Room](t)(rooms.Folder(filepath.Dir(k.Path())).Open(k.Code))
	r = held(t, again, again)
	if p, ok := r.Who(ana.Token); !ok || p != ana.P || !r.Leads(host) {
		t.Error("those who were in are not let in again")
	}
	if f := r.Frame(); f.Here != 0 {
		t.Errorf("%d are here before anybody has come back", f.Here)
	}
	if got := must[workshop.Mine](t)(r.Mine(ana.P)); !reflect.DeepEqual(got, before) {
		t.Errorf("%+v, before it was %+v", got, before)
	}
	if f := must[*serve.Frame](t)(r.Fresh()); f.Here != 1 {
		t.Errorf("%d are here when one has come back", f.Here)
	}
	if f := r.Frame(); f.Phase != workshop.Blind || f.Joined != 2 || f.Ready != 1 || len(f.Counts) != 0 {
		t.Errorf("it goes on as %+v", f.Public)
	}
	door := serve.NewRooms(nil)
	door.Add(r)
	words := strings.ToUpper(string(ana.Name)) + " " + strings.ReplaceAll(string(ana.Words), "-", " ")
	back := must[serve.Joined](t)(must[serve.Entry](t)(door.Find("203.0.113.10", k.Code, words)).Use())
	if back.P != ana.P || back.Token == ana.Token {
		t.Errorf("came back as %+v, was %+v", back, ana)
	}
}

func TestNothingSecretIsInTheFiles(t *testing.T) {
	k := kept(t, 2)
	r := held(t, k, k)
	long := must[string](t)(r.NewLongCode())
	host := must[string](t)(r.Lead(long))
	ana := must[serve.Joined](t)(r.Join(k.Code))
	for _, name := range []string{"pack.json", "log.jsonl", "room.secret"} {
		path := filepath.Join(k.Path(), name)
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{long, rooms.Normal(long), host, ana.Token, string(ana.Words)} {
			if strings.Contains(string(b), secret) {
				t.Errorf("%s holds %q", name, secret)
			}
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v %v", name, info.Mode(), err)
		}
	}
}

// A disk that takes nothing for a while, and counts.
type disk struct {
	*rooms.Room

	full    atomic.Bool
	appends atomic.Int64
	slow    chan struct{} // when not nil, every append waits for it
}

var errFull = errors.New("the disk is full")

func (d *disk) Append(events []workshop.Event) error {
	if d.slow != nil {
		<-d.slow
	}
	if d.full.Load() {
		return errFull
	}
	if len(events) > 0 {
		d.appends.Add(1)
	}
	return d.Room.Append(events)
}

func TestOnlyWhatIsOnTheDiskIsAcknowledged(t *testing.T) {
	k := kept(t, 2)
	d := &disk{Room: k}
	var told []error
	r, _, err := serve.Open(k.Pack, k.Code, k.Salt, d, serve.Options{Trouble: func(err error) { told = append(told, err) }})
	do(t, err)
	defer r.Close()
	ana := must[serve.Joined](t)(r.Join(k.Code))
	do(t, r.Next(lobby()))
	d.full.Store(true)
	if err := r.Label(ana.P, 1, 2, []serve.Answer{{0, "fact"}}); !errors.Is(err, errFull) {
		t.Fatalf("a label on a full disk: %v", err)
	}
	if _, err := r.Mine(ana.P); err != nil {
		t.Errorf("on a full disk nobody can look: %v", err)
	}
	d.full.Store(false)
	do(t, r.Label(ana.P, 1, 2, []serve.Answer{{0, "fact"}})) // sent again
	r.Close()
	if !slices.Equal(told, []error{errFull, nil}) {
		t.Errorf("the facilitator was told %v", told)
	}
	n := 0
	if damage, err := k.Replay(func(e *workshop.Event) {
		if e.Kind == workshop.Label {
			n++
		}
	}); err != nil || damage != nil || n == 0 {
		t.Errorf("%d labels are kept, %v %v", n, damage, err)
	}
}

func TestWhatIsSentAgainIsWrittenOnce(t *testing.T) {
	k := kept(t, 2)
	k.Pack.Settings.Reasons = true
	r := held(t, k, k)
	ana := must[serve.Joined](t)(r.Join(k.Code))
	do(t, r.Next(lobby()))
	send := func() {
		do(t, r.Label(ana.P, 1, 2, []serve.Answer{{0, "fact"}, {1, "opinion"}}))
		do(t, r.Reason(ana.P, 1, 3, 0, "it can be checked"))
		do(t, r.Done(ana.P, 1, 4, true))
	}
	for range 3 {
		send()
	}
	r.Close()
	r = held(t, k, k) // and not after the room was opened again
	send()
	do(t, r.Label(ana.P, 1, 5, []serve.Answer{{0, "opinion"}, {1, ""}}))
	do(t, r.Label(ana.P, 1, 6, []serve.Answer{{0, "fact"}}))
	var wrote []string
	_, err := k.Replay(func(e *workshop.Event) {
		if e.Kind == workshop.Label || e.Kind == workshop.Reason || e.Kind == workshop.Done {
			wrote = append(wrote, fmt.Sprint(e.N, " ", e.Kind, " ", e.Label))
		}
	})
	do(t, err)
	want := []string{"2 label fact", "2 label opinion", "3 reason ", "4 done ", "5 label opinion", "5 label ", "6 label fact"}
	if !slices.Equal(wrote, want) {
		t.Errorf("the log holds %q, not %q", wrote, want)
	}
}

func TestThoseWhoComeTogetherAreWrittenTogether(t *testing.T) {
	k := kept(t, 2)
	d := &disk{Room: k, slow: make(chan struct{}, 1)}
	r := held(t, k, d)
	const people = 60
	var wait sync.WaitGroup
	for range people {
		wait.Go(func() {
			if _, err := r.Join(k.Code); err != nil {
				t.Error(err)
			}
		})
	}
	close(d.slow)
	wait.Wait()
	if n := d.appends.Load(); n > people/2 {
		t.Errorf("%d people took %d writes", people, n)
	}
	if f := must[*serve.Frame](t)(r.Fresh()); f.Joined != people {
		t.Errorf("%d of %d joined", f.Joined, people)
	}
}

func TestAStepIsTakenOnceWhenTwoAskForIt(t *testing.T) {
	k := kept(t, 2)
	r := held(t, k, k)
	do(t, r.Next(lobby()))
	if err := r.Next(lobby()); !errors.Is(err, serve.ErrNoStep) {
		t.Errorf("the same step again: %v", err)
	}
	if f := r.Frame(); f.Phase != workshop.Blind {
		t.Errorf("the room is in %s", f.Phase)
	}
}

func TestAReasonIsShownAndHeldBackAgain(t *testing.T) {
	k := kept(t, 2)
	k.Pack.Settings.Reasons = true
	r := held(t, k, k)
	ana := must[serve.Joined](t)(r.Join(k.Code))
	do(t, r.Next(lobby()))
	do(t, r.Label(ana.P, 1, 2, []serve.Answer{{0, "fact"}}))
	do(t, r.Reason(ana.P, 1, 3, 0, "it can be checked"))
	do(t, r.Next(blind()))
	do(t, r.Next(workshop.Step{Phase: workshop.Frozen, Round: 1}))
	key := must[workshop.Host](t)(r.Host()).Reasons[0].Key
	for _, on := range []bool{true, false, true} {
		do(t, r.Pass(key, on))
		if got := len(must[*serve.Frame](t)(r.Fresh()).Reasons) == 1; got != on {
			t.Errorf("shown: %t, wanted %t", got, on)
		}
	}
}

// What whoever leads the room set is shown by, is kept, and cannot be changed once people saw it.
func TestFromHowManyAnswersOnIsSetUntilTheRoomIsShown(t *testing.T) {
	k := kept(t, 2)
	r := held(t, k, k)
	for _, n := range []int{0, -1, 1 << 30} {
		if err := r.SetLeast(n); !errors.Is(err, serve.ErrLeast) {
			t.Errorf("%d: %v", n, err)
		}
	}
	ana := must[serve.Joined](t)(r.Join(r.Code))
	do(t, r.SetLeast(2))
	do(t, r.Next(lobby()))
	do(t, r.Label(ana.P, 1, 2, []serve.Answer{{Sentence: 0, Label: "fact"}}))
	do(t, r.Next(blind()))
	do(t, r.Next(workshop.Step{Phase: workshop.Frozen, Round: 1}))
	if f := r.Frame(); f.Least != 2 || f.Counts[0][0] != nil || len(f.Order) != 0 {
		t.Errorf("one answer of two is shown: %+v", f)
	}
	if err := r.SetLeast(1); !errors.Is(err, serve.ErrShown) {
		t.Errorf("lowered after it was shown: %v", err)
	}
	r.Close()
	if f := held(t, k, k).Frame(); f.Least != 2 {
		t.Errorf("after it was held again: %d", f.Least)
	}
}

func TestTheSecondRoundHasATimeOfItsOwn(t *testing.T) {
	k := kept(t, 2)
	r, _, err := serve.Open(k.Pack, k.Code, k.Salt, k, serve.Options{Seconds: 420, Again: 180, Now: func() time.Time { return day }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.Close)
	left := map[workshop.Step]int{}
	for _, step := range workshop.Steps(2)[:6] {
		left[step] = r.Frame().Left
		do(t, r.Next(step))
	}
	if first, second := left[blind()], left[workshop.Step{Phase: workshop.Second, Round: 2}]; first != 420 || second != 180 {
		t.Errorf("%d and %d seconds", first, second)
	}
}

// What was received before labelling ended counts, and whoever sends it again because the answer was
// lost is not told that it does not.
func TestWhatWasReceivedBeforeIsNotRefusedWhenItComesAgain(t *testing.T) {
	k := kept(t, 3)
	r := held(t, k, k)
	ana := must[serve.Joined](t)(r.Join(k.Code))
	do(t, r.Next(lobby()))
	first := []serve.Answer{{0, "fact"}}
	do(t, r.Label(ana.P, 1, 2, first))
	do(t, r.Next(blind()))
	do(t, r.Label(ana.P, 1, 2, first))
	if err := r.Label(ana.P, 1, 3, []serve.Answer{{1, "fact"}}); !errors.Is(err, workshop.ErrNotCounted) {
		t.Errorf("one that is too late: %v", err)
	}
	do(t, r.Remove(string(ana.Name)))
	if err := r.Label(ana.P, 1, 2, first); !errors.Is(err, workshop.ErrUnknown) {
		t.Errorf("of somebody who was removed: %v", err)
	}
}
