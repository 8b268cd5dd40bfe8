package wall_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/tuitest"
	"github.com/standfirst/standfirst/tui/wall"
)

// scenes are one of each kind.
func scenes(t *testing.T) map[string]*wall.Scene {
	t.Helper()
	p, err := workshop.NewPack(tuitest.Article(), scheme.Five(), workshop.Settings{Rounds: 1, Least: 1}, "test", time.Time{}, true)
	if err != nil {
		t.Fatal(err)
	}
	n := p.Sentences()
	out := map[string]*wall.Scene{}
	for _, phase := range []workshop.Phase{workshop.Lobby, workshop.Blind, workshop.Frozen, workshop.Shown, workshop.Program, workshop.Closed, workshop.Ended} {
		for _, focus := range []int{-1, 2} {
			f := &serve.Frame{Public: workshop.Public{Phase: phase, Round: 1, Joined: 24, Ready: 17, Open: true, Focus: focus, Left: 372}}
			s := &wall.Scene{Pack: p, Address: "http://192.168.1.23:8080", Code: "KFMRTW", Frame: f, Left: 372}
			name := string(phase)
			if phase.Open() {
				counts := make([][]int, n)
				f.Spread = make([]string, n)
				for i := range counts {
					counts[i], f.Spread[i] = []int{8, 0, 15, 0, 1}, "split"
					f.Order = append(f.Order, i)
				}
				counts[1] = nil
				f.Counts = [][][]int{counts}
			}
			if phase == workshop.Program {
				s.Program = &workshop.Says{Labels: make([]string, n), Titles: make([]clean.Text, n), Words: make([]clean.Text, n), Key: make([]clean.Text, n)}
				s.Program.Titles[2], s.Program.Words[2], s.Program.Key[2] = "attributed", "“said” names the source", "attributed: she is named"
				s.Program.Source = []workshop.Fact{{Name: "bio", Value: "She is paid by the bridge."}}
			}
			if focus >= 0 {
				name += " focus"
			}
			out[name] = s
		}
	}
	few, frame := *out["program focus"], *out["program focus"].Frame
	frame.Least, frame.Counts = 2, [][][]int{make([][]int, n)}
	few.Frame = &frame
	out["program few"] = &few
	for _, step := range []workshop.TrialStep{workshop.Asked, workshop.Told} {
		warm, frame := *out["lobby"], *out["lobby"].Frame
		frame.Trial, frame.Least = &workshop.Trial{Step: step}, 2
		if step.Tells() {
			frame.Trial.Tried = []workshop.Tried{{Counts: []int{8, 0, 15, 0, 1}, Label: "prediction", Why: "it is of what will be"}, {Label: "attributed"}}
		}
		warm.Frame = &frame
		out["warm-up "+string(step)] = &warm
	}
	out["nothing"] = &wall.Scene{Pack: p}
	return out
}

func TestTheWallFillsEveryScreen(t *testing.T) {
	for name, s := range scenes(t) {
		for _, width := range []int{20, 33, 40, 60, 79, 80, 81, 120, 250} {
			for _, height := range []int{5, 10, 17, 24, 25, 50, 80} {
				lines := strings.Split(s.Draw(width, height), "\n")
				if len(lines) != height {
					t.Fatalf("%s at %d×%d has %d lines", name, width, height, len(lines))
				}
				for i, l := range lines {
					if w := ansi.StringWidth(l); w != width {
						t.Fatalf("%s at %d×%d: line %d takes %d cells: %q", name, width, height, i, w, l)
					}
				}
			}
		}
	}
}

func TestTheWallSaysHowToJoinAndHowTheRoomIsDivided(t *testing.T) {
	all := scenes(t)
	for name, words := range map[string][]string{
		"lobby":         {"http://192.168.1.23:8080", "K F M R T W", "24 joined", "█▀"},
		"blind":         {"17 of 24 have handed in", "███", "Join at http://192.168.1.23:8080 with the code K F M R T W"},
		"room focus":    {"fact", " 8", "24 answered · split"},
		"program focus": {"the program says: attributed (“said” names the source)", "the key says: attributed: she is named"},
		"room":          {"F fact · O opinion · A attributed · P prediction · U can't tell", "F███A██████U"},
		"program":       {"bio: She is paid by the bridge."},
		"program few":   {"fewer than 2 answered", "the program says: attributed (“said” names the source)", "the key says: attributed: she is named"},
		"warm-up asked": {"warming up: how is it put forward?", string(all["lobby"].Pack.Trials()[0].Text), "K F M R T W"},
		"warm-up told":  {"room: fact 8, attributed 15, can't tell 1", "prediction: it is of what will be", "room: fewer than 2 answered"},
		"nothing":       {"cannot be reached"},
		"blind focus":   {"17 of 24 have handed in"}, // what all looked at before a round is over with
		"ended focus":   {"The workshop has ended; nothing more is shown."},
	} {
		screen := ansi.Strip(all[name].Draw(80, 24))
		for _, w := range words {
			if !strings.Contains(screen, w) {
				t.Errorf("%s: %q is not on\n%s", name, w, screen)
			}
		}
	}
	if screen := all["room focus"].Draw(80, 24); strings.Contains(screen, "KFMRTW") {
		t.Error("the code stands beside a sentence")
	}
}

