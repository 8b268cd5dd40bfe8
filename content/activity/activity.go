// Package activity holds lessons that are ready to use: each an article of our own making,
// with invented people and places, a label set, a checked key, questions to talk about and
// two sentences to warm up on.
//
// A lesson becomes a pack like that of any other article. The package runs no room and
// prints nothing.
package activity

import (
	"context"
	"embed"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/read"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

//go:embed lessons/*.md lessons/*.toml
var files embed.FS

// Names are the lessons, the easiest first.
func Names() []string { return []string{"library", "garden", "night-buses"} }

// lesson is the file of a lesson.
type lesson struct {
	Title     clean.Text `toml:"title"`
	Minutes   int        `toml:"minutes"`
	Group     clean.Text `toml:"group"`
	Aim       clean.Text `toml:"aim"`
	Labels    string     `toml:"labels"`
	Questions []struct {
		Text clean.Text `toml:"text"`
		From string     `toml:"from"`
	} `toml:"question"`
	WarmUp []struct {
		Text  clean.Text `toml:"text"`
		Label string     `toml:"label"`
		Why   clean.Text `toml:"why"`
	} `toml:"warm_up"`
	Key []struct {
		// Begins are the first words of the sentence, so that no answer slips to another.
		Begins string     `toml:"begins"`
		Label  string     `toml:"label"`
		Also   []string   `toml:"also"`
		Why    clean.Text `toml:"why"`
	} `toml:"key"`
}

// Load gives a lesson as a pack, as it is now: the program's labels are not in it. It is
// false when there is no lesson of that name.
func Load(ctx context.Context, name string, by clean.Text, now time.Time) (*workshop.Pack, bool, error) {
	if !slices.Contains(Names(), name) {
		return nil, false, nil
	}
	p, err := load(ctx, name, by, now)
	if err != nil {
		return nil, true, fmt.Errorf("lesson %s: %w", name, err)
	}
	return p, true, nil
}

func load(ctx context.Context, name string, by clean.Text, now time.Time) (*workshop.Pack, error) {
	text, err := files.ReadFile("lessons/" + name + ".md")
	if err != nil {
		return nil, err
	}
	description, err := files.ReadFile("lessons/" + name + ".toml")
	if err != nil {
		return nil, err
	}
	var l lesson
	if _, err := toml.Decode(string(description), &l); err != nil {
		return nil, err
	}
	s, ok := scheme.Builtin(l.Labels)
	if !ok {
		return nil, fmt.Errorf("there is no label set %q", l.Labels)
	}
	a, err := article(ctx, name, text)
	if err != nil {
		return nil, err
	}
	p, err := workshop.NewPack(a, s, workshop.Settings{Rounds: workshop.Rounds, Least: workshop.DefaultLeast, HideSource: true}, by, now, false)
	if err != nil {
		return nil, err
	}
	p.Activity = &workshop.Activity{Name: name, Title: l.Title, Minutes: l.Minutes, Group: l.Group, Aim: l.Aim}
	for _, q := range l.Questions {
		p.Activity.Questions = append(p.Activity.Questions, workshop.NewQuestion(q.Text, workshop.Phase(q.From)))
	}
	for _, w := range l.WarmUp {
		p.Activity.WarmUp = append(p.Activity.WarmUp, workshop.WarmUp{Text: w.Text, Label: w.Label, Why: w.Why})
	}
	d := &a.Document
	if len(l.Key) != len(d.Sentences) {
		return nil, fmt.Errorf("its key has %d entries for %d sentences", len(l.Key), len(d.Sentences))
	}
	for i, k := range l.Key {
		if sentence := d.SentenceText(d.Sentences[i]); !strings.HasPrefix(string(sentence), k.Begins) {
			return nil, fmt.Errorf("sentence %d begins %q, but its key is for %q", i+1, clean.Shorten(sentence, 40), k.Begins)
		}
		p.Activity.Key = append(p.Activity.Key, workshop.KeyEntry{Label: k.Label, Also: k.Also, Why: k.Why})
	}
	return p, nil
}

// article reads the text of a lesson, which is part of the program, in this process.
func article(ctx context.Context, name string, text []byte) (*content.Article, error) {
	var a *content.Article
	err := read.New().Article(ctx, &fetch.Resource{Reference: name, Name: name + ".md", MediaType: "text/markdown", Bytes: text}, func(e content.Event) {
		switch e := e.(type) {
		case content.Opened:
			if !e.Article.Partial {
				a = e.Article
			}
		case content.Judged:
			a.Add(e)
		case content.Progress, content.Unchanged, content.Failed:
		}
	})
	if err != nil {
		return nil, err
	}
	if a == nil {
		return nil, &content.Error{Kind: content.NoArticle, Op: "read the lesson", Reference: clean.Inline(name, nil), Reason: "it holds no article"}
	}
	return a, nil
}
