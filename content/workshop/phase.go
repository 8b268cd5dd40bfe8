package workshop

// Phase is what a room is doing.
type Phase string

// The phases of a room, in their order.
const (
	// Lobby: people come, and read.
	Lobby Phase = "lobby"
	// Blind: everybody labels, and sees no label but their own.
	Blind Phase = "blind"
	// Frozen: labelling is over; nothing has been shown.
	Frozen Phase = "frozen"
	// Shown: the room sees how it was divided. In files it is "room".
	Shown Phase = "room"
	// Second: everybody labels again, after talking; the first round is hidden.
	Second Phase = "second"
	// Program: the program's labels and its words are shown, and the source.
	Program Phase = "program"
	// Closed: it is over; everybody may take their own answers along.
	Closed Phase = "closed"
	// Ended: it is over before its time; nothing more is shown. It is no step of a course.
	Ended Phase = "ended"
)

// Step is one station of a workshop.
type Step struct {
	Phase Phase
	// Round is 1 or 2.
	Round int
}

// Steps is the course of a workshop with 1 or 2 rounds.
func Steps(rounds int) []Step {
	steps := []Step{{Lobby, 1}, {Blind, 1}, {Frozen, 1}, {Shown, 1}}
	if rounds > 1 {
		steps = append(steps, Step{Second, 2}, Step{Frozen, 2}, Step{Shown, 2})
	}
	last := steps[len(steps)-1].Round
	return append(steps, Step{Program, last}, Step{Closed, last})
}

// Labelling reports whether labels are taken.
func (p Phase) Labelling() bool { return p == Blind || p == Second }

// Open reports whether the room's counts are shown.
func (p Phase) Open() bool { return p == Shown || p == Program || p == Closed }

// Tells reports whether the program's labels, and the source where it was hidden, are
// shown. Nobody is sent them before.
func (p Phase) Tells() bool { return p == Program || p == Closed }

// Over reports whether the workshop has ended.
func (p Phase) Over() bool { return p == Closed || p == Ended }

// Next is the step after s, if there is one.
func Next(s Step, rounds int) (Step, bool) {
	steps := Steps(rounds)
	for i, t := range steps {
		if t == s && i+1 < len(steps) {
			return steps[i+1], true
		}
	}
	return s, false
}

// Back is the step before s, where one may go back: from frozen to labelling, as
// long as nothing was shown, and between what is shown.
func Back(s Step, rounds int) (Step, bool) {
	steps := Steps(rounds)
	for i, t := range steps {
		if t == s && (s.Phase == Frozen || s.Phase == Program) {
			return steps[i-1], true
		}
	}
	return s, false
}
