package speaker_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// Reports in several words are found, with who says it; beside each stands what looks like one.
func TestWaysToReport(t *testing.T) {
	for _, c := range []struct{ is, speaker, not string }{
		{"Nell Orr was adamant that the pier was lost.", "Nell Orr", "Nell Orr was adamant all her life."},
		{"Nell Orr is convinced the pier was lost.", "Nell Orr", "The islanders were so convinced that they swam."},
		{"Nell Orr had this to say: the pier was lost.", "Nell Orr", "Nell Orr had this to carry."},
		{"Nell Orr has made it very clear that the pier was lost.", "Nell Orr", "The tide made it clear that the pier was lost."},
		{"Nell Orr let it be known that the pier was lost.", "Nell Orr", "Nell Orr let the boat go."},
		{"Nell Orr hit back: the pier was lost.", "Nell Orr", "Nell Orr hit back with a racket."},
		{"Nell Orr chimed in that the pier was lost.", "Nell Orr", "The bell chimed in the night."},
		{"Nell Orr takes the view that the pier was lost.", "Nell Orr", "Nell Orr takes the ferry that leaves at nine."},
		{"Nell Orr is of the opinion that the pier was lost.", "Nell Orr", "We are of the opinion that the pier was lost."},
		{"Nell Orr’s position is that the pier was lost.", "Nell Orr", "My position is that the pier was lost."},
		{"The mayor’s message was simple: the pier was lost.", "mayor", "The simple message was lost."},
		{"By Nell Orr’s own reckoning, the pier sank twice.", "Nell Orr", "By any reckoning, the pier sank twice."},
		{"To hear Nell Orr tell it, the pier sank twice.", "Nell Orr", "To hear the sea, the children walked down."},
		{"The way Nell Orr sees it, the pier sank twice.", "Nell Orr", "The way down was steep, and the pier sank twice."},
		{"From Nell Orr’s point of view, the pier sank twice.", "Nell Orr", "From a practical point of view, the pier sank twice."},
		{"Rumour has it that the pier sank twice.", "unnamed", "The rumour had a long life."},
		{"The court heard that the pier sank twice.", "unnamed", "The court heard two cases."},
		{"It emerged that the pier had sunk twice.", "unnamed", "It emerged from the water at noon."},
		{"The pier, so the story goes, sank twice.", "unnamed", "The story goes on the shelf."},
		{"The pier is said to have sunk twice.", "unnamed", "The pier has been sunk twice."},
		{"The pier was reportedly sold in March.", "unnamed", "A reportedly strong pier was sold in March."},
	} {
		s := read(c.is)[0]
		if !firm(s.Sentence) || s.said.Name != c.speaker && s.said.Name != "The "+c.speaker {
			t.Errorf("%q: firm %t, speaker %q, want %q", c.is, firm(s.Sentence), s.said.Name, c.speaker)
		}
		if other := read(c.not)[0]; firm(other.Sentence) {
			t.Errorf("%q is taken for a report", c.not)
		}
	}
}

func firm(s grammar.Sentence) bool {
	for i := range s.Frames {
		if s.Frames[i].Firm() {
			return true
		}
	}
	return false
}
