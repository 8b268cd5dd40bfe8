package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/reading"
	"github.com/standfirst/standfirst/tui/visit"
)

// The article that is read, and what it needs of the rest.

// readingHost is the reader as the article that is read knows it.
type readingHost struct{ app *App }

func (h readingHost) Missing() clean.Text { return h.app.needsArticle() }

func (h readingHost) Remember(v *visit.Visit, at reader.Mark) {
	h.app.remember(waypoint{h.app.reading, v, at})
}

func (h readingHost) Relay() { h.app.surface.Relay() }

func (h readingHost) Follow(to clean.Text) tea.Cmd { return h.app.follow(to) }

func (h readingHost) Arriving(v *visit.Visit) bool { return h.app.arriving(v) }

func (h readingHost) Reload() tea.Cmd { return h.app.reload() }

func (h readingHost) Reloading() bool { return h.app.reloads() }

func (h readingHost) Stop() { h.app.stop() }

// newReading is the surface of articles.
func (a *App) newReading() *reading.Reading {
	return reading.New(a.Frame, a.rules, readingHost{a}, reading.Means{
		Context: a.env.Context, Clock: a.env.Clock, Keeper: a.keeper, Copy: a.send, OpenLink: a.env.OpenLink, Pictures: a.env.Pictures,
		Plain: a.env.NoColor || a.env.ASCII, Command: a.env.Command, Hold: a.holds, Blind: a.env.Blind, HideSource: a.env.HideSource,
		Large: a.env.Large, NoPanels: a.env.NoPanels,
	})
}

// holds keeps the program from being suspended until what it gives is called.
func (a *App) holds() (release func()) {
	if a.hold == nil {
		return func() {}
	}
	return a.hold()
}

// readingRows are the keys of the article, and of labelling it.
func readingRows() []keymap.Row[*App] {
	return keymap.For(func(a *App) *reading.Reading { return a.reading }, reading.Keys())
}

func (a *App) needsArticle() clean.Text { return a.surface.Missing() }

// onScreen is the article that is read on the screen, or nil while something else is shown.
func (a *App) onScreen() *visit.Visit {
	if a.surface == a.reading {
		return a.reading.Visit()
	}
	return nil
}
