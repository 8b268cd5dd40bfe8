package tui

import (
	"strconv"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
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
	return tea.NewView(strconv.Itoa(c.keys))
}

// Keys that wait in a row are drawn twice, the first at once and the last for all; each
// single one is drawn when it comes.
func TestKeysInARowAreDrawnOnce(t *testing.T) {
	now := time.Unix(0, 0)
	c := &counted{}
	b := &burst{model: c, now: func() time.Time { return now }}
	later := []tea.Cmd{}
	press := func() string {
		_, cmd := b.Update(tea.KeyPressMsg{Code: ' ', Text: " "})
		if cmd != nil {
			later = append(later, cmd)
		}
		return b.View().Content
	}
	b.View()
	now = now.Add(time.Second)
	if shown := press(); shown != "1" {
		t.Errorf("the first of them shows %s", shown)
	}
	for range 19 {
		now = now.Add(50 * time.Microsecond)
		press()
	}
	if c.views != 2 || len(later) != 1 {
		t.Fatalf("%d screens, %d times to draw", c.views, len(later))
	}
	b.Update(later[0]())
	if shown := b.View().Content; shown != "20" || c.views != 3 {
		t.Errorf("%s is shown after %d screens", shown, c.views)
	}
	for range 3 {
		now = now.Add(30 * time.Millisecond)
		before := c.views
		if shown := press(); shown != strconv.Itoa(c.keys) || c.views != before+1 {
			t.Errorf("a key is not drawn when it comes: %s", shown)
		}
	}
}

// What is no key is drawn at once even then.
func TestOtherNewsIsNotHeld(t *testing.T) {
	now := time.Unix(0, 0)
	c := &counted{}
	b := &burst{model: c, now: func() time.Time { return now }}
	b.View()
	b.Update(eventArrived{})
	if b.View(); c.views != 2 {
		t.Errorf("%d screens", c.views)
	}
}
