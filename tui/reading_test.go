package tui_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

func TestOpensAtTheMasthead(t *testing.T) {
	read(t, 80, 24).sees("OPINION · Coast", "The Harbour Ledger", "first in The Sound Reporter",
		"Let the ferry run at night", "Ida Wernick · chair, Friends of the Night Ferry · 12 June 2031", "1/24 F asserted as fact", "? help")
}

func TestMastheadOfABareScrape(t *testing.T) {
	a := tuitest.Article()
	a.Source = content.Source{
		Title:   &content.Found[clean.Text]{Value: "Night ferry final 2", Where: "file name"},
		Section: &content.Found[[]clean.Text]{Value: []clean.Text{"", "Coast"}, Where: "first line", Sure: true},
	}
	a.Language = "de"
	read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
	}).sees("COAST", "Night ferry final 2 (file name)", "author not found", "not in English (de): do not rely on these labels").seesNot("· Coast")
}

// A date is never broken over two lines, and where room is short more words are
// kept than spaces.
func TestMastheadFits(t *testing.T) {
	for width := 30; width < 120; width++ {
		s := read(t, width, 40)
		s.sees("12 June 2031")
		switch {
		case width >= 110: // across the whole screen
			s.sees("The Harbour Ledger · first published by The Sound Reporter")
		case width >= 76:
			s.sees("The Harbour Ledger · first in The Sound Reporter")
		}
	}
	read(t, 100, 40, func(e *tui.Env) { e.Width = 90 }).sees("first published by The Sound Reporter")
}

func TestPagerKeys(t *testing.T) {
	s := read(t, 80, 24)
	top := s.screen()
	s.press("j").seesNot("OPINION · Coast")
	if s.press("k").screen() != top {
		t.Error("k does not undo j")
	}
	s.press("space").seesNot("Let the ferry run at night").sees("What a night crossing needs")
	if s.press("b").screen() == "" || !strings.Contains(s.screen(), "OPINION") {
		t.Error("b does not undo space")
	}
	s.press("G").sees("100%", "shall see who is on the quay", "24/24")
	s.press("g").sees("OPINION", "1/24")
	s.press("1 0 j").seesNot("OPINION")
	s.press("1 2 g").sees("12/24", "The council despises")
	s.press("end").sees("100%").press("home").sees("OPINION")
	s.press("d").seesNot("OPINION").press("u").sees("OPINION")
	s.press("pgdown").seesNot("OPINION").press("pgup").sees("OPINION")
	s.press("down").seesNot("OPINION").press("up").sees("OPINION")
	s.press("ctrl+e ctrl+e").seesNot("OPINION").press("ctrl+y ctrl+y").sees("OPINION")
}

func TestPercent(t *testing.T) {
	s := read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: tuitest.Long(5000)}} })
	})
	s.press("5 0 %").sees("191/380").press("1 0 0 %").sees("100%").press("backspace").sees("191/380").press("%").sees("A long piece")
}

// What a filter hides, and how to go on, is said.
func TestFilterTellsHowToGoOn(t *testing.T) {
	read(t, 80, 24).press("p").sees("only P 3", "} next one", "p show all").press("}").sees("16/24 P").press("p").seesNot("only P", "show all")
}

func TestWheelScrolls(t *testing.T) {
	s := read(t, 80, 24).send(tea.MouseWheelMsg{Button: tea.MouseWheelDown, X: 10, Y: 10})
	s.seesNot("OPINION").send(tea.MouseWheelMsg{Button: tea.MouseWheelUp, X: 10, Y: 10}).sees("OPINION")
}

func TestSentenceKeys(t *testing.T) {
	s := read(t, 80, 24)
	s.press("]").sees("2/24").press("right").sees("3/24 O opinion").press("[").sees("2/24").press("left").sees("1/24")
	s.press("[").sees("this is the first sentence")
	s.press("] ] }").sees("5/24 O").press("}").sees("6/24 O").press("{").sees("5/24 O")
	s.press("f }").sees("11/24 F") // the filter's label, not the sentence's
	s.press("3 }").sees("18/24 F").press("3 }").sees("22/24 F").press("}").sees("no more sentences that way with the label")
}

func TestTheSentenceFollowsTheScreen(t *testing.T) {
	s := read(t, 80, 24).press("space")
	if strings.Contains(s.screen(), " 1/24 ") {
		t.Error("still on the first sentence, which has left the screen")
	}
	s.press("b").seesNot("1/24 F asserted as fact · 100%")
}

func TestHeadingKeys(t *testing.T) {
	s := read(t, 80, 24).press(")").sees("6/24").press(")").sees("13/24").press(")").sees("19/24").press(")").sees("no more headings")
	s.press("(").sees("13/24").press("(").sees("6/24").press("(").sees("1/24", "OPINION")
}

func TestFilterDimsTheOthers(t *testing.T) {
	s := read(t, 80, 24).press("o").sees("only O 7")
	if !strings.Contains(s.app.View().Content, "38;5;244m") {
		t.Error("nothing is dimmed")
	}
	s.press("o").seesNot("only O").press("a").sees("only A 5").press("p").sees("only P 3").press("U").sees("only ? 2").press("esc").seesNot("only")
}

