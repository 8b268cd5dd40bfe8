package outbox_test

import (
	"context"
	"testing"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/serve/outbox"
)

// What the room did not take is named, and what it has is known, for the screens to show.
func TestARefusalNamesItsSentencesAndWhatCountsStays(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	sent := 0
	saved, refused := make(chan bool, 1), make(chan outbox.Refusal, 1)
	box := &outbox.Box{
		Send: func(context.Context, int, int64, map[int]string) (clean.Text, error) {
			if sent++; sent > 1 {
				return "this answer came after labelling had ended, and does not count", nil
			}
			return "", nil
		},
		Saved:   func() { saved <- true },
		Refused: func(r outbox.Refusal) { refused <- r },
	}
	box.Put(1, 4, "f")
	go box.Run(ctx)
	<-saved
	box.Put(1, 4, "o")
	r := <-refused
	if said := r.String(); said != "sentence 5: this answer came after labelling had ended, and does not count" {
		t.Errorf("it is said: %s", said)
	}
	if got := box.Counted(1, 4); got != "f" {
		t.Errorf("what counts is %q", got)
	}
	if n, _ := box.Unsaved(); n != 0 || box.Holds(1, 4) {
		t.Errorf("%d are still to be sent", n)
	}
}
