package ballot_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/ballot"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

func now() time.Time { return time.Date(2026, 11, 28, 10, 2, 30, 0, time.UTC) }

// pack is six sentences in two paragraphs under a heading each; the program says labels.
func pack(t interface{ Fatal(...any) }, labels ...content.Label) *workshop.Pack {
	a := &content.Article{}
	a.Source.Title = &content.Found[clean.Text]{Value: "The tide table"}
	a.Source.Authors = []content.Author{{Name: content.Found[clean.Text]{Value: "Ilse Vandermeer"}}}
	for block := range 4 {
		if block%2 == 0 {
			a.Document.Blocks = append(a.Document.Blocks,
				content.Block{Kind: content.Heading, Level: 2, Text: clean.Inline(fmt.Sprintf("Part %d", block/2+1), nil)})
			continue
		}
		text := "The table has twelve pages. It should have more. The harbour office says so."
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: clean.Inline(text, nil)})
		for _, s := range []content.Span{{Start: 0, End: 27}, {Start: 28, End: 48}, {Start: 49, End: 76}} {
			a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: len(a.Document.Sentences), Block: block, Span: s})
		}
	}
	for _, l := range labels {
		a.Judgements = append(a.Judgements, content.Judgement{Label: l, Reasons: []content.Reason{{Span: content.Span{Start: 4, End: 9}, Why: "is a word"}}})
	}
	p, err := workshop.NewPack(a, scheme.Five(), workshop.Settings{Rounds: 2, Least: 1}, "test", now(), labels != nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// sheet is what a person answered, a letter a sentence and a point for none.
func sheet(a *workshop.Answers, p *workshop.Pack, round int, who string) string {
	out := ""
	for s := range p.Sentences() {
		if i := a.Index(round, who, s); i >= 0 {
			out += p.Scheme.Labels[i].Key
		} else {
			out += "."
		}
	}
	return out
}

// typed types lines in and gives the events, and what was said last or was wrong.
func typed(t *testing.T, q *ballot.Paper, lines ...string) (events []workshop.Event, last string) {
	t.Helper()
	for _, line := range lines {
		reply, err := q.Line(line)
		if err != nil {
			last = "wrong: " + err.Error()
			continue
		}
		events = append(events, reply.Events...)
		last = ""
		for _, s := range reply.Says {
			last += string(s) + "\n"
		}
	}
	return events, last
}

// added adds events up, and gives the sheet of each name.
func added(p *workshop.Pack, round int, events []workshop.Event) map[string]string {
	a := workshop.NewAnswers(&p.Scheme, p.Sentences())
	names := map[string]string{}
	for i := range events {
		a.Add(&events[i])
		if events[i].Kind == workshop.Join {
			names[events[i].P] = string(events[i].Name)
		}
	}
	out := map[string]string{}
	for who, name := range names {
		out[name] = sheet(a, p, round, who)
	}
	return out
}

func TestSheetsAreTypedInLongOrShort(t *testing.T) {
	p := pack(t)
	for _, c := range []struct{ line, sheet string }{
		{"p07: 1f 2o 3a 4-", "foa..."},
		{"p07: 1foa-", "foa..."},
		{"P 7: foapu?", "foapuu"},
		{"p007:1F,2O;4P", "fo.p.."},
		{"7: 1f", "f....."},
		{"p7: 5u", "....u."},
		{"p7: 1-fo", ".fo..."},
	} {
		events, said := typed(t, ballot.NewPaper(p, now), c.line)
		if got := added(p, 1, events); len(got) != 1 || got["p7"] != c.sheet {
			t.Errorf("%s: %v, %s", c.line, got, said)
		}
		for _, e := range events {
			if !strings.Contains(said, "p7: ") || e.ID == "" || e.P == "" {
				t.Errorf("%s: said %q of %+v", c.line, said, e)
			}
		}
	}
}

func TestALineThatIsWrongIsRefusedWholeWithAReason(t *testing.T) {
	p := pack(t)
	if err := p.Only(1, 5); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ line, says string }{
		{"p1: 2f 6o", "6 is not one of the sentences 2 to 5"},
		{"p1: 1f", "1 is not one of"},
		{"p1: foaaf", "6 is not one of"},
		{"p1: 2f 3x", `"x" is no label: f fact, o opinion`},
		{"p1: 2f 2o", "sentence 2 stands there twice"},
		{"p1: 2f 3", "sentence 3 has no letter"},
		{"p1: 2 3f", "sentence 2 has no letter"},
		{"p1: 99999999999999999999f", "is not one of"},
		{"p1:", "no answer"},
		{"p1 2f", "no colon"},
		{"Ben: 2f", "no name of a person"},
		{"p1: 2é\x1b[31m", `"é" is no label`},
		{"undo", "nothing to take back"},
	} {
		q := ballot.NewPaper(p, now)
		events, said := typed(t, q, c.line)
		if events != nil || !strings.Contains(said, c.says) || strings.ContainsRune(said, 0x1b) {
			t.Errorf("%q: %d events, %s", c.line, len(events), said)
		}
	}
}

