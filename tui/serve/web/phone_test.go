package web_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// What came of a touch is read where the thumb is, and a label goes by a second touch.
func TestATouchIsAnsweredAtTheFootOfThePage(t *testing.T) {
	t.Parallel()
	c := newTelephone(t)
	s := newSite(t, article(3), workshop.Settings{Rounds: 1}, serve.Options{})
	c.join(s)
	s.next(t)
	c.until(`!document.querySelector("#bar").hidden`)
	c.touch(`#bar [data-key="f"]`)
	c.until(`document.querySelector("#note").innerText.startsWith("1 fact. To undo: tap sentence 1, then fact.") && document.querySelector("#s0").dataset.mine`)
	c.touch("#s0 .text")
	c.touch(`#bar [data-key="f"]`)
	c.until(`document.querySelector("#note").innerText === "1: fact is taken back." && !document.querySelector("#s0").dataset.mine`)
	c.touch(`#bar [data-key="o"]`)
	c.touch("#handin")
	c.until(`document.querySelector("#note").innerText === "2 are empty; hand in all the same?" && document.querySelector("#handin").innerText === "Hand ` +
		`in all the same"`)
	if ready := s.Frame().Ready; ready != 0 {
		t.Errorf("%d have handed in without being asked", ready)
	}
	c.sideways("asked")
	c.touch("#handin")
	c.until(`document.querySelector("#note").innerText.startsWith("You have handed in")`)
	c.shot("foot")
	s.next(t)
	s.next(t)
	c.until(`!document.querySelector("#s0 .bars").hidden`)
	c.until(`new Set([...document.querySelectorAll(".bars:not([hidden]) progress")].map((p) => p.getBoundingClientRect().width)).size === 1`)
	c.shot("bars")
}

// Bars can be compared from sentence to sentence, whichever label is the own one and in
// whichever round it was given; what there is to do stands at the top when a step begins;
// and the own answers are on the device when the room has gone.
func TestWhatATelephoneShowsOfTheRoom(t *testing.T) {
	t.Parallel()
	thorough(t)
	c := newTelephone(t)
	s := newSite(t, article(8), workshop.Settings{Rounds: 2, Least: 1}, serve.Options{})
	c.join(s)
	ana, err := s.Join(s.Code)
	if err != nil {
		t.Fatal(err)
	}
	s.next(t)
	c.until(`!document.querySelector("#bar").hidden`)
	for i := range 8 {
		c.touch(`#bar [data-key="` + string("foapu"[i%5]) + `"]`)
		c.until(`document.querySelector("#s` + string(rune('0'+i)) + `").dataset.mine`)
	}
	c.saved()
	alike := func(where string) {
		t.Helper()
		if n := c.js(`new Set([...document.querySelectorAll("article .bars:not([hidden]) progress")].map((p) => {
			const b = p.getBoundingClientRect(); return b.x + " " + b.width; })).size`); n != "1" {
			t.Errorf("%s: bars begin and end at %s places", where, n)
		}
		c.sideways(where)
	}
	s.next(t)
	s.next(t)
	c.until(`!document.querySelector("#s7 .bars").hidden && scrollY === 0`)
	alike("round 1")
	c.key("z")
	c.until(`document.querySelector("#told").innerText === "There is nothing to take back."`)
	c.shot("room")
	s.next(t)
	c.until(`document.body.dataset.phase === "second"`)
	for i := range 8 {
		if err := s.Label(ana.P, 2, int64(2+i), []serve.Answer{{Sentence: i, Label: "fact"}}); err != nil {
			t.Fatal(err)
		}
	}
	s.next(t)
	s.next(t)
	c.until(`document.querySelector("#s2 .mark").parentElement.parentElement.innerText.includes("you, round 1")`)
	alike("round 2")
	c.shot("second")
	c.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": true}, nil)
	c.until(`innerWidth === 320 && document.documentElement.scrollWidth === 320`)
	if w := c.js(`[...document.querySelectorAll("article .bars:not([hidden]) progress")].every((p) => p.getBoundingClientRect().width >= 40)`); w != "true" {
		t.Error("at 320 pixels there is no room for bars")
	}
	c.shot("narrow")
	s.next(t)
	s.next(t)
	c.until(`document.body.dataset.phase === "closed" && document.querySelector("a[download]").href.startsWith("blob:")`)
	if mine := c.js(`fetch(document.querySelector("a[download]").href).then((r) => r.text()).catch(() => "")`); mine != "" {
		t.Errorf("the page may fetch what it should only offer: %s", mine)
	}
}
