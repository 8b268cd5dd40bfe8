package serve

import "github.com/standfirst/standfirst/content/clean"

// Counted is how a sentence was answered, in the newest round of those shown in which enough
// people did: what was shown stays shown. Round is that round, and 0 with nil counts where there
// is none. Was is the same of the first round beside a second, or nil.
func (f *Frame) Counted(i int) (counts, was []int, round int) {
	for round = len(f.Counts); round > 0; round-- {
		if counts = f.Counts[round-1][i]; counts == nil {
			continue
		}
		if round > 1 {
			was = f.Counts[0][i]
		}
		return counts, was, round
	}
	return nil, nil, 0
}

// Caveat is what is to be known of the counts of a sentence: that there are none, that they are
// of the first round, or that some did not answer in that. It is empty where there is nothing.
func (f *Frame) Caveat(i int) clean.Text {
	switch _, was, round := f.Counted(i); {
	case round == 0:
		return f.TooFew()
	case round < len(f.Counts):
		return "round 1; in round 2 " + f.TooFew()
	case was == nil || i >= len(f.Fresh) || f.Fresh[i] == 0:
		return ""
	default:
		return number(f.Fresh[i]) + " answered in round 2 only: not in \"was\""
	}
}
