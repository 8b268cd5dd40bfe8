package result

import (
	"slices"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/workshop"
)

func (r *Result) table() agree.Table {
	t := make(agree.Table, len(r.Rows))
	for i := range r.Rows {
		t[i] = r.Rows[i].Counts
	}
	return t
}

func (r *Result) measure(c *workshop.Collection, people []string) {
	t := r.table()
	r.Agreement, r.Pairs, r.Chance, r.Confused = agree.Alpha(t), agree.Observed(t), agree.Chance(t), agree.Confused(t)
	r.Low, r.High, r.HasInterval = agree.Interval(t)
	for l := range r.Scheme.Labels {
		r.Labels = append(r.Labels, agree.AlphaOf(t, l))
	}
	r.couples()
	for i := range r.Rows {
		row := &r.Rows[i]
		if row.Program != agree.Missing && row.Spread > agree.TooFew {
			r.Room.Of++
			if slices.Contains(row.Share.Labels, row.Program) {
				r.Room.Same++
			}
		}
	}
	if r.Round > 1 {
		change := agree.BeforeAfter(len(people), len(r.Rows), len(r.Scheme.Labels), func(p, s int) (int, int) {
			return c.Answers().Index(1, people[p], r.Rows[s].Sentence), c.Answers().Index(r.Round, people[p], r.Rows[s].Sentence)
		})
		r.Change = &change
	}
}

// couples compares the named people with each other and with the program.
func (r *Result) couples() {
	if r.Names == nil {
		return
	}
	sheets := make([][]int, len(r.Names))
	var program []int
	for i := range r.Rows {
		for p := range sheets {
			sheets[p] = append(sheets[p], r.Rows[i].Answers[p])
		}
		program = append(program, r.Rows[i].Program)
	}
	r.Together = agree.Compare(sheets...)
	for a := range sheets {
		for b := a + 1; b < len(sheets); b++ {
			r.Couples = append(r.Couples, Couple{r.Names[a], r.Names[b], agree.Compare(sheets[a], sheets[b])})
		}
	}
	for a := range sheets {
		if r.HasProgram {
			r.Couples = append(r.Couples, Couple{r.Names[a], "", agree.Compare(sheets[a], program)})
		}
	}
}
