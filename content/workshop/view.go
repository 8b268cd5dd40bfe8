package workshop

import (
	"cmp"
	"slices"
	"time"

	"github.com/standfirst/standfirst/content/clean"
)

// Public is what everybody in a room may know at any time: participants, the wall and
// the host. It holds no label but, once the room is shown, how many gave which.
type Public struct {
	// Seq counts the changes, so that a client can tell an old message from a new one.
	Seq   int   `json:"seq"`
	Phase Phase `json:"phase"`
	Round int   `json:"round"`
	// Left is in seconds, or -1 when no time is set.
	Left   int `json:"left"`
	Joined int `json:"joined"`
	Here   int `json:"here"`
	// Ready is how many have handed in this round.
	Ready int  `json:"ready"`
	Open  bool `json:"open"`
	// Focus is the sentence that everybody looks at, from 0, or -1.
	Focus int `json:"focus"`
	// Counts are, by round shown, how many gave each sentence each label. A row is null
	// where fewer than the least answered.
	Counts [][][]int `json:"counts,omitempty"`
	// Fresh are, in a second round that is shown, how many answered each sentence in it and not
	// in the first. It is 0 where either is not shown.
	Fresh []int `json:"fresh,omitempty"`
	// Agreed are the labels that the room settled on.
	Agreed []Settled `json:"agreed,omitempty"`
	// Reasons are those that the facilitator passed, without a name.
	Reasons []Said `json:"reasons,omitempty"`
	// Trial is how far the room is in warming up, in the lobby, or nil.
	Trial *Trial `json:"trial,omitempty"`
	// Questions are what to talk about now, of a prepared lesson.
	Questions []clean.Text `json:"questions,omitempty"`
}

// Settled is a label that the room settled on after talking.
type Settled struct {
	Sentence int        `json:"s"`
	Label    string     `json:"label"`
	Note     clean.Text `json:"note"`
}

// Said is a reason that somebody gave for a label.
type Said struct {
	Round    int        `json:"round"`
	Sentence int        `json:"s"`
	Label    string     `json:"label"`
	Text     clean.Text `json:"text"`
}

// glance is what may change the version of a room. It is comparable.
type glance struct {
	step                      Step
	seconds                   int
	joined, here, ready, gone int
	open                      bool
	focus                     int
}

func (r *Room) public() glance {
	g := glance{step: r.step.value, seconds: r.allowed(), open: r.door.value, focus: r.focus.value}
	for _, who := range r.people {
		switch {
		case who.gone:
			g.gone++
		case who.here.set:
			g.joined++
			if who.here.value && !who.away {
				g.here++
			}
			if who.done[g.step.Round-1].value {
				g.ready++
			}
		}
	}
	return g
}

// Public is what may be sent to anybody.
func (r *Room) Public(now time.Time) Public {
	g := r.public()
	out := Public{
		Seq: r.version, Phase: g.step.Phase, Round: g.step.Round, Left: -1, Joined: g.joined, Here: g.here,
		Ready: g.ready, Open: g.open, Focus: g.focus, Trial: r.publicTrial(),
	}
	if left := r.Left(now); left >= 0 {
		out.Left = int((left + time.Second - 1) / time.Second)
	}
	if !g.step.Phase.Open() {
		return out
	}
	for round := 1; round <= g.step.Round; round++ {
		out.Counts = append(out.Counts, r.counts(round))
	}
	if len(out.Counts) > 1 {
		out.Fresh = r.answers.fresh()
		for i := range out.Fresh {
			if out.Counts[0][i] == nil || out.Counts[1][i] == nil {
				out.Fresh[i] = 0
			}
		}
	}
	out.Agreed, out.Reasons, out.Questions = r.settled(), r.said(g.step.Round), r.pack.Questions(g.step.Phase)
	return out
}

// total is how many answers a row of counts has.
func total(row []int) int {
	n := 0
	for _, c := range row {
		n += c
	}
	return n
}

// counts of a round, without the rows of sentences that too few answered.
func (r *Room) counts(round int) [][]int {
	rows := r.answers.Counts(round)
	for i, row := range rows {
		if total(row) < r.Least() {
			rows[i] = nil
		}
	}
	return rows
}

func (r *Room) settled() []Settled { return settled(r.agreed) }

// said are the reasons that were passed, in the order of the text.
func (r *Room) said(round int) []Said {
	var out []Said
	for at, why := range r.reasons {
		if !why.shown.value || why.text.value == "" || at.round > round || r.person(at.p).gone {
			continue
		}
		out = append(out, Said{at.round, at.sentence, r.answers.Label(at.round, at.p, at.sentence), why.text.value})
	}
	slices.SortFunc(out, func(a, b Said) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Round, b.Round), cmp.Compare(a.Text, b.Text))
	})
	return out
}

// Mine is what a participant alone may know besides.
type Mine struct {
	Name clean.Text `json:"name"`
	// Labels are the own answers of each round up to the present one, "" for none.
	Labels [][]string   `json:"labels"`
	Notes  []clean.Text `json:"notes,omitempty"`
	// Tried are, in the lobby, the own labels of the warm-up sentences, "" for none.
	Tried []string `json:"tried,omitempty"`
	Done  bool     `json:"done"`
	// N is the highest number of an own event; the next one has a higher one.
	N int64 `json:"n"`
}

// Mine gives p's own answers.
func (r *Room) Mine(p string) Mine {
	who := r.people[p]
	if who == nil {
		return Mine{}
	}
	step := r.step.value
	out := Mine{Name: who.name, Done: who.done[step.Round-1].value, N: r.answers.Newest(p)}
	for _, done := range who.done {
		out.N = max(out.N, done.stamp.n)
	}
	var tried int64
	out.Tried, tried = r.tries(p)
	out.N = max(out.N, who.here.stamp.n, tried)
	for round := 1; round <= step.Round; round++ {
		labels := make([]string, r.pack.Sentences())
		for i := range labels {
			labels[i] = r.answers.Label(round, p, i)
		}
		out.Labels = append(out.Labels, labels)
	}
	if r.pack.Settings.Reasons {
		out.Notes = make([]clean.Text, r.pack.Sentences())
		for i := range out.Notes {
			if why := r.reasons[rating{step.Round, p, i}]; why != nil {
				out.Notes[i] = why.text.value
			}
		}
	}
	return out
}

// Passing is the event that shows a reason to the room, or holds it back again. It has
// no ID, N or time yet.
func (r *Room) Passing(key string, on bool) (Event, bool) {
	for at, why := range r.reasons {
		if why.id == key {
			return Event{Kind: Pass, Round: at.round, P: at.p, Sentence: at.sentence, On: on}, true
		}
	}
	return Event{}, false
}
