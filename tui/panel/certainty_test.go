package panel

import (
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// The list by speaker says before a sentence whose speaker is unsure that he may be another, and what carries a
// sentence only below one that is shown whole.
func TestCarriedSaysPerhaps(t *testing.T) {
	for _, c := range []struct {
		sure      float64
		via       clean.Text
		certainty bool
		doubt     bool
		want      clean.Text
	}{
		{.95, "", false, false, ""},
		{.95, "the Ledger", false, false, "via the Ledger"},
		{.4, "", false, true, ""},
		{.4, "the Ledger", true, false, "perhaps Nell Orr, via the Ledger"},
	} {
		j := content.Judgement{Label: content.Attributed, Speaker: "Nell Orr", SpeakerConfidence: c.sure, Via: c.via}
		s := &Set{certainty: c.certainty}
		if got := s.carried(j, true); got != c.want || s.doubtful(j) != c.doubt {
			t.Errorf("sure %.2f: %q, doubtful %v, want %q", c.sure, got, s.doubtful(j), c.want)
		}
		if got := s.carried(j, false); c.via != "" && !c.certainty && got != "" {
			t.Errorf("not shown whole: %q", got)
		}
	}
}
