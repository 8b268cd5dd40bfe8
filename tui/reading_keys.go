package tui

import (
	"slices"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/panel"
)

// articleKeys are the keys of the article.
func articleKeys() []Binding {
	sentences := []Binding{
		{"percent", []string{"%"}, "with a number: to that part of the article", GroupMove, inArticle((*reading).percent), (*App).needsArticle},

		{nameNextSentence, []string{"]", "right"}, "next sentence", GroupSentence, sentence(1), (*App).needsSentences},
		{"previous-sentence", []string{"[", "left"}, "sentence before", GroupSentence, sentence(-1), (*App).needsSentences},
		{nameNextSame, []string{"}", "shift+right"}, "next sentence of the same label, or of the filter's", GroupSentence, same(1), (*App).needsLabels},
		{"previous-same", []string{"{", "shift+left"}, "sentence of the same label before", GroupSentence, same(-1), (*App).needsLabels},
		{"next-heading", []string{")"}, "next heading", GroupSentence, heading(1), (*App).needsHeadings},
		{"previous-heading", []string{"("}, "heading before", GroupSentence, heading(-1), (*App).needsHeadings},
		{
			nameCopy,
			[]string{"y"},
			"copy the sentence; in the links, the address; in who is speaking, the fact with where it was found", GroupSentence,
			inArticle((*reading).copy), (*App).needsArticle,
		},
		{
			"cite",
			[]string{"Y"},
			"copy the sentence with author, outlet, title, date, address, its number and its labels", GroupSentence,
			inArticle((*reading).cite), (*App).needsSentences,
		},
	}
	filters := labelFilters(filterPrefix, ", the rest dimmed; again for all", GroupLabel, filter, (*App).needsLabels)
	return slices.Concat(sentences, filters, []Binding{
		{nameMarks, []string{"M"}, "marks: quiet, all, in the margin only, none", GroupLabel, inArticle((*reading).cycleMarks), (*App).needsArticle},

		{nameNextPanel, []string{"tab"}, "next panel", GroupPanel, panels(1), (*App).needsArticle},
		{"previous-panel", []string{"shift+tab"}, "panel before", GroupPanel, panels(-1), (*App).needsArticle},
		{nameFacts, []string{"alt+f"}, "the list of what is asserted as fact", GroupPanel, show(panel.Facts), (*App).needsLabels},
		{nameOpinions, []string{"alt+o"}, "the list of opinions", GroupPanel, show(panel.Opinions), (*App).needsLabels},
		{nameAttributed, []string{"alt+a"}, "the list of what others said, by speaker", GroupPanel, show(panel.Attributed), (*App).needsLabels},
		{namePredictions, []string{"alt+p"}, "the list of predictions", GroupPanel, show(panel.Predictions), (*App).needsLabels},
		{nameUnsure, []string{"alt+u"}, "the list of what is unsure", GroupPanel, show(panel.Unsure), (*App).needsLabels},
		{nameWhy, []string{"w"}, "why this sentence has its label", GroupPanel, show(panel.Why), (*App).needsSight},
		{
			nameWho,
			[]string{"i"},
			"who is speaking, who pays and what is disclosed: j and k choose a fact, enter follows its address",
			GroupPanel, show(panel.Who), (*App).needsSource,
		},
		{nameLeftOut, []string{"x"}, "what was left out", GroupPanel, show(panel.LeftOut), (*App).needsSource},
		{nameContents, []string{"c"}, "contents", GroupPanel, show(panel.Contents), (*App).needsHeadings},
		{
			nameLinks,
			[]string{"l"},
			"links and pictures: enter opens a link here, 3 enter the third, y copies it, B opens it in the browser", GroupPanel,
			show(panel.Links), (*App).needsLinks,
		},
		{
			nameLinkNumbers,
			[]string{"F"},
			"numbers at the links on the screen: type one to open it", GroupPanel,
			inArticle((*reading).askLink), (*App).needsLinksInText,
		},
		{
			namePicture,
			[]string{"P"},
			"fetch the chosen picture, or the nearest, and show it in coarse dots", GroupPanel,
			inArticle((*reading).showPicture), (*App).needsPicture,
		},
		{
			nameCertainty,
			[]string{"S"},
			"lists in order of certainty, the clearest first; again in reading order", GroupPanel, (*App).toggleCertainty,
			(*App).needsLabels,
		},
		{nameColumns, []string{"\\"}, "hide or show the panels", GroupPanel, inArticle((*reading).toggleColumns), (*App).needsArticle},

		{nameFind, []string{"/"}, "find words; in a panel, show only its entries with them", GroupFind, inArticle((*reading).startFind), (*App).needsArticle},
		{nameNextHit, []string{"n"}, "next hit", GroupFind, hit(1), (*App).needsHits},
		{"previous-hit", []string{"N"}, "hit before", GroupFind, hit(-1), (*App).needsHits},
		{
			nameHits,
			[]string{"&"},
			"the list of all that was found, with the labels; with a filter on, of what it leaves", GroupFind,
			inArticle((*reading).showFound), (*App).needsHits,
		},

		{
			nameChanges,
			[]string{"C"},
			"what has changed since it was opened, when it was read again", GroupArticle, inArticle((*reading).showChanges),
			(*App).needsChanges,
		},
		{nameBrowser, []string{"B"}, "open the article, or the chosen link, in the browser", GroupArticle, inArticle((*reading).browser), (*App).needsBrowser},

		{
			"pipe",
			[]string{"|"},
			"send the article to a program; json: or markdown: before its name says how", GroupArticle, inArticle((*reading).askPipe),
			(*App).needsCommands,
		},
		{"command", []string{"!"}, "run a program, with {address}, {title} and {author}", GroupArticle, inArticle((*reading).askCommand), (*App).needsCommands},

		{
			nameLarge,
			[]string{"E"},
			"large: one sentence at a time, its label in words; again for the page", GroupScreen, inArticle((*reading).toggleLarge),
			(*App).needsArticle,
		},
		{"wider", []string{"+", "="}, "wider column", GroupScreen, widen(2), (*App).needsArticle},
		{"narrower", []string{"-"}, "narrower column", GroupScreen, widen(-2), (*App).needsArticle},
	})
}

