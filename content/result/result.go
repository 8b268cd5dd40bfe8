// Package result is what people and the program made of one text: in words first, then
// in numbers, sentence by sentence with the most divided first.
//
// It counts labels and never people: no one is scored, ranked or held against the
// program, and no label is called right. The arithmetic is package agree's. It opens
// no file and judges no sentence.
package result

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// MaxNamed is up to how many people are named, each with a file of their own: those who
// compare notes. More are a room, and are only counted.
const MaxNamed = 6

// Result is the outcome of one round.
type Result struct {
	// Head names the text. Pack is the pack, or nil when only answers are known.
	Head   workshop.Head
	Pack   *workshop.Pack
	Scheme *scheme.Scheme
	// Round is the round told of, Rounds how many were answered.
	Round, Rounds int
	// Least is how many must have answered a sentence.
	Least int
	// People is how many answered in this round. Names are what they are called, when
	// there are few and each has a file; otherwise nil.
	People int
	Names  []clean.Text
	// HasProgram reports whether the program's labels are part of it.
	HasProgram bool
	// Rows are the sentences that were to be labelled, in the order of the text.
	Rows []Row

	Agreement agree.Agreement
	// Low to High is the interval of α, where HasInterval.
	Low, High   float64
	HasInterval bool
	// Pairs is the share of pairs of people who gave a sentence the same label.
	Pairs agree.Value
	// Chance is how often two answers would be the same if drawn from all that were given.
	Chance agree.Value
	// Together is of all named people, when there are two or more.
	Together agree.Together
	// Couples are the named people two by two, and each with the program.
	Couples []Couple
	// Room is the room's most frequent label beside the program's.
	Room Meeting
	// Labels are, by label of the set, how far people mean the same by it.
	Labels []agree.Agreement
	// Confused are the labels that were confused, most often first; the sentences are
	// places in Rows.
	Confused []agree.Confusion
	// Change is what the second round moved, when that is the round told of.
	Change *agree.Change
	// Settled are the labels that the room settled on.
	Settled []workshop.Settled
	// Aligned are the other versions of the text whose answers were taken over.
	Aligned []workshop.Aligned
}

// Row is one sentence.
type Row struct {
	// Sentence is its place in the text, from 0; Text may be unknown, and is empty then.
	Sentence int
	Text     clean.Text
	// Counts are by label of the set; Before those of the first round, when the second is
	// told of.
	Counts, Before []int
	// Answers are those of the named people, [agree.Missing] for none.
	Answers []int
	// Program is the program's label in this set, or [agree.Missing], and Why its words.
	Program int
	Why     clean.Text
	// Said are the lines that people wrote of it, where those are asked for; in the order of the
	// alphabet, which tells of nobody.
	Said []clean.Text

	Share   agree.Share
	Spread  agree.Spread
	Entropy float64
}

// Couple is two people, or one and the program, whose name is empty then.
type Couple struct {
	A, B     clean.Text
	Together agree.Together
}

// Meeting is on how many sentences the room's label is the program's, of those where
// both have one. A tie is met when the program's is among the tied.
type Meeting struct{ Same, Of int }

// Options say what is reported.
type Options struct {
	// Round is 1 or 2, or 0 for the last one that was answered.
	Round int
	// Least is how many must have answered a sentence; 0 takes the room's or the pack's, or 2.
	Least int
	// Program is what the program says, or nil.
	Program *workshop.ProgramLabels
	// Unnamed names nobody: for what is given to others.
	Unnamed bool
	// Reasons tells what people wrote.
	Reasons bool
}

// New makes the result of a collection that has read a log.
func New(c *workshop.Collection, o Options) *Result {
	r := &Result{Head: c.Head, Pack: c.Pack, Scheme: c.Scheme(), HasProgram: o.Program != nil, Settled: c.Settled(), Aligned: c.Aligned()}
	all := c.People()
	answers := c.Answers()
	in := func(round int) []string {
		return slices.DeleteFunc(slices.Clone(all), func(p string) bool { return answers.Answered(round, p) == 0 })
	}
	r.Rounds = 1
	if len(in(workshop.Rounds)) > 0 {
		r.Rounds = workshop.Rounds
	}
	r.Round = cmp.Or(o.Round, r.Rounds)
	people := in(r.Round)
	r.People = len(people)
	switch {
	case o.Unnamed && len(all) == 1:
		r.Names = []clean.Text{"own"}
	case !o.Unnamed && len(people) <= MaxNamed:
		r.Names = namesOf(c, all, people)
	}
	r.Least = least(o.Least, c.Least(), r)
	r.rows(c, people, o.Program)
	if o.Reasons {
		r.reasons(c, people)
	}
	r.measure(c, people)
	return r
}

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

// Divided are the rows worth talking about, the most divided first: those that were not
// all answered alike, or where the program differs from the room.
func (r *Result) Divided() []Row {
	var out []Row
	for _, row := range r.Rows {
		if row.Spread > agree.TooFew && (row.Entropy > 0 || r.differs(&row)) {
			out = append(out, row)
		}
	}
	slices.SortStableFunc(out, func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.Entropy, a.Entropy), first(r.differs(&a), r.differs(&b)))
	})
	return out
}

// apart are the rows that a page begins with: [Result.Divided] or, of one person alone, those where the
// program has another label.
func (r *Result) apart() []Row {
	if r.People != 1 {
		return r.Divided()
	}
	return slices.DeleteFunc(slices.Clone(r.Rows), func(row Row) bool { return row.Share.Of == 0 || !r.differs(&row) })
}

// differs reports whether the program has a label that is not the room's.
func (r *Result) differs(row *Row) bool {
	return row.Program != agree.Missing && !slices.Contains(row.Share.Labels, row.Program)
}

func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// Spreads is how many sentences are of each spread.
func (r *Result) Spreads() [agree.Split + 1]int {
	var n [agree.Split + 1]int
	for i := range r.Rows {
		n[r.Rows[i].Spread]++
	}
	return n
}
