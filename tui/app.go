// Package tui is the reader in the terminal: the article in the middle, and
// beside it what its sentences put forward and who is speaking.
//
// [App] is the reader's model of Bubble Tea; its parts are packages of their own, called
// and drawn by it. Three models stand around it: resized (a window of another size), guard
// (crashes) and burst (keys that come together). A room's console, guest and wall have models
// of their own in their packages. App fetches nothing and judges nothing: it is given an
// [Opener]. It starts no program either, but for [Run].
package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/beside"
	"github.com/standfirst/standfirst/tui/keeper"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/list"
	"github.com/standfirst/standfirst/tui/reading"
	"github.com/standfirst/standfirst/tui/surface"
	"github.com/standfirst/standfirst/tui/visit"
)

// App is the whole reader.
type App struct {
	*surface.Frame

	env  Env
	does map[string]keymap.Row[*App] // by the name of the binding
	// appearance is the choice, dark what is shown, terminalDark what
	// the terminal's own background is taken for.
	appearance   Appearance
	terminalDark bool
	mouse        bool

	surface surface.Surface
	past    []waypoint
	reading *reading.Reading
	list    *list.List

	opening    opening
	background []*opening // of articles that come on while one reads another

	rules   *visit.Rules
	keeper  *keeper.Keeper // of the reader's own labels
	leaving bool           // when the labels are kept
	warned  bool           // that some are not

	asked  []string // what was opened from the prompt, the last one last
	obeyed []string // and what was typed on the command line
	// hold keeps the program from being suspended until what it gives is called, while
	// another has the terminal.
	hold func() (release func())
	// settles is done when all of an article has come; nil is nothing.
	settles tea.Cmd
	count   int // typed before a key
	waiting waiting
	// interrupted reports whether the last key was the one that interrupts programs.
	interrupted bool
	hinted      bool // at what the clipboard depends on in tmux
}

// opening is what is being opened.
type opening struct {
	visit.Way

	id       int
	cancel   context.CancelFunc
	running  bool
	since    time.Time
	slow     bool // it has taken long enough to be shown
	now      time.Time
	progress content.Progress
	// visit is what has arrived of it.
	visit *visit.Visit
	// again is what is shown while it is being opened once more.
	again *visit.Visit
	// half is where it is shown next to another, if it is.
	half *beside.Half
	// from is the place one came from, to be kept when something comes of it.
	from *waypoint
}

// New makes the reader. It opens nothing before Init.
func New(env Env) *App {
	env = env.withDefaults()
	a := &App{
		Frame: &surface.Frame{Keys: env.Keys, Dark: env.Appearance != Light, Logical: env.Logical, Measure: env.Width, Hyperlinks: env.Hyperlinks},
		env:   env, appearance: env.Appearance, terminalDark: true, mouse: env.Mouse,
		rules:  &visit.Rules{Blind: env.Blind, HideSource: env.HideSource, UnsureBelow: env.UnsureBelow, Scheme: env.Scheme},
		keeper: keeper.New(env.Labels),
		does:   map[string]keymap.Row[*App]{},
	}
	if env.ASCII {
		a.Keys = a.Keys.InASCII()
	}
	for _, r := range bindings() {
		a.does[r.Name] = r
	}
	a.reading = a.newReading()
	a.list = a.newList(nil)
	a.list.Fill(env.References)
	a.surface = &openingSurface{app: a}
	a.restyle()
	return a
}

// Init opens the only reference, or shows the list of several.
func (a *App) Init() tea.Cmd {
	var background tea.Cmd
	if a.appearance == Auto {
		background = tea.RequestBackgroundColor
	}
	if refs := a.env.References; a.env.Beside != nil && len(refs) == 2 {
		return tea.Batch(background, a.openBeside(refs[0], refs[1], *a.env.Beside))
	}
	if len(a.env.References) == 1 {
		return tea.Batch(background, a.begin(a.env.References[0]))
	}
	a.surface = a.list
	if len(a.env.References) == 0 && a.env.Library != nil {
		return tea.Batch(background, a.list.Load())
	}
	return tea.Batch(background, a.list.FillIn())
}

// Err is why the article that was last asked for could not be opened, or nil.
func (a *App) Err() error { return a.surface.Err() }

// restyle makes the looks anew, and changes no layout.
func (a *App) restyle() {
	theme := a.env.LightTheme
	if a.Dark {
		theme = a.env.DarkTheme
	}
	a.Styles = styles.New(theme, a.Dark, a.env.ASCII)
	if a.env.NoColor {
		a.Styles = a.Styles.Colorless()
	}
	a.Styles.Logical = a.Logical
	a.surface.Restyle()
}
