package workshop

import (
	"fmt"
	"time"

	"github.com/standfirst/standfirst/content/clean"
)

// mostMinutes is the longest lesson that is divided: a pack comes from anywhere.
const mostMinutes = 24 * 60

// part is so many hundredths of a lesson, in minutes: two or more.
func (a *Activity) part(share int) int { return max(2, min(a.Minutes, mostMinutes)*share/100) }

// Shares of a lesson, in hundredths.
const (
	shareWarmUp, shareFirst, shareTalk, shareSecond, shareProgram = 10, 30, 25, 15, 20
)

// Time is how long a round of the lesson takes, or 0 where the lesson does not say.
func (a *Activity) Time(round int) time.Duration {
	switch {
	case a.Minutes < 1:
		return 0
	case round > 1:
		return time.Duration(a.part(shareSecond)) * time.Minute
	}
	return time.Duration(a.part(shareFirst)) * time.Minute
}

// Course is what is done in the lesson, and how long each takes. It tells no label.
func (a *Activity) Course() []clean.Text {
	line := func(format string, share int) clean.Text {
		return clean.Inline(fmt.Sprintf(format, a.part(share)), nil)
	}
	return []clean.Text{
		line("Warm up together on the two sentences: %d minutes.", shareWarmUp),
		line("Everybody labels alone, without talking: %d minutes. Nobody needs to finish.", shareFirst),
		line("Look at the sentences on which the room is most divided, and talk about three of them: %d minutes.", shareTalk),
		line("Label again, alone: %d minutes.", shareSecond),
		line("Then see who is speaking, the key and the program's labels, and talk: %d minutes.", shareProgram),
	}
}