// In a head of few rows the date stays, and what the authors are is left to who is speaking.
func TestTheDateStaysInTheHead(t *testing.T) {
	read(t, 80, 24, func(e *tui.Env) {
		a := tuitest.Article()
		role := content.Found[clean.Text]{
			Value: "senior correspondent for harbours, ferries, lighthouses and breakwaters, and for all else along the coast that floats or once did",
			Sure:  true,
		}
		a.Source.Authors = append(a.Source.Authors, content.Author{Name: content.Found[clean.Text]{Value: "Nell Orr", Sure: true}, Role: &role})
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
	}).sees("Nell Orr · " + tuitest.Article().Source.Published.Value.Day()).seesNot("senior correspondent")
}

func TestResizeKeepsThePlace(t *testing.T) {
	s := read(t, 80, 24).press("1 6 g").sees("If nothing changes, the clinic")
	for _, size := range [][2]int{{120, 40}, {60, 20}, {160, 45}, {40, 12}, {80, 24}} {
		s.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]}).sees("16/24", "If nothing changes")
	}
}

func TestWidth(t *testing.T) {
	read(t, 100, 30).press("-").sees("column of 68 characters").press("+ +").sees("column of 72 characters").press("8 -").sees("column of 64 " +
		"characters").press("3 +").sees("column of 67 characters")
}

// The marks go from a quiet page over all of them to none.
func TestMarks(t *testing.T) {
	const curly, straight = "4:3", "\x1b[4;"
	s := read(t, 120, 40)
	looks := func(state string, opinion, fact bool) {
		t.Helper()
		c := s.app.View().Content
		if strings.Contains(c, curly) != opinion || strings.Contains(c, straight) != fact {
			t.Errorf("%s: opinion underlined %v, asserted fact %v", state, !opinion, !fact)
		}
	}
	looks("quiet", true, true) // a fact inside an opinion has its line
	s.press("M").sees("all marks")
	looks("all", true, true)
	s.press("M").sees("in the margin only", "O  61 years", "F 7 asserted")
	looks("margin", false, false)
	s.press("M").sees("no marks").press("j k").seesNot("O  61 years", "F 7", "Asserted as fact", "Opinion", "O opinion", "▆")
	looks("none", false, false)
	s.press("w").seesNot("judgement").press("M").sees("a quiet page").press("j k").sees("O  61 years", "F 7 asserted")
}

// On a quiet page what is asserted as fact is plain, and the first word of a sentence
// that begins within a line has the look of its letter.
func TestQuietPage(t *testing.T) {
	s := read(t, 80, 24)
	var line string
	for l := range strings.Lines(s.app.View().Content) {
		if strings.Contains(l, "61 years of service") {
			line = l
		}
	}
	if !strings.Contains(line, "  61 years of service. \x1b[4:3;38;5;") || !strings.Contains(line, "It\x1b[0;4:3;") {
		t.Errorf("got %q", line)
	}
	if c := read(t, 80, 24, func(e *tui.Env) { e.NoColor = true }).app.View().Content; !strings.Contains(c, "\x1b[7") {
		t.Error("without colours the current sentence does not stand out")
	}
}

// The head has at most five of 24 rows, whatever the article has to tell.
func TestHeadIsShort(t *testing.T) {
	a := tuitest.Article()
	a.Language = "de"
	a.Source.Title.Value = clean.Text(strings.Repeat("Let the ferry run at night ", 12))
	a.Source.Paywall = &content.Found[clean.Text]{Value: "not accessible for free", Where: "JSON-LD isAccessibleForFree", Sure: true}
	for width := 30; width < 120; width += 7 {
		s := read(t, width, 24, showing(a))
		for i, l := range strings.Split(s.screen(), "\n") {
			if strings.Contains(l, "When the last") && i > 5 {
				t.Errorf("%d columns: the text begins in row %d:\n%s", width, i, s.screen())
			}
		}
		s.sees("Let the ferry", "Ida Wernick")
	}
}

// A page that says it is not free and yet holds the whole article is not taken for a part
// of it, unless it says that there is more.
func TestTeaser(t *testing.T) {
	for _, c := range []struct {
		words   int
		leftOut clean.Text
		told    bool
	}{
		{100, "", true},
		{500, "", false},
		{500, "Subscribe", false},
		{500, "Subscribe to continue reading this article", true},
	} {
		a := tuitest.Long(c.words)
		a.Source.Paywall = &content.Found[clean.Text]{Value: "not accessible for free", Where: "JSON-LD isAccessibleForFree", Sure: true}
		a.LeftOut = []content.LeftOut{{Text: c.leftOut, Reason: "subscription notice"}}
		s := read(t, 100, 40, func(e *tui.Env) {
			e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
		})
		if got := strings.Contains(s.screen(), "perhaps only a teaser"); got != c.told {
			t.Errorf("%d words, %q: told %v", c.words, c.leftOut, got)
		}
	}
}

