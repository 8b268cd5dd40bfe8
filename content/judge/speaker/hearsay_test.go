package speaker_test

import (
	"testing"

	"github.com/standfirst/standfirst/content"
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
