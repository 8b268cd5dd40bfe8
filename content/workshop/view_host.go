package workshop

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content/clean"
)

// Progress is how far somebody has come: never what was answered.
type Progress struct {
	P    string     `json:"p"`
	Name clean.Text `json:"name"`
	// Here: has not left. Away: has not been seen since the room was opened again.
	Here     bool `json:"here"`
	Away     bool `json:"away,omitempty"`
	Done     bool `json:"done"`
	Answered int  `json:"answered"`
	// Late: came after the room was first shown.
	Late bool `json:"late"`
}

// Held is a reason that waits for the facilitator.
type Held struct {
	Said

	// Key names it to [Room.Passing]; it tells nothing of who wrote it.
	Key   string `json:"key"`
	Shown bool   `json:"shown"`
}

// Host is what the facilitator may know besides: who is how far, and the reasons that
// wait. It holds nobody's labels.
type Host struct {
	People []Progress `json:"people"`
	Asked  int        `json:"asked"`
	Median int        `json:"median"`
	// Common is how many answers most sentences have: more than half of those asked have as
	// many in this round, or more.
	Common int `json:"common"`
	// Few is how many sentences have fewer answers in this round than are shown.
	Few int `json:"few"`
	// Tried is how many have tried a label on a warm-up sentence.
	Tried   int    `json:"tried"`
	Reasons []Held `json:"reasons,omitempty"`
}

// Host gives what the facilitator may know.
func (r *Room) Host() Host {
	step := r.step.value
	out := Host{Asked: r.pack.Settings.To - r.pack.Settings.From, People: []Progress{}}
	var answered []int
	for p, who := range r.people {
		if who.gone || !who.here.set {
			continue
		}
		n := r.answers.Answered(step.Round, p)
		answered = append(answered, n)
		out.People = append(out.People, Progress{
			P: p, Name: who.name, Here: who.here.value, Away: who.here.value && who.away, Done: who.done[step.Round-1].value, Answered: n,
			Late: who.joined.Phase.Open() || who.joined.Round > 1,
		})
	}
	slices.SortFunc(out.People, func(a, b Progress) int { return cmp.Compare(a.Name, b.Name) })
	if len(answered) > 0 {
		slices.Sort(answered)
		out.Median = answered[len(answered)/2]
	}
	out.Common, out.Few, out.Tried = r.common(step.Round), r.few(step.Round), r.triedBy()
	for at, why := range r.reasons {
		if why.text.value != "" && !r.person(at.p).gone {
			// Before the room is shown a reason comes without its label.
			said := Said{Round: at.round, Sentence: at.sentence, Text: why.text.value}
			if step.Phase.Open() {
				said.Label = r.answers.Label(at.round, at.p, at.sentence)
			}
			out.Reasons = append(out.Reasons, Held{said, why.id, why.shown.value})
		}
	}
	slices.SortFunc(out.Reasons, func(a, b Held) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Round, b.Round), cmp.Compare(a.Key, b.Key))
	})
	return out
}

// common is how many answers more than half of the sentences asked have, or more.
func (r *Room) common(round int) int {
	var answers []int
	for i, row := range r.answers.Counts(round) {
		if r.pack.Asked(i) {
			answers = append(answers, total(row))
		}
	}
	slices.Sort(answers)
	return answers[(len(answers)-1)/2]
}

// few is how many of the sentences asked have too few answers to be shown.
func (r *Room) few(round int) int {
	n := 0
	for i, row := range r.answers.Counts(round) {
		if r.pack.Asked(i) && total(row) < r.Least() {
			n++
		}
	}
	return n
}
