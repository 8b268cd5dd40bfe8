//go:build !unix

package tui

import tea "charm.land/bubbletea/v2"

// newKeyboard leaves it to Bubble Tea how keys are read here.
func newKeyboard(func()) tea.ProgramOption {
	return func(*tea.Program) {}
}
