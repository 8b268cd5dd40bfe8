package web_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// chromium is a real browser, spoken to over a pipe in its own protocol.
type chromium struct {
	cmd     *exec.Cmd
	profile string
	out, in *os.File

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

// theChromium is the browser of all tests: the first that wants it starts it, and TestMain
// ends it.
var theChromium struct {
	sync.Once

	*chromium
	err error
}

func startChromium() (*chromium, error) {
	path, err := "", exec.ErrNotFound
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err = exec.LookPath(name); err == nil {
			break
		}
	}
	if err != nil {
		return nil, err
	}
	profile, err := os.MkdirTemp("", "standfirst-chromium")
	if err != nil {
		return nil, err
	}
	theirs, ours, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	in, back, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--user-data-dir="+profile, "about:blank")
	cmd.ExtraFiles = []*os.File{theirs, back}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	_, _ = theirs.Close(), back.Close()
	c := &chromium{cmd: cmd, profile: profile, out: ours, in: in, waits: map[int]chan answer{}}
	go c.read()
	return c, nil
}

func (c *chromium) read() {
	r := bufio.NewReader(c.in)
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

// send has the browser do something, in a session or with "" by itself, and gives where the answer comes.
func (c *chromium) send(session, method string, params map[string]any) (<-chan answer, error) {
	wait := make(chan answer, 1)
	message := map[string]any{"method": method, "params": params}
	if session != "" {
		message["sessionId"] = session
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.id++
	message["id"] = c.id
	c.waits[c.id] = wait
	b, err := json.Marshal(message)
	if err == nil {
		_, err = c.out.Write(append(b, 0))
	}
	return wait, err
}

// ask is [chromium.send], and waits for the answer.
func (c *chromium) ask(session, method string, params map[string]any) (answer, error) {
	wait, err := c.send(session, method, params)
	if err != nil {
		return answer{}, err
	}
	select {
	case a := <-wait:
		return a, nil
	case <-time.After(time.Minute):
		return answer{}, errors.New("no answer")
	}
}

// end closes the browser and takes away what it kept.
func (c *chromium) end() {
	_, _ = c.ask("", "Browser.close", nil)
	late := time.AfterFunc(time.Minute, func() { _ = c.cmd.Process.Kill() })
	_ = c.cmd.Wait()
	late.Stop()
	_, _ = c.out.Close(), c.in.Close()
	_ = os.RemoveAll(c.profile)
}

// telephone is a page of its own in the browser, of the size of a telephone, that has nothing to
// do with those of other tests.
type telephone struct {
	*chromium

	t       *testing.T
	context string
	session string
}

// newTelephone opens a page, or skips the test where there is no browser.
func newTelephone(t *testing.T) *telephone {
	t.Helper()
	if testing.Short() {
		t.Skip("it takes Chromium, and some seconds")
	}
	theChromium.Do(func() { theChromium.chromium, theChromium.err = startChromium() })
	if theChromium.err != nil {
		t.Skip("Chromium does not start: ", theChromium.err)
	}
	c := &telephone{chromium: theChromium.chromium, t: t}
	var made struct{ BrowserContextID string }
	c.call("Target.createBrowserContext", nil, &made)
	c.context = made.BrowserContextID
	t.Cleanup(func() {
		c.session = ""
		c.call("Target.disposeBrowserContext", map[string]any{"browserContextId": c.context}, nil)
	})
	c.window("about:blank")
	c.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true}, nil)
	c.call("Emulation.setTouchEmulationEnabled", map[string]any{"enabled": true}, nil)
	return c
}

// window opens one more window of the telephone, with which it then goes on.
func (c *telephone) window(address string) {
	c.t.Helper()
	c.session = ""
	var target struct{ TargetID string }
	c.call("Target.createTarget", map[string]any{"url": address, "browserContextId": c.context, "newWindow": true}, &target)
	var attached struct{ SessionID string }
	c.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	c.session = attached.SessionID
}

