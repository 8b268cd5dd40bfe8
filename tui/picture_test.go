package tui_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/picture"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// hanging is a reader whose pictures are red above and blue below.
func hanging(asked *[]string, err error) func(*tui.Env) {
	return func(e *tui.Env) {
		e.Pictures = func(_ context.Context, address string, _ content.Origin, width, height int, _ bool) (*picture.Picture, error) {
			*asked = append(*asked, address)
			if err != nil {
				return nil, err
			}
			p := &picture.Picture{Width: min(width, 30), Height: min(height, 21)}
			for i := range p.Width * p.Height {
				if i < p.Width*p.Height/2 {
					p.Pixels = append(p.Pixels, 255, 0, 0)
				} else {
					p.Pixels = append(p.Pixels, 0, 0, 255)
				}
			}
			return p, nil
		}
	}
}

// A picture is fetched when it is asked for and not before, shown in half blocks with its
// caption, and fits whatever the size becomes.
func TestPictureOnRequest(t *testing.T) {
	const merle = "https://brackwater.example/merle.jpg"
	for _, size := range [][2]int{{80, 24}, {160, 45}, {24, 8}} {
		var asked []string
		s := read(t, size[0], size[1], hanging(&asked, nil)).press("space G l esc g")
		if len(asked) > 0 {
			t.Fatalf("asked for %q before anybody wanted it", asked)
		}
		s.press("P").sees("▀▀▀▀", "The Merle at her berth", "a picture from")
		if look := s.app.View().Content; !strings.Contains(look, "38;5;196") && !strings.Contains(look, "38;2;255;0;0") {
			t.Error("nothing is red")
		}
		for _, to := range [][2]int{{20, 5}, {60, 16}, {200, 60}, size} {
			s.send(tea.WindowSizeMsg{Width: to[0], Height: to[1]}).screen()
		}
		s.press("P").seesNot("▀▀▀▀").press("P esc").seesNot("▀▀▀▀").press("P j").seesNot("▀▀▀▀")
		if !slices.Equal(asked, []string{merle, merle, merle}) {
			t.Errorf("asked for %q", asked)
		}
	}
	var asked []string
	read(t, 80, 24, hanging(&asked, nil)).press("l G k").sees("P show here").press("P").sees("▀▀▀▀", "The Merle at her berth")
	asked = nil
	read(t, 80, 24, hanging(&asked, errors.New("it is no PNG"))).press("P").sees("it is no PNG").press("q").seesNot("it is no PNG").sees("1/24")
}

// Where there is nothing to show it is said why.
func TestNoPicture(t *testing.T) {
	var asked []string
	with := hanging(&asked, nil)
	read(t, 80, 24).press("P").sees("no pictures are fetched here")
	read(t, 100, 24, with, func(e *tui.Env) { e.NoColor = true }).press("P").sees("a picture is drawn in colours; B")
	read(t, 100, 24, with, func(e *tui.Env) { e.ASCII = true }).press("P").sees("a picture is drawn in colours; B")
	read(t, 80, 24, with, func(e *tui.Env) { e.HideSource = true }).press("P").seesNot("▀▀", "Merle at her berth")
	read(t, 80, 24, with, func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event { return []content.Event{content.Opened{Article: tuitest.Long(100)}} })
	}).press("P").sees("the article has no pictures")
	if len(asked) > 0 {
		t.Errorf("asked for %q", asked)
	}
}
