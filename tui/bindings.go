package tui

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
)

// The names of bindings that the program itself asks for.
const (
	nameDown             = "down"
	nameUp               = "up"
	nameChoose           = "choose"
	nameWhy              = "why"
	nameWho              = "who"
	nameContents         = "contents"
	nameLinks            = "links"
	nameLeftOut          = "left-out"
	nameClose            = "close"
	nameFind             = "find"
	nameCopy             = "copy"
	nameBrowser          = "browser"
	nameBack             = "back"
	nameAgain            = "again"
	nameHelp             = "help"
	nameSuspend          = "suspend"
	nameQuit             = "quit"
	nameNextPanel        = "next-panel"
	nameArticles         = "articles"
	nameNextSentence     = "next-sentence"
	nameNextSame         = "next-same"
	nameNextHit          = "next-hit"
	nameFilterFact       = "filter-fact"
	nameFilterOpinion    = "filter-opinion"
	nameFilterAttributed = "filter-attributed"
	nameFilterPrediction = "filter-prediction"
	nameFilterUnsure     = "filter-unsure"
	namePageDown         = "page-down"
	namePageUp           = "page-up"
	nameHalfDown         = "half-page-down"
	nameHalfUp           = "half-page-up"
	nameTop              = "top"
	nameBottom           = "bottom"
	nameTheme            = "theme"
	nameRedraw           = "redraw"
	nameMouse            = "mouse"
)

// bindings is the key map as it comes: what can be done, by which keys, and
// when it cannot. The help page, the status line and the configuration are
// made from it.
func bindings() []Binding {
	return []Binding{
		{nameDown, []string{"j", "down", "ctrl+n", "ctrl+e"}, "a line down; in a panel, the next entry", GroupMove, move(1), nil},
		{nameUp, []string{"k", "up", "ctrl+p", "ctrl+y"}, "a line up; in a panel, the entry before", GroupMove, move(-1), nil},
		{namePageDown, []string{"space", "pgdown", "ctrl+f"}, "a page down", GroupMove, screens(1, 1), nil},
		{namePageUp, []string{"b", "pgup", "ctrl+b"}, "a page up", GroupMove, screens(-1, 1), nil},
		{nameHalfDown, []string{"d", "ctrl+d"}, "half a page down", GroupMove, screens(1, 2), nil},
		{nameHalfUp, []string{"u", "ctrl+u"}, "half a page up", GroupMove, screens(-1, 2), nil},
		{nameTop, []string{"g", "home", "<"}, "to the beginning; with a number, to that sentence", GroupMove, (*App).top, nil},
		{nameBottom, []string{"G", "end", ">"}, "to the end; with a number, to that sentence", GroupMove, (*App).bottom, nil},
		{"percent", []string{"%"}, "with a number: to that part of the article", GroupMove, (*App).percent, (*App).needsArticle},

		{nameNextSentence, []string{"]", "right"}, "next sentence", GroupSentence, sentence(1), (*App).needsSentences},
		{"previous-sentence", []string{"[", "left"}, "sentence before", GroupSentence, sentence(-1), (*App).needsSentences},
		{nameNextSame, []string{"}", "shift+right"}, "next sentence of the same label, or of the filter's", GroupSentence, same(1), (*App).needsLabels},
		{"previous-same", []string{"{", "shift+left"}, "sentence of the same label before", GroupSentence, same(-1), (*App).needsLabels},
		{"next-heading", []string{")"}, "next heading", GroupSentence, heading(1), (*App).needsHeadings},
		{"previous-heading", []string{"("}, "heading before", GroupSentence, heading(-1), (*App).needsHeadings},
		{nameCopy, []string{"y"}, "copy the sentence; in the links, the address", GroupSentence, (*App).copy, (*App).needsArticle},

		{nameFilterFact, []string{"f"}, "only what is asserted as fact, the rest dimmed; again for all", GroupLabel, filter(content.Fact), (*App).needsLabels},
		{nameFilterOpinion, []string{"o"}, "only opinion", GroupLabel, filter(content.Opinion), (*App).needsLabels},
		{nameFilterAttributed, []string{"a"}, "only attributed speech", GroupLabel, filter(content.Attributed), (*App).needsLabels},
		{nameFilterPrediction, []string{"p"}, "only predictions", GroupLabel, filter(content.Prediction), (*App).needsLabels},
		{nameFilterUnsure, []string{"U"}, "only unsure", GroupLabel, filter(content.Unsure), (*App).needsLabels},
		{"marks", []string{"M"}, "marks: in the text and the margin, in the margin, none", GroupLabel, (*App).cycleMarks, (*App).needsArticle},

		{nameChoose, []string{"enter"}, "go to the chosen entry; in the article, a line down", GroupPanel, (*App).choose, nil},
		{nameNextPanel, []string{"tab"}, "next panel", GroupPanel, panels(1), (*App).needsArticle},
		{"previous-panel", []string{"shift+tab"}, "panel before", GroupPanel, panels(-1), (*App).needsArticle},
		{nameWhy, []string{"w"}, "why this sentence has its label", GroupPanel, show(panel.Why), (*App).needsArticle},
		{nameWho, []string{"i"}, "who is speaking", GroupPanel, show(panel.Who), (*App).needsArticle},
		{nameLeftOut, []string{"x"}, "what was left out", GroupPanel, show(panel.LeftOut), (*App).needsArticle},
		{nameContents, []string{"c"}, "contents", GroupPanel, show(panel.Contents), (*App).needsHeadings},
		{nameLinks, []string{"l"}, "links: enter opens one here, y copies it", GroupPanel, show(panel.Links), (*App).needsLinks},
		{"columns", []string{"\\"}, "hide or show the panels", GroupPanel, (*App).toggleColumns, (*App).needsArticle},
		{nameClose, []string{"esc"}, "close, stop, or back to the article", GroupPanel, (*App).close, nil},

		{nameFind, []string{"/"}, "find words", GroupFind, (*App).startFind, (*App).needsArticle},
		{nameNextHit, []string{"n"}, "next hit", GroupFind, hit(1), (*App).needsHits},
		{"previous-hit", []string{"N"}, "hit before", GroupFind, hit(-1), (*App).needsHits},

		{nameBack, []string{"backspace", "H", "'"}, "back to where you were before a jump, a link or the list", GroupArticle, (*App).back, (*App).needsPast},
		{nameAgain, []string{"r"}, "read it again, if it has changed", GroupArticle, (*App).again, (*App).needsReference},
		{nameBrowser, []string{"B"}, "open the article, or the chosen link, in the browser", GroupArticle, (*App).browser, (*App).needsBrowser},
		{nameArticles, []string{"L"}, "the list of articles", GroupArticle, (*App).showList, (*App).needsList},
		{"next-article", []string{"."}, "next article of the list", GroupArticle, stepArticle(1), (*App).needsList},
		{"previous-article", []string{","}, "article before", GroupArticle, stepArticle(-1), (*App).needsList},

		{"wider", []string{"+", "="}, "wider column", GroupScreen, widen(2), (*App).needsArticle},
		{"narrower", []string{"-"}, "narrower column", GroupScreen, widen(-2), (*App).needsArticle},
		{nameTheme, []string{"t"}, "theme: automatic, dark, light", GroupScreen, (*App).cycleTheme, nil},
		{nameMouse, []string{"m"}, "mouse on or off (off: select text as usual)", GroupScreen, (*App).toggleMouse, nil},
		{nameRedraw, []string{"ctrl+l"}, "draw the screen again", GroupScreen, (*App).redraw, nil},
		{nameHelp, []string{"?"}, "this help", GroupScreen, (*App).toggleHelp, nil},
		{nameSuspend, []string{"ctrl+z"}, "suspend", GroupScreen, (*App).suspend, nil},
		{nameQuit, []string{"q", "ctrl+c"}, "quit", GroupScreen, (*App).quit, nil},
	}
}

