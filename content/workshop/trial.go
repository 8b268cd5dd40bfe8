package workshop

import (
	"slices"

	"github.com/standfirst/standfirst/content/clean"
)

// TrialStep is how far a room is in warming up: before the first round all may give the warm-up
// sentences labels, blind; then the room is told how they were answered and what is right. What is
// tried counts in no result.
type TrialStep string

// The steps of warming up. It is optional: the first round may begin at any of them.
const (
	// Untried: whoever likes may try; nothing is told.
	Untried TrialStep = ""
	// Asked: all are asked to.
	Asked TrialStep = "asked"
	// Told: how it was answered, the right label and why are shown.
	Told TrialStep = "told"
	// Aside: it was told, and the wall shows again how to join.
	Aside TrialStep = "aside"
)

// NextTrial is the step after s: one may go between what is told and what is put aside.
func NextTrial(s TrialStep) TrialStep {
	switch s {
	case Untried:
		return Asked
	case Told:
		return Aside
	case Asked, Aside:
	}
	return Told
}

// Tells reports whether the right labels are shown.
func (s TrialStep) Tells() bool { return s == Told || s == Aside }

// Trial is what everybody may know of the warm-up, in the lobby.
type Trial struct {
	Step TrialStep `json:"step,omitempty"`
	// Tried are, once it is told, the sentences as they were answered.
	Tried []Tried `json:"tried,omitempty"`
}

// Tried is a warm-up sentence once it is told.
type Tried struct {
	// Counts are how many gave each label, or nil where fewer than the least did.
	Counts []int `json:"counts"`
	// Label is the right one, a name of the label set, and Why a reason.
	Label string     `json:"label"`
	Why   clean.Text `json:"why"`
}

// MostTrials is the most warm-up sentences that are asked.
const MostTrials = 9

// Trials are the sentences to warm up on: the lesson's, or two examples of the label set.
func (p *Pack) Trials() []WarmUp {
	if p.Activity != nil && len(p.Activity.WarmUp) > 0 {
		return p.Activity.WarmUp[:min(len(p.Activity.WarmUp), MostTrials)]
	}
	var out []WarmUp
	for _, l := range slices.Backward(p.Scheme.Labels) {
		if !l.Undecided && l.Example != "" && len(out) < 2 {
			out = append(out, WarmUp{Text: l.Example, Label: l.Name, Why: l.Help})
		}
	}
	return out
}

// untold are warm-up sentences without their labels.
func untold(all []WarmUp) []WarmUp {
	out := make([]WarmUp, len(all))
	for i, w := range all {
		out[i].Text = w.Text
	}
	return out
}

// trial is the warm-up of a room.
type trial struct {
	step  register[TrialStep]
	tried map[tried]*register[string]
}

type tried struct {
	p        string
	sentence int
}

// try takes in a label that somebody tries, which changes nothing that others may know.
func (r *Room) try(e *Event) {
	if e.P == "" || e.Sentence < 0 || e.Sentence >= len(r.pack.Trials()) || e.Label != "" && r.pack.Scheme.Index(e.Label) < 0 {
		return // of a log that was tampered with
	}
	at := tried{e.P, e.Sentence}
	if r.trial.tried[at] == nil {
		r.trial.tried[at] = &register[string]{}
	}
	r.trial.tried[at].put(e.stamp(), e.Label)
}

// allowsTry reports why a label may not be tried now, or nil.
func (r *Room) allowsTry(e *Event) error {
	switch {
	case r.step.value.Phase != Lobby:
		return ErrTrialOver
	case r.trial.step.value.Tells():
		return ErrTrialTold
	case e.Sentence < 0 || e.Sentence >= len(r.pack.Trials()), e.Label != "" && r.pack.Scheme.Index(e.Label) < 0:
		return ErrNoLabel
	}
	return nil
}

// Trial is how far the room is in warming up.
func (r *Room) Trial() TrialStep { return r.trial.step.value }

// publicTrial is what everybody may know of the warm-up, or nil where there is nothing to tell.
func (r *Room) publicTrial() *Trial {
	if r.step.value.Phase != Lobby || r.trial.step.value == Untried {
		return nil
	}
	out := &Trial{Step: r.trial.step.value}
	if !out.Step.Tells() {
		return out
	}
	for i, w := range r.pack.Trials() {
		row := make([]int, len(r.pack.Scheme.Labels))
		for at, label := range r.trial.tried {
			if k := r.pack.Scheme.Index(label.value); k >= 0 && at.sentence == i && r.isIn(at.p) {
				row[k]++
			}
		}
		if total(row) < r.Least() {
			row = nil
		}
		out.Tried = append(out.Tried, Tried{row, w.Label, w.Why})
	}
	return out
}

// tries are what p tried, by warm-up sentence, and the highest N of them; nil outside the lobby.
func (r *Room) tries(p string) (labels []string, n int64) {
	if r.step.value.Phase == Lobby {
		labels = make([]string, len(r.pack.Trials()))
	}
	for i := range r.pack.Trials() {
		if label := r.trial.tried[tried{p, i}]; label != nil {
			n = max(n, label.stamp.n)
			if labels != nil {
				labels[i] = label.value
			}
		}
	}
	return labels, n
}

// isIn reports whether p came and has neither taken all back nor been removed.
func (r *Room) isIn(p string) bool {
	who := r.people[p]
	return who != nil && !who.gone
}

// triedBy is how many tried a label.
func (r *Room) triedBy() int {
	who := map[string]bool{}
	for at, label := range r.trial.tried {
		if label.value != "" && r.isIn(at.p) {
			who[at.p] = true
		}
	}
	return len(who)
}
