package workshop_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// file is a log of a head and events.
func file(t *testing.T, h workshop.Head, events []workshop.Event) string {
	t.Helper()
	var out strings.Builder
	enc := json.NewEncoder(&out)
	if err := enc.Encode(h); err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if err := enc.Encode(e); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

func TestFilesAddUpToTheSameInAnyOrderPartedAndDoubled(t *testing.T) {
	p := pack(t, 4, nil)
	events := append(course(names), workshop.Event{ID: "agreed", Kind: workshop.Agreed, Sentence: 2, Label: "opinion", Note: "a motive is read in", N: 900},
		workshop.Event{ID: "first", Kind: workshop.Fewest, Least: 4, N: 901}, workshop.Event{ID: "then", Kind: workshop.Fewest, Least: 3, N: 902})
	read := func(files ...string) *workshop.Collection {
		c := workshop.NewCollection(p, "pack")
		for i, f := range files {
			if damage, err := c.Read(strings.NewReader(f), clean.Inline(fmt.Sprint("file", i), nil)); err != nil || damage != nil {
				t.Fatal(damage, err)
			}
		}
		return c
	}
	want := read(file(t, workshop.NewHead(p), events))
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		mixed := append(append([]workshop.Event{}, events...), events[:r.IntN(len(events))]...)
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		cut := r.IntN(len(mixed))
		got := read(file(t, workshop.NewHead(p), mixed[:cut]), file(t, workshop.NewHead(p), mixed[cut:]))
		for round := 1; round <= workshop.Rounds; round++ {
			if g, w := got.Answers().Counts(round), want.Answers().Counts(round); !reflect.DeepEqual(g, w) {
				t.Fatalf("round %d: %v, wanted %v", round, g, w)
			}
		}
		if !reflect.DeepEqual(got.People(), want.People()) || !reflect.DeepEqual(got.Settled(), want.Settled()) || got.Least() != 3 ||
			got.Name("p1") != "otter-1" {
			t.Fatalf("%v %v %q", got.People(), got.Settled(), got.Name("p1"))
		}
	}
}

func TestFilesThatDoNotBelongTogetherAreRefusedAndBothTextsNamed(t *testing.T) {
	p := pack(t, 4, nil)
	h := workshop.NewHead(p)
	h.Title = "The ferry"
	another := h
	another.Text, another.Title = "sha256:00ff00ff11", "The bridge"
	sets := h
	sets.Scheme = "two"
	for _, c := range []struct {
		what string
		head workshop.Head
		kind content.Kind
		says []string
	}{
		{"another text", another, content.Mismatch, []string{"ben", "ana", "The ferry", "The bridge", "00ff00ff", h.Text[7:15]}},
		{"another label set", sets, content.Mismatch, []string{"ben", "ana", `"two"`, `"five"`}},
	} {
		col := workshop.NewCollection(nil, "")
		if _, err := col.Read(strings.NewReader(file(t, h, nil)), "ana"); err != nil {
			t.Fatal(err)
		}
		_, err := col.Read(strings.NewReader(file(t, c.head, course(names))), "ben")
		if content.KindOf(err) != c.kind || col.Answers().People() != nil {
			t.Errorf("%s: %v, %d people", c.what, err, len(col.Answers().People()))
			continue
		}
		for _, word := range c.says {
			if !strings.Contains(err.Error(), word) {
				t.Errorf("%s: %v does not name %s", c.what, err, word)
			}
		}
	}
}

func TestAnswersWithoutTheirPackAreCountedWhereTheHeadSaysEnough(t *testing.T) {
	p := pack(t, 4, nil)
	h := workshop.NewHead(p)
	for _, c := range []struct {
		what   string
		change func(*workshop.Head)
		says   string
	}{
		{"a known set", func(*workshop.Head) {}, ""},
		{"an own set", func(h *workshop.Head) { h.Scheme = "ours" }, "name the pack"},
		{"no number of sentences", func(h *workshop.Head) { h.Sentences = 0 }, "name the pack"},
	} {
		head := h
		c.change(&head)
		_, err := workshop.NewCollection(nil, "").Read(strings.NewReader(file(t, head, course(names))), "ana")
		if c.says == "" && err != nil || c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%s: %v", c.what, err)
		}
	}
	if _, err := workshop.NewCollection(p, "pack").Read(strings.NewReader("hello"), "notes"); err == nil || !strings.Contains(err.Error(), "notes") {
		t.Errorf("a file that is none: %v", err)
	}
}

func TestWhatIsNotOfTheTextIsLeftOutAndCounted(t *testing.T) {
	p := pack(t, 4, nil)
	c := workshop.NewCollection(p, "pack")
	_, err := c.Read(strings.NewReader(file(t, workshop.NewHead(p), []workshop.Event{
		{ID: "a", Kind: workshop.Label, Round: 1, P: "x", Sentence: 4, Label: "fact", N: 1},
		{ID: "b", Kind: workshop.Label, Round: 3, P: "x", Sentence: 1, Label: "fact", N: 2},
		{ID: "c", Kind: workshop.Label, Round: 1, P: "x", Sentence: 1, Label: "rumour", N: 3},
		{ID: "d", Kind: workshop.Agreed, Sentence: 9, Label: "fact", N: 4},
		{ID: "e", Kind: workshop.Label, Round: 1, P: "x", Sentence: 1, Label: "fact", N: 5},
		{ID: "f", Kind: workshop.Join, P: "x", Name: "p07\x1b]0;owned\x07\nBen", N: 6},
	})), "ana")
	if err != nil || c.Strange() != 4 || c.Answers().Label(1, "x", 1) != "fact" {
		t.Errorf("%v, %d strange, %q", err, c.Strange(), c.Answers().Label(1, "x", 1))
	}
	if name := string(c.Name("x")); strings.ContainsAny(name, "\x1b\x07\n") {
		t.Errorf("%q is shown", name)
	}
}
