package ballot

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/outbox"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// room answers as it is told to.
type room struct {
	pack *workshop.Pack
	fail error
	said []string
}

func (r *room) Done(_ context.Context, _ int, _ int64, on bool) error {
	r.said = append(r.said, map[bool]string{true: "done", false: "on"}[on])
	return r.fail
}

func (r *room) Try(_ context.Context, _ int64, sentence int, key string) error {
	r.said = append(r.said, fmt.Sprintf("try %d %s", sentence, key))
	return r.fail
}

func (r *room) Reason(_ context.Context, _ int, _ int64, _ int, note string) error {
	r.said = append(r.said, "reason "+note)
	return r.fail
}

func (r *room) Leave(_ context.Context, withdraw bool) error {
	r.said = append(r.said, map[bool]string{true: "withdraw", false: "leave"}[withdraw])
	return r.fail
}

func (r *room) Program(context.Context) (workshop.Says, error) { return r.pack.Says(), r.fail }

// table is a ballot with its room; what is asked of the room is done at once.
type table struct {
	*Ballot

	t    *testing.T
	room *room
	sent map[int]string
}

func newTable(t *testing.T, set scheme.Scheme, s workshop.Settings) *table {
	t.Helper()
	p, err := workshop.NewPack(tuitest.Article(), set, s, "test", time.Time{}, true)
	if err != nil {
		t.Fatal(err)
	}
	p.Activity = &workshop.Activity{
		WarmUp: []workshop.WarmUp{{Text: "It rained.", Label: set.Labels[0].Name, Why: "tells"}},
	}
	tb := &table{t: t, room: &room{pack: p}, sent: map[int]string{}}
	box := &outbox.Box{Send: nil}
	tb.Ballot = New(Who{p.Public(), "amber-otter", "copper-lantern"}, box, styles.New(styles.Theme{}, true, false))
	tb.SetSize(80, 24)
	return tb
}

func (t *table) do(r Request) {
	for r != nil {
		r = t.Answer(r(context.Background(), t.room))
	}
}

func (t *table) frame(phase workshop.Phase) *serve.Frame {
	f := &serve.Frame{Public: workshop.Public{Phase: phase, Round: 1, Joined: 24, Ready: 17, Focus: -1, Left: 372}, Least: 5}
	if phase.Open() {
		n := t.who.Pack.Sentences()
		counts := make([][]int, n)
		f.Spread = make([]string, n)
		for i := range counts {
			counts[i], f.Spread[i] = make([]int, len(t.who.Pack.Scheme.Labels)), "split"
			counts[i][0], counts[i][1] = 15, 8
			f.Order = append(f.Order, i)
		}
		counts[1], f.Spread[1] = nil, "few"
		f.Counts = [][][]int{counts}
		f.Agreed = []workshop.Settled{{Sentence: 0, Label: t.who.Pack.Scheme.Labels[0].Name, Note: "after talking"}}
		f.Questions = []clean.Text{"Who gains?"}
		f.Reasons = []workshop.Said{{Round: 1, Sentence: 2, Text: "it says so"}}
	}
	return f
}

func (t *table) at(phase workshop.Phase) *table {
	t.do(t.Take(serve.News{Frame: t.frame(phase)}))
	if !t.knows {
		t.do(t.Take(serve.News{Mine: &workshop.Mine{Labels: [][]string{make([]string, t.who.Pack.Sentences())}}}))
	}
	return t
}

// types presses keys by their names.
func (t *table) types(keys ...string) *table {
	for _, k := range keys {
		t.do(t.Key(tuitest.Key(k)))
	}
	return t
}

func (t *table) screen() string { return ansi.Strip(strings.Join(t.Rows(), "\n")) }

func (t *table) shows(words ...string) *table {
	t.t.Helper()
	for _, w := range words {
		if s := t.screen(); !strings.Contains(s, w) {
			t.t.Errorf("%q is not on\n%s", w, s)
		}
	}
	return t
}

func five() workshop.Settings { return workshop.Settings{Rounds: 2, Least: 1, Reasons: true} }

