package console_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/console"
	"github.com/standfirst/standfirst/tui/serve"
)

var day = time.Date(2026, 11, 28, 10, 0, 0, 0, time.UTC)

func room(t *testing.T) *serve.Room {
	t.Helper()
	return roomOf(t, 1, func() time.Time { return day })
}

func roomOf(t *testing.T, least int, now func() time.Time) *serve.Room {
	t.Helper()
	a := &content.Article{Reference: "ferry.md"}
	for i := range 3 {
		text := clean.Inline(fmt.Sprintf("Sentence %d tells of the ferry.", i+1), nil)
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: text})
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(text)}})
	}
	p, err := workshop.NewPack(a, scheme.Five(), workshop.Settings{Rounds: 1, Least: least, Reasons: true}, "test", day, false)
	if err != nil {
		t.Fatal(err)
	}
	k, err := rooms.Folder(t.TempDir()).Make(p, day)
	if err != nil {
		t.Fatal(err)
	}
	r, _, err := serve.Open(p, k.Code, k.Salt, k, serve.Options{Seconds: 480, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.Close)
	return r
}

// typed has the console read lines, and gives what it wrote and how it ended.
func typed(t *testing.T, r *serve.Room, lines ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	c := console.Console{Room: r, Out: &out, Invite: console.Invite{
		Title: "The ferry", Addresses: []string{"http://192.0.2.1:8080", "http://192.0.2.9:8080"}, Code: r.Code, Long: "AAAA-BBBB-CCCC-DDDD",
		Folder: "/home/x", Expires: "2026-12-28", Plain: true,
	}}
	err := c.Run(t.Context(), strings.NewReader(strings.Join(lines, "\n")+"\n"))
	return out.String(), err
}

func hasNot(t *testing.T, out string, words ...string) {
	t.Helper()
	for _, w := range words {
		if strings.Contains(out, w) {
			t.Errorf("%q is in\n%s", w, out)
		}
	}
}

func has(t *testing.T, out string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(out, w) {
			t.Errorf("%q is not in\n%s", w, out)
		}
	}
}

func TestALessonIsLedInLines(t *testing.T) {
	r := room(t)
	out, err := typed(t, r, "")
	if err != nil {
		t.Fatal(err)
	}
	has(t, out, "Join at http://192.0.2.1:8080 with the code "+r.Code, "or http://192.0.2.9:8080", "AAAA-BBBB",
		"read along", "Kept until 2026-12-28", "lobby", "next: begin the blind round")
	ana, _ := r.Join(r.Code)
	ben, _ := r.Join(r.Code)
	out, _ = typed(t, r, "next", "+1", "shut", "")
	has(t, out, "blind, round 1 · 8:00 left · 2 joined", "joining is shut", "9:00 left")
	for _, who := range []serve.Joined{ana, ben} {
		second := map[string]string{ana.P: "fact", ben.P: "opinion"}[who.P]
		if err := r.Label(who.P, 1, 2, []serve.Answer{{Sentence: 0, Label: "fact"}, {Sentence: 1, Label: second}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Reason(ana.P, 1, 3, 1, "it \x1b[31mcan be checked"); err != nil {
		t.Fatal(err)
	}
	out, _ = typed(t, r, "people", "split", "show 1", "reasons", "show 1", "reasons", "focus 9", "end", "nonsense")
	has(t, out, string(ana.Name)+" 2", "split: the room is not shown yet", "show: a reason is named", "1 (held) sentence 2", "1 (shown) sentence 2",
		"focus: a sentence is named", "end: not everything has been shown", `There is no command "nonsense"`)
	if strings.Contains(out, "\x1b") {
		t.Error("an escape was written")
	}
	out, _ = typed(t, r, "next", "next", "split", "focus 2", "agree 2 o a word of judgement", "remove "+string(ben.Name), "next")
	has(t, out, "1 split, 0 mostly alike, 1 alike, 1 answered by fewer than 2", "fact 1, opinion 1", string(ben.Name)+" is removed", "the program")
	if _, err := typed(t, r, "end"); !errors.Is(err, console.ErrEnd) {
		t.Errorf("ended with %v", err)
	}
	if f := r.Frame(); f.Phase != workshop.Closed || f.Agreed[0].Note != "a word of judgement" {
		t.Errorf("%+v", f.Public)
	}
}

func TestTheConsoleTellsNobodysLabels(t *testing.T) {
	run := func(label string) string {
		r := room(t)
		ana, _ := r.Join(r.Code)
		_, _ = typed(t, r, "next")
		if err := r.Label(ana.P, 1, 2, []serve.Answer{{Sentence: 0, Label: label}, {Sentence: 1, Label: label}}); err != nil {
			t.Fatal(err)
		}
		out, _ := typed(t, r, "people", "focus 1", "split", "reasons", "", "next", "people", "focus 1", "split", "")
		out = strings.ReplaceAll(out, string(ana.Name), "NAME")
		return strings.ReplaceAll(out, r.Code, "CODE")
	}
	if a, b := run("fact"), run("opinion"); a != b {
		t.Errorf("%s\n\nand\n\n%s", a, b)
	}
}
