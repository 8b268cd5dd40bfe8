package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/row"
)

// What keys do with articles, links and the screen.

// giveUp stops what is being opened and goes back, or leaves when there is
// nothing to go back to.
func (a *App) giveUp() tea.Cmd {
	from := a.opening.from
	a.stop()
	switch {
	case from != nil && from.visit != nil:
		a.shows(from.visit)
		from.visit.reader.Return(from.mark)
		a.notice = "stopped"
	case len(a.list.items) > 1:
		a.surface = surfaceList
	default:
		a.err, a.surface = interrupted(a.opening.ref), surfaceFailed
		return tea.Quit
	}
	return nil
}

func (a *App) copy(int) tea.Cmd {
	d := &a.doc.article.Document
	if a.focus && a.kind == panel.Links {
		if t := a.doc.panels.Target(a.kind, a.panes[a.kind].Chosen()); t.Address != "" {
			a.notice = "copied: " + t.Address
			return a.env.Copy(string(t.Address))
		}
		return nil
	}
	at := a.doc.reader.Cursor()
	if a.focus && a.kind.Chooses() {
		if t := a.doc.panels.Target(a.kind, a.panes[a.kind].Chosen()); t.Sentence >= 0 {
			at = t.Sentence
		}
	}
	if at < 0 || at >= len(d.Sentences) {
		a.notice = "there is no sentence here to copy"
		return nil
	}
	text := d.SentenceText(d.Sentences[at])
	if len(text) > copiedMost {
		a.notice = "sentence " + row.Int(at+1) + " is too long to copy"
		return nil
	}
	a.notice = "copied sentence " + row.Int(at+1)
	// On one line: a shell runs each line that is pasted into it.
	return a.env.Copy(string(clean.Inline(string(text), nil)))
}

// copiedMost is the most bytes that are copied: terminals take no more than
// 100,000 characters at once, and three bytes make four of them.
const copiedMost = 74_000

// back goes to where one was before the last jump, link or choice.
func (a *App) back(int) tea.Cmd {
	if a.surface == surfaceOpening {
		return a.giveUp()
	}
	p := a.past[len(a.past)-1]
	a.past = a.past[:len(a.past)-1]
	if p.visit == nil {
		a.surface = surfaceList
		a.relay()
		return nil
	}
	if p.visit != a.doc || a.surface != surfaceReading {
		a.shows(p.visit)
	}
	p.visit.reader.Return(p.mark)
	return nil
}

// browser hands the chosen link or the article to the browser.
func (a *App) browser(int) tea.Cmd {
	to := clean.Inline(a.doc.ref, nil)
	if a.focus && a.kind == panel.Links {
		to = a.doc.panels.Target(a.kind, a.panes[a.kind].Chosen()).Address
	}
	address, ok := clean.Address(string(to))
	if !ok {
		a.notice = "not an address that a browser can open"
		return nil
	}
	return browse(a.env.OpenLink, string(address))
}

func (a *App) showList(int) tea.Cmd {
	if a.surface == surfaceOpening {
		a.stop()
	}
	if a.surface == surfaceReading {
		a.remember(a.here())
	}
	a.surface, a.notice = surfaceList, ""
	return nil
}

// openChosen shows the chosen article of the list, opening it when it has not
// been.
func (a *App) openChosen() tea.Cmd {
	if len(a.list.items) == 0 {
		return nil
	}
	from := a.here()
	it := a.list.items[a.list.chosen]
	if it.visit != nil {
		a.leave()
		a.remember(from)
		a.shows(it.visit)
		return nil
	}
	return a.open(it.ref, &from)
}

// again opens what could not be opened, or the article that is shown, once more.
func (a *App) again(int) tea.Cmd {
	if a.surface == surfaceReading {
		return a.reload()
	}
	from := a.opening.from
	if from != nil && len(a.past) > 0 {
		a.past = a.past[:len(a.past)-1] // it is remembered again
	}
	return a.openWith(a.opening.opener, a.opening.ref, from)
}

func (a *App) cycleTheme(int) tea.Cmd {
	var ask tea.Cmd
	switch a.appearance {
	case Auto:
		a.appearance, a.dark, a.notice = Dark, true, "theme: dark"
	case Dark:
		a.appearance, a.dark, a.notice = Light, false, "theme: light"
	case Light:
		a.appearance, a.notice = Auto, "theme: as the terminal"
		a.dark = a.terminalDark
		ask = tea.RequestBackgroundColor
	}
	a.restyle()
	return ask
}

func (a *App) toggleMouse(int) tea.Cmd {
	a.mouse = !a.mouse
	a.notice = "mouse off: select text as usual"
	if a.mouse {
		a.notice = "mouse on"
	}
	return nil
}

func (a *App) redraw(int) tea.Cmd { return tea.ClearScreen }

func (a *App) toggleHelp(int) tea.Cmd {
	if a.help != nil {
		a.help = nil
		return nil
	}
	a.help = &help{}
	return nil
}

func (a *App) suspend(int) tea.Cmd { return tea.Suspend }

func (a *App) quit(int) tea.Cmd {
	if a.surface == surfaceOpening {
		return a.giveUp()
	}
	a.stop()
	return tea.Quit
}