func TestUndoTakesBackLineByLineAndRounds(t *testing.T) {
	p := pack(t)
	q := ballot.NewPaper(p, now)
	events, _ := typed(t, q, "p1: fffooo", "p1: 2a 3-", "round 2", "p1: 1o", "undo")
	if got := added(p, 1, events)["p1"]; got != "fa.ooo" {
		t.Errorf("after a correction: %s", got)
	}
	if got := added(p, 2, events)["p1"]; got != "......" {
		t.Errorf("the second round: %s", got)
	}
	more, said := typed(t, q, "undo")
	if got := added(p, 1, append(events, more...))["p1"]; got != "fffooo" || !strings.Contains(said, "taken back: p1: 6 of 6") {
		t.Errorf("after undo: %s, %s", got, said)
	}
}

func TestTypingGoesOnWhereAFileWasLeft(t *testing.T) {
	p := pack(t)
	first, _ := typed(t, ballot.NewPaper(p, now), "p1: fffooo", "p2: oooooo")
	q := ballot.NewPaper(p, now)
	for i := range first {
		q.Take(&first[i])
	}
	more, said := typed(t, q, "P01: 6a", "who")
	if got := added(p, 1, append(first, more...)); got["p1"] != "fffooa" || len(got) != 2 || !strings.Contains(said, "sheets: 2") {
		t.Errorf("%v, %s", got, said)
	}
}

// Whatever is typed, the events add up to what is said, and undoing all leaves nothing.
func TestAnythingTypedCanBeTakenBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := pack(t)
		q := ballot.NewPaper(p, now)
		lines := rapid.SliceOf(rapid.StringMatching(`p[12]: ([1-6]?[foapu-]){1,6}|undo|round [12]|[ -~]{0,12}`)).Draw(t, "lines")
		var events []workshop.Event
		for _, line := range lines {
			if reply, err := q.Line(line); err == nil {
				events = append(events, reply.Events...)
			}
		}
		for {
			reply, err := q.Line("undo")
			if err != nil {
				break
			}
			events = append(events, reply.Events...)
		}
		for round := 1; round <= 2; round++ {
			for who, got := range added(p, round, events) {
				if got != "......" {
					t.Fatalf("%q: round %d of %s: %s is left", lines, round, who, got)
				}
			}
		}
	})
}

// The line that shows how to type can be typed, whatever the label set.
func TestThePapersExampleCanBeTyped(t *testing.T) {
	for _, name := range scheme.Names() {
		p := pack(t)
		p.Scheme, _ = scheme.Builtin(name)
		q := ballot.NewPaper(p, time.Now)
		for _, way := range strings.Split(string(q.Help()[1]), "     ")[:2] {
			way, _ = strings.CutPrefix(way, "or shorter")
			if _, err := q.Line(way); err != nil {
				t.Errorf("%q: %v", way, err)
			}
		}
	}
}

// The sheet has boxes for the warm-up as well; whoever types them in is told that they count nowhere.
func TestAWarmUpOnPaperCountsNowhere(t *testing.T) {
	q := ballot.NewPaper(pack(t), now)
	for line, want := range map[string]int{"p07: w1 f W2o 1f": 1, "p08: w1 -": 0, "p09: 1o w2 f 2f": 2, "p10: w1": 0} {
		events, said := typed(t, q, line)
		labels := 0
		for _, e := range events {
			if e.Kind == workshop.Label {
				labels++
			}
		}
		if labels != want || !strings.Contains(said, "it counts nowhere") {
			t.Errorf("%s: %d labels, not %d\n%s", line, labels, want, said)
		}
	}
}
