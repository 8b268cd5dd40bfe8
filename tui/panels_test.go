package tui_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

func TestPanelsStandBesideTheArticle(t *testing.T) {
	read(t, 110, 30).sees("F Asserted as fact, not checked  7", "O Opinion", "A Attributed", "P Predictions", "? Unsure", "Why", "Who is speaking", "Left out").
		sees("“21:40” gives a figure")
	read(t, 160, 45).press("alt+a esc").sees("Who is speaking", "Contents", "Links", "Councillor Odile Farrant 2", "a speaker without a name 1").
		seesNot("via the survey").press("alt+a j j j j").sees("via the survey")
	read(t, 80, 24).seesNot("Who is speaking", "Opinion ─")
}

func TestDrawerGoesThroughThePanels(t *testing.T) {
	s := read(t, 80, 24).press("tab").sees("Asserted, not checked 7", "11 Three hotels")
	s.press("tab").sees("O Opinion 7", "F “2,300 people crossed at night in an ordinary month”")
	s.press("tab").sees("Attributed 5", "Councillor Odile Farrant 2")
	s.press("tab").sees("Predictions 3", "the clinic will lose")
	s.press("tab").sees("Unsure 2", "Perhaps that is")
	s.press("tab").sees("Why", "Asserted as fact, not checked")
	s.press("tab").sees("Who is speaking", "Friends of the Night Ferry")
	s.press("tab").sees("Left out", "paywall counter", "You have read 3 articles this month.")
	s.press("tab").sees("Contents", "A modest request")
	s.press("tab").sees("Links", "brackwater.example")
	s.press("tab").sees("Asserted, not checked 7")
	s.press("shift+tab").sees("Links", "brackwater.example")
	s.press("esc").seesNot("brackwater.example")
}

// One list is open, the others are folded to their titles: the one that had the keys, or
// that the article is filtered for.
func TestOneListIsOpen(t *testing.T) {
	s := read(t, 120, 40).sees("When the last bus l", "Opinion", "Attributed").seesNot("5 Somebody in the")
	s.press("o").sees("5 Somebody in the").seesNot("1 When the last bus l").press("o").sees("1 When the last bus l")
	s.press("alt+o").sees("5 Somebody in the").press("esc").sees("5 Somebody in the").press("tab").sees("5 Somebody in the")
}

// Moving in a panel shows in the article what is chosen; closing it goes back.
func TestPanelPreviews(t *testing.T) {
	s := read(t, 80, 24)
	before := s.screen()
	s.press("alt+p j j").sees("23/24").press("esc")
	if s.screen() != before {
		t.Errorf("esc does not go back:\n%s", s.screen())
	}
	s.press("alt+p j j ]").sees("24/24").press("esc").sees("24/24").press("g")
	s.press("alt+p j j enter").sees("23/24").press("esc").sees("23/24").press("backspace").sees(" 1/24")
}

// The name of who speaks stays above the sentences, however far the list is scrolled.
func TestSpeakerStaysOnTop(t *testing.T) {
	a := tuitest.Article()
	for i := range a.Judgements {
		a.Judgements[i].Label, a.Judgements[i].Speaker = content.Attributed, "Odile Farrant"
	}
	s := read(t, 80, 24, showing(a)).press("alt+a").sees("Odile Farrant 24")
	for range 23 {
		s.press("j").sees("Odile Farrant 24")
	}
}

// A panel without anything in it is no stop.
func TestEmptyPanelsAreNoStops(t *testing.T) {
	a := tuitest.Article()
	a.LeftOut = nil
	for i := range a.Judgements {
		a.Judgements[i].Label = content.Fact
	}
	read(t, 80, 24, showing(a)).press("tab").sees("Asserted, not checked 24").press("tab").sees("Why").press("tab").sees("Friends of the Night Ferry").
		press("tab").sees("A modest request").press("shift+tab").sees("Friends of the Night Ferry")
}

func TestChoosingAnEntryGoesThereAndBack(t *testing.T) {
	s := read(t, 80, 24).press("tab tab j j enter").sees("6/24 O", "calling the")
	s.press("backspace").sees("1/24 F").press("esc").sees("OPINION")
	read(t, 120, 40).press("tab j j j enter").sees("sentence 13/24").press("esc ]").sees("sentence 14/24").press("'").sees("sentence 1/24")
}

func TestFactsInsideAreShown(t *testing.T) {
	read(t, 160, 45).press("alt+p esc").sees("F “the town cannot do without it”").press("6 g").sees("asserted inside, not checked")
}

