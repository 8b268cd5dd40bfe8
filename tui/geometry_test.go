package tui_test

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// surfaces are all that can fill the screen, and how to get there.
func surfaces() map[string]func(tb testing.TB) *story {
	at := func(keys string) func(tb testing.TB) *story {
		return func(tb testing.TB) *story { return read(tb, 120, 40).press(keys) }
	}
	all := map[string]func(tb testing.TB) *story{
		"article": at(""), "end": at("G"), "filtered": at("o"), "no marks": at("M M"), "found": func(tb testing.TB) *story {
			s := read(tb, 120, 40).press("/")
			return s.send(tuitest.Type("the")...).press("enter n")
		},
		"prompt": func(tb testing.TB) *story {
			return read(tb, 120, 40).press("/").send(tuitest.Type("a long query that goes on and on")...)
		},
		"help":         at("?"),
		"command line": func(tb testing.TB) *story { return read(tb, 120, 40).press(": tab") },
		"help searched": func(tb testing.TB) *story {
			return read(tb, 120, 40).press("? /").send(tuitest.Type("panel")...).press("enter")
		},
		"narrowing": func(tb testing.TB) *story { return read(tb, 120, 40).press("alt+a /").send(tuitest.Type("farrant")...) },
		"narrowed": func(tb testing.TB) *story {
			return read(tb, 120, 40).press("x /").send(tuitest.Type("nothing of this")...).press("enter")
		},
		"labelling": at("v f o"), "meanings": at("v D"), "tally": at("v o o o T"), "differ": at("v o o o esc D"), "noting": at("v f e"),
		"changes": func(tb testing.TB) *story {
			var known []content.Validators
			return read(tb, 120, 40, again(&known, content.Opened{Article: shortened()})).press("r C").sees("No longer there")
		},
		"blind": func(tb testing.TB) *story {
			return read(tb, 120, 40, func(e *tui.Env) { e.Blind, e.HideSource = tui.BlindSentence, true }).press("f o")
		},
		"no panels": at("\\"), "why": at("w"), "count": at("1 2"),
		"notice": at("y"), "large": at("E"), "large why": at("E 6 g w"), "large found": at("o E / t h e enter"),
		"opening": func(tb testing.TB) *story { return opening(tb, 120, 40) },
		"failed": func(tb testing.TB) *story {
			return read(tb, 120, 40, func(e *tui.Env) { e.Open = opener(refuse) })
		},
		"list": func(tb testing.TB) *story {
			return read(tb, 120, 40, func(e *tui.Env) { e.References = []string{"one.html", "two.html", "three.html"} }).press("j enter L j")
		},
		"library": func(tb testing.TB) *story {
			return read(tb, 120, 40, func(e *tui.Env) { e.Library = threeKept() }).press("h N j x")
		},
		"library filtered": func(tb testing.TB) *story {
			return read(tb, 120, 40, func(e *tui.Env) { e.Library = threeKept() }).press("h /").send(tuitest.Type("ferry")...)
		},
		"open prompt": func(tb testing.TB) *story {
			return read(tb, 120, 40).press("O").send(tuitest.Type("https://harbourledger.example/a/long/address")...)
		},
		"beside":          func(tb testing.TB) *story { return besideEachOther(tb, 160, 45).press("n tab n") },
		"beside in ascii": func(tb testing.TB) *story { return besideEachOther(tb, 160, 45, func(e *tui.Env) { e.ASCII = true }) },
		"beside, one fails": func(tb testing.TB) *story {
			return besideEachOther(tb, 160, 45, func(e *tui.Env) { e.References[1] = "https://soundreporter.example/gone" })
		},
		"then and now": func(tb testing.TB) *story {
			var known []content.Validators
			return read(tb, 160, 45, again(&known, content.Opened{Article: shortened()})).press("r X n")
		},
		"marked": func(tb testing.TB) *story {
			return read(tb, 120, 40, func(e *tui.Env) { e.References = []string{"one.html", "two.html", "three.html"} }).press("x j x")
		},
		"ascii": func(tb testing.TB) *story { return read(tb, 120, 40, func(e *tui.Env) { e.ASCII = true }).press("tab") },
	}
	for i, name := range []string{"facts", "opinions", "attributed", "predictions", "unsure", "why panel", "who", "left out", "contents", "links"} {
		keys := "tab"
		for range i {
			keys += " tab"
		}
		all[name] = at(keys + " j")
	}
	return all
}

func refuse(ref string) []content.Event {
	return []content.Event{content.Failed{Err: &content.Error{
		Kind: content.Refused, Op: "fetch",
		Reference: "https://harbourledger.example/a/very/long/address/that/does/not/fit/on/one/line/of/any/terminal/in/use/today",
		Reason:    "the server answered 404 (not found)", Hint: "look at the address; a page that was moved may be found by its title",
	}}}
}

// Every surface fills every size exactly: no line is too wide, none is
// missing, and nothing panics.
func TestEverySurfaceFillsEverySize(t *testing.T) {
	widths := []int{20, 21, 24, 29, 30, 37, 40, 52, 60, 75, 76, 77, 79, 80, 81, 100, 109, 110, 111, 120, 140, 159, 160, 161, 200, 250}
	heights := []int{5, 6, 7, 8, 9, 12, 15, 16, 17, 24, 30, 45, 80}
	for name, arrive := range surfaces() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := arrive(t)
			for i, w := range widths {
				for k, h := range heights {
					if (i+k)%4 > 0 && !hostile.Thorough() {
						continue // each width with some heights, and each height with some widths
					}
					s.send(tea.WindowSizeMsg{Width: w, Height: h})
					tuitest.Exact(t, s.app.View(), w, h)
				}
			}
			for w := 1; w < 20; w++ {
				for h := 1; h < 6; h++ {
					s.send(tea.WindowSizeMsg{Width: w, Height: h})
					tuitest.Exact(t, s.app.View(), w, h)
				}
			}
		})
	}
}

// Every key on every size, one after the other.
func TestEveryKeyAtEverySize(t *testing.T) {
	keys, err := tui.Keys(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range [][2]int{{20, 5}, {30, 8}, {80, 24}, {110, 30}, {160, 45}, {250, 80}} {
		s := read(t, size[0], size[1])
		for _, b := range keys.Bindings() {
			if b.Name == "quit" || b.Name == "quit-all" || b.Name == "suspend" || b.Name == "redraw" {
				continue
			}
			for _, k := range b.Keys {
				s.press(k)
				tuitest.Exact(t, s.app.View(), s.width, s.height)
			}
		}
	}
}

var errOdd = errors.New("an odd failure")

func TestPlainErrorIsShown(t *testing.T) {
	read(t, 80, 24, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Failed{Err: errOdd}} })
	}).sees("an odd failure", "again")
}
