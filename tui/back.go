package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/tui/list"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// waypoint is where one was before something else was turned to: a surface, and on
// that of the article which one and where in it.
type waypoint struct {
	surface surface.Surface
	visit   *visit.Visit
	mark    reader.Mark
}

// here is the waypoint of where one is.
func (a *App) here() waypoint {
	if a.surface == a.reading || a.surface.Passing() {
		return a.inArticle()
	}
	return waypoint{surface: a.surface}
}

// inArticle is that of where one is in the article; before there is one, of the list.
func (a *App) inArticle() waypoint {
	v := a.reading.Visit()
	if v == nil {
		return waypoint{surface: a.list}
	}
	return waypoint{a.reading, v, v.Reader.Mark()}
}

// shows puts an article that has been opened on the screen.
func (a *App) shows(v *visit.Visit) {
	a.reading.Show(v)
	a.turn(a.reading)
}

// keptWaypoints bounds the places that one can go back to.
const keptWaypoints = 200

func (a *App) remember(p waypoint) {
	a.past = append(a.past, p)
	if len(a.past) > keptWaypoints {
		a.past = a.past[1:]
	}
}

// turn shows a surface instead of the one that is shown.
func (a *App) turn(s surface.Surface) {
	a.surface, a.Notice = s, ""
	s.Relay()
}

// push shows a surface on top of the one that is shown, with a way back.
func (a *App) push(s surface.Surface) {
	if a.surface.Passing() {
		a.stop()
	} else {
		a.remember(a.here())
	}
	a.turn(s)
}

// back goes to where one was before the last jump, link or choice.
func (a *App) back(int) tea.Cmd {
	if a.surface.Busy() {
		return a.surface.GiveUp()
	}
	p := a.past[len(a.past)-1]
	a.past = a.past[:len(a.past)-1]
	a.returns(p)
	return nil
}

// returns shows a place again.
func (a *App) returns(p waypoint) {
	if p.visit == nil {
		if l, ok := p.surface.(*list.List); ok {
			a.list = l // the one that another has taken the place of
		}
		a.surface = p.surface
		a.surface.Relay()
		return
	}
	if p.visit != a.reading.Visit() || a.surface != a.reading {
		a.shows(p.visit)
	}
	p.visit.Reader.Return(p.mark)
}

// front is what has the keys that move: the overlay, or the surface below it.
func (a *App) front() surface.Surface {
	if a.Overlay != nil {
		return a.Overlay
	}
	return a.surface
}

// backOut goes back to where one was, if there is anything to go back to.
func (a *App) backOut() tea.Cmd {
	if len(a.past) > 0 {
		return a.back(0)
	}
	return nil
}
