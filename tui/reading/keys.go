package reading

import (
	"slices"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/panel"
)

// Keys are the keys of an article that is read, and of labelling it.
func Keys() []keymap.Row[*Reading] { return append(articleKeys(), labelKeys()...) }

// articleKeys are the keys of the article.
func articleKeys() []keymap.Row[*Reading] {
	sentences := []keymap.Row[*Reading]{
		keymap.On("percent", []string{"%"}, "with a number: to that part of the article", keymap.GroupMove, (*Reading).Percent, (*Reading).needsArticle),

		keymap.On(keymap.NextSentence, []string{"]", "right"}, "next sentence", keymap.GroupSentence, sentence(1), (*Reading).NeedsSentences),
		keymap.On("previous-sentence", []string{"[", "left"}, "sentence before", keymap.GroupSentence, sentence(-1), (*Reading).NeedsSentences),
		keymap.On(
			keymap.NextSame, []string{"}", "shift+right"},
			"next sentence of the same label, or of the filter's", keymap.GroupSentence, same(1), (*Reading).needsLabels,
		),
		keymap.On("previous-same", []string{"{", "shift+left"}, "sentence of the same label before", keymap.GroupSentence, same(-1), (*Reading).needsLabels),
		keymap.On("next-heading", []string{")"}, "next heading", keymap.GroupSentence, heading(1), (*Reading).needsHeadings),
		keymap.On("previous-heading", []string{"("}, "heading before", keymap.GroupSentence, heading(-1), (*Reading).needsHeadings),
		keymap.On(
			keymap.Copy,
			[]string{"y"},
			"copy the sentence; in the links, the address; in who is speaking, the fact with where it was found", keymap.GroupSentence,
			(*Reading).copy, (*Reading).needsArticle,
		),
		keymap.On(
			"cite",
			[]string{"Y"},
			"copy the sentence with author, outlet, title, date, address, its number and its labels", keymap.GroupSentence,
			(*Reading).cite, (*Reading).NeedsSentences,
		),
	}
	filters := keymap.LabelFilters(keymap.FilterPrefix, ", the rest dimmed; again for all", keymap.GroupLabel, filter, (*Reading).needsLabels)
	return slices.Concat(sentences, filters, []keymap.Row[*Reading]{
		keymap.On(keymap.Marks, []string{"M"}, "marks: quiet, all, in the margin only, none", keymap.GroupLabel, (*Reading).cycleMarks,
			(*Reading).needsArticle),

		keymap.On(keymap.NextPanel, []string{"tab"}, "next panel", keymap.GroupPanel, panels(1), (*Reading).needsArticle),
		keymap.On("previous-panel", []string{"shift+tab"}, "panel before", keymap.GroupPanel, panels(-1), (*Reading).needsArticle),
		keymap.On(keymap.Facts, []string{"alt+f"}, "the list of what is asserted as fact", keymap.GroupPanel, show(panel.Facts), (*Reading).needsLabels),
		keymap.On(keymap.Opinions, []string{"alt+o"}, "the list of opinions", keymap.GroupPanel, show(panel.Opinions), (*Reading).needsLabels),
		keymap.On(
			keymap.Attributed, []string{"alt+a"},
			"the list of what others said, by speaker", keymap.GroupPanel, show(panel.Attributed), (*Reading).needsLabels,
		),
		keymap.On(keymap.Predictions, []string{"alt+p"}, "the list of predictions", keymap.GroupPanel, show(panel.Predictions), (*Reading).needsLabels),
		keymap.On(keymap.Unsure, []string{"alt+u"}, "the list of what is unsure", keymap.GroupPanel, show(panel.Unsure), (*Reading).needsLabels),
		keymap.On(keymap.Why, []string{"w"}, "why this sentence has its label", keymap.GroupPanel, show(panel.Why), (*Reading).needsSight),
		keymap.On(
			keymap.Who,
			[]string{"i"},
			"who is speaking, who pays and what is disclosed: j and k choose a fact, enter follows its address",
			keymap.GroupPanel, show(panel.Who), (*Reading).needsSource,
		),
		keymap.On(keymap.LeftOut, []string{"x"}, "what was left out", keymap.GroupPanel, show(panel.LeftOut), (*Reading).needsSource),
		keymap.On(keymap.Contents, []string{"c"}, "contents", keymap.GroupPanel, show(panel.Contents), (*Reading).needsHeadings),
		keymap.On(
			keymap.Links,
			[]string{"l"},
			"links and pictures: enter opens a link here, 3 enter the third, y copies it, B opens it in the browser", keymap.GroupPanel,
			show(panel.Links), (*Reading).needsLinks,
		),
		keymap.On(
			keymap.LinkNumbers,
			[]string{"F"},
			"numbers at the links on the screen: type one to open it", keymap.GroupPanel,
			(*Reading).askLink, (*Reading).needsLinksInText,
		),
		keymap.On(
			keymap.Picture,
			[]string{"P"},
			"fetch the chosen picture, or the nearest, and show it in coarse dots", keymap.GroupPanel,
			(*Reading).showPicture, (*Reading).needsPicture,
		),
		keymap.On(
			keymap.Certainty,
			[]string{"S"},
			"lists in order of certainty, the clearest first; again in reading order", keymap.GroupPanel, (*Reading).toggleCertainty,
			(*Reading).needsLabels,
		),
		keymap.On(keymap.Columns, []string{"\\"}, "hide or show the panels", keymap.GroupPanel, (*Reading).toggleColumns, (*Reading).needsArticle),

		keymap.On(
			keymap.Find, []string{"/"},
			"find words; in a panel, show only its entries with them", keymap.GroupFind, (*Reading).startFind, (*Reading).needsArticle,
		),
		keymap.On(keymap.NextHit, []string{"n"}, "next hit", keymap.GroupFind, hit(1), (*Reading).needsHits),
		keymap.On("previous-hit", []string{"N"}, "hit before", keymap.GroupFind, hit(-1), (*Reading).needsHits),
		keymap.On(
			keymap.Hits,
			[]string{"&"},
			"the list of all that was found, with the labels; with a filter on, of what it leaves", keymap.GroupFind,
			(*Reading).showFound, (*Reading).needsHits,
		),

		keymap.On(
			keymap.Changes,
			[]string{"C"},
			"what has changed since it was opened, when it was read again", keymap.GroupArticle, (*Reading).showChanges,
			(*Reading).needsChanges,
		),
		keymap.On(
			keymap.Browser, []string{"B"},
			"open the article, or the chosen link, in the browser", keymap.GroupArticle, (*Reading).browser, (*Reading).needsBrowser,
		),

		keymap.On(
			"pipe",
			[]string{"|"},
			"send the article to a program; json: or markdown: before its name says how", keymap.GroupArticle, (*Reading).askPipe,
			(*Reading).NeedsCommands,
		),
		keymap.On(
			"command", []string{"!"},
			"run a program, with {address}, {title} and {author}", keymap.GroupArticle, (*Reading).askCommand, (*Reading).NeedsCommands,
		),

		keymap.On(
			keymap.Large,
			[]string{"E"},
			"large: one sentence at a time, its label in words; again for the page", keymap.GroupScreen, (*Reading).toggleLarge,
			(*Reading).needsArticle,
		),
		keymap.On("wider", []string{"+", "="}, "wider column", keymap.GroupScreen, widen(2), (*Reading).needsArticle),
		keymap.On("narrower", []string{"-"}, "narrower column", keymap.GroupScreen, widen(-2), (*Reading).needsArticle),
	})
}

