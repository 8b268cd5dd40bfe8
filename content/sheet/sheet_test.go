package sheet_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/sheet"
)

// eight is a label set of as many labels as there may be.
func eight() *scheme.Scheme {
	s := &scheme.Scheme{Name: "eight"}
	for i := range scheme.MaxLabels {
		key := string(rune('A' + i))
		s.Labels = append(s.Labels, scheme.Label{Key: strings.ToLower(key), Name: "label-" + key, Title: clean.Inline("label "+key, nil)})
	}
	return s
}

// luminance is that of the Web Content Accessibility Guidelines, 0 to 1.
func luminance(t *testing.T, color string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(color, "#"), 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	channel := func(shift uint) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(16) + 0.7152*channel(8) + 0.0722*channel(0)
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestEveryLetterIsReadableOnItsTone(t *testing.T) {
	s := eight()
	for l := -1; l < len(s.Labels); l++ {
		tone := sheet.ToneOf(s, l)
		if c := contrast(t, tone.Fill, tone.Ink); c < 4.5 {
			t.Errorf("label %d: contrast %.1f", l, c)
		}
	}
}

// In grey the labels of the program's own set differ by lightness or by their border.
func TestTheFiveLabelsDifferInGrey(t *testing.T) {
	five := scheme.Five()
	for a := range five.Labels {
		for b := range a {
			x, y := sheet.ToneOf(&five, a), sheet.ToneOf(&five, b)
			if x.Dash == y.Dash && contrast(t, x.Fill, y.Fill) < 1.15 {
				t.Errorf("%s and %s look alike", five.Labels[a].Name, five.Labels[b].Name)
			}
			if sheet.Letter(&five, a) == sheet.Letter(&five, b) {
				t.Errorf("%s and %s have one letter", five.Labels[a].Name, five.Labels[b].Name)
			}
		}
	}
}

func TestAStripHasVoicesAboveEachOtherAndBreaks(t *testing.T) {
	five := scheme.Five()
	var numbers, room, program []int
	for i := range 33 {
		numbers, room, program = append(numbers, i+1), append(room, i%5), append(program, -1)
	}
	room[1] = sheet.Tied
	s := sheet.NewStrip(&five, numbers, sheet.Line{Name: "room", Labels: room}, sheet.Line{Name: "program", Labels: program})
	if len(s.Boxes) != 66 || len(s.Names) != 6 || s.Names[0].Text != "1–30" || s.Names[3].Text != "31–33" {
		t.Fatalf("%d boxes, names %v", len(s.Boxes), s.Names)
	}
	first, below := s.Boxes[0], s.Boxes[30]
	if first.X != below.X || first.Y >= below.Y || first.Letter != "F" || first.Says != "1: asserted as fact" || below.Says != "1: no label" {
		t.Errorf("%+v above %+v", first, below)
	}
	if s.Boxes[1].Letter != "=" || s.Boxes[1].Says != "2: tied" || s.Boxes[4].Letter != "U" {
		t.Errorf("%+v", s.Boxes[1])
	}
	for _, b := range s.Boxes {
		if b.X+sheet.BoxSize > s.Width || b.Y+sheet.BoxSize > s.Height {
			t.Errorf("%+v is outside of %d by %d", b, s.Width, s.Height)
		}
	}
}

func TestBarsShowWhatWasGivenAndWhatIsMarked(t *testing.T) {
	five := scheme.Five()
	bars := sheet.Bars(&five, []int{3, 0, 0, 0, 1}, 2, "program")
	got := fmt.Sprint(len(bars))
	for _, b := range bars {
		got += fmt.Sprintf(" %s:%d:%.0f:%s", b.Letter, b.Count, b.Width, b.Mark)
	}
	if got != "3 F:3:75: A:0:0:program U:1:25:" {
		t.Error(got)
	}
}
