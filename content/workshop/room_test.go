package workshop_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

var start = time.Date(2026, 11, 28, 10, 0, 0, 0, time.UTC)

func pack(t testing.TB, sentences int, change func(*workshop.Settings)) *workshop.Pack {
	t.Helper()
	a := &content.Article{Reference: "ferry.md", MediaType: "text/markdown"}
	for i := range sentences {
		text := clean.Inline(fmt.Sprintf("Sentence %d tells of the ferry.", i+1), nil)
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: text})
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(text)}})
		a.Judgements = append(a.Judgements, content.Judgement{Label: content.Fact, Confidence: 0.8, Reasons: []content.Reason{{Why: "no source is named"}}})
	}
	settings := workshop.Settings{Rounds: 2, Least: 1}
	if change != nil {
		change(&settings)
	}
	p, err := workshop.NewPack(a, scheme.Five(), settings, "standfirst test", start, true)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// course is a whole workshop of three people on four sentences; label gives what each answers.
func course(label func(round, person, sentence int) string) []workshop.Event {
	var out []workshop.Event
	n := int64(0)
	add := func(e workshop.Event) {
		n++
		e.N, e.ID, e.At = n, fmt.Sprintf("%032d", n), start
		out = append(out, e)
	}
	phase := func(p workshop.Phase, round int) {
		add(workshop.Event{Kind: workshop.PhaseKind, Phase: p, Round: round, Seconds: 480, Sentence: -1})
	}
	for p := range 3 {
		add(workshop.Event{Kind: workshop.Join, P: fmt.Sprint("p", p), Name: clean.Inline(fmt.Sprint("otter-", p), nil), Sentence: -1})
	}
	for round, labelling := range []workshop.Phase{workshop.Blind, workshop.Second} {
		phase(labelling, round+1)
		for p := range 3 {
			for s := range 4 {
				add(workshop.Event{Kind: workshop.Label, Round: round + 1, P: fmt.Sprint("p", p), Sentence: s, Label: label(round+1, p, s)})
			}
			add(workshop.Event{Kind: workshop.Done, Round: round + 1, P: fmt.Sprint("p", p), On: true, Sentence: -1})
		}
		phase(workshop.Frozen, round+1)
		phase(workshop.Shown, round+1)
	}
	phase(workshop.Program, 2)
	return out
}

func names(_, person, sentence int) string {
	return []string{"fact", "opinion", "attributed", "prediction"}[(person*sentence)%4]
}

func TestARoomIsTheSumOfItsEventsInAnyOrderAndDoubled(t *testing.T) {
	p := pack(t, 4, nil)
	want := workshop.NewRoom(p)
	events := course(names)
	last := events[len(events)-1].N
	for i, at := range []int64{last / 2, last + 1, last + 2} { // the first in an earlier step
		events = append(events, workshop.Event{Kind: workshop.Time, Seconds: 60, Sentence: -1, N: at, ID: fmt.Sprint("more", i)})
	}
	for i := range events {
		want.Apply(&events[i], start)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		mixed := append(slices.Clone(events), events[:r.IntN(len(events))]...)
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		got := workshop.NewRoom(p)
		for i := range mixed {
			got.Apply(&mixed[i], start)
		}
		if got.Left(start) != want.Left(start) {
			t.Fatalf("%s are left, not %s", got.Left(start), want.Left(start))
		}
		g, w := got.Public(start), want.Public(start)
		g.Seq, w.Seq = 0, 0
		if !reflect.DeepEqual(g, w) || !reflect.DeepEqual(got.Host().People[0].Answered, want.Host().People[0].Answered) {
			t.Fatalf("got %+v\nwanted %+v", g, w)
		}
	}
}

func TestWhatOthersAnsweredIsInNoByteBeforeTheRoomIsShown(t *testing.T) {
	p := pack(t, 4, nil)
	one, other := course(names), course(func(_, person, _ int) string {
		return []string{"fact", "unsure", "prediction"}[person]
	})
	a, b := workshop.NewRoom(p), workshop.NewRoom(p)
	shown := 0
	for i := range one {
		if one[i].P == "p0" {
			other[i] = one[i] // the participant who is looked at answers the same
		}
		a.Apply(&one[i], start)
		b.Apply(&other[i], start)
		same := sent(t, a) == sent(t, b)
		open := a.Step().Phase.Open()
		if !open && !same {
			t.Fatalf("after event %d, in %v: %s\nand\n%s", i, a.Step(), sent(t, a), sent(t, b))
		}
		if open && !same {
			shown++
		}
	}
	if shown == 0 {
		t.Error("the room was never shown, so this test saw nothing")
	}
}

