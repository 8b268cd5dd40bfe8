package workshop

import (
	"crypto/rand"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
)

// MaxSentences is the most sentences that a pack may ask to be labelled. A lesson
// has 20 to 40; nobody labels more than a few hundred.
const MaxSentences = 2000

// Pack is one article made ready to be labelled: its text, frozen, the label set,
// and how it is to be done. It is handed out as a file, so it holds the program's
// labels only when that was asked for.
type Pack struct {
	// ID is unique; TextHash is what makes two packs comparable.
	ID string
	// Made is the day it was made, By with which version.
	Made string
	By   clean.Text
	// Article has no judgements.
	Article  *content.Article
	Scheme   scheme.Scheme
	Settings Settings
	// Program is what the program says, or nil.
	Program *ProgramLabels
	// Activity is set when the pack is one of a prepared lesson.
	Activity *Activity
}

// Settings are how a pack is to be labelled.
type Settings struct {
	// Rounds is 1 or 2.
	Rounds int `json:"rounds"`
	// HideSource keeps author and outlet back until the program's labels are shown.
	HideSource bool `json:"hide_source"`
	// Reasons lets people write a line why.
	Reasons bool `json:"reasons"`
	// Least is how many people must have answered a sentence before its counts are
	// shown, 1 or more.
	Least int `json:"least"`
	// From and To bound the sentences to be labelled, from 0, To not included.
	From int `json:"from"`
	To   int `json:"to"`
}

// DefaultLeast is how many must have answered before counts are shown: with fewer,
// everybody can tell who said what.
const DefaultLeast = 5

// ProgramLabels are the program's, by sentence.
type ProgramLabels struct {
	// Labels are names of [content.Label].
	Labels []string `json:"labels"`
	// Reasons are, by sentence, the words and what they do, in turn.
	Reasons [][]clean.Text `json:"reasons"`
	// Speakers are who is quoted, or empty.
	Speakers []clean.Text `json:"speakers,omitempty"`
}

// Activity is a prepared lesson.
type Activity struct {
	Name    string     `json:"name"`
	Title   clean.Text `json:"title"`
	Minutes int        `json:"minutes"`
	// Group is for how many people: "5 to 40".
	Group     clean.Text `json:"group"`
	Aim       clean.Text `json:"aim"`
	Questions []Question `json:"questions"`
	WarmUp    []WarmUp   `json:"warm_up"`
	// Key is the checked label of each sentence, a name of the label set, and why.
	Key []KeyEntry `json:"key,omitempty"`
}

// WarmUp is a sentence to try the labels on before the round, and its answer.
type WarmUp struct {
	Text  clean.Text `json:"text"`
	Label string     `json:"label"`
	Why   clean.Text `json:"why"`
}

// KeyEntry is a checked label. Also are others that can be defended.
type KeyEntry struct {
	Label string     `json:"label"`
	Also  []string   `json:"also,omitempty"`
	Why   clean.Text `json:"why"`
}

// NewPack makes a pack of an article. The program's labels go along when program is
// true and the article has been judged.
func NewPack(a *content.Article, s scheme.Scheme, settings Settings, by clean.Text, now time.Time, program bool) (*Pack, error) {
	frozen := *a
	p := &Pack{
		ID: rand.Text(), Made: now.Format(time.DateOnly), By: by,
		Article: &frozen, Scheme: s, Settings: settings,
	}
	if program {
		p.Program = ProgramOf(a)
	}
	frozen.Judgements, frozen.LeftOut = nil, nil
	if p.Settings.To == 0 {
		p.Settings.To = len(a.Document.Sentences)
	}
	return p, p.check()
}

// ProgramOf are the labels of a judged article.
func ProgramOf(a *content.Article) *ProgramLabels {
	out := &ProgramLabels{}
	for i, s := range a.Document.Sentences {
		j, _ := a.Judgement(i)
		text := a.Document.SentenceText(s)
		out.Labels = append(out.Labels, j.Label.String())
		out.Speakers = append(out.Speakers, j.Speaker)
		why := []clean.Text{}
		for _, r := range j.Reasons {
			why = append(why, text[r.Span.Start:r.Span.End], r.Why)
		}
		out.Reasons = append(out.Reasons, why)
	}
	return out
}

// Why is the words that decided a sentence and what they do, in a line: "“despise”
// ascribes a feeling". It is empty where there are none.
func (l *ProgramLabels) Why(sentence int) clean.Text {
	if sentence < 0 || sentence >= len(l.Reasons) {
		return ""
	}
	reasons := l.Reasons[sentence]
	var line clean.Text
	for i := 0; i+1 < len(reasons); i += 2 {
		if line != "" {
			line += "; "
		}
		if words := reasons[i]; words != "" {
			line += "“" + words + "” "
		}
		line += reasons[i+1]
	}
	return clean.Inline(string(line), nil)
}

// TextHash identifies the text that is labelled.
func (p *Pack) TextHash() string { return p.Article.Document.TextHash() }

// Sentences is how many sentences the text has; those from Settings.From to
// Settings.To are labelled.
func (p *Pack) Sentences() int { return len(p.Article.Document.Sentences) }

// Asked reports whether the sentence is one of those to be labelled.
func (p *Pack) Asked(sentence int) bool {
	return sentence >= p.Settings.From && sentence < p.Settings.To
}

// Only has the sentences from one to, but without, another labelled; to 0 is the last.
func (p *Pack) Only(from, to int) error {
	if to == 0 {
		to = p.Sentences()
	}
	p.Settings.From, p.Settings.To = from, to
	return p.check()
}

// ProgramLabel is what the program says of a sentence, as a name of the pack's label
// set, or "" when it says nothing or the set has no counterpart.
func (p *Pack) ProgramLabel(sentence int) string {
	if p.Program == nil || sentence < 0 || sentence >= len(p.Program.Labels) {
		return ""
	}
	return p.Scheme.FromProgram[p.Program.Labels[sentence]]
}
