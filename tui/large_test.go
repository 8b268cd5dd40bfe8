package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

func large(e *tui.Env) { e.Large = true }

// words are the screen's, each parted from the next by one space.
func (s *story) words() string { return strings.Join(strings.Fields(s.screen()), " ") }

// One sentence at a time: its label in words, whose it is, and the next by the keys that
// move a page.
func TestLargeLookShowsOneSentence(t *testing.T) {
	a := tuitest.Article()
	text := func(i int) string { return string(a.Document.SentenceText(a.Document.Sentences[i])) }
	for _, size := range [][2]int{{64, 18}, {80, 24}, {160, 45}} {
		s := read(t, size[0], size[1], large)
		for i := range a.Document.Sentences {
			words := s.words()
			if !strings.Contains(words, text(i)) {
				t.Fatalf("no %q on the screen:\n%s", text(i), s.screen())
			}
			if label := strings.ToUpper(labelWords(a.Judgements[i].Label)); !strings.Contains(words, label+" ") {
				t.Fatalf("no %s on the screen:\n%s", label, s.screen())
			}
			s.press("space")
		}
		s.press("E")
		s.sees("quay that") // of the last sentence
	}
}

func labelWords(l content.Label) string {
	if l == content.Fact {
		return "asserted as fact"
	}
	return l.String()
}

// With a filter on only what it leaves is stepped through, wherever one stood.
func TestLargeLookStepsThroughWhatTheFilterLeaves(t *testing.T) {
	s := read(t, 80, 24, large).press("o").sees("OPINION")
	for range 4 {
		s.press("space").sees("OPINION")
	}
	s.press("o space").seesNot("OPINION") // and without it through all
}

// A filter that would leave nothing says so, in either look, and changes nothing.
func TestFilterThatLeavesNothingSaysSo(t *testing.T) {
	certain := func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event {
			a := tuitest.Article()
			for i := range a.Judgements {
				if a.Judgements[i].Label == content.Prediction {
					a.Judgements[i].Label = content.Opinion
				}
			}
			return []content.Event{content.Opened{Article: a}}
		})
	}
	for _, size := range [][2]int{{80, 24}, {160, 45}} {
		read(t, size[0], size[1], certain, large).press("p").sees("no sentence is a prediction").press("space").sees("2/24")
		read(t, size[0], size[1], certain).press("p").sees("no sentence is a prediction; nothing is filtered").press("G }").sees(
			"no more sentences that way with the label").press("o p").sees("no sentence is a prediction").seesNot(
			"nothing is filtered").press("g ]").sees("only O")
	}
}

// A panel opens below, and the mouse wheel goes from sentence to sentence.
func TestLargeLookHasItsPanelsBelow(t *testing.T) {
	read(t, 160, 45).press("tab E 6 g w").sees("Why", "page").seesNot("Who is speaking ─").press("w E").sees("Who is speaking")
	read(t, 80, 24, large).send(tea.MouseWheelMsg{Button: tea.MouseWheelDown, X: 9, Y: 9}).sees(" 2/24 ")
}

// A sentence that is longer than the screen is read through before the next one comes.
func TestLargeLookReadsThroughALongSentence(t *testing.T) {
	a := tuitest.Article()
	long := clean.Inline(strings.Repeat("and another word ", 120)+"until the very end.", nil)
	a.Document.Blocks = []content.Block{{Kind: content.Paragraph, Text: long}, {Kind: content.Paragraph, Text: "The next one."}}
	a.Document.Sentences = []content.Sentence{
		{Index: 0, Span: content.Span{End: len(long)}},
		{Index: 1, Block: 1, Span: content.Span{End: len("The next one.")}},
	}
	a.Judgements = []content.Judgement{{Label: content.Opinion}, {Label: content.Fact}}
	s := read(t, 60, 16, large, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
	})
	seen := false
	for range 20 {
		if strings.Contains(s.words(), "until the very end.") {
			seen = true
		}
		if strings.Contains(s.words(), "ASSERTED AS FACT") {
			break
		}
		s.press("space")
	}
	if !seen {
		t.Error("the end of the sentence was never shown")
	}
	s.sees("The next one.").press("b").sees("OPINION")
}

// What is withheld is withheld here as well, and marks that are off are off.
func TestLargeLookShowsNoLabelThatIsWithheld(t *testing.T) {
	blind := func(e *tui.Env) { e.Blind = tui.BlindSentence }
	for _, size := range [][2]int{{40, 12}, {80, 24}, {160, 45}} {
		one := read(t, size[0], size[1], showing(tuitest.Article()), blind, large)
		two := read(t, size[0], size[1], showing(otherwise(func(int) bool { return false })), blind, large)
		lockstep(t, one, two, "space space b j k ] [ G g w tab esc / t h e enter n E E v e esc t t + 5 g")
	}
	read(t, 80, 24, large).press("M M M").seesNot("ASSERTED", "OPINION", "ATTRIBUTED")
}

// Without colours the word of the label stands reversed.
func TestLargeLookWithoutColour(t *testing.T) {
	s := read(t, 80, 24, large, func(e *tui.Env) { e.NoColor = true })
	if !strings.Contains(s.app.View().Content, "7;") {
		t.Error("the label's word does not stand out")
	}
}