func (a *App) needsArticle() clean.Text {
	switch a.surface.(type) {
	case *reading:
		return ""
	case *opens:
		return "the article is still being opened"
	case *beside:
		return "open one of the two first, with " + a.keys.key(nameChoose)
	}
	return "no article is open"
}

func (a *App) needsSentences() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if len(a.reading.doc.article.Document.Sentences) == 0 {
		return "the article has no sentences"
	}
	return ""
}

func (a *App) needsLabels() clean.Text {
	if why := a.needsSentences(); why != "" {
		return why
	}
	if a.reading.doc.blind() && a.reading.doc.own.labels == 0 {
		return "hidden until you have labelled the sentence; you are reading blind"
	}
	if len(a.reading.doc.article.Judgements) == 0 {
		return "the sentences are still being read"
	}
	return ""
}

func (a *App) needsHeadings() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if !a.reading.doc.panels.Holds(panel.Contents) {
		return "the article has no headings"
	}
	return ""
}

func (a *App) needsLinks() clean.Text {
	if why := a.needsSource(); why != "" {
		return why
	}
	if !a.reading.doc.panels.Holds(panel.Links) {
		return "the article has no links and no pictures"
	}
	return ""
}

func (a *App) needsHits() clean.Text {
	if why := a.needsArticle(); why != "" {
		return why
	}
	if a.reading.doc.reader.Query() == "" && len(a.reading.queries) == 0 {
		return "nothing has been searched for yet; " + a.keys.key(nameFind) + " finds words"
	}
	return ""
}

func (a *App) needsBrowser() clean.Text {
	if a.env.OpenLink == nil {
		return "no browser is set"
	}
	return a.needsSource()
}
