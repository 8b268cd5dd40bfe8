package workshop_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// warm is a room of three people in its lobby, and what makes it go on.
func warm(t *testing.T) (r *workshop.Room, happen func(workshop.Event) error) {
	t.Helper()
	p := pack(t, 4, func(s *workshop.Settings) { s.Least = 2 })
	p.Activity = &workshop.Activity{WarmUp: []workshop.WarmUp{
		{Text: "It rained on Friday.", Label: "fact", Why: "secret-why"}, {Text: "It was a shame.", Label: "opinion", Why: "judges"},
	}}
	r = workshop.NewRoom(p)
	n := int64(0)
	happen = func(e workshop.Event) error {
		n++
		e.N, e.ID = n, workshop.NewID()
		var err error
		if e.P != "" { // what the facilitator does is always taken
			err = r.Allows(&e)
		}
		if err == nil {
			r.Apply(&e, start)
		}
		return err
	}
	for _, p := range []string{"a", "b", "c"} {
		if err := happen(workshop.Event{Kind: workshop.Join, P: p, Name: "otter", Sentence: -1}); err != nil {
			t.Fatal(err)
		}
	}
	return r, happen
}

func public(t *testing.T, r *workshop.Room) string {
	t.Helper()
	b, err := json.Marshal(r.Public(start))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// What is tried is no news and is told to nobody else before it is told to all; then how it was
// answered is, and what is right.
func TestAWarmUpIsBlindUntilItIsTold(t *testing.T) {
	r, happen := warm(t)
	step := func(to workshop.TrialStep) {
		_ = happen(workshop.Event{Kind: workshop.Warm, Phase: workshop.Phase(to), Sentence: -1})
	}
	step(workshop.Asked)
	before := public(t, r)
	for p, label := range map[string]string{"a": "fact", "b": "opinion", "c": "fact"} {
		if err := happen(workshop.Event{Kind: workshop.Try, P: p, Sentence: 0, Label: label}); err != nil {
			t.Fatal(err)
		}
	}
	if err := happen(workshop.Event{Kind: workshop.Try, P: "a", Sentence: 1, Label: "opinion"}); err != nil {
		t.Fatal(err)
	}
	if after := public(t, r); after != before || strings.Contains(after, "secret-why") {
		t.Errorf("%s\nand\n%s", before, after)
	}
	if shared, err := json.Marshal(r.Pack().Public()); err != nil || strings.Contains(string(shared), "secret-why") {
		t.Errorf("the pack tells what is right: %v", err)
	}
	if m := r.Mine("a"); len(m.Tried) != 2 || m.Tried[0] != "fact" || m.Tried[1] != "opinion" || m.N < 5 {
		t.Errorf("%+v", m)
	}
	if n := r.Host().Tried; n != 3 {
		t.Errorf("%d have tried", n)
	}
	step(workshop.Told)
	told := r.Public(start).Trial.Tried
	if len(told) != 2 || told[0].Label != "fact" || told[0].Counts[0] != 2 || told[0].Counts[1] != 1 {
		t.Errorf("%+v", told)
	}
	if told[1].Counts != nil || told[1].Why != "judges" {
		t.Errorf("one answer of at least two is shown: %+v", told[1])
	}
	if err := happen(workshop.Event{Kind: workshop.Try, P: "a", Sentence: 1, Label: "fact"}); err == nil {
		t.Error("a label was tried after it had been told")
	}
}

// A warm-up is in no result, and in nothing that is shown after it.
func TestAWarmUpCountsNowhere(t *testing.T) {
	r, happen := warm(t)
	for _, p := range []string{"a", "b", "c"} {
		if err := happen(workshop.Event{Kind: workshop.Try, P: p, Sentence: 0, Label: "fact"}); err != nil {
			t.Fatal(err)
		}
	}
	if n := r.Answers().Answered(1, "a"); n != 0 {
		t.Errorf("%d answers", n)
	}
	_ = happen(workshop.Event{Kind: workshop.PhaseKind, Phase: workshop.Blind, Round: 1, Sentence: -1})
	if err := happen(workshop.Event{Kind: workshop.Try, P: "a", Sentence: 1, Label: "fact"}); err == nil {
		t.Error("a label was tried in the round")
	}
	_ = happen(workshop.Event{Kind: workshop.PhaseKind, Phase: workshop.Shown, Round: 1, Sentence: -1})
	v := r.Public(start)
	if v.Trial != nil || r.Mine("a").Tried != nil {
		t.Errorf("%+v", v.Trial)
	}
	for i, row := range v.Counts[0] {
		if row != nil {
			t.Errorf("sentence %d was answered: %v", i, row)
		}
	}
	for _, p := range []string{"", "a"} { // of a log that was tampered with
		_ = happen(workshop.Event{Kind: workshop.Withdraw, P: p, Sentence: -1})
		e := workshop.Event{Kind: workshop.Try, P: p, Sentence: 1 << 40, Label: "nonsense", N: 99, ID: "x"}
		r.Apply(&e, start)
	}
}

func TestTheLabelSetsExamplesWarmUpWhereThereIsNoLesson(t *testing.T) {
	p := pack(t, 4, nil)
	all := p.Trials()
	if len(all) != 2 || all[0].Text == "" || all[0].Label == all[1].Label {
		t.Errorf("%+v", all)
	}
}

// Logs add up in any order and doubled, with what was tried, too.
func TestAWarmUpIsTheSumOfItsEventsInAnyOrder(t *testing.T) {
	p := pack(t, 4, nil)
	var events []workshop.Event
	for i, p := range []string{"a", "b", "c"} {
		events = append(events, workshop.Event{Kind: workshop.Join, P: p, Name: "otter", N: 1, ID: "join" + p, Sentence: -1})
		for n, label := range []string{"fact", "opinion", scheme.Five().Labels[i].Name} {
			events = append(events, workshop.Event{Kind: workshop.Try, P: p, Sentence: n % 2, Label: label, N: int64(2 + n), ID: fmt.Sprint(p, n)})
		}
	}
	for n, step := range []workshop.TrialStep{workshop.Asked, workshop.Told} {
		events = append(events, workshop.Event{Kind: workshop.Warm, Phase: workshop.Phase(step), N: int64(1 + n), ID: "warm" + string(step), Sentence: -1})
	}
	events = append(events, workshop.Event{Kind: workshop.Withdraw, P: "c", N: 9, ID: "gone", Sentence: -1})
	want := ""
	for range 100 {
		r := workshop.NewRoom(p)
		for _, e := range append(slices.Clone(events), events[:rand.IntN(len(events))]...) {
			r.Apply(&e, start)
		}
		v := r.Public(start)
		v.Seq = 0
		b, err := json.Marshal(v)
		if want == "" {
			want = string(b)
		}
		if err != nil || string(b) != want || !strings.Contains(want, `"tried":[`) {
			t.Fatalf("%s\n%s %v", b, want, err)
		}
		rand.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
	}
}
