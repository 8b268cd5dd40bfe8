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
	// Words are, by sentence, why.
	Words  []clean.Text `json:"words"`
	Source []Fact       `json:"source"`
}

// Says is what the pack holds back until the program's labels are shown.
func (p *Pack) Says() Says {
	out := Says{Source: Facts(p.Article), Labels: make([]string, p.Sentences()), Words: make([]clean.Text, p.Sentences())}
	if p.Program == nil {
		return out
	}
	for i := range out.Labels {
		out.Labels[i] = p.ProgramLabel(i)
		out.Words[i] = p.Program.Why(i)
	}
	return out
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
		out.Activity = &activity
	}
	if p.Settings.HideSource {
		article.Source = content.Source{Title: article.Source.Title}
		article.Reference = ""
	}
	out.Article = &article
	return &out
}

// Facts are who is speaking, as far as the article says.
func Facts(a *content.Article) []Fact {
	s := &a.Source
	var out []Fact
	add := func(name clean.Text, f *content.Found[clean.Text]) {
		if f != nil {
			out = append(out, Fact{name, f.Value})
		}
	}
	for _, who := range s.Authors {
		value := who.Name.Value
		if who.Role != nil {
			value += ", " + who.Role.Value
		}
		if who.Organisation != nil {
			value += ", " + who.Organisation.Value
		}
		out = append(out, Fact{"author", value})
	}
	add("publisher", s.Publisher)
	if s.Genre != nil {
		out = append(out, Fact{"genre", clean.Inline(string(s.Genre.Value), nil)})
	}
	if s.Published != nil {
		out = append(out, Fact{"published", clean.Inline(s.Published.Value.Day(), nil)})
	}
	if s.Provenance != nil {
		out = append(out, Fact{s.Provenance.Kind.Words(), s.Provenance.Value})
	}
	add("disclaimer", s.Disclaimer)
	add("disclosure", s.Disclosure)
	add("sponsorship", s.Sponsorship)
	return out
}