func TestTheWallSaysHowToJoinOverSSH(t *testing.T) {
	s := scenes(t)["lobby"]
	s.SSH, s.Key = "ssh -p 2222 join@192.168.1.23", "SHA256:7hTqZcKfWm2vYx0RnB5uEo9LdGsPjA1iQkX4eNrVtH8"
	var beside strings.Builder // without the QR code and where lines break
	screen := ansi.Strip(s.Draw(80, 24))
	for line := range strings.Lines(screen) {
		beside.WriteString(strings.Trim(line, " █▀▄\n"))
	}
	for _, words := range []string{string(s.SSH), string(s.Key), "24 joined"} {
		if !strings.Contains(beside.String(), words) {
			t.Errorf("%q is not on\n%s", words, screen)
		}
	}
}

// Who comes late needs the address and the code while the others label, and the QR code
// where the figures stay large beside it; not once nobody labels or the door is shut.
func TestWhoComesLateReadsHowToJoin(t *testing.T) {
	s := scenes(t)["blind"]
	for _, size := range [][2]int{{33, 17}, {80, 24}, {160, 45}} {
		screen := ansi.Strip(s.Draw(size[0], size[1]))
		if !strings.Contains(screen, "http://192.168.1.23:8080") || !strings.Contains(screen, "K F M R T W") {
			t.Errorf("%v: nobody could join from\n%s", size, screen)
		}
		if strings.Contains(screen, "▀") != (size[0] == 160) {
			t.Errorf("%v: the QR code is where there is no room, or not where there is\n%s", size, screen)
		}
	}
	for _, change := range []func(*serve.Frame){
		func(f *serve.Frame) { f.Open = false },
		func(f *serve.Frame) { f.Phase = workshop.Frozen },
	} {
		s := scenes(t)["blind"]
		change(s.Frame)
		if screen := s.Draw(160, 45); strings.Contains(screen, "K F M R T W") || strings.Contains(screen, "▀") {
			t.Errorf("how to join stands on\n%s", screen)
		}
	}
}

// Bars stand close before what is said below them is cut.
func TestWhatIsSaidBelowTheBarsFits(t *testing.T) {
	s := scenes(t)["program focus"]
	s.Frame.Agreed = []workshop.Settled{{Sentence: 2, Label: "opinion", Note: "it judges"}}
	s.Frame.Phase = workshop.Closed
	for height := 16; height <= 26; height++ {
		if screen := ansi.Strip(s.Draw(60, height)); !strings.Contains(screen, "The workshop is over.") || !strings.Contains(screen, "can't tell") {
			t.Errorf("in %d lines the end is cut:\n%s", height, screen)
		}
	}
}

// A room that is over is soon gone: that is the end, and no fault to wait out.
func TestAfterTheEndTheWallSaysThatItIsOver(t *testing.T) {
	all := scenes(t)
	for name, words := range map[string]string{
		"closed": "The workshop is over.", "closed focus": "The workshop is over.", "ended": "The workshop has ended",
		"room": "the room, round 1 (the room cannot be reached just now)",
	} {
		s := all[name]
		s.Lost = true
		screen := ansi.Strip(s.Draw(80, 24))
		if !strings.Contains(screen, words) || strings.Contains(screen, "cannot be reached") != (name == "room") {
			t.Errorf("%s: %q is not all that is said of the end on\n%s", name, words, screen)
		}
	}
}

// A class so small that its figures could fill the wall reads the clock in large ones, too.
func TestTheClockIsLargeBesideFewPeople(t *testing.T) {
	s := scenes(t)["blind"]
	s.Frame.Ready, s.Frame.Joined, s.Left = 1, 3, 480
	for _, height := range []int{24, 30, 45} {
		screen := ansi.Strip(s.Draw(80, height))
		if strings.Contains(screen, "8:00") || !strings.Contains(screen, "K F M R T W") || !strings.Contains(screen, "1 of 3 have") {
			t.Errorf("in %d lines the clock is small, or something is cut:\n%s", height, screen)
		}
	}
}

