package web_test

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"testing"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// shot keeps a picture of the page where STANDFIRST_PICTURES names a folder.
func (c *telephone) shot(name string) {
	c.t.Helper()
	folder := os.Getenv("STANDFIRST_PICTURES")
	if folder == "" {
		return
	}
	var out struct{ Data string }
	c.call("Page.captureScreenshot", map[string]any{"format": "png"}, &out)
	b, err := base64.StdEncoding.DecodeString(out.Data)
	if err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name+".png"), b, 0o600); err != nil {
		c.t.Fatal(err)
	}
}

// A lesson of two rounds on a telephone, by somebody who labels in the first alone.
func TestALessonOnATelephone(t *testing.T) {
	t.Parallel()
	s := newSite(t, article(6), workshop.Settings{Least: 2}, serve.Options{})
	c := newTelephone(t)
	c.open(s.address + "/" + s.Code)
	c.shot("1-join")
	c.join(s)
	c.until(`document.body.innerText.includes("is shown if 2 or more have")`)
	c.shot("2-lobby")
	s.next(t)
	c.until(`document.body.dataset.phase === "blind"`)
	c.touch(`#bar [data-key="o"]`)
	c.touch(`#bar [data-key="f"]`)
	c.saved()
	c.until(`document.querySelector("#count").textContent === "2/6"`)
	c.shot("3-blind")
	s.next(t)
	s.next(t)
	c.until(`document.body.dataset.phase === "room"`)
	c.shot("4-room")
	s.next(t)
	c.until(`document.querySelector("#s0 .before").textContent === "in the first round you said: opinion"`)
	c.shot("5-second")
	ben, cy := s.browser(t).joined(), s.browser(t).joined()
	for _, b := range []*browser{ben, cy} {
		b.send("/label", "round", "2", "s0", "f", "s1", "f")
	}
	for range 2 {
		s.next(t)
	}
	c.until(`document.querySelector("#s0 tr[data-label=opinion] .mark").textContent === "◀ you, round 1"`)
	if err := s.Focus(0); err != nil {
		t.Fatal(err)
	}
	c.until(`document.querySelector("#s0").getAttribute("aria-current") === "true"`)
	c.js(`new Promise(r => setTimeout(r, 600))`)
	c.shot("6-room")
	c.sideways("the room")
	s.next(t)
	c.until(`(document.querySelector("#s0 .three") || {}).textContent.startsWith("you: opinion, in the first round · room: fact, 2 of 2")`)
	c.until(`document.querySelector("#s5 .three").textContent.includes("room: Fewer than 2 answered")`)
	c.shot("7-program")
	// The fifth window of one person says why nothing moves in it.
	people, err := s.Host()
	if err != nil {
		t.Fatal(err)
	}
	name := c.js(`document.body.dataset.name`)
	for _, who := range people.People {
		for range 3 {
			if string(who.Name) == name {
				if _, err := s.Listen(who.P); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	c.window(s.address + "/")
	c.until(`document.querySelector("#said").textContent.includes("open too often")`)
}
