package web_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

func TestTheFacilitatorIsAskedBeforeWhatCannotBeTakenBack(t *testing.T) {
	s := newSite(t, article(3), workshop.Settings{Rounds: 1}, serve.Options{})
	host := s.browser(t)
	host.send("/host", "long", s.long)
	ana, err := s.Join(s.Code)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(host.page("/host"), `name="ask" value="1"`); n != 2 {
		t.Errorf("%d buttons ask, not the one of the next step and the one that removes", n)
	}
	host.send("/host/do", "do", "next", "from", "lobby/1", "ask", "1")
	host.send("/host/do", "do", "remove", "at", string(ana.Name), "ask", "1")
	if f, err := s.Fresh(); err != nil || f.Phase != workshop.Lobby || f.Joined != 1 {
		t.Errorf("done without an answer: %+v, %v", f, err)
	}
	host.send("/host/do", "do", "next", "from", "lobby/1")
	if f := s.Frame(); f.Phase != workshop.Blind {
		t.Errorf("after a yes the room is in %s", f.Phase)
	}
	if strings.Contains(host.page("/host"), `name="ask" value="1"><button class="main"`) {
		t.Error("the end of a round, which can be taken back, is asked about")
	}
}