func TestWhyFollowsTheSentence(t *testing.T) {
	s := read(t, 80, 24).press("w").sees("“21:40” gives a figure")
	s.press("] ]").sees("“most careless” is a value judgement").press("w").seesNot("value judgement")
	s.press("8 g w").sees("speaker Councillor Odile Farrant", "via the Harbour Ledger", "“According to” names a source")
	s.press("1 0 g").sees("speaker not named").press("9 g").sees("Unsure: you decide")
}

// Who asks for more certainty sees what is less certain as unsure, in the margin, the lists, the
// counts and when asked why; and what it would most likely be.
func TestUnsureBelow(t *testing.T) {
	a := tuitest.Article()
	for i := range a.Judgements {
		j := &a.Judgements[i]
		j.Confidence = .95
		if j.Label == content.Opinion && i < 5 {
			j.Confidence, j.Probabilities = .72, content.Probabilities{Fact: .3, Opinion: .7}
		}
	}
	asks := func(e *tui.Env) { e.UnsureBelow = .8 }
	read(t, 80, 24, showing(a)).press("] ] w").sees("? 2 ", "O Opinion · some readers would differ")
	s := read(t, 80, 24, showing(a), asks).press("] ] w").sees("? 4 ", "? Unsure: you decide · perhaps opinion, 72 of 100", "for opinion: “most careless” is")
	s.press("alt+u").sees("It was the most careless", "Perhaps that is")
}

// The lists can be put in order of certainty, below words for how clear; the chosen sentence
// stays chosen, and who said something stands below it.
func TestListsInOrderOfCertainty(t *testing.T) {
	a := tuitest.Article()
	for i := range a.Judgements {
		a.Judgements[i].Confidence = .62 + float64(i%4)/10
	}
	s := read(t, 80, 24, showing(a)).press("alt+f").sees("Asserted, not checked 7", "1 When the last bus")
	s.press("j j S").sees("clearest first", "fairly clear", "some readers would differ").seesNot("a close call")
	if all := s.screen(); strings.Index(all, "fairly clear") > strings.Index(all, "some readers would differ") {
		t.Errorf("the clearest are not first:\n%s", all)
	}
	s.press("enter").sees("11/24")
	s.press("alt+a").sees("  Councillor Odile Farrant ").seesNot("Farrant 2").press("S").sees("Councillor Odile Farrant 2", "reading order")
	read(t, 160, 45, showing(a)).press("S").sees("Opinion, clearest first", "Attributed, clearest first")
}

func TestWhyTellsOfTheChosenEntry(t *testing.T) {
	read(t, 110, 30).sees("“21:40” gives a figure").press("tab tab").sees("O Opinion · fairly clear", "“most careless” is a value", "sentence 1/24").
		press("esc").sees("“21:40” gives a figure")
}

// What a panel cannot show whole says which key does.
func TestMoreIsSaid(t *testing.T) {
	read(t, 110, 30).press("6 g").sees("w more")
	read(t, 200, 100).seesNot("w more")
}

// Where a fact was found is a sign until the panel is asked for.
func TestWhereAFactWasFoundIsToldWhenAsked(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {160, 45}} {
		s := read(t, size[0], size[1]).sees("Ida Wernick ←", "i ← where found").seesNot("JSON-LD")
		s.press("i").sees("← JSON-LD").seesNot("where found").press("esc").seesNot("JSON-LD")
	}
}

// From 110 columns on the head stands across the screen, so that the eye begins at the
// title; it folds away as one scrolls, and the panels take its rows.
func TestTheHeadStandsAboveTheColumns(t *testing.T) {
	for _, size := range [][2]int{{110, 24}, {120, 40}, {160, 45}} {
		s := read(t, size[0], size[1])
		rows := strings.Split(s.screen(), "\n")
		if !strings.HasPrefix(rows[1], " Let the ferry run at night ") {
			t.Errorf("%v: the title is not at the left:\n%s", size, s.screen())
		}
		for i, r := range rows {
			if strings.Contains(r, "asserted  O 7 opinion") && (i > 4 || !strings.Contains(r, "┬─ F Asserted")) {
				t.Errorf("%v: the columns begin elsewhere:\n%s", size, s.screen())
			}
		}
		s.press("j j j j j").seesNot("Let the ferry", "asserted  O 7")
		if top, _, _ := strings.Cut(s.screen(), "\n"); !strings.Contains(top, "├─ F Asserted") {
			t.Errorf("%v: the panels do not stand at the top:\n%s", size, s.screen())
		}
		s.press("k k k k k").sees("Let the ferry")
		if s.screen() != strings.Join(rows, "\n") {
			t.Errorf("%v: it does not fold out again:\n%s", size, s.screen())
		}
	}
}

