package result

import (
	"slices"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// namesOf are the names of people when all there are have a file each, or nil.
func namesOf(c *workshop.Collection, all, people []string) []clean.Text {
	files := map[clean.Text]bool{}
	for _, p := range all {
		if files[c.File(p)] {
			return nil
		}
		files[c.File(p)] = true
	}
	var names []clean.Text
	for _, p := range people {
		names = append(names, c.File(p))
	}
	return names
}

func least(asked, of int, r *Result) int {
	switch {
	case asked > 0:
		return asked
	case r.Pack != nil && r.Names == nil:
		return of
	default:
		return 2 // who compares files has them before their eyes
	}
}

func (r *Result) rows(c *workshop.Collection, people []string, program *workshop.ProgramLabels) {
	counts := c.Answers().Counts(r.Round)
	var before [][]int
	if r.Round > 1 {
		before = c.Answers().Counts(1)
	}
	var key []clean.Text
	if program != nil && r.Pack != nil {
		key = r.Pack.KeyLines()
	}
	from, to := c.Asked()
	for s := range counts {
		if s < from || s >= to {
			continue
		}
		row := Row{Sentence: s, Counts: counts[s], Program: agree.Missing}
		if before != nil {
			row.Before = before[s]
		}
		if r.Pack != nil {
			d := &r.Pack.Article.Document
			row.Text = clean.Inline(string(d.SentenceText(d.Sentences[s])), nil)
		}
		if r.Names != nil {
			for _, p := range people {
				row.Answers = append(row.Answers, c.Answers().Index(r.Round, p, s))
			}
		}
		if program != nil && s < len(program.Labels) {
			row.Program = r.Scheme.Index(r.Scheme.FromProgram[program.Labels[s]])
			row.Why = program.Why(s)
		}
		if s < len(key) {
			row.Key = key[s]
		}
		row.Share, row.Spread, row.Entropy = agree.Majority(row.Counts), agree.SpreadOf(row.Counts, r.Least), agree.Entropy(row.Counts)
		r.Rows = append(r.Rows, row)
	}
}

func (r *Result) reasons(c *workshop.Collection, people []string) {
	for i := range r.Rows {
		row := &r.Rows[i]
		for _, p := range people {
			if line := c.Reason(r.Round, p, row.Sentence); line != "" {
				row.Said = append(row.Said, clean.Inline(string(line), nil))
			}
		}
		slices.Sort(row.Said)
	}
}
