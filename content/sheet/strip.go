package sheet

import (
	"fmt"
	"strconv"

	"github.com/standfirst/standfirst/content/scheme"
)

// Strip is the labels of a text in a row of boxes, broken into lines.
type Strip struct {
	// Label says aloud what is drawn.
	Label         string
	Width, Height int
	Boxes         []Box
	Names         []Name
}

// Box is one sentence.
type Box struct {
	X, Y   int
	Letter string
	Tone   Tone
	// Says is the number and the label in words, for who cannot see it.
	Says string
}

// Name stands before a line: the number of its first sentence, or whose labels they are.
type Name struct {
	Y    int
	Text string
}

// Of boxes: their size and how many stand in a line.
const (
	BoxSize   = 20
	boxesWide = 30
	boxLead   = 84 // room for the names before them
)

// Line is the labels of one voice: "the room" or "the program".
type Line struct {
	Name   string
	Labels []int // by place in the set, -1 for none, [Tied] where several had as many
}

// Tied is a label that is drawn as a tie.
const Tied = -2

// NewStrip draws one or more voices above each other, so that one sees where they differ.
// Numbers are those of the sentences.
func NewStrip(s *scheme.Scheme, numbers []int, voices ...Line) Strip {
	out := Strip{Width: boxLead + boxesWide*BoxSize}
	y := 0
	for from := 0; from < len(numbers); from += boxesWide {
		to := min(from+boxesWide, len(numbers))
		out.Names = append(out.Names, Name{Y: y + 10, Text: fmt.Sprintf("%d–%d", numbers[from], numbers[to-1])})
		y += 14
		for _, v := range voices {
			out.Names = append(out.Names, Name{Y: y + 14, Text: v.Name})
			for i := from; i < to; i++ {
				says := strconv.Itoa(numbers[i]) + ": no label"
				letter := Letter(s, v.Labels[i])
				switch l := v.Labels[i]; {
				case l >= 0:
					says = strconv.Itoa(numbers[i]) + ": " + string(s.Labels[l].Title)
				case l == Tied:
					says, letter = strconv.Itoa(numbers[i])+": tied", "="
				}
				out.Boxes = append(out.Boxes, Box{X: boxLead + (i-from)*BoxSize, Y: y, Letter: letter, Tone: ToneOf(s, v.Labels[i]), Says: says})
			}
			y += BoxSize + 2
		}
		y += 8
	}
	out.Height = max(y, 1)
	out.Label = "Labels of each sentence in order"
	return out
}

// Bar is one label of a distribution.
type Bar struct {
	Letter, Name string
	Count        int
	// Width of the full 100.
	Width float64
	Tone  Tone
	// Mark says whose label it is as well: "the program".
	Mark string
}

// Bars are the labels that were given, by the order of the set. Marked is a label that
// is marked, or -1; a marked label without a count is shown too.
func Bars(s *scheme.Scheme, counts []int, marked int, mark string) []Bar {
	total := 0
	for _, n := range counts {
		total += n
	}
	var out []Bar
	for l, n := range counts {
		if n == 0 && l != marked {
			continue
		}
		b := Bar{Letter: Letter(s, l), Name: string(s.Labels[l].Short), Count: n, Tone: ToneOf(s, l)}
		if b.Name == "" {
			b.Name = string(s.Labels[l].Title)
		}
		if total > 0 {
			b.Width = float64(n) * 100 / float64(total)
		}
		if l == marked {
			b.Mark = mark
		}
		out = append(out, b)
	}
	return out
}
