package panel

import (
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// The list by speaker says below a sentence whose speaker is unsure that he may be another.
func TestCarriedSaysPerhaps(t *testing.T) {
	for _, c := range []struct {
		sure float64
		via  clean.Text
		want clean.Text
	}{
		{.95, "", ""},
		{.95, "the Ledger", "via the Ledger"},
		{.4, "", "perhaps Nell Orr"},
		{.4, "the Ledger", "perhaps Nell Orr, via the Ledger"},
	} {
		j := content.Judgement{Label: content.Attributed, Speaker: "Nell Orr", SpeakerConfidence: c.sure, Via: c.via}
		if got := new(Set).carried(j); got != c.want {
			t.Errorf("sure %.2f: %q, want %q", c.sure, got, c.want)
		}
	}
}