// When the facilitator's machine is gone after the end, nobody is told to wait for it, and
// one may leave.
func TestAfterTheEndTheRoomIsNotWaitedFor(t *testing.T) {
	tb := newTable(t, scheme.Five(), five()).at(workshop.Closed)
	tb.do(tb.Take(serve.News{Lost: errors.New("gone")}))
	tb.shows("the workshop is over")
	tb.room.fail = errors.New("gone")
	if tb.types("q", "y"); tb.Ended() != "The workshop is over." {
		t.Errorf("%q\n%s", tb.Ended(), tb.screen())
	}
}

func TestTheWordsOfTheProgramAreSeenWhole(t *testing.T) {
	tb := newTable(t, scheme.Five(), five())
	tb.room.pack.Program.Reasons[0] = []clean.Text{"“so it is” tells what somebody did or what was done, at a time", "and it can be looked up"}
	tb.at(workshop.Program).types("g")
	if said := strings.Join(strings.Fields(tb.screen()), " "); !strings.Contains(said, string(tb.says.Words[0])) {
		t.Errorf("%s", tb.screen())
	}
}

func TestHowManyAreNeededIsSaidBefore(t *testing.T) {
	newTable(t, scheme.Five(), five()).at(workshop.Lobby).shows("is shown if 5 or more have")
}

// What is said is never cut.
func TestWhatIsSaidBreaksBetweenWords(t *testing.T) {
	tb := newTable(t, scheme.Five(), five()).at(workshop.Lobby)
	tb.SetSize(60, 24)
	tb.types("w")
	if said := strings.Join(strings.Fields(tb.screen()), " "); !strings.Contains(said, "and the program's labels come last") {
		t.Errorf("%s", tb.screen())
	}
}

func TestARoundOnTheScreen(t *testing.T) {
	tb := newTable(t, scheme.Five(), five())
	tb.shows("the room has not answered yet")
	tb.at(workshop.Lobby).shows("amber-otter copper-lantern", "24 joined", "The round has not begun")
	tb.types("f").shows("the round has not begun")
	tb.types("t").shows("It rained.")
	tb.types("t").types("T").shows("nothing is shown of the room yet")
	tb.at(workshop.Blind).shows("17 of 24 ready", "6:12", "nobody sees your answers", "f fact", "o opinion")
	tb.types("f", "O", "a")
	if got := tb.mine[0][:4]; !slices.Equal(got, []string{"fact", "opinion", "attributed", ""}) || tb.reader.Cursor() != 3 {
		t.Errorf("%q, at %d", got, tb.reader.Cursor())
	}
	tb.shows("saving 3", "3/")
	tb.types("z").shows("taken back at sentence 3")
	tb.types("2", "g", "Z", "1", "g", "v")
	if tb.reader.Cursor() != 1 || tb.mine[0][1] != "" {
		t.Errorf("at %d, %q", tb.reader.Cursor(), tb.mine[0][1])
	}
	tb.types("D").shows("what the labels mean", "for example:")
	tb.types("f").shows("back at the article")
	tb.types("E").shows("you hand in as soon as your labels are saved")
	if len(tb.room.said) != 0 {
		t.Errorf("%q while labels were not saved", tb.room.said)
	}
}

// box is empty after what was put in it has been sent.
func (t *table) save() {
	ctx, stop := context.WithCancel(context.Background())
	t.box.Send = func(_ context.Context, _ int, _ int64, keys map[int]string) (clean.Text, error) {
		maps.Copy(t.sent, keys)
		return "", nil
	}
	t.box.Saved = stop
	t.box.Run(ctx)
}