// A click below the head falls on what is seen there.
func TestClicksBelowTheHead(t *testing.T) {
	s := read(t, 120, 40)
	for y, r := range strings.Split(s.screen(), "\n") {
		if strings.Contains(r, " 11 Three hotels") {
			s.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 100, Y: y}).sees("sentence 11/24")
		}
	}
	for y, r := range strings.Split(s.screen(), "\n") {
		if strings.Contains(r, "Somebody in the town hall") {
			s.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 20, Y: y})
			break
		}
	}
	s.sees("sentence 5/24")
}

func TestTabsNameTheirKeys(t *testing.T) {
	read(t, 80, 24).press("w").sees("Why", "i who", "x left out", "c contents", "l links")
	read(t, 40, 24).press("w").sees("Why").seesNot("i who")
}

func TestWhoIsSpeaking(t *testing.T) {
	s := read(t, 80, 24).press("i")
	seen := s.screen()
	for range 30 {
		seen += s.press("j").screen()
	}
	seen = strings.Join(strings.Fields(seen), " ")
	for _, want := range []string{
		"Ida Wernick ← JSON-LD author.name", "chair, Friends of the Night Ferry ← biography", "(weak evidence)",
		"The Harbour Ledger ← og:site_name", "This column first appeared in The Sound Reporter.", "Opinion, Coast", "12 June 2031",
		"The views in this column are the author's own", "The author receives a pension", "The Merle at her berth in April. (credit: Jon Aske)",
		"Corrections", "author: Harbour Ledger staff", "2 control characters, 1 direction override",
		"Also looked for, not found: sponsorship, updated, paywall, address", "JSON-LD and meta are data in the page that a browser does not show.",
	} {
		if !strings.Contains(seen, want) {
			t.Errorf("no %q", want)
		}
	}
}

// What was left out stands in groups, each once, and text before links of two words.
func TestLeftOutStandsInGroups(t *testing.T) {
	a := tuitest.Article()
	a.LeftOut = []content.LeftOut{
		{Text: "Home", Reason: "navigation"},
		{Text: "The views in this column are the author's own and not those of the Ledger.", Reason: "beside the article"},
		{Text: "Weather", Reason: "navigation"},
	}
	s := read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
	}).press("x")
	words := s.words()
	if !strings.Contains(words, "beside the article 1 The views in this column") || !strings.Contains(words, "navigation 2 Home Weather") ||
		strings.Index(words, "beside the article") > strings.Index(words, "navigation") {
		t.Error(s.screen())
	}
}

// A fact has one name, on the screen and in all that is printed.
func TestFactsAreNamedAsTheyArePrinted(t *testing.T) {
	s := read(t, 100, 60).press("i")
	seen := s.screen() + s.press("G").screen()
	for _, f := range export.Fields(tuitest.Article()) {
		if !strings.Contains(seen, " "+strings.ToLower(f[0])+" ") {
			t.Errorf("%s is not on the screen:\n%s", f[0], seen)
		}
	}
}

func TestMissingSourceFactsAreNamed(t *testing.T) {
	a := tuitest.Article()
	a.Source = content.Source{}
	s := read(t, 80, 40, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: a}} })
	}).sees("title not found", "author not found").press("i")
	for _, name := range []string{"author", "affiliation", "bio", "publisher", "originally in", "section", "genre", "published", "disclaimer"} {
		found := false
		for l := range strings.SplitSeq(s.screen(), "\n") {
			found = found || strings.Contains(l, name) && strings.Contains(l, "not found")
		}
		if !found {
			t.Errorf("%s is not said to be missing:\n%s", name, s.screen())
		}
	}
}

func TestContents(t *testing.T) {
	s := read(t, 80, 24).press("c j enter").sees("13/24").press("esc").sees("What a night crossing needs")
	s.press("backspace").sees("1/24")
}

func TestAFilterOfThePanels(t *testing.T) {
	s := read(t, 120, 40).press("\\").seesNot("Who is speaking").press("\\").sees("Who is speaking").press("\\ tab").sees("Who is speaking")
	s.press("esc").sees("Who is speaking", "sentence 1/24")
}

func TestClicksOnPanels(t *testing.T) {
	s := read(t, 110, 30)
	s.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 90, Y: row(t, s, "11 Three hotels")}).sees("11/24 F")
	s = read(t, 80, 24).press("tab")
	y := row(t, s, "Asserted, not checked")
	x := strings.Index(strings.Split(s.screen(), "\n")[y], "who")
	s.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: x - 2, Y: y}).sees("Who is speaking")
	down := tea.MouseWheelMsg{Button: tea.MouseWheelDown, X: 10, Y: y + 3}
	s.send(down).sees("disclosure  › “The author receives").send(down, down, down).seesNot("JSON-LD author.name")
}

// On a wide screen why always stands in the column: its key has nothing to close
// there, and takes nothing else away.
func TestWhyTwiceKeepsTheFilter(t *testing.T) {
	read(t, 120, 40).press("o w").sees("only O 7").press("w").sees("only O 7")
}

