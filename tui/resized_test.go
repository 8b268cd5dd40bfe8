package tui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// sized is a model that shows its size, and how often it was given one.
type sized struct{ width, times int }

type toldSize struct{ width int }

func (s *sized) Init() tea.Cmd { return nil }

func (s *sized) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	size, ok := msg.(tea.WindowSizeMsg)
	if !ok {
		s.times = 0
		return s, nil
	}
	s.width, s.times = size.Width, s.times+1
	return s, func() tea.Msg { return toldSize{size.Width} }
}

func (s *sized) View() tea.View {
	return tea.NewView(fmt.Sprintf("%d wide, %d times", s.width, s.times))
}

// Bubble Tea makes its screen as large as the window between the filter and the model: what
// it could send meanwhile fits already.
func TestAScreenFitsBeforeTheWindowIsTaken(t *testing.T) {
	r := &resized{Model: &sized{}}
	for _, width := range []int{80, 120} {
		size := tea.WindowSizeMsg{Width: width, Height: 24}
		want := fmt.Sprintf("%d wide, 1 times", width)
		r.take(size)
		if got := r.View().Content; got != want {
			t.Errorf("before Bubble Tea hands the size on: %q, want %q", got, want)
		}
		_, cmd := r.Update(size)
		if got := r.View().Content; got != want {
			t.Errorf("after: %q, want %q", got, want)
		}
		if cmd == nil || cmd() != (toldSize{width}) {
			t.Error("what the model wants done is lost")
		}
		const other = 'x'
		r.take(tea.KeyPressMsg{Code: other})
		r.Update(tea.KeyPressMsg{Code: other})
		if got, want := r.View().Content, fmt.Sprintf("%d wide, 0 times", width); got != want {
			t.Errorf("after a key: %q, want %q", got, want)
		}
	}
	r.Update(tea.WindowSizeMsg{Width: 100}) // not asked before
	if got, want := r.View().Content, "100 wide, 1 times"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