// A key that does nothing says why.
func TestWhereItEnds(t *testing.T) {
	read(t, 80, 24).press("G space").sees("the end")
	s := read(t, 160, 45)
	for range 12 {
		s.press("+")
	}
	s.sees("is the most beside the panels; \\ hides them").press("-").sees("column of")
}

func TestTheme(t *testing.T) {
	s := read(t, 80, 24, func(e *tui.Env) { e.Appearance = tui.Auto })
	dark := s.app.View().Content
	text := s.screen()
	s.send(tea.BackgroundColorMsg{Color: white{}})
	if s.app.View().Content == dark {
		t.Error("a white background changes nothing")
	}
	if s.screen() != text {
		t.Error("the background moved the text")
	}
	s.press("t").sees("theme: dark").press("t").sees("theme: light").press("t").sees("theme: as the terminal")
}

type white struct{}

func (white) RGBA() (r, g, b, a uint32) { return 0xffff, 0xffff, 0xffff, 0xffff }

func TestMouse(t *testing.T) {
	s := read(t, 80, 24)
	y := row(t, s, "61 years of service")
	s.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 40, Y: y}).sees("3/24 O")
	s.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 75, Y: 22}).sees("23/24")
	s.press("g")
	s.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 40, Y: 23}).sees(" 1/24") // the status line leads nowhere
	if s.app.View().MouseMode != tea.MouseModeCellMotion {
		t.Error("the mouse is off")
	}
	s.press("m").sees("mouse off")
	if s.app.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is on")
	}
}

// row is the row of the screen that holds words.
func row(t *testing.T, s *story, words string) int {
	t.Helper()
	for y, l := range strings.Split(s.screen(), "\n") {
		if strings.Contains(l, words) {
			return y
		}
	}
	t.Fatalf("no %q on the screen:\n%s", words, s.screen())
	return 0
}

func TestHelpIsMadeOfTheKeys(t *testing.T) {
	keys, err := tui.Keys(map[string][]string{"next-sentence": {"s"}})
	if err != nil {
		t.Fatal(err)
	}
	s := read(t, 80, 24, func(e *tui.Env) { e.Keys = keys })
	s.press("s").sees("2/24").press("]").sees("] does nothing; ? lists the keys")
	s.press("?").sees("Move", "space pgdn ^f")
	seen := s.screen()
	for range 200 {
		seen += s.press("j").screen()
	}
	for _, b := range keys.Bindings() {
		if !strings.Contains(seen, strings.Fields(string(b.Help))[0]) {
			t.Errorf("%s is not on the help page", b.Name)
		}
	}
	if !strings.Contains(seen, "What the marks mean") {
		t.Error("the marks are not explained")
	}
	s.press("?").sees("2/24").press("? esc").sees("2/24").press("? q").sees("2/24")
}

func TestKeysThatCannotBeUsedSayWhy(t *testing.T) {
	s := read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event {
			return []content.Event{content.Opened{Article: &content.Article{Document: content.Document{Blocks: []content.Block{{Text: "Hm"}}}}}}
		})
	})
	s.press("]").sees("the article has no sentences").press("c").sees("no headings").press("l").sees("no links").
		press("n").sees("nothing has been searched for").press("backspace").sees("nothing to go back to").press("y").sees("no sentence here")
}

// What is asserted as fact about something takes eight keys, and a list of it.
func TestWhatIsAssertedAboutSomething(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		s := read(t, size[0], size[1]).press("f / f e r r y tab").sees("Found", "2 F The night ferry was").seesNot("The ferry will come back, because")
		s.press("esc").sees("1 of 1 in asserted as fact, 3 in all")
	}
	s := read(t, 120, 40).press("/ n i g h t enter").sees("Found", "& list")
	s.press("f").sees("in asserted as fact").press("f esc").seesNot("Found")
}

// Links are followed from the text by the numbers that they have in their list.
func TestLinksByTheirNumbersInTheText(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {160, 45}} {
		var refs []string
		follow := func(e *tui.Env) {
			e.Follow = func(content.Origin) tui.Opener {
				return opener(func(ref string) []content.Event {
					refs = append(refs, ref)
					return []content.Event{content.Opened{Article: tuitest.Long(500)}}
				})
			}
		}
		s := read(t, size[0], size[1], follow).sees("The council's own survey").press("F").sees("Link number:", "1he council's own survey")
		s.press("esc").sees("The council's own survey").press("F 9 enter").sees("no link with the number 9").sees("The council's own survey")
		s.press("F x enter").sees("a number opens the link")
		s.press("F 1").sees("A long piece")
		if !slices.Equal(refs, []string{"https://brackwater.example/survey"}) {
			t.Errorf("%v: opened %q", size, refs)
		}
		s.press("F").sees("the article has no links")
		read(t, size[0], size[1], follow, large).press("F").sees("links stand on the page")
	}
	read(t, 80, 24).press("space").send(tuitest.Keys("F")...).seesNot("Link number")
}
