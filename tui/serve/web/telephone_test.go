package web_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

func TestThirtySentencesByTouchAndByKeys(t *testing.T) {
	t.Parallel()
	sentences := 10 // of thirty, which take seconds
	if hostile.Thorough() {
		sentences = 30
	}
	c := newTelephone(t)
	s := newSite(t, article(sentences), workshop.Settings{Rounds: 2, Reasons: true}, serve.Options{})
	c.join(s)
	c.sideways("lobby")
	s.next(t)
	c.until(`!document.querySelector("#bar").hidden`)
	want := ""
	for i := range sentences {
		c.until(`(() => { const s = document.querySelector("fieldset[aria-current]").getBoundingClientRect();
			return s.top >= document.querySelector("header").getBoundingClientRect().bottom - 1 &&
				s.bottom <= document.querySelector("#bar").getBoundingClientRect().top + 1; })()`)
		key := string("foapu"[i%5])
		want += key
		c.touch(`#bar [data-key="` + key + `"]`)
		c.until(fmt.Sprintf(`document.querySelector("#s%d").dataset.mine`, i))
	}
	c.saved()
	if got := c.mine(1); got != want {
		t.Errorf("by touch the room got %s, want %s", got, want)
	}
	c.sideways("blind")
	c.touch("#handin")
	c.until(`document.querySelector("#ready").textContent === "1 of 1 ready"`)
	s.next(t)
	s.next(t)
	c.until(`!document.querySelector("#s0 .bars").hidden && document.querySelector("#s0 .you .count").textContent === "1"`)
	c.sideways("room")
	s.next(t)
	c.until(`document.body.dataset.phase === "second" && document.querySelector("#s0 .before").textContent.includes("fact")`)
	for range sentences {
		c.key("o")
	}
	c.key("z")
	c.key("Z")
	c.saved()
	if got := c.mine(2); got != strings.Repeat("o", sentences-1)+"-" {
		t.Errorf("by keys the room got %s", got)
	}
	for range 3 {
		s.next(t)
	}
	c.until(`document.querySelector("#s0 .three").textContent.includes("program: prediction")`)
	c.until(`document.querySelector("#source").innerText.includes("Ines Oduya")`)
	c.sideways("program")
}

func TestLabelsStayOnTheDeviceWhileTheRoomRefuses(t *testing.T) {
	t.Parallel()
	c := newTelephone(t)
	s := newSite(t, article(5), workshop.Settings{}, serve.Options{})
	s.next(t)
	c.join(s)
	c.until(`document.querySelector("fieldset[aria-current]")`) // the page's script has run, and listens for keys
	s.refuses.Store(true)
	c.key("f")
	c.key("o")
	c.until(`document.querySelector("#unsaved").textContent.includes("not yet saved: 2")`)
	c.open(s.address + "/") // loaded again
	c.until(`document.querySelector("#unsaved").textContent.includes("not yet saved: 2") && document.querySelector("#s1").dataset.mine === "opinion"`)
	s.refuses.Store(false)
	c.saved()
	if got := c.mine(1); got != "fo---" {
		t.Errorf("the room got %s", got)
	}
}

func TestAPhoneWithoutANetworkSaysWhereTheAnswersAre(t *testing.T) {
	t.Parallel()
	c := newTelephone(t)
	s := newSite(t, article(5), workshop.Settings{}, serve.Options{})
	s.next(t)
	c.join(s)
	c.until(`document.querySelector("fieldset[aria-current]")`)
	c.call("Network.enable", map[string]any{}, nil)
	c.call("Network.emulateNetworkConditions", map[string]any{"offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}, nil)
	c.until(`!navigator.onLine`)
	c.key("f")
	c.key("o")
	c.until(`document.querySelector("#unsaved").textContent === "no network: 2 answers are kept on this phone and sent when it is back"`)
	for _, width := range []int{390, 320} {
		c.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 640, "deviceScaleFactor": 1, "mobile": true}, nil)
		c.until(fmt.Sprintf(`innerWidth === %d && document.documentElement.scrollWidth === %d`, width, width))
		c.until(`(() => { const s = document.querySelector("#unsaved"), b = s.getBoundingClientRect(),
			keys = document.querySelector(".keys").getBoundingClientRect();
			return b.left >= 0 && b.right <= innerWidth && s.scrollWidth <= s.clientWidth + 1 && b.bottom <= keys.top + 1 && keys.bottom <= innerHeight; })()`)
		c.shot(fmt.Sprint("no network ", width))
	}
}

