package grammar_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// Who speaks may be named behind what is said, or within it; a list or a place in
// the same spot names nobody.
func TestSpeakerSetApart(t *testing.T) {
	for text, want := range map[string]string{
		"The slip was loved from Orla to the cape for the calm it gave, the pilot added.":       "the pilot",
		"The slip should be kept as it is, residents of the old quarter say.":                   "residents of the old quarter",
		"Marsh was picked up on the quay at noon, the Orla Courier reported.":                   "the Orla Courier",
		"These short searches, the Coast Institute argues, cannot show what the tide has done.": "the Coast Institute",
		"The name of one pilot, the brief states, is already known.":                            "the brief",
		"But in 2011, two southern states, both poor, closed their harbours.":                   "",
		"He spoke of tolls, the low growth rate, the quay.":                                     "",
		"When Marsh talked, Ruth Adeyemi looked down at her notes.":                             "",
		"It rained all night, and the council met.":                                             "",
	} {
		got := ""
		for _, f := range grammar.Read(grammar.Input{Sentences: []string{text}, Blocks: []int{0}})[0].Frames {
			if f.Tag {
				got = text[f.Speaker.Start:f.Speaker.End]
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
