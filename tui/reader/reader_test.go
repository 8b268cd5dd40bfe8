package reader_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// A sentence in the middle that has no label has none: it is not shown as unsure, and
// a step to the next of a label passes over it.
func TestASentenceInTheMiddleWithoutALabel(t *testing.T) {
	a := tuitest.Article()
	missing := map[int]bool{1: true, 8: true} // a fact, and the one that is unsure
	r := reader.New(a, func(i int) (content.Judgement, bool) {
		j, ok := a.Judgement(i)
		return j, ok && !missing[i]
	}, styles.New(styles.Theme{}, true, false), 70, false)
	r.SetSize(80, 60)
	screen := ansi.Strip(strings.Join(r.Rows(), "\n"))
	for line := range strings.SplitSeq(screen, "\n") {
		if strings.HasPrefix(line, "    ?  ") || strings.Contains(line, "the coast until morning.") && strings.Contains(line, "F ") {
			t.Errorf("a sentence without a label has one: %q", line)
		}
	}
	if !strings.Contains(screen, " O  61 years") {
		t.Errorf("the label after it is gone:\n%s", screen)
	}
	r.Go(0)
	if to := r.Same(1); to != 10 {
		t.Errorf("the next fact with a label is %d", to)
	}
}
