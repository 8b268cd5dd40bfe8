package panel

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/reader"
)

// What denies a hit is never cut off before it; other hits stay on one line.
func TestFoundKeepsWhatDeniesIt(t *testing.T) {
	st := styles.New(styles.Theme{}, true, false)
	for text, lines := range map[clean.Text]int{
		"Neither of the two deckhands who were on the quay remembered the ferry's horn that night.":    3,
		"Both of the two deckhands who were on the quay remembered the ferry's horn that night.":       1,
		"Keiner von den zwei Matrosen, die am Kai standen, erinnerte sich an das alte horn der Fähre.": 3,
		"Beide von den zwei Matrosen, die am Kai standen, erinnerten sich an das alte horn der Fähre.": 1,
	} {
		first, _, _ := strings.Cut(string(text), " ")
		at := strings.Index(string(text), "horn")
		s := &Set{
			article: &content.Article{}, judgement: func(int) (content.Judgement, bool) { return content.Judgement{}, false },
			passage: func(reader.Found) (clean.Text, []content.Span) {
				return text, []content.Span{{Start: at, End: at + 4}}
			},
		}
		rows := s.found(reader.Found{Sentence: -1}, View{Width: 40, Styles: &st})
		var shown strings.Builder
		for _, r := range rows {
			var b strings.Builder
			r.DrawTo(&b, 40, "…")
			shown.WriteString(ansi.Strip(b.String()) + " ")
		}
		if len(rows) != lines || lines > 1 && !strings.Contains(shown.String(), first) || !strings.Contains(shown.String(), "horn") {
			t.Errorf("%d lines: %s", len(rows), shown.String())
		}
	}
}