func (a *App) needsArticle() clean.Text {
	if a.surface == surfaceOpening {
		return "the article is still being opened"
	}
	if a.doc == nil || a.surface != surfaceReading {
		return "no article is open"
	}
	return ""
}

func (a *App) needsSentences() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if len(a.doc.article.Document.Sentences) == 0 {
		return "the article has no sentences"
	}
	return ""
}

func (a *App) needsLabels() clean.Text {
	if why := a.needsSentences(); why != "" {
		return why
	}
	if len(a.doc.article.Judgements) == 0 {
		return "the sentences are still being read"
	}
	return ""
}

func (a *App) needsHeadings() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.doc.panels.Len(panel.Contents) == 0 {
		return "the article has no headings"
	}
	return ""
}

func (a *App) needsLinks() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.doc.panels.Len(panel.Links) == 0 {
		return "the article has no links"
	}
	return ""
}

func (a *App) needsHits() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.doc.reader.Query() == "" {
		return "nothing has been searched for yet"
	}
	return ""
}

func (a *App) needsPast() clean.Text {
	if len(a.past) == 0 && a.surface != surfaceOpening {
		return "there is nothing to go back to"
	}
	return ""
}

func (a *App) needsReference() clean.Text {
	if a.surface == surfaceFailed {
		return ""
	}
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.arriving(a.doc) {
		return "it is still being read"
	}
	if a.doc.ref == "-" {
		return "standard input can be read only once"
	}
	return ""
}

func (a *App) needsBrowser() clean.Text {
	if a.env.OpenLink == nil {
		return "no browser is set"
	}
	return a.needsArticle()
}

func (a *App) needsList() clean.Text {
	if len(a.list.items) < 2 {
		return "there is only one article"
	}
	return ""
}
