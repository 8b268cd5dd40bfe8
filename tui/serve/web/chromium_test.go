package web_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// chromium is a real browser, spoken to over a pipe in its own protocol.
type chromium struct {
	t       *testing.T
	out     *os.File
	session string

	mu    sync.Mutex
	id    int
	waits map[int]chan answer
}

type answer struct {
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error"`
}

// newChromium starts a browser of the size of a telephone, or skips the test.
func newChromium(t *testing.T) *chromium {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" || testing.Short() {
		t.Skip("it takes Chromium, and some seconds")
	}
	theirs, ours, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	in, back, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--user-data-dir="+t.TempDir(), "about:blank")
	cmd.ExtraFiles = []*os.File{theirs, back}
	if err := cmd.Start(); err != nil {
		t.Skip("Chromium does not start: ", err)
	}
	_, _ = theirs.Close(), back.Close()
	c := &chromium{t: t, out: ours, waits: map[int]chan answer{}}
	go c.read(in)
	t.Cleanup(func() {
		c.call("Browser.close", map[string]any{}, nil)
		done := time.AfterFunc(5*time.Second, func() { _ = cmd.Process.Kill() })
		_ = cmd.Wait()
		done.Stop()
		_, _ = ours.Close(), in.Close()
	})
	var target struct{ TargetID string }
	c.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	c.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	c.session = attached.SessionID
	c.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true}, nil)
	c.call("Emulation.setTouchEmulationEnabled", map[string]any{"enabled": true}, nil)
	return c
}

func (c *chromium) read(in *os.File) {
	r := bufio.NewReader(in)
	for {
		b, err := r.ReadBytes(0)
		if err != nil {
			return
		}
		var m struct {
			ID int `json:"id"`
			answer
		}
		if json.Unmarshal(b[:len(b)-1], &m) != nil || m.ID == 0 {
			continue
		}
		c.mu.Lock()
		wait := c.waits[m.ID]
		delete(c.waits, m.ID)
		c.mu.Unlock()
		wait <- m.answer
	}
}

func (c *chromium) call(method string, params map[string]any, into any) {
	c.t.Helper()
	wait := make(chan answer, 1)
	c.mu.Lock()
	c.id++
	id := c.id
	c.waits[id] = wait
	c.mu.Unlock()
	b, err := json.Marshal(map[string]any{"id": id, "method": method, "params": params, "sessionId": c.session})
	if c.session == "" {
		b, err = json.Marshal(map[string]any{"id": id, "method": method, "params": params})
	}
	if err != nil {
		c.t.Fatal(err)
	}
	if _, err := c.out.Write(append(b, 0)); err != nil {
		c.t.Error(err)
		return
	}
	select {
	case a := <-wait:
		if a.Error != nil && into != nil && (strings.Contains(a.Error.Message, "navigated") || strings.Contains(a.Error.Message, "execution context")) {
			return // the page that was asked has given way to another; who waits asks that
		}
		if a.Error != nil {
			c.t.Fatalf("%s: %s", method, a.Error.Message)
		}
		if into != nil {
			if err := json.Unmarshal(a.Result, into); err != nil {
				c.t.Fatal(err)
			}
		}
	case <-time.After(20 * time.Second):
		c.t.Errorf("%s: no answer", method)
	}
}

// js evaluates an expression in the page, waiting for it where it promises.
func (c *chromium) js(expression string) string {
	c.t.Helper()
	var out struct {
		Result struct {
			Value any `json:"value"`
		} `json:"result"`
		ExceptionDetails *struct {
			Text string `json:"text"`
		} `json:"exceptionDetails"` //nolint:tagliatelle // Chromium's own name
	}
	c.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true, "awaitPromise": true}, &out)
	if out.ExceptionDetails != nil {
		c.t.Fatalf("%s: %s", expression, out.ExceptionDetails.Text)
	}
	return fmt.Sprint(out.Result.Value)
}

// until waits for an expression to be true.
func (c *chromium) until(expression string) {
	c.t.Helper()
	for range 400 {
		if c.js("(() => { try { return !!("+expression+") } catch { return false } })()") == "true" {
			return
		}
		c.js("new Promise(r => setTimeout(r, 25))")
	}
	c.t.Fatalf("never: %s\n%s", expression, c.js("document.body.innerText.slice(0, 1500)"))
}

func (c *chromium) open(address string) {
	c.t.Helper()
	c.call("Page.navigate", map[string]any{"url": address}, nil)
	c.until(`document.readyState === "complete" && location.href !== "about:blank"`)
}

