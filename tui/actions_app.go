package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/page"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/prompt"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
)

// choose goes to the chosen entry.
func (a *App) choose(count int) tea.Cmd {
	switch {
	case a.help != nil:
		a.help.scroll(many(count))
	case a.surface == listing:
		return a.openChosen()
	case a.surface != reading:
	case a.focus && a.kind.Chooses():
		return a.goTo(a.doc.panels.Target(a.kind, a.panes[a.kind].Chosen()))
	case a.focus:
		a.movePanel(many(count))
	default:
		a.doc.reader.Scroll(many(count))
	}
	return nil
}

// goTo moves the article to where an entry leads, or opens its link.
func (a *App) goTo(t panel.Target) tea.Cmd {
	switch {
	case t.Address != "":
		return a.follow(t.Address)
	case t.Sentence >= 0:
		return a.jump(func(r *reader.Reader) { r.Go(t.Sentence) })
	case t.Block >= 0:
		return a.jump(func(r *reader.Reader) { r.GoBlock(t.Block) })
	}
	return nil
}

// close goes one step out: of the help, a panel, a search, a filter; it stops
// what is being opened.
func (a *App) close(int) tea.Cmd {
	switch {
	case a.help != nil:
		a.help = nil
	case a.surface == opens:
		return a.giveUp()
	case a.surface != reading:
		if len(a.past) > 0 {
			return a.back(0)
		}
	case a.focus || a.drawer && a.layout.drawer > 0:
		a.focus, a.drawer = false, false
		if a.kind == panel.Contents || a.kind == panel.Links {
			a.kind = panel.Facts
		}
		a.relay()
	case a.doc.reader.Query() != "":
		a.doc.reader.Unfind()
	default:
		if l, on := a.doc.reader.Filter(); on {
			a.doc.reader.SetFilter(l, false)
		}
	}
	return nil
}

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
		a.surface = listing
	default:
		a.err, a.surface = interrupted(a.opening.ref), failed
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
	a.notice = "copied sentence " + row.Int(at+1)
	return a.env.Copy(string(d.SentenceText(d.Sentences[at])))
}

func (a *App) toggleColumns(int) tea.Cmd {
	if a.width >= wide {
		a.columns = !a.columns
		a.drawer = a.columns
	} else {
		a.drawer = !a.drawer
	}
	a.focus = a.focus && a.drawer
	a.relay()
	return nil
}

func (a *App) startFind(int) tea.Cmd {
	a.prompt = prompt.New("Find: ", a.queries)
	return nil
}

// find looks for what was typed; nothing means the query of before.
func (a *App) find(query string) {
	if query == "" && len(a.queries) > 0 {
		query = a.queries[len(a.queries)-1]
	}
	if query == "" {
		return
	}
	if n := len(a.queries); n == 0 || a.queries[n-1] != query {
		a.queries = append(a.queries, query)
	}
	a.remember(a.here())
	a.wrapped(a.doc.reader.Search(query))
	if _, all := a.doc.reader.Hits(); all == 0 {
		a.notice = "not found: " + clean.Inline(query, nil)
	}
}

// back goes to where one was before the last jump, link or choice.
func (a *App) back(int) tea.Cmd {
	if a.surface == opens {
		return a.giveUp()
	}
	p := a.past[len(a.past)-1]
	a.past = a.past[:len(a.past)-1]
	if p.visit == nil {
		a.surface = listing
		a.relay()
		return nil
	}
	if p.visit != a.doc || a.surface != reading {
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
	address := page.Address(to)
	if address == "" {
		a.notice = "not an address that a browser can open"
		return nil
	}
	return browse(a.env.OpenLink, address)
}

func (a *App) showList(int) tea.Cmd {
	if a.surface == opens {
		a.stop()
	}
	if a.surface == reading {
		a.remember(a.here())
	}
	a.surface, a.notice = listing, ""
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
		a.stop()
		a.remember(from)
		a.shows(it.visit)
		return nil
	}
	return a.open(it.ref, &from)
}

func (a *App) again(int) tea.Cmd {
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
	if a.surface == opens {
		return a.giveUp()
	}
	a.stop()
	return tea.Quit
}
