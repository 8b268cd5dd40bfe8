package tui

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/tui/tuitest"
)

// counted is a model that counts what it is asked.
type counted struct{ keys, views int }

func (c *counted) Init() tea.Cmd { return nil }

func (c *counted) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); ok {
		c.keys++
	}
	return c, nil
}

func (c *counted) View() tea.View {
	c.views++
	return tea.NewView(strconv.Itoa(c.keys) + " keys")
}

// loop does to a burst what Bubble Tea does: a screen after every message, and what a
// command gives comes behind the one key that the reader of the terminal offers.
type loop struct {
	*burst

	counted *counted
	waiting []tea.Msg
	shown   string
}

func newLoop(now func() time.Time) *loop {
	c := &counted{}
	l := &loop{burst: &burst{model: c, now: now}, counted: c}
	l.send(nil)
	return l
}

func (l *loop) send(msgs ...tea.Msg) {
	l.waiting = append(l.waiting, msgs...)
	for len(l.waiting) > 0 {
		msg := l.waiting[0]
		l.waiting = l.waiting[1:]
		if _, cmd := l.Update(msg); cmd != nil {
			l.waiting = slices.Insert(l.waiting, min(1, len(l.waiting)), cmd())
		}
		l.shown = l.View().Content
	}
}

func presses(n int) []tea.Msg {
	out := make([]tea.Msg, n)
	for i := range out {
		out[i] = tea.KeyPressMsg{Code: ' ', Text: " "}
	}
	return out
}

// Keys that wait in a row are drawn once, and each that comes alone when it comes,
// however soon after another.
func TestKeysInARowAreDrawnOnce(t *testing.T) {
	l := newLoop(func() time.Time { return time.Unix(0, 0) })
	before := l.counted.views
	if l.send(presses(20)...); l.shown != "20 keys" || l.counted.views != before+1 {
		t.Errorf("twenty keys show %q after %d screens", l.shown, l.counted.views-before)
	}
	for n := 21; n < 24; n++ {
		before = l.counted.views
		if l.send(presses(1)...); l.shown != strconv.Itoa(n)+" keys" || l.counted.views != before+1 {
			t.Errorf("key %d shows %q after %d screens", n, l.shown, l.counted.views-before)
		}
	}
}

// Keys that go on coming are seen to do something.
func TestKeysWithoutEndAreDrawnMeanwhile(t *testing.T) {
	now := time.Unix(0, 0)
	l := newLoop(func() time.Time { now = now.Add(time.Millisecond); return now })
	before := l.counted.views
	l.send(presses(200)...)
	if n := l.counted.views - before; l.shown != "200 keys" || n < 2 || n > 50 {
		t.Errorf("%q after %d screens", l.shown, n)
	}
}

// What is no key is drawn at once, and a window of another size even between keys.
func TestOtherNewsIsNotHeld(t *testing.T) {
	l := newLoop(time.Now)
	before := l.counted.views
	if l.send(eventArrived{}); l.counted.views != before+1 {
		t.Errorf("%d screens", l.counted.views-before)
	}
	l.Update(presses(1)[0])
	l.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	if shown := l.View().Content; shown != "1 keys" {
		t.Errorf("a window of another size shows %q", shown)
	}
}

// In a program of Bubble Tea's own no key is left out in the end.
func TestTheLastOfTheKeysIsShown(t *testing.T) {
	s := tuitest.Start(t, &burst{model: &counted{}, now: time.Now}, 20, 5).Wait("0 keys")
	for n := 1; n < 300; n += 21 {
		s.Type(strings.Repeat("j", 20)).Wait(strconv.Itoa(n+19) + " keys")
		s.Type("j").Wait(strconv.Itoa(n+20) + " keys")
	}
	s.Quit()
}
