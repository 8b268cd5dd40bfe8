package grammar

import "github.com/standfirst/standfirst/content/judge/english"

// Firmly is the [Frame.Weight] from which a report tells that its subject speaks in the
// article.
const Firmly = 45

// Weight ranks a sentence's frames as the one that names its speaker.
func (f *Frame) Weight(s *Sentence) int {
	w := [...]int{Said: 60, Asked: 50, Acted: 40, Added: 50, Thought: 36, Wanted: 30, Found: 45, According: 70, Passive: 40, NounThat: 35, Labelled: 90}[f.Kind]
	if f.Party == Author || f.Party == Reader || f.Party == Nobody && !f.Gerund && !s.Coordinated(f) {
		return 0
	}
	if f.Tag {
		w += 20
	}
	if f.Kind == NounThat && f.From == f.Verb { // "a statement:" of nobody in particular
		w -= 20
	}
	if f.Party == Thing {
		w -= 25
	}
	if f.Quote && len(s.Quotes) > 0 {
		w += 25
	}
	if f.Colon {
		w += 10
	}
	if f.That {
		w += 10
	}
	if f.Embedded {
		w -= 15
	}
	if f.Modal {
		w -= 25
	}
	if f.Infinitive {
		w -= 10
	}
	return max(w, 1)
}

// Coordinated reports whether a report shares the subject of the verb before it: "Orr came and said".
func (s *Sentence) Coordinated(f *Frame) bool {
	return f.From >= f.To && f.Kind <= Added && !f.Gerund && !f.Infinitive && !f.Modal && english.OneOf(s.Low(f.Verb-1), "and", "but")
}