// What the room settled on stands with the program's label, also where there is little room.
func TestWhatTheRoomSettledOnStandsBesideTheProgram(t *testing.T) {
	all := scenes(t)
	for _, name := range []string{"room focus", "program focus", "program few", "program"} {
		s := all[name]
		s.Frame.Agreed = []workshop.Settled{{Sentence: 2, Label: "opinion", Note: "it judges"}}
		words := "the room settled on opinion: it judges"
		if name == "program" {
			s.Program.Labels[2], words = "fact", "settled: opinion · program: fact"
		}
		for _, width := range []int{45, 80, 160} {
			if screen := ansi.Strip(s.Draw(width, 24)); !strings.Contains(screen, words) {
				t.Errorf("%s in %d cells: %q is not on\n%s", name, width, words, screen)
			}
		}
	}
}

// The second round stands beside the first, unless too few answered in that.
func TestTheSecondRoundTellsWhatWasBefore(t *testing.T) {
	s := scenes(t)["room focus"]
	now := s.Frame.Counts[0]
	before := make([][]int, len(now))
	s.Frame.Round, s.Frame.Counts = 2, [][][]int{before, now}
	if screen := ansi.Strip(s.Draw(80, 24)); strings.Contains(screen, " was 0") {
		t.Errorf("too few answered in the first round, and yet\n%s", screen)
	}
	before[2] = []int{14, 0, 9, 0, 0}
	for _, width := range []int{40, 80, 160} {
		screen := ansi.Strip(s.Draw(width, 24))
		for _, words := range []string{"8 was 14", "15 was 9", "1 was 0"} {
			if !strings.Contains(screen, words) {
				t.Errorf("in %d cells: %q is not on\n%s", width, words, screen)
			}
		}
	}
}

// What a wall is sent is what everybody is sent: it is made of nothing else.
func TestAFrameIsReadBackFromWhatIsSent(t *testing.T) {
	f := scenes(t)["room focus"].Frame
	b, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	var again serve.Frame
	if err := json.Unmarshal(b, &again); err != nil || again.Focus != 2 || again.Spread[0] != "split" || again.Phase != workshop.Shown {
		t.Errorf("%v %+v", err, again)
	}
}

// What was shown of the first round stays shown where fewer answered again.
func TestTheFirstRoundStaysWhereFewerAnsweredAgain(t *testing.T) {
	s := scenes(t)["room focus"]
	before := s.Frame.Counts[0]
	now := make([][]int, len(before))
	s.Frame.Round, s.Frame.Least, s.Frame.Counts = 2, 2, [][][]int{before, now}
	screen := ansi.Strip(s.Draw(80, 24))
	for _, words := range []string{"24 answered", "round 1; in round 2 fewer than 2 answered, so it is not shown", "██"} {
		if !strings.Contains(screen, words) {
			t.Errorf("%q is not on\n%s", words, screen)
		}
	}
	now[2], s.Frame.Fresh = []int{9, 0, 15, 0, 1}, make([]int, len(now))
	s.Frame.Fresh[2] = 1
	if screen := ansi.Strip(s.Draw(80, 24)); !strings.Contains(screen, `1 answered in round 2 only: not in "was"`) {
		t.Errorf("who came later is not told of:\n%s", screen)
	}
}

// What does not fit on the wall is counted, and no empty row takes its place.
func TestTheListOfTheWallFitsOrSaysHowManyMore(t *testing.T) {
	s := scenes(t)["program"]
	n := len(s.Frame.Order)
	screen := func(height int) (shown int, text string) {
		text = ansi.Strip(s.Draw(120, height))
		return len(regexp.MustCompile(`(?m)^ +\d+  \S`).FindAllString(text, -1)), text
	}
	most, whole := screen(80)
	if most != n || strings.Contains(whole, "and 0 more") {
		t.Fatalf("%d of %d on a high wall\n%s", most, n, whole)
	}
	for height := 12; height < 80; height++ {
		shown, text := screen(height)
		if said := strings.Contains(text, fmt.Sprintf("and %d more", n-shown)); said != (shown < n) {
			t.Fatalf("in %d rows %d of %d are shown\n%s", height, shown, n, text)
		}
	}
}
