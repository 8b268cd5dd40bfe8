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
	if n := strings.Count(host.page("/host"), `name="ask" value="1"`); n != 4 {
		t.Errorf("%d buttons ask, not that of the next step, that which removes and the two that end", n)
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

// Whoever leads from a browser has what the console has: what there is to talk about, what the
// room settled on, and an end that shows nothing more.
func TestABrowserNotesWhatWasSettledAndEnds(t *testing.T) {
	s := newSite(t, article(3), workshop.Settings{Rounds: 1}, serve.Options{})
	host, ana := s.browser(t), s.browser(t).joined()
	host.send("/host", "long", s.long)
	has(t, host.send("/host/do", "do", "settle", "at", "2", "label", "opinion"), "409", "The room is not shown yet")
	s.next(t)
	ana.send("/label", "round", "1", "s1", "f")
	s.next(t)
	s.next(t)
	has(t, host.send("/host/do", "do", "settle", "at", "9", "label", "opinion"), "There is no such sentence.", `href="/host"`)
	host.send("/host/do", "do", "settle", "at", "2", "label", "opinion", "note", " a word judges ")
	has(t, ana.page("/"), "The room settled on opinion: a word judges")
	has(t, host.send("/host/do", "do", "finish", "ask", "1"), "end the workshop and show nothing more?")
	if f := s.Frame(); f.Phase != workshop.Shown {
		t.Errorf("ended without an answer: %s", f.Phase)
	}
	host.send("/host/do", "do", "finish")
	page := ana.page("/")
	has(t, page, "The workshop has ended; nothing more is shown.")
	hasNot(t, page, "program: ", "a word judges")
	has(t, host.page("/wall"), "The workshop has ended; nothing more is shown.")
}

func TestABrowserLowersFromHowManyAnswersOnIsShown(t *testing.T) {
	s := newSite(t, article(3), workshop.Settings{Rounds: 1, Least: 5}, serve.Options{})
	host, ana, ben := s.browser(t), s.browser(t).joined(), s.browser(t).joined()
	host.send("/host", "long", s.long)
	has(t, host.page("/host"), "Only 2 joined", "Show from 2 on", "one can guess who answered what")
	has(t, host.send("/host/do", "do", "next", "from", "lobby/1", "ask", "1"), "Only 2 joined")
	has(t, host.send("/host/do", "do", "least", "at", "none"), "A sentence can be shown from 1 answer on")
	host.send("/host/do", "do", "least", "at", "2")
	hasNot(t, host.page("/host"), "Only 2 joined")
	s.next(t)
	ana.send("/label", "round", "1", "s1", "f")
	ben.send("/label", "round", "1", "s1", "f")
	s.next(t)
	has(t, host.page("/host"), "2 of 3 sentences have fewer than 2 answers")
	s.next(t)
	if f := s.Frame(); len(f.Order) != 1 {
		t.Errorf("%+v", f.Order)
	}
}

func TestWhoTypesWrongWordsKeepsWhatWasTyped(t *testing.T) {
	s := newSite(t, article(1), workshop.Settings{Rounds: 1}, serve.Options{})
	ana, err := s.Join(s.Code)
	if err != nil {
		t.Fatal(err)
	}
	page := s.browser(t).send("/join", "code", s.Code+" zesty-turtle <b>")
	has(t, page, "403", "Nobody in this room has this name and these two words", `value="`+s.Code+`"`, `value="zesty-turtle &lt;b&gt;"`, "<details open>")
	has(t, s.browser(t).send("/join", "code", s.Code+" "+string(ana.Name+" "+ana.Words)), string(ana.Name))
}
