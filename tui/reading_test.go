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

func TestFind(t *testing.T) {
	s := read(t, 80, 24).press("/").send(tuitest.Type("ferry")...).press("enter")
	s.sees("1 of", "“ferry”")
	s.press("n n").sees("3 of")
	s.press("N N N").sees("past the beginning: on from the end")
	s.press("n").sees("past the end: on from the beginning")
	s.press("/").send(tuitest.Type("submarine")...).press("enter").sees("not found: submarine")
	s.press("esc").seesNot("none").press("n").sees("not found: submarine").press("esc").seesNot("none")
	s.press("/ up up enter").sees("1 of").press("esc")
	s.press("/").sees("Find:", "enter find", "esc leave").press("esc").seesNot("Find:")
	s.press("/ backspace").seesNot("Find:")
}

// The first hit shows while one types; leaving goes back to where one was.
func TestFindWhileTyping(t *testing.T) {
	s := read(t, 80, 24)
	before := s.screen()
	s.press("/").send(tuitest.Type("regat")...).sees("regatta", "Find: regat")
	if n := strings.Count(s.app.View().Content, "\x1b[1;7;38"); n == 0 {
		t.Error("the hit is not marked")
	}
	s.press("backspace backspace backspace backspace backspace").press("esc")
	if s.screen() != before {
		t.Errorf("it does not go back:\n%s", s.screen())
	}
}

// With a filter on, hits are those in what it leaves, a fact inside an opinion included; a capital that misses is told; a
// pattern is found where its letters are not.
func TestFindWithinAFilter(t *testing.T) {
	find := func(s *story, query string) *story { return s.press("/").send(tuitest.Type(query)...).press("enter") }
	s := read(t, 100, 24).press("o")
	find(s, "council").sees("1 of 2 in opinion, 4 in all", "“council”").press("o").seesNot("in all")
	find(read(t, 100, 24).press("f"), "crossed at night").sees("1 of 1 “crossed at night”") // inside an opinion
	find(read(t, 100, 24).press("p"), "bus").sees("not found: bus in what the filter leaves; 1 in all")
	find(read(t, 100, 24), "Ferry boat").sees("not found: Ferry boat").seesNot("small letters")
	find(read(t, 100, 24), "REGATTA").sees("not found: REGATTA; 1 in small letters, which find capitals too")
	find(read(t, 100, 24), "rega[t]+a").sees("found as a pattern")
	find(read(t, 100, 24), "rega[t").sees("not found: rega[t")
}

func TestFindShowsEveryHit(t *testing.T) {
	s := read(t, 80, 24).press("/").send(tuitest.Type("the")...).press("enter")
	if n := strings.Count(s.app.View().Content, "\x1b[7;38"); n < 4 {
		t.Errorf("%d hits are marked", n)
	}
}

func TestCopy(t *testing.T) {
	s := read(t, 80, 24).press("] y").sees("sent to the terminal's clipboard: sentence 2")
	if len(s.copied) != 1 || s.copied[0] != "The night ferry was withdrawn in March after 61 years of service." {
		t.Errorf("copied %q", s.copied)
	}
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

// On a page of readers' letters what is copied is by whoever signed the letter.
func TestCopyFromALetter(t *testing.T) {
	s := read(t, 80, 24, func(e *tui.Env) {
		a := tuitest.Article()
		a.Source.Authors, a.Source.Genre = nil, &content.Found[content.Genre]{Value: content.GenreLetter}
		a.Document = content.Document{Blocks: []content.Block{
			{Text: "The pier is lost."}, {Text: "Ada Quill\nPort Orla"}, {Text: "The ferry wakes me."}, {Text: "Nell Orr\nEast Slip"},
		}, Sentences: []content.Sentence{{Index: 0, Block: 0, Span: content.Span{End: 17}}, {Index: 1, Block: 2, Span: content.Span{End: 19}}}}
		a.Judgements = a.Judgements[:2]
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
	}).sees("2 letters, each signed").press("] Y")
	if len(s.copied) != 1 || !strings.HasPrefix(s.copied[0], "“The ferry wakes me.” (letter by Nell Orr, East Slip, ") {
		t.Errorf("copied %q", s.copied)
	}
}

// In tmux what is copied is also handed on to the terminal around it, and the first time it
// is said what that depends on.
func TestCopyInTmux(t *testing.T) {
	s := start(t, tuitest.Article(), 100, 30, func(e *tui.Env) { e.Multiplexer = tui.Tmux }).Wait("1/24")
	s.Type("y").Wait("in tmux: set -s set-clipboard on")
	s.Type("]y").Wait("clipboard: sentence 2")
	s.Quit()
	out := string(s.Written())
	if strings.Count(out, "\x1bPtmux;\x1b\x1b]52;c;") != 2 || strings.Count(out, "\x1b]52;c;") != 4 {
		t.Error("the sequence was not sent both plain and wrapped")
	}
}

// A shell runs each line that is pasted into it, so what is copied has one.
func TestCopyIsOneLine(t *testing.T) {
	const text = clean.Text("The ferry\nwas late;\n\nrm -r pier\n")
	s := read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: odd(text)}} })
	}).press("] y")
	if len(s.copied) != 1 || strings.ContainsAny(s.copied[0], "\n\r") || !strings.Contains(s.copied[0], "The ferry was late;") {
		t.Errorf("copied %q", s.copied)
	}
}

// A terminal keeps only so much of a title, and of what is copied.
func TestMegabytesAreNotSentAsTitleOrCopied(t *testing.T) {
	text := clean.Block(strings.Repeat("é\u0301", 1<<18), nil)
	s := read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: odd(text)}} })
	}).press("] y").sees("too long to copy")
	if len(s.copied) != 0 {
		t.Errorf("copied %d bytes", len(s.copied[0]))
	}
	if title := s.app.View().WindowTitle; len(title) > 300 || !strings.HasSuffix(title, "é\u0301… · standfirst") {
		t.Errorf("the window's title is %q", title[:min(len(title), 400)])
	}
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

// The list of what was found shows each sentence with its label and the words around the
// first hit; moving in it moves the article, and n goes on from there.
func TestListOfHits(t *testing.T) {
	s := read(t, 80, 24).press("/").send(tuitest.Type("council")...).press("enter &").sees("Found", "O It was the most careless", "A The council's own survey")
	s.press("j").sees("2 of 4").press("enter").sees("2 of 4", "4/24 A").press("& n").sees("3 of 4").press("esc & &").seesNot("Found")
	read(t, 80, 24).press("/").send(tuitest.Type("passengers")...).press("tab").sees("January 31 2,214")
	read(t, 80, 24).press("&").sees("nothing has been searched for yet")
}

// A search that was closed is taken up again by the keys that go on with it.
func TestClosedSearchIsTakenUpAgain(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		s := read(t, size[0], size[1]).press("o / c o u n c i l enter esc").seesNot("“council”").press("&").sees("Found", "O It was the most careless", "in opinion")
		s.press("esc esc n").sees("of 2 in opinion", "“council”")
		s.press("esc esc a &").sees("Found", "A The council's own survey")
	}
	read(t, 80, 24).press("/ w o r d esc &").sees("nothing has been searched for yet")
}

// Read blind, the list tells no labels.
func TestListOfHitsIsBlind(t *testing.T) {
	read(t, 80, 24, func(e *tui.Env) { e.Blind = tui.BlindSentence }).press("/ c o u n c i l tab").sees("Found", "It was the most careless").seesNot("O It was")
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
