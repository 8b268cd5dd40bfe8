package tui_test

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

func TestProgressIsShownAfterAWhile(t *testing.T) {
	opening(t, 80, 24).sees("Opening https://harbourledger.example", "fetching harbourledger.example · 123 kB of 456 kB · 1.2 s", "esc stop")
}

func TestOpeningCanBeStopped(t *testing.T) {
	for key, want := range map[string]bool{"q": false, "esc": false, "backspace": false, "Q": false, "ctrl+c": true} {
		s := opening(t, 80, 24)
		_, cmd := s.app.Update(tuitest.Key(key))
		if cmd == nil {
			t.Fatalf("%s does nothing", key)
		}
		if _, ok := cmd().(tea.QuitMsg); !ok {
			t.Errorf("%s does not quit", key)
		}
		if err := s.app.Err(); (content.KindOf(err) == content.Interrupted) != want || (err == nil) == want {
			t.Errorf("%s: the error is %v", key, err)
		}
		tuitest.Exact(t, s.app.View(), 80, 24)
	}
}

func TestFailureSaysWhatToDo(t *testing.T) {
	tries := 0
	s := read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(ref string) []content.Event {
			if tries++; tries < 3 {
				return refuse(ref)
			}
			return whole(ref)
		})
	})
	s.sees("could not fetch", "404 (not found)", "look at the address", "r again", "q quit")
	if content.KindOf(s.app.Err()) != content.Refused {
		t.Errorf("the error is %v", s.app.Err())
	}
	s.press("r").sees("404").press("r").sees("Let the ferry run at night")
	if s.app.Err() != nil {
		t.Errorf("the error is %v", s.app.Err())
	}
}

func TestALinkThatFailsLeadsBack(t *testing.T) {
	s := read(t, 80, 24, func(e *tui.Env) { e.Follow = func(content.Origin) tui.Opener { return opener(refuse) } }).press("5 g l enter").sees("404",
		"backspace back")
	s.press("backspace").sees("5/24")
}

// Links may stay on the server of the address that was typed, also from one link to the
// next and after reading again; once a link has led away, they may not come back to it.
func TestLinksStayOnTheServerThatWasTyped(t *testing.T) {
	home, away := content.Origin{Host: "127.0.0.1:8000", Peer: "127.0.0.1:8000"}, content.Origin{Host: "paper.example:443", Peer: "203.0.113.9:443"}
	now := home
	from := func(ref string) []content.Event {
		events := whole(ref)
		for _, e := range events {
			if o, ok := e.(content.Opened); ok {
				o.Article.Origin = now
			}
		}
		return events
	}
	var asked []content.Origin
	s := read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(from)
		e.Follow = func(o content.Origin) tui.Opener {
			asked = append(asked, o)
			return opener(from)
		}
	})
	s.press("5 g l enter").press("5 g l enter").press("r")
	now = away
	s.press("5 g l enter")
	now = home
	s.press("5 g l enter").press("5 g l enter")
	want := []content.Origin{home, home, home, {}, {}}
	if !slices.Equal(asked, want) {
		t.Errorf("the links were opened with %v, want %v", asked, want)
	}
}

func TestBackspaceStopsAFirstLink(t *testing.T) {
	events := make(chan content.Event)
	s := read(t, 80, 24, func(e *tui.Env) {
		e.Follow = func(content.Origin) tui.Opener {
			return func(context.Context, string, content.Validators) <-chan content.Event { return events }
		}
	})
	s.press("l")
	s.app.Update(tuitest.Key("enter")) // nothing comes of it
	s.seesNot("1/24").press("backspace").sees("stopped", "When the last bus leaves")
}

func TestNothingCameBack(t *testing.T) {
	read(t, 80, 24, func(e *tui.Env) { e.Open = opener(func(string) []content.Event { return nil }) }).sees("nothing came back")
}

// Whoever starts the program without an article is told what is on the screen
// and which keys to try.
func TestTheSampleExplainsItself(t *testing.T) {
	s := read(t, 80, 24, func(e *tui.Env) { e.References = []string{"sample"} })
	s.sees("A sample, all invented. Press ] for the next sentence, w for why, ? for help", "F 7 asserted")
	s.press("]").sees("2/24").seesNot("A sample").press("?").sees("What the marks mean", "the author says that it is so; not checked")
	read(t, 80, 24).seesNot("A sample")
}

