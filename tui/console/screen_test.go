package console_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/console"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// desk is a facilitator before a screen.
type desk struct {
	t             *testing.T
	s             *console.Screen
	width, height int
	quit          bool
}

func sit(t *testing.T, r *serve.Room) *desk {
	t.Helper()
	s, err := console.NewScreen(&console.Console{Room: r, Invite: console.Invite{
		Addresses: []string{"http://192.168.1.23:8080"}, Code: r.Code, Long: "AAAA-BBBB-CCCC-DDDD", Folder: "/home/x", Expires: "2026-12-28", Plain: true,
		SSH: "ssh -p 2222 join@192.168.1.23", Key: fingerprint,
	}})
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, s: s, width: 80, height: 24}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.press("esc")
	return d
}

const fingerprint = "SHA256:7hTqZcKfWm2vYx0RnB5uEo9LdGsPjA1iQkX4eNrVtH8"

// Nothing of what somebody needs to come in is out of sight, the QR code or not.
func TestHowToJoinIsSeenWhole(t *testing.T) {
	for _, c := range []struct {
		width, height int
		drawn         bool
	}{{80, 24, true}, {160, 45, true}, {66, 24, true}, {60, 40, true}, {60, 24, true}, {50, 24, false}, {80, 20, false}} {
		r := room(t)
		d := sit(t, r)
		d.width, d.height = c.width, c.height
		d.send(tea.WindowSizeMsg{Width: c.width, Height: c.height})
		screen := d.press("C")
		if drawn := strings.Contains(screen, "▀"); drawn != c.drawn {
			t.Errorf("at %d×%d the QR code is drawn: %t\n%s", c.width, c.height, drawn, screen)
		}
		var beside strings.Builder // without the QR code and where lines break
		for line := range strings.Lines(screen) {
			beside.WriteString(strings.Trim(line, " █▀▄\n"))
		}
		for _, words := range []string{"http://192.168.1.23:8080", r.Code, "ssh -p 2222", "join@192.168.1.23", fingerprint} {
			if !strings.Contains(beside.String(), words) {
				t.Errorf("at %d×%d there is no %s\n%s", c.width, c.height, words, screen)
			}
		}
		if strings.Contains(beside.String(), "DDDD") {
			t.Errorf("what stands on a projector tells how to lead:\n%s", screen)
		}
		has(t, d.press("L"), "AAAA-BBBB-CCCC-DDDD", "/wall", "/host")
	}
}

// send hands on a message, and what comes of it but for timers and waiting.
func (d *desk) send(msg tea.Msg) {
	for msg != nil {
		_, cmd := d.s.Update(msg)
		msg = nil
		if cmd != nil {
			switch m := cmd().(type) {
			case tea.QuitMsg:
				d.quit = true
			case tea.BatchMsg:
			default:
				msg = m
			}
		}
	}
}

func (d *desk) press(keys ...string) string {
	for _, k := range keys {
		d.send(tuitest.Key(k))
	}
	return d.screen()
}

func (d *desk) screen() string {
	v := d.s.View()
	tuitest.Exact(d.t, v, d.width, d.height)
	return tuitest.Screen(v, d.width, d.height)
}

