//go:build !unix

package tui

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// stops is for systems on which a program can be stopped for a while; here
// nothing asks for it.
type stops struct{ asked chan os.Signal }

func newStops() *stops { return &stops{} }

func (*stops) close() {}

func (*stops) filter(_ tea.Model, msg tea.Msg) tea.Msg { return msg }

func (*stops) hold() (release func()) { return func() {} }
