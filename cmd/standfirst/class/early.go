package class

import (
	"fmt"
	"os"
	"time"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// stepsOf are where the rooms are whose codes are among the arguments.
func stepsOf(args []string) (map[string]workshop.Step, error) {
	out := map[string]workshop.Step{}
	for _, arg := range args {
		files := roomFiles([]string{arg})
		if len(files) != 2 {
			continue
		}
		p, err := readPack(files[0])
		if err != nil || p == nil {
			return nil, err
		}
		step, err := stepOf(p, files[1])
		if err != nil {
			return nil, err
		}
		out[rooms.Normal(arg)] = step
	}
	return out, nil
}

// stepOf is where a room is by its log. Answers that were given before any step are those of
// files and paper, of which nothing waits to be shown.
func stepOf(p *workshop.Pack, log string) (workshop.Step, error) {
	room, answered := workshop.NewRoom(p), false
	_, err := rooms.Replay(log, func(e *workshop.Event) { // damage is told by whoever reads the answers
		answered = answered || e.Kind == workshop.Label
		room.Apply(e, time.Time{})
	})
	step := room.Step()
	if step.Phase == workshop.Lobby && answered {
		step.Phase = workshop.Closed
	}
	return step, err
}

// programHidden reports whether the program's labels are not shown yet at a step.
func programHidden(s workshop.Step) bool { return !s.Phase.Tells() && s.Phase != workshop.Ended }

// early refuses to tell what was answered in a room that has not been shown yet: whoever
// leads it works beside the projector. It reports whether the program's labels have to
// be left out, too, because they are not shown yet.
func early(op clean.Text, args []string, now bool) (withoutProgram bool, err error) {
	if now {
		return false, nil
	}
	steps, err := stepsOf(args)
	if err != nil {
		return false, err
	}
	for code, step := range steps {
		switch {
		case step.Phase.Open(), step.Phase == workshop.Ended:
		case step.Phase == workshop.Lobby:
			return false, refusedEarly(op, code, "nothing has been answered in this room yet")
		case step.Phase == workshop.Frozen:
			return false, refusedEarly(op, code, fmt.Sprintf("%s, and the room has not been shown yet", serve.Where(step)))
		default:
			return false, refusedEarly(op, code, fmt.Sprintf("round %d goes on blind", step.Round))
		}
		if programHidden(step) {
			withoutProgram = true
			cli.Tellf(os.Stderr, "standfirst: the program's labels are left out: the room %s has not come to them (--now puts them in)", code)
		}
	}
	return withoutProgram, nil
}

// earlyKey refuses an answer sheet of a room that has not come to the program's labels.
func earlyKey(args []string, now bool) error {
	if now {
		return nil
	}
	steps, err := stepsOf(args)
	if err != nil {
		return err
	}
	for code, step := range steps {
		if programHidden(step) {
			return &content.Error{
				Kind: content.Refused, Op: "print the answer sheet of", Reference: clean.Inline(code, nil),
				Reason: "the room has not come to the program's labels yet (" + serve.Where(step) + ")",
				Hint:   "show the program first, or --now, where nobody else sees this screen",
			}
		}
	}
	return nil
}

func refusedEarly(op clean.Text, code, reason string) error {
	return &content.Error{
		Kind: content.Refused, Op: op, Reference: clean.Inline(code, nil), Reason: clean.Inline(reason, nil),
		Hint: "show the room first, or --now, where nobody else sees this screen",
	}
}