func TestKeysWhileOpening(t *testing.T) {
	opening(t, 80, 24).press("]").sees("the article is still being opened")
}

// What a key was answered while an article was being opened is over when that fails.
func TestAFailureIsNotSaidToBeOpening(t *testing.T) {
	s, events, step := steps(t, 80)
	s.press("]").sees("the article is still being opened")
	events <- content.Failed{Err: errOdd}
	step()
	s.sees("r again", "q quit").seesNot("still being opened")
}

func TestSeveralArticles(t *testing.T) {
	opened := map[string]int{}
	s := read(t, 80, 24, func(e *tui.Env) {
		e.References = []string{"ferry.html", "gone.html", "other.html"}
		e.Open = opener(func(ref string) []content.Event {
			opened[ref]++
			if strings.HasPrefix(ref, "gone") {
				return []content.Event{content.Failed{Err: errors.New("no such file")}}
			}
			return whole(ref)
		})
	})
	s.sees("3 articles", "› ferry.html", "  other.html", "1 of 3")
	s.press("enter ] ]").sees("3/24").press("L").sees("› Let the ferry run at night", "Ida Wernick", "1 min", "▂▂▃▃▄▆▆▁")
	s.press("enter").sees("3/24")
	s.press("backspace").sees("3 articles").press("j enter").sees("no such file", "L list").press("L").sees("no such file", "2 of 3")
	s.press("j enter").sees("1/24").press(",").sees("no such file").press(",").sees("3/24").press(",").sees("no more articles that way")
	if opened["ferry.html"] != 1 || opened["other.html"] != 1 {
		t.Errorf("opened %v", opened)
	}
	s.press("L").send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 5, Y: row(t, s, "gone.html")}).sees("no such file", "r again")
	many := read(t, 80, 24, func(e *tui.Env) { e.References = strings.Split(strings.Repeat("a.html ", 10)+"b.html", " ") })
	many.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 5, Y: 23}, tea.MouseClickMsg{Button: tea.MouseLeft, X: 5, Y: 22}).sees("11 articles",
		"1 of 11") // below the last one
}

// steps gives events one at a time, so that a test can look in between.
func steps(t *testing.T, width int, with ...func(*tui.Env)) (*story, chan<- content.Event, func()) {
	t.Helper()
	events := make(chan content.Event, 1)
	s := &story{TB: t, width: width, height: 24}
	env := tui.Env{
		Open: func(context.Context, string, content.Validators) <-chan content.Event { return events }, References: []string{"long.html"},
		Appearance: tui.Dark, After: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil },
	}
	for _, w := range with {
		w(&env)
	}
	s.app = tui.New(env)
	s.app.Update(tea.WindowSizeMsg{Width: width, Height: 24})
	pending := s.app.Init() // no timer, so it is the opening alone
	return s, events, func() { _, pending = s.app.Update(pending()) }
}

func TestThePlaceIsKeptWhenTheRestArrives(t *testing.T) {
	all := tuitest.Long(4000)
	judgements := all.Judgements
	part := *all
	part.Document.Blocks = all.Document.Blocks[:12]
	n := 0
	for n < len(all.Document.Sentences) && all.Document.Sentences[n].Block < 12 {
		n++
	}
	part.Document.Sentences = all.Document.Sentences[:n]
	part.Judgements, all.Judgements = nil, nil
	part.Partial = true
	part.Source = content.Source{}

	s, events, step := steps(t, 80)
	events <- content.Opened{Article: &part}
	step()
	s.sees("the rest is being read", "1/"+strconv.Itoa(n)).press("i").sees("not read yet")
	s.press("esc w").sees("the sentences are not read yet").press("w f").sees("the sentences are still " +
		"being read")
	s.press("esc space space")
	before := s.screen()
	events <- content.Opened{Article: all}
	step()
	after := s.screen()
	if body(before) != body(after) {
		t.Errorf("the text moved:\n%s\n%s", before, after)
	}
	s.seesNot("the rest is being read")
	events <- content.Judged{Judgements: judgements[:100]}
	step()
	if text(body(after)) != text(body(s.screen())) {
		t.Errorf("the text moved with the labels:\n%s\n%s", after, s.screen())
	}
	s.sees(" F ", " O ")
	events <- content.Judged{From: 100, Judgements: judgements[100:]}
	close(events)
	step()
	step()
	s.press("G }").press("{").sees("100%")
}

