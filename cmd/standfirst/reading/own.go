package reading

import (
	"fmt"
	"io"
	"os"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/labels"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui"
)

// own tells the reader of the settings for one's own labels.
func own(env *tui.Env, s settings.Settings, getenv func(string) string) error {
	set := "five"
	if s.Labels != set { // which the reader has by itself
		custom, err := settings.LabelSet(s.Labels)
		if err != nil {
			return err
		}
		env.Scheme, set = &custom, custom.Name
	}
	env.Labels = labels.New(settings.LabelsFolder(getenv), set)
	env.Blind = map[string]tui.Blind{"sentence": tui.BlindSentence, "article": tui.BlindArticle}[s.Blind]
	env.HideSource = s.HideSource
	return nil
}

// answered is how many sentences have a label among one's own.
func answered(own []content.Own) int {
	n := 0
	for _, o := range own {
		if o.Sentence >= 0 && o.Label != "" {
			n++
		}
	}
	return n
}

// Printable is an article as it may be printed: what is doubtful counts as unsure, and
// what is not to be seen yet is taken out. It reports whether anything was.
func Printable(a *content.Article, s settings.Settings) (*content.Article, bool, error) {
	withheld, err := withhold(a, s, os.Getenv)
	if err != nil {
		return nil, false, err
	}
	return a.Doubting(s.UnsureBelow), withheld, nil
}

// withhold takes out of an article that is to be printed what is not to be seen yet by
// somebody who reads blind: the program's labels until all sentences have a label of
// the reader's, and with them who is speaking. It reports whether it took anything out.
func withhold(a *content.Article, s settings.Settings, getenv func(string) string) (bool, error) {
	if s.Blind == "off" && !s.HideSource {
		return false, nil
	}
	set, err := settings.LabelSet(s.Labels)
	if err != nil {
		return false, err
	}
	given, err := labels.New(settings.LabelsFolder(getenv), set.Name).Load(a)
	if err != nil {
		cli.Report(os.Stderr, err) // what could be read counts
	}
	if answered(given) >= len(a.Document.Sentences) {
		return false, nil
	}
	if s.Blind != "off" {
		a.Judgements = nil
	}
	if s.HideSource {
		hideSource(a)
	}
	return true, nil
}

// KeepBack keeps the promise of reading blind where something is made of an article for others: it
// takes out who is speaking, if that is hidden, and reports whether the program's labels are to be left out.
func KeepBack(w io.Writer, p *workshop.Pack, own []content.Own) (bool, error) {
	s, err := settings.Saved()
	if err != nil || s.Blind == "off" && !s.HideSource {
		return false, err
	}
	given := answered(own)
	if given >= p.Sentences() {
		return false, nil
	}
	if s.HideSource {
		hideSource(p.Article)
	}
	if s.Blind != "off" {
		cli.Tellf(w, "standfirst: you read blind and have labelled %d of %d sentences, so the program's labels are left out; STANDFIRST_BLIND=off puts them in",
			given, p.Sentences())
	}
	return s.Blind != "off", nil
}

// Unlabelled is [keepBack] for what has no answers of its own beside it.
func Unlabelled(w io.Writer, p *workshop.Pack) (bool, error) {
	own, err := labels.New(settings.LabelsFolder(os.Getenv), p.Scheme.Name).Load(p.Article)
	cli.Tell(err) // what could be read counts
	return KeepBack(w, p, own)
}

// TellWithheld says what is not printed, and how it is.
func TellWithheld(w io.Writer, s settings.Settings) {
	what, how := clean.Text("the labels and who is speaking"), clean.Text("--blind=off --hide-source=false")
	switch {
	case !s.HideSource:
		what, how = "the labels", "--blind=off"
	case s.Blind == "off":
		what, how = "author and publisher", "--hide-source=false"
	}
	_, _ = fmt.Fprintf(w, "standfirst: %s are not printed until you have labelled all sentences; '%s' prints them\n", what, how)
}

// hideSource takes out who wrote an article and where it stands, and what may tell of
// it. That it is hidden is said in the places of what one looks for.
func hideSource(a *content.Article) {
	hidden := func() *content.Found[clean.Text] {
		return &content.Found[clean.Text]{Value: "hidden", Where: "you asked for it"}
	}
	a.Reference = "hidden"
	a.LeftOut = nil
	s := &a.Source
	a.Source = content.Source{
		Title: s.Title, Dek: s.Dek, Section: s.Section, Genre: s.Genre, Published: s.Published, Updated: s.Updated,
		Authors: []content.Author{{Name: *hidden()}}, Publisher: hidden(),
	}
}
