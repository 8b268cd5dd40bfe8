package web_test

import (
	"fmt"
	"testing"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// Every control has a name and shows the focus, text stands out from its ground, and
// nothing moves for those who want it still.
func TestThePageIsAccessible(t *testing.T) {
	t.Parallel()
	c := newTelephone(t)
	s := newSite(t, article(3), workshop.Settings{Reasons: true}, serve.Options{})
	c.call("Emulation.setEmulatedMedia", map[string]any{"features": []any{map[string]any{"name": "prefers-reduced-motion", "value": "reduce"}}}, nil)
	look := func(where string) {
		t.Helper()
		if wrong := c.js(faults); wrong != "" {
			t.Errorf("%s: %s", where, wrong)
		}
	}
	c.open(s.address + "/" + s.Code)
	look("join")
	c.join(s)
	look("lobby")
	s.next(t)
	c.until(`!document.querySelector("#bar").hidden`)
	look("blind")
	if motion := c.js(`getComputedStyle(document.documentElement).scrollBehavior`); motion != "auto" {
		t.Errorf("it scrolls %s for those who want no motion", motion)
	}
	c.key("f")
	c.until(`document.querySelector("#said").textContent.includes("Next, 2")`)
	for _, scheme := range []string{"dark", "light"} {
		c.call("Emulation.setEmulatedMedia", map[string]any{"features": []any{map[string]any{"name": "prefers-color-scheme", "value": scheme}}}, nil)
		look(scheme)
	}
	s.next(t)
	s.next(t)
	c.until(`document.body.dataset.phase === "room"`)
	look("room")
	for _, page := range []string{"/host", "/wall"} {
		c.open(s.address + page)
		look(page + ", locked")
		c.js(`document.querySelector("#long").value = "` + s.long + `"`)
		c.touch(`button`)
		c.until(`document.querySelector("#live")`)
		look(page)
		c.call("Network.clearBrowserCookies", map[string]any{}, nil)
	}
}

// At 400 % of a usual screen, and on a telephone that lies on its side, the sentence that is
// to be labelled is seen whole beside the buttons, and nothing is moved sideways for.
func TestAtFourHundredPercentTheSentenceIsSeen(t *testing.T) {
	t.Parallel()
	thorough(t)
	c := newTelephone(t)
	s := newSite(t, article(12), workshop.Settings{}, serve.Options{})
	c.join(s)
	s.next(t)
	c.until(`!document.querySelector("#bar").hidden`)
	for _, size := range [][2]int{{320, 256}, {844, 390}} {
		c.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": true}, nil)
		c.until(fmt.Sprintf(`innerWidth === %d && document.documentElement.scrollWidth === %d`, size[0], size[0]))
		for range 3 {
			c.key("f")
			c.until(`(() => { const s = document.querySelector("fieldset[aria-current]").getBoundingClientRect();
				return s.top >= 0 && s.bottom <= document.querySelector("#bar").getBoundingClientRect().top + 1; })()`)
		}
		c.shot(fmt.Sprint("low ", size[0]))
	}
}

// faults lists what is wrong with a page, or nothing.
const faults = `(() => {
	const out = [];
	if (!document.documentElement.lang || !document.title) out.push("no language or title");
	const seen = (e) => e.getClientRects().length > 0;
	for (const e of document.querySelectorAll("button, input, a, summary")) {
		if (!seen(e) || e.type === "hidden") continue;
		const name = e.getAttribute("aria-label") || e.textContent.trim() || [...(e.labels || [])].map((l) => l.textContent.trim()).join("");
		if (!name) out.push("no name: " + e.outerHTML);
		const box = e.getBoundingClientRect();
		if (e.tagName === "BUTTON" && (box.height < 44 || box.width < 44)) out.push("too small to touch: " + name);
		e.focus({ focusVisible: true });
		if (document.activeElement === e && getComputedStyle(e).outlineStyle === "none") out.push("no focus: " + name);
	}
	const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
	if (new Set(ids).size !== ids.length) out.push("an id stands twice");
	const parse = (c) => (c.match(/[\d.]+/g) || []).map(Number);
	const light = (c) => { const [r, g, b] = c.map((v) =>
		(v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
	const ground = (e) => { for (; e; e = e.parentElement) {
		 const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) {
		const e = walk.currentNode.parentElement;
		if (!walk.currentNode.data.trim() || !seen(e) || /SCRIPT|NOSCRIPT|STYLE|TEMPLATE/.test(e.tagName)) continue;
		const a = light(parse(getComputedStyle(e).color).slice(0, 3)), b = light(ground(e).slice(0, 3));
		const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (contrast < 4.5) out.push("contrast " + contrast.toFixed(1) + ": " + walk.currentNode.data.trim().slice(0, 40));
	}
	return out.join("; ");
})()`