func (c *telephone) call(method string, params map[string]any, into any) {
	c.t.Helper()
	a, err := c.ask(c.session, method, params)
	switch {
	case err != nil:
		c.t.Fatalf("%s: %v", method, err)
	case a.Error != nil && into != nil && (strings.Contains(a.Error.Message, "navigated") || strings.Contains(a.Error.Message, "execution context")):
		// the page that was asked has given way to another; who waits asks that
	case a.Error != nil:
		c.t.Fatalf("%s: %s", method, a.Error.Message)
	case into != nil:
		if err := json.Unmarshal(a.Result, into); err != nil {
			c.t.Fatal(err)
		}
	}
}

// js evaluates an expression in the page, waiting for it where it promises.
func (c *telephone) js(expression string) string {
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
func (c *telephone) until(expression string) {
	c.t.Helper()
	for range 2400 {
		if c.js("(() => { try { return !!("+expression+") } catch { return false } })()") == "true" {
			return
		}
		c.js("new Promise(r => setTimeout(r, 25))")
	}
	c.t.Fatalf("never: %s\n%s", expression, c.js("document.body.innerText.slice(0, 1500)"))
}

func (c *telephone) open(address string) {
	c.t.Helper()
	c.call("Page.navigate", map[string]any{"url": address}, nil)
	c.until(`document.readyState === "complete" && location.href !== "about:blank"`)
}

// touch touches the middle of what a selector finds, and waits until the page has been told:
// what comes of it may move what is touched next.
func (c *telephone) touch(selector string) {
	c.t.Helper()
	var at struct{ X, Y float64 }
	if err := json.Unmarshal([]byte(c.js(`(() => {
		window.touched = new Promise((told) => { addEventListener("click", () => told(), {capture: true, once: true}); setTimeout(told, 5000); });
		const b = document.querySelector(`+fmt.Sprintf("%q", selector)+`).getBoundingClientRect();
		return JSON.stringify({X: b.x + b.width / 2, Y: b.y + b.height / 2}); })()`)), &at); err != nil {
		c.t.Fatal(err)
	}
	// The finger is lifted without a wait for the answer: on a slow machine it would have pressed long, which is no click.
	if _, err := c.send(c.session, "Input.dispatchTouchEvent", map[string]any{
		"type": "touchStart", "touchPoints": []any{map[string]any{"x": at.X, "y": at.Y}},
	}); err != nil {
		c.t.Fatal(err)
	}
	c.call("Input.dispatchTouchEvent", map[string]any{"type": "touchEnd", "touchPoints": []any{}}, nil)
	c.js("window.touched")
}

func (c *telephone) key(k string) {
	c.t.Helper()
	c.call("Input.dispatchKeyEvent", map[string]any{"type": "keyDown", "key": k, "text": k}, nil)
	c.call("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": k}, nil)
}

func (c *telephone) join(s *site) {
	c.t.Helper()
	c.open(s.address + "/" + s.Code)
	c.touch(`button[type="submit"]`)
	c.until(`document.querySelector("#bar")`)
}

// saved waits until the room has all labels of this telephone.
func (c *telephone) saved() {
	c.t.Helper()
	c.until(`document.querySelector("#unsaved").textContent === "" && Object.values(localStorage).map((v) => JSON.parse(v))
		.every((kept) => !kept.on && !Object.keys(kept.since).length)`)
}

// mine are the own labels of a round, as the room has them.
func (c *telephone) mine(round int) string {
	c.t.Helper()
	return c.js(fmt.Sprintf(`fetch("/mine", {headers: {Accept: "application/json"}}).then((r) => r.json())
		.then((m) => m.labels[%d].map((l) => l[0] || "-").join(""))`, round-1))
}

// sideways fails the test when the page is wider than the screen.
func (c *telephone) sideways(where string) {
	c.t.Helper()
	if w := c.js(`document.documentElement.scrollWidth`); w != "390" {
		c.t.Errorf("%s: the page is %s wide", where, w)
	}
}
