package workshop

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Fact is something about who is speaking: "author", and whom the article names.
type Fact struct {
	Name  clean.Text `json:"name"`
	Value clean.Text `json:"value"`
}

// Says is what is told once [Phase.Tells]: the program's labels, and who is speaking.
type Says struct {
	// Labels are the program's by sentence, as names of the label set; "" where the set has none.
	Labels []string `json:"labels"`
	// Titles are what people read of them; where the set has no such label, they say so.
	Titles []clean.Text `json:"titles"`
	// Words are, by sentence, why.
	Words  []clean.Text `json:"words"`
	Source []Fact       `json:"source"`
	// Key is, by sentence, the checked label of a lesson and why; nil where there is none.
	Key []clean.Text `json:"key,omitempty"`
}

// Says is what the pack holds back until the program's labels are shown.
func (p *Pack) Says() Says {
	n := p.Sentences()
	out := Says{Source: Facts(p.Article), Labels: make([]string, n), Titles: make([]clean.Text, n), Words: make([]clean.Text, n)}
	if p.Program != nil {
		for i := range out.Labels {
			out.Labels[i], out.Titles[i], out.Words[i] = p.ProgramLabel(i), p.programTitle(i), p.Program.Why(i)
		}
	}
	out.Key = p.KeyLines()
	return out
}

// KeyLines are, by sentence, the checked label of a lesson, which others can be defended, and why;
// nil where there is no key.
func (p *Pack) KeyLines() []clean.Text {
	if p.Activity == nil || len(p.Activity.Key) != p.Sentences() {
		return nil
	}
	var out []clean.Text
	for i := range p.Activity.Key {
		out = append(out, p.keyLine(i))
	}
	return out
}

// programTitle is what the program says of a sentence, for people: also where the label set
// has no such label.
func (p *Pack) programTitle(sentence int) clean.Text {
	if l, ok := p.Scheme.Label(p.ProgramLabel(sentence)); ok {
		return l.Title
	}
	return clean.Inline(p.Program.Labels[sentence], nil) + " (no such label in this set)"
}

// keyLine is the checked label of a sentence, which others can be defended, and why.
func (p *Pack) keyLine(sentence int) clean.Text {
	k := p.Activity.Key[sentence]
	l, ok := p.Scheme.Label(k.Label)
	if !ok {
		return ""
	}
	line := l.Title
	var also []clean.Text
	for _, name := range k.Also {
		if l, ok := p.Scheme.Label(name); ok {
			also = append(also, l.Title)
		}
	}
	if len(also) > 0 {
		line += " (" + clean.Join(also, ", ") + " can be defended)"
	}
	if k.Why != "" {
		line += ": " + k.Why
	}
	return line
}

// Public is the pack as participants may have it: without the program's labels, without
// a key, the aim and the questions of a lesson and, where it is hidden, the source.
// Questions come with [Room.Public] when they may be shown.
func (p *Pack) Public() *Pack {
	out, article := *p, *p.Article
	out.Program = nil
	if p.Activity != nil {
		activity := *p.Activity
		activity.Key, activity.Questions, activity.Aim = nil, nil, ""
		activity.WarmUp = untold(p.Activity.WarmUp)
		out.Activity = &activity
	}
	if p.Settings.HideSource {
		article.Source = content.Source{Title: article.Source.Title}
		article.Reference = ""
	}
	out.Article = &article
	return &out
}

// Facts are who is speaking, as far as the article says: what is found, under the names
// that it has in the reader and on paper.
func Facts(a *content.Article) []Fact {
	var out []Fact
	for _, f := range a.Facts() {
		switch f.Name {
		case "caption", "cleaned": // of the page, not of who is speaking
			continue
		}
		if f.Value != "" {
			out = append(out, Fact{f.Name, f.Lead + f.Value})
		}
	}
	return out
}