func TestHandingInWaitsForWhatIsNotSaved(t *testing.T) {
	tb := newTable(t, scheme.Five(), five())
	tb.at(workshop.Blind).types("f", "u", "E")
	tb.save()
	tb.do(tb.Saved())
	if !slices.Equal(tb.room.said, []string{"done"}) || tb.sent[0] != "f" || tb.sent[1] != "u" {
		t.Errorf("%q %v", tb.room.said, tb.sent)
	}
	tb.shows("You have handed in 2 of", "17 of 24 are ready", "saved")
	tb.types("E").shows("you go on labelling")
	tb.types("e").shows("Why:")
	tb.types("x", "y", "enter").shows("the facilitator may show it")
	tb.room.fail = errors.New("the disk is full")
	tb.types("E").shows("the disk is full")
	if want := []string{"done", "on", "reason xy", "done"}; !slices.Equal(tb.room.said, want) {
		t.Errorf("%q, want %q", tb.room.said, want)
	}
}

func TestTheRoomThenTheProgram(t *testing.T) {
	tb := newTable(t, scheme.Five(), five())
	tb.at(workshop.Blind).types("o")
	f := tb.at(workshop.Frozen).frame(workshop.Shown)
	tb.shows("nothing has been shown yet")
	tb.types("o").shows("labels are not taken now")
	f.Focus = 0
	tb.do(tb.Take(serve.News{Frame: f}))
	tb.shows("all look at sentence 1", "23 answered · split", "fact", "15", "← you", "the room settled on fact: after talking")
	if s := tb.screen(); strings.Contains(s, "program") {
		t.Errorf("the program speaks before its time:\n%s", s)
	}
	tb.types("}").shows(" 3 23 answered", "somebody: it says so")
	tb.types("2", "g").shows("fewer than 5 answered, so it is not shown")
	tb.types("T").shows("the most divided first", "f 15 o 8")
	tb.types("G").shows("to talk about", "Who gains?")
	tb.types("g", "j", "enter")
	if tb.reader.Cursor() != 1 {
		t.Errorf("at %d", tb.reader.Cursor())
	}
	tb.types("g", "w").shows("all that was said of it", "room: f 15 o 8", "The program's label comes last")
	tb.types("w", "f").shows("that most of the room called fact; f again shows all")
	tb.types("f").shows("all sentences again")
	tb.types("p").shows("most of the room called no sentence prediction")
	tb.at(workshop.Program)
	tb.types("f").shows("that the program called fact")
	tb.types("esc", "1", "g", "w").shows("its words: ")
	tb.types("w", "1", "g").shows("program: ")
	tb.types("i").shows("who is speaking")
	tb.types("esc", "y")
	if c := tb.Copied(); !strings.Contains(c, "me: opinion") || !strings.Contains(c, "program: ") || tb.Copied() != "" {
		t.Errorf("%q", c)
	}
	tb.types("q", "n")
	if tb.Ended() != "" || len(tb.room.said) > 0 {
		t.Error("left without a yes")
	}
	tb.types("q", "W")
	if tb.Ended() == "" || tb.room.said[0] != "withdraw" {
		t.Errorf("%q %q", tb.Ended(), tb.room.said)
	}
}

func TestLabelsFromAnotherDeviceStayBesideThoseOnTheirWay(t *testing.T) {
	tb := newTable(t, scheme.Five(), five())
	tb.at(workshop.Blind).types("f")
	labels := make([]string, tb.who.Pack.Sentences())
	labels[0], labels[1] = "opinion", "prediction"
	tb.do(tb.Take(serve.News{Mine: &workshop.Mine{N: 9, Labels: [][]string{labels}}}))
	if tb.mine[0][0] != "fact" || tb.mine[0][1] != "prediction" || tb.box.Next() <= 9 {
		t.Errorf("%q", tb.mine[0][:2])
	}
	tb.do(tb.Take(serve.News{Lost: errors.New("gone")}))
	tb.shows("the room cannot be reached just now", "not yet saved: 1")
	tb.do(tb.Take(serve.News{Gone: true}))
	if tb.Ended() == "" {
		t.Error("still there")
	}
}

