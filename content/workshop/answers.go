package workshop

import (
	"bytes"
	"maps"
	"slices"

	"github.com/standfirst/standfirst/content/scheme"
)

// Rounds is the most rounds of a workshop.
const Rounds = 2

// Answers is who gave which sentence which label. It is the sum of label events in
// any order: adding one twice changes nothing.
type Answers struct {
	scheme    *scheme.Scheme
	sentences int
	people    map[string]*sheet
}

// sheet is the answers of one person, by round and sentence.
type sheet struct {
	rounds [Rounds][]answer
	// gone: the answers do not count any more.
	gone bool
}

// answer is small, because there may be millions: of the event's stamp it keeps half of the
// identity, and where that does not tell two events apart the higher label holds.
type answer struct {
	n  int64
	id [8]byte
	// label is its place in the set, plus one; 0 is no answer.
	label uint8
}

// over reports whether a holds over b.
func (a *answer) over(b *answer) bool {
	switch c := bytes.Compare(a.id[:], b.id[:]); {
	case a.n != b.n:
		return a.n > b.n
	case c != 0:
		return c > 0
	}
	return a.label > b.label
}

// NewAnswers is no answers to a text of so many sentences.
func NewAnswers(s *scheme.Scheme, sentences int) *Answers {
	return &Answers{scheme: s, sentences: sentences, people: map[string]*sheet{}}
}

// Add adds a label, or takes somebody's answers out. It reports whether the event is
// about this text and label set at all; other kinds of events change nothing.
func (a *Answers) Add(e *Event) bool {
	switch e.Kind {
	case Label:
		return a.label(e)
	case Withdraw, Removed:
		if e.P != "" {
			a.sheet(e.P).gone = true
		}
	case Reason, Pass, Join, Leave, Done, PhaseKind, Focus, Door, Time, Agreed, Fewest, Try, Warm:
	}
	return true
}

func (a *Answers) label(e *Event) bool {
	given, ok := a.given(e)
	if !ok {
		return false
	}
	s := a.sheet(e.P)
	if s.rounds[e.Round-1] == nil {
		s.rounds[e.Round-1] = make([]answer, a.sentences)
	}
	if at := &s.rounds[e.Round-1][e.Sentence]; given.over(at) {
		*at = given
	}
	return true
}

// given is the answer of an event, and whether it is about this text and label set.
func (a *Answers) given(e *Event) (answer, bool) {
	given := answer{n: e.N}
	if e.Label != "" {
		i := a.scheme.Index(e.Label)
		if i < 0 {
			return given, false
		}
		given.label = uint8(i) + 1 // a set has at most scheme.MaxLabels
	}
	copy(given.id[:], e.ID)
	return given, e.P != "" && e.Round >= 1 && e.Round <= Rounds && e.Sentence >= 0 && e.Sentence < a.sentences
}

// holds reports whether what an event says is the answer already.
func (a *Answers) holds(e *Event) bool {
	given, ok := a.given(e)
	s := a.people[e.P]
	return ok && s != nil && s.rounds[e.Round-1] != nil && s.rounds[e.Round-1][e.Sentence] == given
}

func (a *Answers) sheet(p string) *sheet {
	s := a.people[p]
	if s == nil {
		s = &sheet{}
		a.people[p] = s
	}
	return s
}

// Label is what p answered, or "".
func (a *Answers) Label(round int, p string, sentence int) string {
	if i := a.Index(round, p, sentence); i >= 0 {
		return a.scheme.Labels[i].Name
	}
	return ""
}

// Index is the place in the label set of what p answered, or -1 for no answer.
func (a *Answers) Index(round int, p string, sentence int) int {
	s := a.people[p]
	if s == nil || s.gone || round < 1 || round > Rounds || sentence < 0 || sentence >= len(s.rounds[round-1]) {
		return -1
	}
	return int(s.rounds[round-1][sentence].label) - 1
}

// Answered is how many sentences p gave a label in a round.
func (a *Answers) Answered(round int, p string) int {
	n := 0
	for i := range a.sentences {
		if a.Index(round, p, i) >= 0 {
			n++
		}
	}
	return n
}

// Newest is the highest N of p's answers, so that a client goes on from there.
func (a *Answers) Newest(p string) int64 {
	var n int64
	if s := a.people[p]; s != nil {
		for _, round := range s.rounds {
			for i := range round {
				n = max(n, round[i].n)
			}
		}
	}
	return n
}

// People are all whose answers count, in the order of their identities.
func (a *Answers) People() []string {
	return slices.Sorted(func(yield func(string) bool) {
		for p := range maps.Keys(a.people) {
			if !a.people[p].gone && !yield(p) {
				return
			}
		}
	})
}

// Counts is how many people gave each sentence each label in a round: a row a
// sentence, a column a label of the set.
func (a *Answers) Counts(round int) [][]int {
	labels := len(a.scheme.Labels)
	cells := make([]int, a.sentences*labels)
	rows := make([][]int, a.sentences)
	for i := range rows {
		rows[i], cells = cells[:labels:labels], cells[labels:]
	}
	if round < 1 || round > Rounds {
		return rows
	}
	for _, s := range a.people {
		if s.gone {
			continue
		}
		for i, answer := range s.rounds[round-1] {
			if answer.label > 0 {
				rows[i][answer.label-1]++
			}
		}
	}
	return rows
}

// fresh is how many people gave each sentence a label in the second round and not in the first.
func (a *Answers) fresh() []int {
	out := make([]int, a.sentences)
	for _, s := range a.people {
		if s.gone {
			continue
		}
		for i, answer := range s.rounds[1] {
			if answer.label > 0 && (s.rounds[0] == nil || s.rounds[0][i].label == 0) {
				out[i]++
			}
		}
	}
	return out
}
