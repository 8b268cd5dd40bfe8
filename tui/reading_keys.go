package tui

import (
	"slices"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/beside"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/panel"
)

// articleKeys are the keys of the article.
func articleKeys() []keymap.Row[*App] {
	sentences := []keymap.Row[*App]{
		keymap.On("percent", []string{"%"}, "with a number: to that part of the article", keymap.GroupMove, inArticle((*reading).percent), (*App).needsArticle),

		keymap.On(keymap.NextSentence, []string{"]", "right"}, "next sentence", keymap.GroupSentence, sentence(1), (*App).needsSentences),
		keymap.On("previous-sentence", []string{"[", "left"}, "sentence before", keymap.GroupSentence, sentence(-1), (*App).needsSentences),
		keymap.On(keymap.NextSame, []string{"}", "shift+right"}, "next sentence of the same label, or of the filter's", keymap.GroupSentence, same(1), (*App).needsLabels),
		keymap.On("previous-same", []string{"{", "shift+left"}, "sentence of the same label before", keymap.GroupSentence, same(-1), (*App).needsLabels),
		keymap.On("next-heading", []string{")"}, "next heading", keymap.GroupSentence, heading(1), (*App).needsHeadings),
		keymap.On("previous-heading", []string{"("}, "heading before", keymap.GroupSentence, heading(-1), (*App).needsHeadings),
		keymap.On(
			keymap.Copy,
			[]string{"y"},
			"copy the sentence; in the links, the address; in who is speaking, the fact with where it was found", keymap.GroupSentence,
			inArticle((*reading).copy), (*App).needsArticle,
		),
		keymap.On(
			"cite",
			[]string{"Y"},
			"copy the sentence with author, outlet, title, date, address, its number and its labels", keymap.GroupSentence,
			inArticle((*reading).cite), (*App).needsSentences,
		),
	}
	filters := keymap.LabelFilters(keymap.FilterPrefix, ", the rest dimmed; again for all", keymap.GroupLabel, filter, (*App).needsLabels)
	return slices.Concat(sentences, filters, []keymap.Row[*App]{
		keymap.On(keymap.Marks, []string{"M"}, "marks: quiet, all, in the margin only, none", keymap.GroupLabel, inArticle((*reading).cycleMarks), (*App).needsArticle),

		keymap.On(keymap.NextPanel, []string{"tab"}, "next panel", keymap.GroupPanel, panels(1), (*App).needsArticle),
		keymap.On("previous-panel", []string{"shift+tab"}, "panel before", keymap.GroupPanel, panels(-1), (*App).needsArticle),
		keymap.On(keymap.Facts, []string{"alt+f"}, "the list of what is asserted as fact", keymap.GroupPanel, show(panel.Facts), (*App).needsLabels),
		keymap.On(keymap.Opinions, []string{"alt+o"}, "the list of opinions", keymap.GroupPanel, show(panel.Opinions), (*App).needsLabels),
		keymap.On(keymap.Attributed, []string{"alt+a"}, "the list of what others said, by speaker", keymap.GroupPanel, show(panel.Attributed), (*App).needsLabels),
		keymap.On(keymap.Predictions, []string{"alt+p"}, "the list of predictions", keymap.GroupPanel, show(panel.Predictions), (*App).needsLabels),
		keymap.On(keymap.Unsure, []string{"alt+u"}, "the list of what is unsure", keymap.GroupPanel, show(panel.Unsure), (*App).needsLabels),
		keymap.On(keymap.Why, []string{"w"}, "why this sentence has its label", keymap.GroupPanel, show(panel.Why), (*App).needsSight),
		keymap.On(
			keymap.Who,
			[]string{"i"},
			"who is speaking, who pays and what is disclosed: j and k choose a fact, enter follows its address",
			keymap.GroupPanel, show(panel.Who), (*App).needsSource,
		),
		keymap.On(keymap.LeftOut, []string{"x"}, "what was left out", keymap.GroupPanel, show(panel.LeftOut), (*App).needsSource),
		keymap.On(keymap.Contents, []string{"c"}, "contents", keymap.GroupPanel, show(panel.Contents), (*App).needsHeadings),
		keymap.On(
			keymap.Links,
			[]string{"l"},
			"links and pictures: enter opens a link here, 3 enter the third, y copies it, B opens it in the browser", keymap.GroupPanel,
			show(panel.Links), (*App).needsLinks,
		),
		keymap.On(
			keymap.LinkNumbers,
			[]string{"F"},
			"numbers at the links on the screen: type one to open it", keymap.GroupPanel,
			inArticle((*reading).askLink), (*App).needsLinksInText,
		),
		keymap.On(
			keymap.Picture,
			[]string{"P"},
			"fetch the chosen picture, or the nearest, and show it in coarse dots", keymap.GroupPanel,
			inArticle((*reading).showPicture), (*App).needsPicture,
		),
		keymap.On(
			keymap.Certainty,
			[]string{"S"},
			"lists in order of certainty, the clearest first; again in reading order", keymap.GroupPanel, (*App).toggleCertainty,
			(*App).needsLabels,
		),
		keymap.On(keymap.Columns, []string{"\\"}, "hide or show the panels", keymap.GroupPanel, inArticle((*reading).toggleColumns), (*App).needsArticle),

		keymap.On(keymap.Find, []string{"/"}, "find words; in a panel, show only its entries with them", keymap.GroupFind, inArticle((*reading).startFind), (*App).needsArticle),
		keymap.On(keymap.NextHit, []string{"n"}, "next hit", keymap.GroupFind, hit(1), (*App).needsHits),
		keymap.On("previous-hit", []string{"N"}, "hit before", keymap.GroupFind, hit(-1), (*App).needsHits),
		keymap.On(
			keymap.Hits,
			[]string{"&"},
			"the list of all that was found, with the labels; with a filter on, of what it leaves", keymap.GroupFind,
			inArticle((*reading).showFound), (*App).needsHits,
		),

		keymap.On(
			keymap.Changes,
			[]string{"C"},
			"what has changed since it was opened, when it was read again", keymap.GroupArticle, inArticle((*reading).showChanges),
			(*App).needsChanges,
		),
		keymap.On(keymap.Browser, []string{"B"}, "open the article, or the chosen link, in the browser", keymap.GroupArticle, inArticle((*reading).browser), (*App).needsBrowser),

		keymap.On(
			"pipe",
			[]string{"|"},
			"send the article to a program; json: or markdown: before its name says how", keymap.GroupArticle, inArticle((*reading).askPipe),
			(*App).needsCommands,
		),
		keymap.On("command", []string{"!"}, "run a program, with {address}, {title} and {author}", keymap.GroupArticle, inArticle((*reading).askCommand), (*App).needsCommands),

		keymap.On(
			keymap.Large,
			[]string{"E"},
			"large: one sentence at a time, its label in words; again for the page", keymap.GroupScreen, inArticle((*reading).toggleLarge),
			(*App).needsArticle,
		),
		keymap.On("wider", []string{"+", "="}, "wider column", keymap.GroupScreen, widen(2), (*App).needsArticle),
		keymap.On("narrower", []string{"-"}, "narrower column", keymap.GroupScreen, widen(-2), (*App).needsArticle),
	})
}

