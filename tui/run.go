package tui

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/footprint"
	"github.com/standfirst/standfirst/tui/surface"
)

// Run starts the reader on the terminal and gives the terminal back when it is
// left, ended by a signal or has crashed. The error is why the article that
// was asked for last could not be opened, or why the reader ended.
//
// The frame rate is the highest that Bubble Tea has: it halves the time from a
// key to the screen.
func Run(ctx context.Context, env Env, opts ...tea.ProgramOption) error {
	collect := holdCollector()
	defer collect()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	env.Context = ctx
	if len(env.References) == 1 && env.Begun == nil {
		env.Begun = env.Open(ctx, env.References[0], content.Validators{}) // comes up while the screen does
	}
	app := New(env)
	if env.Begun != nil { // of a list, nothing is drawn until one is chosen
		go warm(app.Styles, app.Measure)
	}
	drawn := make(chan struct{})
	app.keeper.After(drawn)
	var model tea.Model = app
	if env.Wrap != nil {
		model = env.Wrap(app)
	}
	first := sync.OnceFunc(func() { time.AfterFunc(sent, func() { close(drawn) }) })
	read := sync.OnceFunc(func() {
		time.AfterFunc(flushed, func() { collect(); footprint.Shrink() })
		time.AfterFunc(labelled, footprint.Shrink)
	})
	g := &guard{model: &burst{model: model, now: time.Now}, drawn: func() {
		first()
		if !app.surface.Busy() {
			read()
		}
	}}
	signals := make(chan os.Signal, 8)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	defer signal.Stop(signals)
	keys := newKeyboard(func() {
		select {
		case signals <- syscall.SIGHUP:
		default: // there are others already
		}
	})
	opts = append([]tea.ProgramOption{
		tea.WithContext(ctx), tea.WithFPS(120), tea.WithoutSignalHandler(), tea.WithoutCatchPanics(), keys,
	}, opts...)
	if env.NoColor {
		opts = append(opts, tea.WithColorProfile(colorprofile.ASCII))
	}
	stops := newStops()
	defer stops.close()
	app.hold, app.settles = stops.hold, giveBack
	r := &resized{Model: g}
	filter := func(m tea.Model, msg tea.Msg) tea.Msg {
		r.take(msg)
		return stops.filter(m, msg)
	}
	var p *tea.Program
	p = tea.NewProgram(r, append(overMargins(func(msg tea.Msg) { p.Send(msg) }, filter), opts...)...)
	g.quit = p.Quit

	ended := make(chan struct{})
	go func() {
		for {
			select {
			case <-signals:
				close(ended)
				lastResort(signals)
				p.Quit() // which may wait for the output
				return
			case <-stops.asked:
				go p.Send(tea.SuspendMsg{}) // likewise
			case <-ctx.Done():
				lastResort(signals)
				return
			}
		}
	}()

	err := g.run(p)
	app.stop()
	lost := app.keeper.Flush()
	app.leavesAtEnd()
	switch {
	case g.crash != "":
		return env.crashed(g.crash)
	case lost != nil:
		return lost
	case err != nil && ctx.Err() == nil && !errors.Is(err, tea.ErrInterrupted):
		return &content.Error{Op: "use the terminal", Reason: surface.ErrorText(err), Err: err}
	case err != nil:
		return interrupted("")
	}
	select {
	case <-ended:
		return interrupted("")
	default:
		return app.Err()
	}
}

// sent is how long after it is drawn a screen is on the terminal for sure: three of the
// steps in which Bubble Tea sends. No file of the shelf is opened before.
const sent = 25 * time.Millisecond

// Of the program's own pages those that drew the first article are let go of once it is on the
// terminal, nearly always, before the child begins to judge and needs its own; and again once the
// first labels have been taken in.
const (
	flushed  = 12 * time.Millisecond
	labelled = 70 * time.Millisecond
)

// lastResort lets another signal end the program, should it be stuck in its
// output. Not at once: the same end may be told more than once, by a shell and
// by its terminal.
func lastResort(signals chan<- os.Signal) {
	time.AfterFunc(time.Second, func() { signal.Stop(signals) })
}

// interrupted is the error of what the reader, or a signal, has stopped.
func interrupted(ref string) error {
	return &content.Error{Kind: content.Interrupted, Op: "open", Reference: clean.Reference(ref), Reason: "interrupted"}
}

// crashed hands the report of a crash on, and says on one line where it is.
func (e Env) crashed(report string) error {
	out := &content.Error{Op: "go on", Reason: "the program has a fault; please report it"}
	if e.Crash != nil {
		if path := e.Crash(report); path != "" {
			out.Hint = "what happened is written down in " + clean.Inline(path, nil)
		}
	}
	return out
}