// touch touches the middle of what a selector finds.
func (c *chromium) touch(selector string) {
	c.t.Helper()
	var at struct{ X, Y float64 }
	if err := json.Unmarshal([]byte(c.js(`(() => { const b = document.querySelector(`+fmt.Sprintf("%q", selector)+`).getBoundingClientRect();
		return JSON.stringify({X: b.x + b.width / 2, Y: b.y + b.height / 2}); })()`)), &at); err != nil {
		c.t.Fatal(err)
	}
	c.call("Input.dispatchTouchEvent", map[string]any{"type": "touchStart", "touchPoints": []any{map[string]any{"x": at.X, "y": at.Y}}}, nil)
	c.call("Input.dispatchTouchEvent", map[string]any{"type": "touchEnd", "touchPoints": []any{}}, nil)
}

func (c *chromium) key(k string) {
	c.t.Helper()
	c.call("Input.dispatchKeyEvent", map[string]any{"type": "keyDown", "key": k, "text": k}, nil)
	c.call("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": k}, nil)
}

func (c *chromium) join(s *site) {
	c.t.Helper()
	c.open(s.address + "/" + s.Code)
	c.touch(`button[type="submit"]`)
	c.until(`document.querySelector("#bar")`)
}

// mine are the own labels of a round, as the room has them.
func (c *chromium) mine(round int) string {
	c.t.Helper()
	return c.js(fmt.Sprintf(`fetch("/mine", {headers: {Accept: "application/json"}}).then((r) => r.json())
		.then((m) => m.labels[%d].map((l) => l[0] || "-").join(""))`, round-1))
}

// sideways fails the test when the page is wider than the screen.
func (c *chromium) sideways(where string) {
	c.t.Helper()
	if w := c.js(`document.documentElement.scrollWidth`); w != "390" {
		c.t.Errorf("%s: the page is %s wide", where, w)
	}
}

func TestThirtySentencesByTouchAndByKeys(t *testing.T) {
	c := newChromium(t)
	s := newSite(t, article(30), workshop.Settings{Rounds: 2, Reasons: true}, serve.Options{})
	c.join(s)
	c.sideways("lobby")
	s.next(t)
	c.until(`!document.querySelector("#bar").hidden`)
	want := ""
	for i := range 30 {
		c.until(`(() => { const s = document.querySelector("fieldset[aria-current]").getBoundingClientRect();
			return s.top >= document.querySelector("header").getBoundingClientRect().bottom - 1 &&
				s.bottom <= document.querySelector("#bar").getBoundingClientRect().top + 1; })()`)
		key := string("foapu"[i%5])
		want += key
		c.touch(`#bar [data-key="` + key + `"]`)
		c.until(fmt.Sprintf(`document.querySelector("#s%d").dataset.mine`, i))
	}
	c.until(`document.querySelector("#unsaved").textContent === ""`)
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
	for range 30 {
		c.key("o")
	}
	c.key("z")
	c.key("Z")
	c.until(`document.querySelector("#unsaved").textContent === ""`)
	if got := c.mine(2); got != strings.Repeat("o", 29)+"-" {
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
	c := newChromium(t)
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
	c.until(`document.querySelector("#unsaved").textContent === ""`)
	if got := c.mine(1); got != "fo---" {
		t.Errorf("the room got %s", got)
	}
}

func TestAPhoneWithoutANetworkSaysWhereTheAnswersAre(t *testing.T) {
	c := newChromium(t)
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
		c.until(`(() => { const s = document.querySelector("#unsaved"), b = s.getBoundingClientRect(), keys = document.querySelector(".keys").getBoundingClientRect();
			return b.left >= 0 && b.right <= innerWidth && s.scrollWidth <= s.clientWidth + 1 && b.bottom <= keys.top + 1 && keys.bottom <= innerHeight; })()`)
		c.shot(fmt.Sprint("no network ", width))
	}
}

// Who comes for the second round has no labels of the first, and is not told of any.
func TestWhoComesInTheSecondRoundIsToldWhatToDo(t *testing.T) {
	c := newChromium(t)
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
	c := newChromium(t)
	s := newSite(t, article(3), workshop.Settings{Rounds: 1, Least: 1}, serve.Options{})
	s.next(t)
	c.join(s)
	c.until(`document.querySelector("fieldset[aria-current]")`)
	c.key("f")
	c.until(`document.querySelector("#unsaved").textContent === "" && document.querySelector("#count").textContent === "1/3"`)
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

// The wall is for a projector, where nobody scrolls: who is speaking and all the sentences of a
// lesson are on its first screen.
func TestTheWallIsOneScreen(t *testing.T) {
	c := newChromium(t)
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

// Every control has a name and shows the focus, text stands out from its ground, and
// nothing moves for those who want it still.
func TestThePageIsAccessible(t *testing.T) {
	c := newChromium(t)
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
	thorough(t)
	c := newChromium(t)
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