func (a *App) needsArticle() clean.Text {
	switch a.surface.(type) {
	case *reading:
		return ""
	case *opens:
		return "the article is still being opened"
	case *beside.Beside:
		return "open one of the two first, with " + a.Keys.Key(keymap.Choose)
	}
	return "no article is open"
}

func (a *App) needsSentences() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if len(a.reading.doc.Article.Document.Sentences) == 0 {
		return "the article has no sentences"
	}
	return ""
}

func (a *App) needsLabels() clean.Text {
	if why := a.needsSentences(); why != "" {
		return why
	}
	if a.reading.doc.Blind() && a.reading.doc.Own.Labels == 0 {
		return "hidden until you have labelled the sentence; you are reading blind"
	}
	if len(a.reading.doc.Article.Judgements) == 0 {
		return "the sentences are still being read"
	}
	return ""
}

func (a *App) needsHeadings() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if !a.reading.doc.Panels.Holds(panel.Contents) {
		return "the article has no headings"
	}
	return ""
}

func (a *App) needsLinks() clean.Text {
	if why := a.needsSource(); why != "" {
		return why
	}
	if !a.reading.doc.Panels.Holds(panel.Links) {
		return "the article has no links and no pictures"
	}
	return ""
}

func (a *App) needsHits() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.reading.doc.Reader.Query() == "" && len(a.reading.queries) == 0 {
		return "nothing has been searched for yet; " + a.Keys.Key(keymap.Find) + " finds words"
	}
	return ""
}

func (a *App) needsBrowser() clean.Text {
	if a.env.OpenLink == nil {
		return "no browser is set"
	}
	return a.needsSource()
}
