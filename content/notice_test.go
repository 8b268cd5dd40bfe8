package content_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

func TestNoticesTellOfTheArticle(t *testing.T) {
	for text, want := range map[string]bool{
		"Subscribe to continue reading": true, "Jetzt weiterlesen": true, "Réservé aux abonnés": true, "Read more": false,
		"Subscribe to continue reading" + strings.Repeat(" it all", 60): false,
	} {
		if got := (content.LeftOut{Text: clean.Text(text)}).GoesOn(); got != want {
			t.Errorf("%.40q goes on: %v", text, got)
		}
	}
	s := content.Source{Notes: []content.Found[clean.Text]{{Value: "Fact-checked by Tess Marsh"}, {Value: "An earlier version named another harbour"}}}
	if note := s.Corrected(); note != &s.Notes[1] {
		t.Errorf("corrected by %v", note)
	}
}
