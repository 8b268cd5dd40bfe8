package serve_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

func TestWhoIsRemovedIsOutAndForgottenAtTheEnd(t *testing.T) {
	k := kept(t, 2)
	r := held(t, k, k)
	ana, ben := must[serve.Joined](t)(r.Join(k.Code)), must[serve.Joined](t)(r.Join(k.Code))
	step := lobby()
	do(t, r.Next(step))
	do(t, r.Label(ana.P, 1, 2, []serve.Answer{{0, "fact"}}))
	do(t, r.Label(ben.P, 1, 2, []serve.Answer{{0, "fact"}}))
	do(t, r.Remove(string(ana.Name)))
	if _, ok := r.Who(ana.Token); ok {
		t.Error("the token still lets in")
	}
	if err := r.Label(ana.P, 1, 3, []serve.Answer{{0, "fact"}}); !errors.Is(err, workshop.ErrUnknown) {
		t.Errorf("a label of somebody removed: %v", err)
	}
	do(t, r.Leave(ben.P, true))
	for step = blind(); step.Phase != workshop.Closed; step, _ = workshop.Next(step, 2) {
		do(t, r.Next(step))
	}
	var kinds []string
	_, err := k.Replay(func(e *workshop.Event) {
		if e.P != "" {
			kinds = append(kinds, string(e.Kind))
		}
	})
	do(t, err)
	if !slices.Equal(kinds, []string{"removed", "withdraw"}) {
		t.Errorf("the log still tells %v of them", kinds)
	}
}

func TestWhatIsTakenBackAfterTheEndIsForgotten(t *testing.T) {
	k := kept(t, 2)
	said := func() (kinds []string) {
		t.Helper()
		_, err := k.Replay(func(e *workshop.Event) {
			if e.P != "" {
				kinds = append(kinds, string(e.Kind))
			}
		})
		do(t, err)
		return kinds
	}
	r := held(t, k, k)
	var people []serve.Joined
	for range 3 {
		people = append(people, must[serve.Joined](t)(r.Join(k.Code)))
	}
	do(t, r.Next(lobby()))
	for _, j := range people {
		do(t, r.Label(j.P, 1, 2, []serve.Answer{{0, "fact"}}))
	}
	do(t, r.Finish(true))
	do(t, r.Leave(people[0].P, true))
	do(t, r.Remove(string(people[1].Name)))
	if got, want := said(), []string{"join", "label", "withdraw", "removed"}; !slices.Equal(got, want) {
		t.Errorf("the log tells %v, not %v", got, want)
	}
	r.Close()
	r = held(t, k, keepsAll{k})
	do(t, r.Leave(people[2].P, true))
	r.Close()
	held(t, k, k)
	if got, want := said(), []string{"withdraw", "removed", "withdraw"}; !slices.Equal(got, want) {
		t.Errorf("after the room was opened again the log tells %v, not %v", got, want)
	}
}

// A disk that deletes nothing.
type keepsAll struct{ *rooms.Room }

func (keepsAll) Forget(map[string]bool) error { return nil }
