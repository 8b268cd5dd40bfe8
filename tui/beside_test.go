package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// reported is another article, about what [tuitest.Article] is about.
func reported() *content.Article {
	a := tuitest.Article()
	d := content.Document{}
	var judgements []content.Judgement
	for _, p := range []struct {
		label content.Label
		text  clean.Text
	}{
		{content.Fact, "The council of Brackwater met on Tuesday to talk about the night ferry."},
		{content.Attributed, "“We carried fewer than ten passengers on most nights,” Councillor Odile Farrant told the meeting."},
		{content.Attributed, "A nurse in the gallery replied: “My shift ends at one.”"},
		{content.Prediction, "A decision will be taken in the autumn."},
	} {
		d.Sentences = append(d.Sentences, content.Sentence{Index: len(d.Sentences), Block: len(d.Blocks), Span: content.Span{End: len(p.text)}})
		d.Blocks = append(d.Blocks, content.Block{Kind: content.Paragraph, Text: p.text})
		judgements = append(judgements, content.Judgement{Label: p.label, Confidence: 0.9})
	}
	a.Document, a.Judgements = d, judgements
	a.Source.Title = &content.Found[clean.Text]{Value: "Council talks about the night ferry", Where: "heading", Sure: true}
	a.Source.Publisher = &content.Found[clean.Text]{Value: "The Sound Reporter", Where: "og:site_name", Sure: true}
	return a
}

// shortened is [tuitest.Article] without its last three sentences.
func shortened() *content.Article {
	a := tuitest.Article()
	d := &a.Document
	d.Blocks = d.Blocks[:d.Sentences[21].Block]
	d.Sentences, a.Judgements = d.Sentences[:21], a.Judgements[:21]
	return a
}

// two opens each reference as what it is said to be.
func two(e *tui.Env) {
	e.References = []string{"https://harbourledger.example/a", "https://soundreporter.example/b"}
	e.Open = opener(func(ref string) []content.Event {
		switch {
		case strings.HasSuffix(ref, "/b"):
			return []content.Event{content.Opened{Article: reported()}}
		case strings.HasSuffix(ref, "/gone"):
			return refuse(ref)
		}
		return whole(ref)
	})
}

func besideEachOther(tb testing.TB, width, height int, change ...func(*tui.Env)) *story {
	tb.Helper()
	return read(tb, width, height, append([]func(*tui.Env){two, func(e *tui.Env) { e.Beside = &[2]clean.Text{} }}, change...)...)
}

func TestTwoArticlesBesideEachOther(t *testing.T) {
	s := besideEachOther(t, 160, 45)
	s.sees("Let the ferry run at night", "Council talks about the night ferry", "The Harbour Ledger", "The Sound Reporter",
		"What both quote 2", "“We carried fewer than ten passengers on most nights”", "“My shift ends at one”", "left · sentence 1/24", "apart")
	s.press("n").sees("left · sentence 7/24")
	s.press("tab").sees("right · sentence 2/4")
	s.press("n").sees("right · sentence 3/4").press("n").sees("past the end").press("N").sees("past the beginning")
}

func TestTheyMoveApartOrTogether(t *testing.T) {
	s := besideEachOther(t, 160, 45).press("G tab").sees("right · sentence 1/4")
	s.press("tab g = ] ]").sees("left · sentence 3/24", "together").press("tab").sees("right · sentence 3/4")
	s.press("=").sees("they move apart").press("[ tab").sees("left · sentence 3/24")
}

func TestOneOfTheTwoIsOpenedAndLeft(t *testing.T) {
	s := besideEachOther(t, 160, 45).press("tab enter").sees("Council talks about the night ferry", "Who is speaking").seesNot("What both quote")
	s.press("backspace").sees("What both quote", "right")
	s.press("w").sees("open one of the two first, with enter")
}

func TestTheListOfBothIsHidden(t *testing.T) {
	besideEachOther(t, 160, 45).press("\\").seesNot("What both quote").press("\\").sees("What both quote")
}

func TestBothAreFilteredByLabel(t *testing.T) {
	s := besideEachOther(t, 160, 45)
	before := s.app.View().Content
	if s.press("o"); s.app.View().Content == before {
		t.Error("nothing is dimmed")
	}
	if s.press("o"); s.app.View().Content != before {
		t.Error("something stays dimmed")
	}
}

func TestTwoArticlesNeedRoom(t *testing.T) {
	s := besideEachOther(t, 80, 24).sees("need 160 columns; this window has 80", "Let the ferry run at night", "Council talks")
	s.press("j ] n = o enter").sees("When the last bus leaves Brackwater")
}

func TestOneOfTheTwoCannotBeOpened(t *testing.T) {
	s := besideEachOther(t, 160, 45, func(e *tui.Env) { e.References[1] = "https://soundreporter.example/gone" })
	s.sees("Let the ferry run at night", "the server answered 404").press("tab enter n").sees("still being compared")
	if s.app.Err() == nil {
		t.Error("the program ends as if both had been there")
	}
}