func TestEveryScreenFillsItsCells(t *testing.T) {
	hidden := five()
	hidden.HideSource = true
	for name, settings := range map[string]workshop.Settings{"five": five(), "hidden": hidden} {
		for _, phase := range []workshop.Phase{
			"", workshop.Lobby, workshop.Blind, workshop.Frozen, workshop.Shown, workshop.Program, workshop.Closed, workshop.Ended,
		} {
			tb := newTable(t, scheme.Five(), settings)
			if phase != "" {
				tb.at(phase)
			}
			for _, key := range []string{"", "?", "D", "T", "i", "t", "w", "f", "/", "q", "E", "e", "1"} {
				tb.types("esc")
				if key != "" {
					tb.types(key)
				}
				tb.fills(fmt.Sprintf("%s %s %q", name, phase, key))
				if tb.asks != nil {
					tb.types("esc")
				}
			}
		}
	}
}

// fills holds the screen to its cells at many sizes: each width with some heights, and with all
// of them when asked to be thorough.
func (t *table) fills(what string) {
	t.t.Helper()
	for i, width := range []int{20, 33, 59, 80, 81, 120, 250} {
		for k, height := range []int{5, 6, 10, 17, 24, 25, 80} {
			if (i+k)%3 > 0 && !hostile.Thorough() {
				continue
			}
			t.SetSize(width, height)
			rows := t.Rows()
			if len(rows) != height {
				t.t.Fatalf("%s at %d×%d has %d rows", what, width, height, len(rows))
			}
			for i, r := range rows {
				if w := ansi.StringWidth(r); w != width {
					t.t.Fatalf("%s at %d×%d: row %d takes %d cells: %q", what, width, height, i, w, r)
				}
			}
		}
	}
}

// In no mode has a key two meanings: no two bindings share one, and a small letter that
// a label set may have does nothing else while one labels.
func TestNoKeyHasTwoMeanings(t *testing.T) {
	tb := newTable(t, scheme.Five(), five()).at(workshop.Blind)
	seen := map[string]clean.Text{}
	for _, b := range bindings() {
		for _, k := range b.keys {
			if seen[k] != "" {
				t.Errorf("%s: %q and %q", k, seen[k], b.help)
			}
			seen[k] = b.help
			lower := strings.ToLower(k)
			if len(k) == 1 && lower >= "a" && lower <= "z" && !strings.ContainsRune(scheme.Reserved, rune(lower[0])) &&
				(b.off == nil || b.off(tb.Ballot) == "") {
				t.Errorf("%s is %q, and may be a label", k, b.help)
			}
		}
	}
	for _, key := range []string{"w", "x", "r", "l", "B", "L", ".", ",", "i", "T", "}", "n"} {
		tb.types(key)
		if tb.told == "" {
			t.Errorf("%s is off and does not say why", key)
		}
	}
}

// With five labels at 80 columns everybody sees how to hand in and what the letters mean,
// however many sentences are labelled.
func TestFiveLabelsLeaveRoomForHandingIn(t *testing.T) {
	for _, name := range scheme.Names() {
		set, _ := scheme.Builtin(name)
		tb := newTable(t, set, five()).at(workshop.Blind)
		tb.shows("E hand in", "? keys", "0/"+fmt.Sprint(tb.asked())+" labelled", "at 1/", "f fact", "o opinion", "u can't tell")
		for range tb.asked() {
			tb.types("f")
		}
		tb.types("esc").shows("E hand in", "? keys", " labelled", "f fact", "o opinion", "u can't tell")
		if name == "five" {
			tb.shows("a attr", "p pred")
		}
	}
}

// Where the room has settled on something, the key stands there all the same, and it is said
// whose letters the margin holds and how one gets to another sentence.
func TestTheStepOfTheProgramIsWholeAt80Columns(t *testing.T) {
	tb := newTable(t, scheme.Five(), five())
	for range tb.room.pack.Sentences() {
		tb.room.pack.Activity.Key = append(tb.room.pack.Activity.Key, workshop.KeyEntry{Label: "prediction", Why: "as it says"})
	}
	tb.at(workshop.Program).types("1", "g", "esc")
	tb.shows("the room settled on fact: after talking", "key: prediction: as it says", "program: ")
	tb.shows("in the margin F is the program's, f yours", "g goes to sentence ")
	tb.types("3", "g").shows("somebody: it says so", "key: prediction: as it says")
}
