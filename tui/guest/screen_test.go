package guest_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/guest"
	"github.com/standfirst/standfirst/tui/serve/client"
	"github.com/standfirst/standfirst/tui/tuitest"
)

func looks(dark bool) styles.Styles { return styles.New(styles.Theme{}, dark, false) }

// A lesson on a whole terminal, over a real connection.
func TestALessonOnTheScreen(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	base, code, err := client.Address(s.address + "/" + s.Code)
	if err != nil {
		t.Fatal(err)
	}
	r, err := client.Join(t.Context(), base, code, "")
	if err != nil {
		t.Fatal(err)
	}
	term := tuitest.Start(t, guest.NewScreen(t.Context(), r, r.Who(), looks), 80, 24)
	term.Wait("The round has not begun").Wait(string(r.Words))
	s.next(t)
	term.Wait("nobody sees your answers").Wait("0/3")
	term.Type("fo").Wait("2/3").Wait("saved")
	term.Type("p").Wait("all 3 have a label").Type("E").Wait("You have handed in 3 of 3. 1 of 1 are ready")
	s.next(t)
	term.Wait("nothing has been shown yet")
	s.next(t)
	term.Wait("1 answered").Wait("← you")
	if err := s.Focus(1); err != nil {
		t.Fatal(err)
	}
	term.Wait("all look at sentence 2")
	s.next(t)
	term.Wait("program: ").Wait("tells of what will be")
	m, err := r.Mine(t.Context())
	if err != nil || strings.Join(m.Labels[0], " ") != "fact opinion prediction" || !m.Done {
		t.Errorf("%+v %v", m, err)
	}
	term.Type("q").Wait("Leave the room?").Type("y")
	s.until(t, func() bool { return s.Frame().Here == 0 })
}

func TestTheCauseOfATerminalThatFails(t *testing.T) {
	s := newSite(t)
	r, err := client.Join(t.Context(), "http://"+s.address, s.Code, "")
	if err != nil {
		t.Fatal(err)
	}
	gone := errors.New("the terminal is gone")
	_, err = guest.RunScreen(t.Context(), r, r.Who(), looks, tea.WithInput(iotest.ErrReader(gone)), tea.WithOutput(io.Discard))
	if !errors.Is(err, gone) {
		t.Errorf("%v does not say why", err)
	}
}

// until waits for the room to be as it should; the test's own time ends it.
func (s *site) until(t *testing.T, ok func() bool) {
	t.Helper()
	l, err := s.Listen("")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Deafen(l)
	for !ok() {
		select {
		case <-l.Wake():
		case <-t.Context().Done():
			t.Fatal("it never came to be")
		}
	}
}