// sent is all that p0, the wall and the host may be sent.
func sent(t *testing.T, r *workshop.Room) string {
	t.Helper()
	b, err := json.Marshal([]any{r.Public(start), r.Mine("p0"), r.Host()})
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestTooFewAnswersAreNotShown(t *testing.T) {
	p := pack(t, 4, func(s *workshop.Settings) { s.Least = 4 })
	r := workshop.NewRoom(p)
	for _, e := range course(names) {
		r.Apply(&e, start)
	}
	for _, row := range r.Public(start).Counts[0] {
		if row != nil {
			t.Errorf("three answers are shown where four are wanted: %v", row)
		}
	}
}

func TestAnAnswerIsTakenOnlyWhileItsRoundIsOpen(t *testing.T) {
	p := pack(t, 4, func(s *workshop.Settings) { s.From, s.To = 1, 3 })
	r := workshop.NewRoom(p)
	answer := workshop.Event{Kind: workshop.Label, Round: 1, P: "p0", Sentence: 1, Label: "fact", N: 5, ID: "x"}
	allows := func(what string, want error) {
		t.Helper()
		if got := r.Allows(&answer); !errors.Is(got, want) {
			t.Errorf("%s: %v, wanted %v", what, got, want)
		}
	}
	allows("before joining", workshop.ErrUnknown)
	r.Apply(&workshop.Event{Kind: workshop.Join, P: "p0", Name: "otter", N: 1, ID: "j"}, start)
	allows("in the lobby", workshop.ErrNotBegun)
	r.Apply(&workshop.Event{Kind: workshop.PhaseKind, Phase: workshop.Blind, Round: 1, N: 1, ID: "b"}, start)
	allows("blind", nil)
	answer.Sentence = 3
	allows("a sentence that is not asked", workshop.ErrNoLabel)
	answer.Sentence, answer.Label = 1, "rumour"
	allows("no label of the set", workshop.ErrNoLabel)
	answer.Label = "fact"
	r.Apply(&workshop.Event{Kind: workshop.PhaseKind, Phase: workshop.Frozen, Round: 1, N: 2, ID: "c"}, start)
	allows("frozen", workshop.ErrNotCounted)
}

func TestATimeThatWasSetRunsDownAndNeverMovesTheRoom(t *testing.T) {
	r := workshop.NewRoom(pack(t, 2, nil))
	r.Apply(&workshop.Event{Kind: workshop.PhaseKind, Phase: workshop.Blind, Round: 1, Seconds: 60, N: 1, ID: "b"}, start)
	r.Apply(&workshop.Event{Kind: workshop.Time, Seconds: 60, N: 2, ID: "t"}, start)
	for _, c := range []struct{ after, left int }{{0, 120}, {45, 75}, {300, 0}} {
		if got := r.Public(start.Add(time.Duration(c.after) * time.Second)); got.Left != c.left || got.Phase != workshop.Blind {
			t.Errorf("after %d s: %d s left in %s, wanted %d in blind", c.after, got.Left, got.Phase, c.left)
		}
	}
}

func TestWhoWithdrawsOrIsRemovedCountsNoMore(t *testing.T) {
	r := workshop.NewRoom(pack(t, 4, nil))
	for _, e := range course(names) {
		r.Apply(&e, start)
	}
	r.Apply(&workshop.Event{Kind: workshop.Withdraw, P: "p1", N: 1000, ID: "w"}, start)
	for i, row := range r.Answers().Counts(1) {
		n := 0
		for _, c := range row {
			n += c
		}
		if n != 2 {
			t.Errorf("sentence %d counts %d people, wanted 2", i+1, n)
		}
	}
}

func TestAPackIsReadBackAndAChangedOneRefused(t *testing.T) {
	want := pack(t, 4, nil)
	b, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := workshop.ReadPack(b)
	if err != nil {
		t.Fatal(err)
	}
	if got.TextHash() != want.TextHash() || got.ProgramLabel(2) != "fact" || got.Article.Judgements != nil || !workshop.IsPack(b) {
		t.Errorf("read back as %+v", got)
	}
	_, err = workshop.ReadPack([]byte(strings.Replace(string(b), "Sentence 2 tells", "Sentence 2 lies!", 2)))
	if err == nil || !strings.Contains(err.Error(), "changed") {
		t.Errorf("a changed text: %v", err)
	}
}

func TestAPackTellsTheProgramsLabelsOnlyWhenAsked(t *testing.T) {
	p := pack(t, 4, nil)
	p.Program = nil
	b, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"confidence", "no source is named", `"reasons":[`} {
		if strings.Contains(string(b), word) {
			t.Errorf("it holds %q", word)
		}
	}
}

func TestAReasonThatIsPassedIsNews(t *testing.T) {
	r := workshop.NewRoom(pack(t, 4, func(s *workshop.Settings) { s.Reasons = true }))
	for _, e := range course(names) {
		r.Apply(&e, start)
	}
	r.Apply(&workshop.Event{Kind: workshop.Reason, ID: "why", Round: 1, P: "p0", Sentence: 1, Note: "who says so?", N: 100}, start)
	for _, on := range []bool{true, false} {
		before := r.Version()
		e, _ := r.Passing("why", on)
		e.N, e.ID = r.Newest()+1, workshop.NewID()
		r.Apply(&e, start)
		if got := len(r.Public(start).Reasons) == 1; got != on || r.Version() == before {
			t.Errorf("shown: %t, wanted %t; version %d after %d", got, on, r.Version(), before)
		}
	}
}

func TestAReasonForNoSentenceIsLeftOut(t *testing.T) {
	r := workshop.NewRoom(pack(t, 4, func(s *workshop.Settings) { s.Reasons = true }))
	for _, e := range course(names) {
		r.Apply(&e, start)
	}
	for i, sentence := range []int{-1, 4, 1 << 30} {
		e := workshop.Event{Kind: workshop.Reason, ID: fmt.Sprint("why", i), Round: 1, P: "p0", Sentence: sentence, Note: "x", N: 100}
		r.Apply(&e, start)
		if _, ok := r.Passing(e.ID, true); ok {
			t.Errorf("a reason for sentence %d is kept", sentence)
		}
	}
}
