package reader_test

import (
	"testing"

	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// Going on by screens, the page counts up to the last one, and no further.
func TestPagesCountScreens(t *testing.T) {
	a := tuitest.Article()
	r := reader.New(a, a.Judgement, styles.New(styles.Theme{}, true, false), 70, false)
	r.SetSize(80, 14)
	last, all := r.Pages()
	if last != 1 || all < 3 {
		t.Fatalf("it begins on page %d of %d", last, all)
	}
	for range 3 * all {
		r.Page(1, 1)
		now, of := r.Pages()
		if now < last || now > of {
			t.Errorf("page %d of %d after %d", now, of, last)
		}
		last, all = now, of
	}
	if last != all {
		t.Errorf("at the end it is page %d of %d", last, all)
	}
}
