package read

import (
	"slices"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
)

// The first judgements come at once, later ones by the handful, and none is lost.
func TestPace(t *testing.T) {
	var at time.Duration
	var told []content.Judged
	p := pace{
		pass: func(e content.Event) { told = append(told, e.(content.Judged)) },
		now:  func() time.Time { return time.Unix(1, 0).Add(at) },
	}
	piece := func(from, n int, after time.Duration) {
		at += after
		part := make([]content.Judgement, n)
		for i := range part {
			part[i].Confidence = float64(from + i)
		}
		p.add(from, part)
	}
	piece(0, 3, 0)
	piece(3, 5, handful/2)
	if len(told) != 2 {
		t.Errorf("%d tellings in the beginning", len(told))
	}
	piece(8, 5, handful/2)
	piece(13, 5, handful/2)
	piece(18, 2, handful/3)
	p.flush()
	p.flush()
	var froms, counts []int
	next := 0
	for _, j := range told {
		froms, counts = append(froms, j.From), append(counts, len(j.Judgements))
		for _, one := range j.Judgements {
			if int(one.Confidence) != next {
				t.Errorf("judgement %v, want that of sentence %d", one.Confidence, next)
			}
			next++
		}
	}
	if !slices.Equal(froms, []int{0, 3, 8, 18}) || !slices.Equal(counts, []int{3, 5, 10, 2}) {
		t.Errorf("from %v, %v at a time", froms, counts)
	}
}
