// Package terminal runs the programs of a room on a whole terminal.
package terminal

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Run shows the program until it is left or the context ends, whose error is then returned. A
// [content.Error] is a terminal that cannot be used, a [content.Fault] a panic.
func Run(ctx context.Context, m tea.Model, opts ...tea.ProgramOption) (err error) {
	p := tea.NewProgram(m, append([]tea.ProgramOption{tea.WithContext(ctx), tea.WithoutCatchPanics()}, opts...)...)
	defer func() {
		if r := recover(); r != nil {
			p.Kill() // the terminal is given back first
			err = content.Recovered(r)
		}
	}()
	switch _, err := p.Run(); {
	case err == nil, errors.Is(err, tea.ErrInterrupted):
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	default:
		return &content.Error{Op: "use the terminal", Reason: clean.Inline(err.Error(), nil), Err: err}
	}
}
