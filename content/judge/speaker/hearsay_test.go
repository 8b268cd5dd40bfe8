package speaker_test

import (
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// Who is spoken of or to is not who speaks: hearsay names nobody, and beside each stands the report that does.
func TestWhoDoesNotSpeak(t *testing.T) {
	ferry := "Peter Lund came early with Anna Orr."
	for _, c := range []struct{ line, speaker string }{
		{"He was abroad on the day it is alleged he sold the pier at an office of Anna Orr.", content.Unnamed},
		{"He was abroad on the day Anna Orr said he sold the pier.", "Anna Orr"},
		{"Anna Orr was said to have been against the sale of the pier.", content.Unnamed},
		{"Anna Orr has reportedly told friends that the pier was lost.", content.Unnamed},
		{"Anna Orr has repeatedly told friends that the pier was lost.", "Anna Orr"},
		{"Reports arise that Anna Orr is considering the sale of the pier.", content.Unnamed},
		{"The stones are thought to be soft, according to Anna Orr.", "Anna Orr"},
		{"The shipping insurer, Lumb’s of Orla, argued in court that the mate was asleep.", "Lumb’s of Orla"},
		{"The National Tidal and Harbour Administration (NTHA) stated that the pier was lost.", "National Tidal and Harbour Administration"},
		{"He instead told the Orla Herald interviewer: “The pier was lost to me.”", "Peter Lund"},
		{"Anna Orr left. They chanted “Out!” and “Never!”.", content.Unnamed},
		{"He told Anna Orr that the pier was lost.", "Peter Lund"},
		{"Peter Lund said Anna Orr had reportedly told friends that the pier was lost.", "Peter Lund"},
	} {
		ss := read(ferry, c.line)
		if got := ss[1].said.Name; got != c.speaker {
			t.Errorf("%q: speaker %q, want %q", c.line, got, c.speaker)
		}
	}
}

// A post is said by whoever signs it, even in two capitals.
func TestPostIsSaidByWhoSignsIt(t *testing.T) {
	lines := []string{"Captain Peter Lund says he urged her to sell.", "She kept the pier.", "— OT (@OT_com) July 16, 2026"}
	for i, s := range readIn(grammar.Input{Quoted: []bool{true, true, true}}, lines...)[:2] {
		if s.said.Name != "OT" {
			t.Errorf("sentence %d: speaker %q", i, s.said.Name)
		}
	}
}

// A piece that quotes an outlet paragraph by paragraph goes on with it, not with whom the piece is about.
func TestExcerptsOfAnOutlet(t *testing.T) {
	lead := []string{
		"The Orla Times reported:", "¶“Anna Orr has sold the pier.”", "¶Anna Orr came early.",
		"¶“Hundreds stood on the quay.", "They chanted, ‘Out!’”",
	}
	ss := read(lead...)
	if a, b := ss[3].said.Name, ss[4].said.Name; a != b || a != ss[1].said.Name || a == "Anna Orr" {
		t.Errorf("%q, %q, %q", ss[1].said.Name, a, b)
	}
	own := read("The Orla Times reported:", "¶“Anna Orr has sold the pier.”", "¶Anna Orr came early.", "¶“I stood on the quay.”")
	if got := own[3].said.Name; got == own[1].said.Name {
		t.Errorf("who says “I” is no outlet: %q", got)
	}
}
