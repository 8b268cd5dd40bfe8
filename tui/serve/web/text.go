package web

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// text is what of a pack is the same for everybody, made ready once.
type text struct {
	Title  clean.Text
	Scheme *scheme.Scheme
	Parts  []part
	WarmUp []warmUp
	// Questions are what to talk about, of a prepared lesson.
	Questions []clean.Text
	Asked     int
	// Source are facts of who is speaking; Hidden says that they wait for the program.
	Source []fact
	Hidden bool
	// Least is how many must have answered before counts are shown.
	Least       int
	AsksReasons bool
	Rounds      int
}

// part is a block of the article: sentences, or a text that is no sentence.
type part struct {
	Heading   bool
	Plain     clean.Text
	Sentences []int
}

// fact is something about who is speaking.
type fact struct {
	Name  clean.Text `json:"name"`
	Value clean.Text `json:"value"`
}

// warmUp is a sentence to try the labels on.
type warmUp struct {
	Text, Title, Why clean.Text
}

func newText(p *workshop.Pack) *text {
	a := p.Article
	t := &text{
		Title: "An article without a title", Scheme: &p.Scheme, Asked: p.Settings.To - p.Settings.From, Source: facts(a),
		Hidden: p.Settings.HideSource, Least: p.Settings.Least, AsksReasons: p.Settings.Reasons, Rounds: p.Settings.Rounds,
	}
	if a.Source.Title != nil {
		t.Title = a.Source.Title.Value
	}
	at := make(map[int][]int, len(a.Document.Blocks))
	for i, s := range a.Document.Sentences {
		at[s.Block] = append(at[s.Block], i)
	}
	for i := range a.Document.Blocks {
		b := &a.Document.Blocks[i]
		switch {
		case len(at[i]) > 0:
			t.Parts = append(t.Parts, part{Sentences: at[i]})
		case b.Kind == content.Heading, b.Kind == content.Code, b.Kind == content.Table:
			t.Parts = append(t.Parts, part{Heading: b.Kind == content.Heading, Plain: b.Text})
		}
	}
	t.WarmUp = warmUps(p)
	if p.Activity != nil {
		t.Questions = p.Activity.Questions
	}
	return t
}

// warmUps are the activity's, or two examples of the label set.
func warmUps(p *workshop.Pack) []warmUp {
	var out []warmUp
	if p.Activity != nil && len(p.Activity.WarmUp) > 0 {
		for _, w := range p.Activity.WarmUp {
			title := clean.Text("")
			if l, ok := p.Scheme.Label(w.Label); ok {
				title = l.Title
			}
			out = append(out, warmUp{w.Text, title, w.Why})
		}
		return out
	}
	for i := len(p.Scheme.Labels) - 1; i >= 0 && len(out) < 2; i-- {
		if l := p.Scheme.Labels[i]; !l.Undecided && l.Example != "" {
			out = append(out, warmUp{l.Example, l.Title, l.Help})
		}
	}
	return out
}

// facts are who is speaking, as far as the article says.
func facts(a *content.Article) []fact {
	s := &a.Source
	var out []fact
	add := func(name clean.Text, f *content.Found[clean.Text]) {
		if f != nil {
			out = append(out, fact{name, f.Value})
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
		out = append(out, fact{"author", value})
	}
	add("publisher", s.Publisher)
	if s.Genre != nil {
		out = append(out, fact{"kind", clean.Inline(string(s.Genre.Value), nil)})
	}
	if s.Published != nil {
		out = append(out, fact{"published", clean.Inline(s.Published.Value.Day(), nil)})
	}
	if s.Provenance != nil {
		out = append(out, fact{"where it comes from", s.Provenance.Value})
	}
	add("disclaimer", s.Disclaimer)
	add("disclosure", s.Disclosure)
	add("paid for by", s.Sponsorship)
	return out
}

// programSays is what the program says, for the time when it is shown.
type programSays struct {
	// Labels are the program's by sentence, as names of the label set; "" where the set has none.
	Labels []string `json:"labels"`
	// Words are, by sentence, why.
	Words  []clean.Text `json:"words"`
	Source []fact       `json:"source"`
}

func newProgramSays(p *workshop.Pack, t *text) programSays {
	out := programSays{Source: t.Source, Labels: make([]string, p.Sentences()), Words: make([]clean.Text, p.Sentences())}
	if p.Program == nil {
		return out
	}
	for i := range out.Labels {
		out.Labels[i] = p.ProgramLabel(i)
		out.Words[i] = why(p.Program.Reasons[i])
	}
	return out
}

// why joins reasons: words of the sentence and what they do, in turn.
func why(reasons []clean.Text) clean.Text {
	var out clean.Text
	for i := 0; i+1 < len(reasons); i += 2 {
		if out != "" {
			out += "; "
		}
		if reasons[i] != "" {
			out += "“" + reasons[i] + "” "
		}
		out += reasons[i+1]
	}
	return out
}