// Why begins at its beginning for each sentence, however far it was scrolled for the
// one before.
func TestWhyBeginsAnew(t *testing.T) {
	s := read(t, 24, 12).press("8 g w").sees("A Attributed")
	for range 3 {
		s.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown, X: 10, Y: 8})
	}
	s.seesNot("A Attributed").press("]").sees("? Unsure").press("[").sees("A Attributed")
}

// Who is speaking is at its beginning again once its keys were left.
func TestWhoIsSpeakingGoesBackToItsBeginning(t *testing.T) {
	s := read(t, 160, 24)
	first := s.sees("author        Ida Wernick").screen()
	s.press("i G").seesNot("author        Ida Wernick").press("esc").sees("author        Ida Wernick")
	if s.screen() != first {
		t.Error("the screen is not what it was")
	}
}

// Of what is said of who is speaking each fact can be copied with where it was found, and
// an address followed here or in the browser.
func TestFactsOfTheSpeakerCanBeActedOn(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {160, 45}} {
		var refs []string
		s := read(t, size[0], size[1], func(e *tui.Env) {
			e.Follow = func(content.Origin) tui.Opener {
				return opener(func(ref string) []content.Event {
					refs = append(refs, ref)
					return whole(ref)
				})
			}
		})
		s.press("i").sees("author      › Ida Wernick").press("y").sees("clipboard: author: Ida Wernick")
		s.press("j enter").sees("it leads nowhere; y copies it with where it was found")
		s.press("j y / ").send(tuitest.Type("policy")...).press("enter").sees("policy", "› ").press("y B enter").sees(" 1/24", "Let the ferry run")
		const policy = "https://harbourledger.example/corrections"
		want := []string{
			"author: Ida Wernick (found: JSON-LD author.name)",
			"bio: “Ida Wernick is the chair of Friends of the Night Ferry and has crossed the sound some nine thousand times.” " +
				"(weak evidence) (found: last paragraph but one)",
			"policy: Corrections: " + policy + " (found: JSON-LD correctionsPolicy)",
		}
		if !slices.Equal(s.copied, want) || !slices.Equal(refs, []string{policy}) || !slices.Equal(s.opened, []string{policy}) {
			t.Errorf("%v: copied %q\nopened %q here and %q outside", size, s.copied, refs, s.opened)
		}
	}
	// The last of them can be reached, and what is higher than its panel is seen to its end.
	read(t, 80, 24).press("i G").sees("JSON-LD and meta are data").press("g").sees("author      › Ida")
	const end = "← last paragraph"
	read(t, 24, 9).press("i j j").sees("bio ").seesNot(end).press("j j").seesNot("bio ").sees(end).press("k k").sees("bio ")
}

// The browser gets the address that a saved page says is its own.
func TestTheBrowserOfASavedPage(t *testing.T) {
	s := read(t, 80, 24, func(e *tui.Env) {
		e.References = []string{"column.html"}
		e.Open = opener(func(string) []content.Event {
			a := tuitest.Article()
			a.Reference = "column.html"
			a.Source.Canonical = &content.Found[clean.Text]{Value: "https://harbourledger.example/column", Where: "link rel=canonical", Sure: true}
			return []content.Event{content.Opened{Article: a}}
		})
	}).press("B")
	if !slices.Equal(s.opened, []string{"https://harbourledger.example/column"}) {
		t.Errorf("opened %q", s.opened)
	}
}

// The keys of the panels are named at 80 columns as well, also where one list more is
// there and the open one has its name.
func TestTabsNameTheirKeysBesideWhatWasFound(t *testing.T) {
	for _, keys := range []string{"/ t h e enter w", "/ t h e enter &", "/ t h e enter alt+o", "alt+a"} {
		read(t, 80, 24).press(keys).sees(" i who", " x left out", " c contents", " l links")
	}
}

// A list of what was found is asked for in vain where the filter leaves none, and one
// that has the keys gives them back when the filter takes all of it away.
func TestNoListOfWhatIsNotThere(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {160, 45}} {
		s := read(t, size[0], size[1]).press("/ M e r l e enter o &").sees("in what the filter leaves")
		s.press("j").sees("? help")
		s = read(t, size[0], size[1]).press("/ M e r l e enter & o").seesNot("go to it")
		s.press("o & ").sees("go to it")
	}
}

// A chosen entry that takes several rows leaves room for the others.
func TestAShortListIsShownWhole(t *testing.T) {
	s := read(t, 120, 40).press("/ n i g h t enter &")
	for range 6 {
		s.sees(" 2 F ", " 4 A ", "What a night", "16 P ").press("j")
	}
}