// needsArticle says why there is no article to do anything with.
func (rd *Reading) needsArticle() clean.Text { return rd.host.Missing() }

// NeedsSentences says why there is no sentence to do anything with.
func (rd *Reading) NeedsSentences() clean.Text {
	if why := rd.host.Missing(); why != "" {
		return why
	}
	if len(rd.doc.Article.Document.Sentences) == 0 {
		return "the article has no sentences"
	}
	return ""
}

func (rd *Reading) needsLabels() clean.Text {
	if why := rd.NeedsSentences(); why != "" {
		return why
	}
	if rd.doc.Blind() && rd.doc.Own.Labels == 0 {
		return "hidden until you have labelled the sentence; you are reading blind"
	}
	if len(rd.doc.Article.Judgements) == 0 {
		return "the sentences are still being read"
	}
	return ""
}

func (rd *Reading) needsHeadings() clean.Text {
	if why := rd.host.Missing(); why != "" {
		return why
	}
	if !rd.doc.Panels.Holds(panel.Contents) {
		return "the article has no headings"
	}
	return ""
}

func (rd *Reading) needsLinks() clean.Text {
	if why := rd.needsSource(); why != "" {
		return why
	}
	if !rd.doc.Panels.Holds(panel.Links) {
		return "the article has no links and no pictures"
	}
	return ""
}

func (rd *Reading) needsHits() clean.Text {
	if why := rd.host.Missing(); why != "" {
		return why
	}
	if rd.doc.Reader.Query() == "" && len(rd.queries) == 0 {
		return "nothing has been searched for yet; " + rd.frame.Keys.Key(keymap.Find) + " finds words"
	}
	return ""
}

func (rd *Reading) needsBrowser() clean.Text {
	if rd.means.OpenLink == nil {
		return "no browser is set"
	}
	return rd.needsSource()
}