func TestALessonIsLedOnAScreen(t *testing.T) {
	r := room(t)
	d := sit(t, r)
	has(t, d.screen(), "█▀", "Join at", "Room "+r.Code, "next: R begin the blind round")
	has(t, d.press("C"), "█▀", "with the code "+r.Code)
	ana, _ := r.Join(r.Code)
	ben, _ := r.Join(r.Code)
	d.press("esc")
	has(t, d.press("R"), "begin the blind round? y/n")
	has(t, d.press("n"), "lobby")
	has(t, d.press("R", "y", "J"), "blind, round 1 · 8:00 left", "2 joined · 2 here   joining shut", string(ana.Name)+" 0")
	has(t, d.press("A"), "9:00 left")
	for who, label := range map[string]string{ana.P: "fact", ben.P: "opinion"} {
		if err := r.Label(who, 1, 2, []serve.Answer{{Sentence: 0, Label: "fact"}, {Sentence: 1, Label: label}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Reason(ana.P, 1, 3, 1, "it can be checked"); err != nil {
		t.Fatal(err)
	}
	if err := r.Done(ana.P, 1, 4, true); err != nil {
		t.Fatal(err)
	}
	has(t, d.press("W"), "1 held sentence 2: it can be checked")
	has(t, d.press("1", "s"), "1 shown sentence 2")
	has(t, d.press("W", "}"), "the room is not shown yet")
	has(t, d.press("V"), "there is no way back from here: all have begun to label")
	has(t, d.press("X"), "not now")
	d.press("A") // looks again
	has(t, d.press("R"), "end the round (handed in: 1 of 2)? y/n")
	has(t, d.press("y"), "round 1 is over", "1 of 2 have handed in · half have labelled 2 or more of 3", string(ana.Name)+" 2 ✓")
	has(t, d.press("V"), "Let all label on in round 1, with the time that was left? y/n")
	has(t, d.press("y"), "blind, round 1")
	has(t, d.press("R", "y", "R", "y"), "1 split, 0 mostly alike, 1 alike", "split, 1", "F█████O█████", "alike, 1")
	has(t, d.press("}"), "2 Sentence 2 tells of the ferry.", "all look at 2, the only split sentence", "fact        ██", "██░░")
	has(t, d.press("="), "The room settled on (a letter, and why")
	d.press("x", "!")
	has(t, d.press("enter"), "a label is named by its letter or its name", "x!_")
	d.press("backspace", "backspace")
	d.press("o", "space", "i", "t")
	has(t, d.press("enter"), "noted", "settled on opinion: it")
	has(t, d.press("9", "g"), "a sentence is named by its number")
	has(t, d.press("g"), "all look where they like")
	has(t, d.press("X"), "standfirst compare "+r.Code)
	d.press("K")
	for _, c := range string(ben.Name) {
		d.press(string(c))
	}
	has(t, d.press("enter"), "is removed", "1 joined")
	has(t, d.press("?"), "the next step, after a y")
	has(t, d.press("esc", "Q"), "Q does nothing here")
	has(t, d.press("E"), "End the workshop?")
	if d.press("y"); !d.quit || r.Frame().Phase != workshop.Closed {
		t.Errorf("quit: %t, the room is in %s", d.quit, r.Frame().Phase)
	}
}

func TestNoKeyOfTheConsoleHasTwoMeanings(t *testing.T) {
	r := room(t)
	d := sit(t, r)
	seen := map[string]bool{}
	for line := range strings.Lines(d.press("?")) {
		if key, _, ok := strings.Cut(strings.TrimSpace(line), "  "); ok && len(key) == 1 {
			if seen[key] {
				t.Errorf("%s stands twice", key)
			}
			seen[key] = true
		}
	}
	if len(seen) < 10 {
		t.Errorf("only %d keys are shown", len(seen))
	}
}

func TestTheConsoleFillsEveryScreen(t *testing.T) {
	t.Parallel()
	r := room(t)
	for range 30 {
		if _, err := r.Join(r.Code); err != nil {
			t.Fatal(err)
		}
	}
	d := sit(t, r)
	for _, phase := range []string{"lobby", "asked", "told", "blind", "frozen", "room", "focus"} {
		for _, key := range []string{"esc", "C", "P", "W", "?", "K", "R", "E"} {
			d.width, d.height = 80, 24
			d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
			d.press("esc", key)
			for i, width := range []int{20, 80, 81, 250} {
				for k, height := range []int{5, 24, 25, 80} {
					if (i+k)%3 > 0 && !hostile.Thorough() {
						continue // each width with one or two heights
					}
					d.width, d.height = width, height
					d.send(tea.WindowSizeMsg{Width: d.width, Height: d.height})
					d.screen()
				}
			}
			d.press("esc", "esc")
		}
		if phase == "focus" {
			break
		}
		if phase == "lobby" || phase == "asked" {
			if err := r.Warm(r.Frame().Warming()); err != nil {
				t.Fatal(err)
			}
			d.press("J", "J")
			continue
		}
		if phase == "room" {
			if err := r.Focus(1); err != nil {
				t.Fatal(err)
			}
			d.press("esc", "2", "g")
			continue
		}
		f := r.Frame()
		if err := r.Next(workshop.Step{Phase: f.Phase, Round: f.Round}); err != nil {
			t.Fatal(err)
		}
		d.press("J", "J")
	}
}

func TestTheScreenTellsNobodysLabels(t *testing.T) {
	run := func(label string) string {
		r := room(t)
		ana, _ := r.Join(r.Code)
		d := sit(t, r)
		out := d.press("R", "y")
		if err := r.Label(ana.P, 1, 2, []serve.Answer{{Sentence: 0, Label: label}, {Sentence: 1, Label: label}}); err != nil {
			t.Fatal(err)
		}
		for _, keys := range [][]string{{"A"}, {"P"}, {"W"}, {"esc", "}"}, {"1", "g"}, {"R", "y"}, {"P"}, {"esc"}} {
			out += d.press(keys...)
		}
		out = strings.Join(strings.Fields(strings.ReplaceAll(out, string(ana.Name), "NAME")), " ")
		return strings.ReplaceAll(out, r.Code, "CODE")
	}
	if a, b := run("fact"), run("opinion"); a != b {
		t.Errorf("%s\n\nand\n\n%s", a, b)
	}
}
