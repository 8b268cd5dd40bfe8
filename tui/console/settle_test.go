package console_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/clean"
)

func TestWhatTheRoomSettledOnIsTypedAsPeopleWriteIt(t *testing.T) {
	r := room(t)
	_, _ = r.Join(r.Code)
	_, _ = typed(t, r, "next", "next", "next")
	for line, want := range map[string]clean.Text{
		"o, because ridiculous judges the sum": "ridiculous judges the sum", "opinion: it judges": "it judges", "o it judges": "it judges",
		"Opinion": "", "O – because, it judges": "it judges", "o": "",
	} {
		out, _ := typed(t, r, "agree 2 "+line)
		f, err := r.Fresh()
		if err != nil || len(f.Agreed) != 1 || f.Agreed[0].Label != "opinion" || f.Agreed[0].Note != want {
			t.Errorf("%q: %+v\n%s", line, f.Agreed, out)
		}
		_, _ = typed(t, r, "agree 2 -")
	}
	for _, line := range []string{"only a judgement", "", "x", "opinionated"} {
		out, _ := typed(t, r, "agree 2 "+line)
		has(t, out, "a label is named by its letter or its name")
	}
}