// Who comes for the second round has no labels of the first, and is not told of any.
func TestWhoComesInTheSecondRoundIsToldWhatToDo(t *testing.T) {
	t.Parallel()
	c := newTelephone(t)
	s := newSite(t, article(3), workshop.Settings{Rounds: 2, Least: 1}, serve.Options{})
	ana := s.browser(t).joined()
	s.next(t)
	ana.send("/label", "round", "1", "n", "1", "s0", "f")
	for range 3 {
		s.next(t)
	}
	c.join(s)
	c.until(`document.querySelector("#new").innerText.startsWith("The others label for the second time") && document.querySelector("#again").hidden`)
	if page := ana.page("/"); !strings.Contains(page, `id="again">Label the sentences once more`) || !strings.Contains(page, `id="new" hidden>`) {
		t.Error("who was there in the first round is told what a newcomer is")
	}
}

// A label that was given without a network, and came after the round had ended, is told of by its
// sentence and does not stay on the page as if it counted.
func TestALabelThatCameTooLateIsTakenBack(t *testing.T) {
	t.Parallel()
	c := newTelephone(t)
	s := newSite(t, article(3), workshop.Settings{Rounds: 1, Least: 1}, serve.Options{})
	s.next(t)
	c.join(s)
	c.until(`document.querySelector("fieldset[aria-current]")`)
	c.key("f")
	c.saved()
	c.until(`document.querySelector("#count").textContent === "1/3"`)
	network := func(off bool) {
		c.call("Network.emulateNetworkConditions", map[string]any{"offline": off, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}, nil)
	}
	c.call("Network.enable", map[string]any{}, nil)
	network(true)
	c.key("o")
	c.until(`document.querySelector("#unsaved").textContent.includes("no network")`)
	s.next(t)
	network(false)
	c.until(`document.querySelector("#unsaved").textContent.includes("not counted: 1")`)
	c.until(`document.querySelector("#s1").dataset.mine === "" && document.querySelector("#s0").dataset.mine === "fact"`)
	if said := c.js(`document.querySelector("#said").textContent`); said != "Sentence 2: this answer came after labelling had ended, and does not count." &&
		said != "the round is over" {
		t.Errorf("it is said: %s", said)
	}
	s.next(t)
	s.next(t)
	c.until(`[...document.querySelectorAll("#s1 .three")].some((p) => p.textContent.startsWith("you: no answer"))`)
}

// What the room says is one's own may have set out before it took a label, and come after it: the
// label stays.
func TestALabelOutlivesOlderNewsOfOnesOwn(t *testing.T) {
	t.Parallel()
	c := newTelephone(t)
	c.call("Page.enable", nil, nil)
	c.call("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": `window.EventSource = class extends EventSource {
		addEventListener(name, hear) { super.addEventListener(name, name === "mine" ? (e) => { window.late = () => hear(e); } : hear); }
	}`}, nil)
	s := newSite(t, article(3), workshop.Settings{Rounds: 1}, serve.Options{})
	s.next(t)
	c.join(s)
	c.until(`window.late`)
	c.key("f")
	c.saved()
	c.until(`document.querySelector("#count").textContent === "1/3"`)
	c.js(`window.late()`)
	if got := c.js(`document.querySelector("#s0").dataset.mine + " " + document.querySelector("#count").textContent`); got != "fact 1/3" {
		t.Errorf("the page shows %s", got)
	}
}

// The wall is for a projector, where nobody scrolls: who is speaking and all the sentences of a
// lesson are on its first screen.
func TestTheWallIsOneScreen(t *testing.T) {
	t.Parallel()
	c := newTelephone(t)
	s := newSite(t, article(24), workshop.Settings{Rounds: 1, Least: 1}, serve.Options{})
	s.next(t)
	form := []string{"round", "1"}
	for i := range 24 {
		form = append(form, "s"+strconv.Itoa(i), "f")
	}
	for range 2 {
		s.browser(t).joined().send("/label", form...)
	}
	for range 3 {
		s.next(t)
	}
	c.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": 1280, "height": 720, "deviceScaleFactor": 1, "mobile": false}, nil)
	c.open(s.address + "/wall")
	c.until(`document.querySelector("input[name=long]")`)
	c.js(`document.querySelector("input[name=long]").value = "` + s.long + `"; document.querySelector("form").submit()`)
	c.until(`document.querySelectorAll("ol.split li").length === 24`)
	c.shot("wall")
	if high := c.js(`String(document.documentElement.scrollHeight)`); high > "720" || len(high) != 3 {
		t.Errorf("the wall is %s pixels high", high)
	}
}
