package web_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// warm goes a step on in warming up.
func (s *site) warm(t *testing.T) {
	t.Helper()
	if err := s.Warm(s.Frame().Warming()); err != nil {
		t.Fatal(err)
	}
}

// A warm-up on a telephone: by touch, by keys and after a reload; it is told to all at once, and
// nothing of it is in the round.
func TestAWarmUpOnATelephone(t *testing.T) {
	t.Parallel()
	c := newTelephone(t)
	s := newSite(t, article(3), workshop.Settings{}, serve.Options{})
	c.join(s)
	ben := s.browser(t).joined()
	ben.send("/try", "s0", "f")
	s.warm(t)
	c.until(`document.querySelector("#told").innerText.startsWith("All try the labels now")`)
	c.until(`(() => { const was = window.stood; window.stood = scrollY; return scrollY === was; })()`) // it stands still
	c.touch(`[data-try="0"] [value="o"]`)
	c.until(`document.querySelector('[data-try="0"] [value="o"]').getAttribute("aria-pressed") === "true"`)
	c.key("a")
	c.until(`document.querySelector('[data-try="1"] [value="a"]').getAttribute("aria-pressed") === "true"`)
	c.shot("warm-asked")
	if hidden := c.js(`document.querySelector("#try h2").getBoundingClientRect().top < ` +
		`document.querySelector("header").getBoundingClientRect().bottom`); hidden != "false" {
		t.Error("the head of the page hides what the warm-up is called")
	}
	c.sideways("the warm-up")
	c.open(s.address + "/")
	c.until(`document.querySelector('[data-try="0"] [value="o"]').getAttribute("aria-pressed") === "true"`)
	if small := c.js(`[...document.querySelectorAll("#try button")].filter((b) => b.getBoundingClientRect().height < 44).length`); small != "0" {
		t.Errorf("%s buttons are too small for a thumb", small)
	}
	s.warm(t)
	c.until(`document.querySelector('[data-try="0"] .three').innerText === "room: fact 1, opinion 1" && document.querySelector('[data-try="0"] ` +
		`[value="o"]').disabled`)
	c.until(`document.querySelector('[data-try="0"] .right').innerText.includes(": ")`)
	c.until(`document.querySelector("#how").innerText.startsWith("The warm-up is over")`)
	if flat := c.js(`getComputedStyle(document.querySelector('[data-try="0"] [value="f"]')).borderStyle`); flat != "dashed" {
		t.Error("a button that cannot be pressed looks like one that can")
	}
	c.shot("warm-told")
	s.next(t)
	c.until(`!document.querySelector("#bar").hidden && document.querySelector("#count").textContent === "0/3"`)
	if got := c.mine(1); got != "---" {
		t.Errorf("what was tried is in the round: %s", got)
	}
}

// Without JavaScript a touch on a label tries it; the facilitator leads the warm-up from a browser, and
// the wall shows its sentences and then what was answered.
func TestAWarmUpInFormsAndOnTheWall(t *testing.T) {
	s := newSite(t, article(3), workshop.Settings{}, serve.Options{})
	ana, host := s.browser(t).joined(), s.browser(t)
	host.send("/host", "long", s.long)
	sees := func(page string, words ...string) {
		t.Helper()
		for _, w := range words {
			if !strings.Contains(page, w) {
				t.Errorf("%q is not in\n%s", w, page)
			}
		}
	}
	text := string(s.Pack().Trials()[0].Text)
	sees(ana.page("/"), text, `aria-pressed="false"`)
	sees(ana.send("/try", "s0", "f"), `value="f" data-label="fact" title="asserted as fact" aria-pressed="true"`)
	sees(host.page("/host"), "Ask all to try the labels", "1 have tried the labels")
	sees(host.send("/host/do", "do", "warm", "from", ""), text, "Tell the warm-up")
	wall := host.page("/wall")
	sees(wall, text, "To warm up", s.Code)
	if strings.Contains(wall, "room: fact 1") {
		t.Error("the wall tells what was tried before it is told")
	}
	sees(host.send("/host/do", "do", "warm", "from", ""), "Somebody else has gone on with the warm-up")
	sees(host.send("/host/do", "do", "warm", "from", "asked", "ask", "1"), "Yes, tell the warm-up", "1 of 1 have tried the labels")
	sees(host.send("/host/do", "do", "warm", "from", "asked"), "room: fact 1", "Put the warm-up aside")
	sees(host.page("/wall"), "room: fact 1")
	sees(ana.page("/"), "room: fact 1", "disabled", `">The warm-up is over: here is how the room answered`)
	sees(s.browser(t).joined().page("/"), "disabled", `">The warm-up is over: here is how the room answered`)
	sees(ana.send("/try", "s0", "o"), "The warm-up has been told")
	host.send("/host/do", "do", "warm", "from", "told")
	if wall := host.page("/wall"); strings.Contains(wall, text) {
		t.Error("the warm-up was put aside and stands on the wall")
	}
}