// Read blind, the two show no labels: what is drawn does not depend on them.
func TestTwoArticlesReadBlind(t *testing.T) {
	seen := func(label content.Label) []string {
		s := besideEachOther(t, 160, 45, func(e *tui.Env) {
			e.Blind, e.HideSource = tui.BlindSentence, true
			open := e.Open
			e.Open = judged(open, label)
		})
		s.seesNot("Ida Wernick", "The Sound Reporter")
		out := []string{s.app.View().Content}
		for key := range strings.FieldsSeq("n n ] tab = j o f space \\ tab g") {
			s.press(key)
			out = append(out, s.app.View().Content)
		}
		return out
	}
	one, other := seen(content.Fact), seen(content.Opinion)
	for i := range one {
		if one[i] != other[i] {
			t.Errorf("screen %d shows something of the labels", i)
		}
	}
}

// judged is an opener of the same articles with one label on every sentence.
func judged(open tui.Opener, l content.Label) tui.Opener {
	return opener(func(ref string) []content.Event {
		var out []content.Event
		for e := range open(nil, ref, content.Validators{}) {
			if o, ok := e.(content.Opened); ok {
				for i := range o.Article.Judgements {
					o.Article.Judgements[i] = content.Judgement{Label: l, Confidence: 0.8}
				}
			}
			out = append(out, e)
		}
		return out
	})
}

func TestTwoAreMarkedInTheList(t *testing.T) {
	s := library(t, 160, threeKept()).press("X").sees("mark another article in the list first, with x")
	s.press("x").sees("marked; X on another reads the two").press("j X").sees("left · sentence 1/24", "Let the ferry run at night")
	s.press("esc").sees("3 articles")
	s.press("x").sees("two are marked").press("j X").sees("Let the ferry run at night")
	s.press("q").sees("3 articles").press("k x").press("X").sees("left")
}

// The marked article of the list is read beside the one that is open.
func TestTheOpenArticleBesideTheMarkedOne(t *testing.T) {
	library(t, 160, threeKept()).press("x j enter X").sees("left", "Let the ferry run at night")
}

func TestThenAndNowOfOneArticle(t *testing.T) {
	var known []content.Validators
	s := read(t, 160, 45, again(&known, content.Opened{Article: shortened()})).press("X").sees("there is only one article, and it has not changed")
	s.press("r X").sees("then · Let the ferry run at night", "now · Let the ferry run at night", "No longer there 3", "together")
	s.press("n").sees("sentence 22/24").press("esc").sees("Who is speaking")
}

// A notice that is too long for the last row begins on the row above it, and is gone with the next key.
func TestALongNoticeTakesTwoRows(t *testing.T) {
	s := read(t, 60, 20).press("X").sees("there is only one article, and it has not changed since it", "was opened")
	s.press("j").seesNot("there is only one article", "was opened")
	read(t, 60, 20).line("nex").sees("next-panel, next-same, next-sentence")
}

// What the command line calls the two stands before their titles.
func TestNamesOfTwoArticles(t *testing.T) {
	besideEachOther(t, 160, 45, func(e *tui.Env) { e.Beside = &[2]clean.Text{"then", "now"} }).sees(" then · ", " now · ")
}

// The saved article is read beside the page that it was saved from.
func TestASavedArticleBesideThePage(t *testing.T) {
	var asked []string
	kept := threeKept()
	kept.entries[0].Now = "https://soundreporter.example/pier"
	s := read(t, 160, 45, func(e *tui.Env) {
		e.References, e.Library = nil, kept
		e.Open = opener(func(ref string) []content.Event {
			asked = append(asked, ref)
			return whole(ref)
		})
	})
	s.press("X n").sees("the two are the same, word for word", "together")
	if got := strings.Join(asked, " "); got != "a.html https://soundreporter.example/pier" {
		t.Errorf("opened %s", got)
	}
}

func TestTheMouseOverTwoArticles(t *testing.T) {
	s := besideEachOther(t, 160, 45)
	x, y := find(t, s, "A nurse in the gallery")
	s.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}).sees("right · sentence 3/4")
	x, y = find(t, s, "“We carried fewer than ten passengers on most nights”  ")
	s.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}).sees("right · sentence 2/4")
	s.send(tea.MouseWheelMsg{X: 10, Y: 10, Button: tea.MouseWheelDown}).sees("left")
}

// find is the cell at which words begin.
func find(t *testing.T, s *story, words string) (x, y int) {
	t.Helper()
	for y, line := range strings.Split(s.screen(), "\n") {
		if before, _, ok := strings.Cut(line, words); ok {
			return ansi.StringWidth(before), y
		}
	}
	t.Fatalf("no %q on the screen:\n%s", words, s.screen())
	return 0, 0
}
