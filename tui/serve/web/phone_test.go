package web_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// What came of a touch is read where the thumb is, and a label goes by a second touch.
func TestATouchIsAnsweredAtTheFootOfThePage(t *testing.T) {
	c := newChromium(t)
	s := newSite(t, article(3), workshop.Settings{Rounds: 1}, serve.Options{})
	c.join(s)
	s.next(t)
	c.until(`!document.querySelector("#bar").hidden`)
	c.touch(`#bar [data-key="f"]`)
	c.until(`document.querySelector("#note").innerText.includes("1 fact.") && document.querySelector("#s0").dataset.mine`)
	c.touch("#s0 .text")
	c.touch(`#bar [data-key="f"]`)
	c.until(`document.querySelector("#note").innerText === "1: fact is taken back." && !document.querySelector("#s0").dataset.mine`)
	c.touch(`#bar [data-key="o"]`)
	c.touch("#handin")
	c.until(`document.querySelector("#note").innerText.startsWith("You have handed in")`)
	c.shot("foot")
	s.next(t)
	s.next(t)
	c.until(`!document.querySelector("#s0 .bars").hidden`)
	c.until(`new Set([...document.querySelectorAll(".bars:not([hidden]) progress")].map((p) => p.getBoundingClientRect().width)).size === 1`)
	c.shot("bars")
}