// An article that one leaves before it is judged is judged all the same, and is whole
// when one comes back.
func TestWhatIsLeftGoesOn(t *testing.T) {
	article := tuitest.Article()
	judgements := article.Judgements
	article.Judgements = nil
	s, events, step := steps(t, 120, func(e *tui.Env) { e.Follow = func(content.Origin) tui.Opener { return opener(whole) } })
	events <- content.Opened{Article: article}
	step()
	s.sees("the sentences are not read yet").press("l enter").sees("F 7 asserted")
	events <- content.Judged{Judgements: judgements[:10]}
	step()
	s.press("backspace").seesNot("F 7 asserted").press("r").sees("it is still being read")
	events <- content.Judged{From: 10, Judgements: judgements[10:]}
	step()
	close(events)
	step()
	s.press("]").sees("F 7 asserted").seesNot("not read to the end")
}

// An article of which the end did not come says so, and is asked for as a whole.
func TestAnUnfinishedArticleSaysSo(t *testing.T) {
	article := tuitest.Article()
	article.Validators.ETag = `"1"`
	article.Judgements = article.Judgements[:10]
	var known []content.Validators
	s, events, step := steps(t, 120, func(e *tui.Env) {
		open := e.Open
		e.Open = func(ctx context.Context, ref string, v content.Validators) <-chan content.Event {
			known = append(known, v)
			if len(known) == 1 {
				return open(ctx, ref, v)
			}
			return opener(whole)(ctx, ref, v)
		}
	})
	events <- content.Opened{Article: article}
	step()
	s.seesNot("not read to the end")
	events <- content.Failed{Err: errOdd}
	step()
	s.press("]").sees("not read to the end").press("r").sees("F 7 asserted").press("]").seesNot("not read to the end")
	if len(known) != 2 || known[1] != (content.Validators{}) {
		t.Errorf("asked with %+v", known)
	}
}

// body is a screen without its last two rows.
func body(screen string) string {
	lines := strings.Split(screen, "\n")
	return strings.Join(lines[:len(lines)-2], "\n")
}

// text is the screen without the margin.
func text(screen string) string {
	var out []string
	for l := range strings.SplitSeq(screen, "\n") {
		out = append(out, string([]rune(l)[7:]))
	}
	return strings.Join(out, "\n")
}

func TestStaleEventsAreDropped(t *testing.T) {
	s, events, step := steps(t, 80)
	events <- content.Progress{Doing: "fetching"}
	step()
	s.app.Update(tuitest.Key("esc"))
	events <- content.Opened{Article: tuitest.Article()}
	step()
	s.seesNot("Let the ferry")
}

func TestLateTerminalMessagesMoveNothing(t *testing.T) {
	s := read(t, 120, 40, func(e *tui.Env) { e.Appearance = tui.Auto }).press("space ]")
	before := s.screen()
	s.send(tea.BackgroundColorMsg{Color: white{}}, tea.ColorProfileMsg{}, tea.WindowSizeMsg{Width: 120, Height: 40}, tea.EnvMsg{}, tea.FocusMsg{},
		tea.KeyboardEnhancementsMsg{})
	if s.screen() != before {
		t.Error("something moved")
	}
}

func TestNoTimerWhenIdle(t *testing.T) {
	asked := 0
	s := read(t, 80, 24, func(e *tui.Env) {
		after := e.After
		e.After = func(d time.Duration, fn func(time.Time) tea.Msg) tea.Cmd {
			asked++
			return after(d, fn)
		}
	})
	asked = 0
	for _, k := range tuitest.Keys("j k space b ] [ f f / esc ? esc tab esc w w") {
		s.send(k)
	}
	if asked > 0 {
		t.Errorf("%d timers", asked)
	}
}
