package web_test

import (
	"html"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/activity"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// A question such as "Sentence 18 is surely wrong. Why is it a statement of fact all the
// same?" gives the answer of the second round away.
func TestQuestionsThatNameLabelsAreNotSentBeforeTheProgramIs(t *testing.T) {
	p, _, err := activity.Load(t.Context(), "library", "test", day)
	if err != nil {
		t.Fatal(err)
	}
	k, err := rooms.Folder(t.TempDir()).Make(p, day.AddDate(0, 0, 30))
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, k, serve.Options{Now: func() time.Time { return day }})
	ana, host, wall := s.watched(t), s.watched(t), s.watched(t)
	for _, lead := range []*watched{host, wall} {
		lead.send("/host", "long", s.long)
	}
	ana.joined()
	all := map[string]*watched{"participant": ana, "host": host, "wall": wall}
	for _, w := range all {
		w.listen(t)
	}
	sent := func(phase workshop.Phase) string {
		var out strings.Builder
		for name, w := range all {
			if name == "participant" {
				w.page("/")
				w.page("/mine")
				w.page("/mine.txt")
			} else {
				w.page("/" + name)
			}
			w.page("/text")
			w.page("/program")
			// A page is escaped, and JSON is in its own way.
			out.WriteString(html.UnescapeString(w.stream.take(t, `"phase":"`+string(phase)+`"`) + w.pages.take(t, "")))
		}
		return out.String()
	}
	early := "Sentence 16 gives a majority"
	late := []string{"is surely wrong", "Take the one word out", "Who wrote this?", "can be a statement of fact although"}
	for _, step := range workshop.Steps(2)[:8] {
		phase := step.Phase
		got := sent(phase)
		if open := phase.Open(); strings.Contains(got, early) != open {
			t.Errorf("%s: the question of the room was sent: %t", phase, !open)
		}
		for _, words := range late[:3] {
			if strings.Contains(got, words) != phase.Tells() {
				t.Errorf("%s: %q was sent: %t", phase, words, !phase.Tells())
			}
		}
		if strings.Contains(got, late[3]) {
			t.Errorf("%s: the aim was sent", phase)
		}
		if phase != workshop.Program {
			s.next(t)
		}
	}
}
