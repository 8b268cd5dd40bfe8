// Package tui is the reader in the terminal: the article in the middle, and
// beside it what its sentences put forward and who is speaking.
//
// [App] is the only model of Bubble Tea here; its parts are packages of their
// own, called by it and drawn by it. It fetches nothing and judges nothing: it
// is given an [Opener]. It starts no program either, but for [Run].
package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/prompt"
	"github.com/standfirst/standfirst/tui/reader"
)

// surface is what fills the screen.
type surface uint8

const (
	surfaceOpening surface = iota
	surfaceReading
	surfaceFailed
	surfaceList
)

// App is the whole reader.
type App struct {
	env    Env
	keys   KeyMap
	styles styles.Styles
	// appearance is the choice, dark what is shown, terminalDark what
	// the terminal's own background is taken for.
	appearance   Appearance
	dark         bool
	terminalDark bool
	mouse        bool
	method       ansi.Method

	width, height int
	layout        layout
	surface       surface

	opening opening
	rest    []*opening // of articles that come on while one reads another
	err     error      // of the last opening
	doc     *visit
	past    []place
	list    list

	measure int
	columns bool // wanted where there is room
	drawer  bool // open where there is none
	kind    panel.Kind
	focus   bool // the panel has the keys
	panes   [panel.Kinds]panel.Pane

	help    *help
	prompt  *prompt.Prompt
	queries []string
	count   int // typed before a key
	notice  clean.Text

	panelRows columns // what the panels' columns last drew
	strip     strip
}

// visit is an article that has been opened, and how it was left.
type visit struct {
	ref     string
	opener  Opener
	since   time.Time // when it was opened
	article *content.Article
	reader  *reader.Reader
	panels  *panel.Set
	// version counts what has become of the article, remade when that was more
	// than further judgements; drawn is how many judgements it has.
	version, remade, drawn int
}

// whole says whether all of the article has come and been judged.
func (v *visit) whole() bool {
	return !v.article.Partial && len(v.article.Judgements) >= len(v.article.Document.Sentences)
}

// place is where one was before a jump. Without a visit it is the list.
type place struct {
	visit *visit
	mark  reader.Mark
}

// opening is what is being opened.
type opening struct {
	id       int
	ref      string
	opener   Opener
	cancel   context.CancelFunc
	running  bool
	since    time.Time
	slow     bool // it has taken long enough to be shown
	now      time.Time
	progress content.Progress
	// visit is what has arrived of it.
	visit *visit
	// again is what is shown while it is being opened once more.
	again *visit
	// from is the place one came from, to be kept when something comes of it.
	from *place
}

// New makes the reader. It opens nothing before Init.
func New(env Env) *App {
	env = env.withDefaults()
	a := &App{
		env: env, keys: env.Keys, appearance: env.Appearance, dark: env.Appearance != Light, terminalDark: true, mouse: env.Mouse,
		measure: env.Width, columns: !env.NoPanels,
	}
	a.keys.ascii = env.ASCII
	a.list.fill(env.References)
	a.restyle()
	return a
}

// Init opens the only reference, or shows the list of several.
func (a *App) Init() tea.Cmd {
	var background tea.Cmd
	if a.appearance == Auto {
		background = tea.RequestBackgroundColor
	}
	if len(a.list.items) == 1 {
		return tea.Batch(background, a.begin(a.list.items[0].ref))
	}
	a.surface = surfaceList
	return background
}

// Err is why the article that was last asked for could not be opened, or nil.
func (a *App) Err() error {
	if a.surface != surfaceFailed {
		return nil
	}
	return a.err
}

// restyle makes the looks anew, and changes no layout.
func (a *App) restyle() {
	theme := a.env.LightTheme
	if a.dark {
		theme = a.env.DarkTheme
	}
	a.styles = styles.New(theme, a.dark, a.env.ASCII)
	if a.doc != nil {
		a.doc.reader.SetStyles(a.styles)
	}
	a.panelRows, a.strip = columns{}, strip{}
}

// relay makes the layout anew and hands out the sizes.
func (a *App) relay() {
	a.layout = lay(a.width, a.height, a.columns, a.drawer, !a.kind.Chooses() && a.kind != panel.Why)
	if a.doc != nil && !a.layout.tiny {
		a.doc.reader.SetSize(a.layout.article, a.layout.rows)
	}
}
