package ssh

import (
	"errors"
	"strings"

	"golang.org/x/crypto/ssh"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/serve"
)

// guide stands above the question for the code.
const guide = "A room of standfirst: one article, labelled sentence by sentence.\n" +
	"Others see how many gave which label, never who; the facilitator sees how\nfar you are.\n" +
	"To come back, type the code, your name in the room and your two words.\n"

// door asks for the code of a room. Whoever the client says that it is does not matter.
func (c *caller) door() func(ssh.ConnMetadata, ssh.KeyboardInteractiveChallenge) (*ssh.Permissions, error) {
	said := ""
	return func(_ ssh.ConnMetadata, ask ssh.KeyboardInteractiveChallenge) (*ssh.Permissions, error) {
		answers, err := ask("", said+guide, []string{"Code, or to come back code, name and two words: "}, []bool{true})
		if err != nil {
			return nil, err
		}
		if len(answers) != 1 || len(answers[0]) > maxTyped {
			return nil, serve.ErrWrong
		}
		if err := c.let(answers[0]); err != nil {
			words := string(clean.Inline(err.Error(), nil))
			said = strings.ToUpper(words[:1]) + words[1:] + ".\n\n"
			return nil, err
		}
		return &ssh.Permissions{}, nil
	}
}

// maxTyped is the longest answer that is looked at, in bytes.
const maxTyped = 200

// errSaved is what is said when the disk takes nothing; the reason is for the facilitator.
var errSaved = errors.New("you could not be let in just now; try again in a moment")

// let looks at what was typed: a code, or a code, a name and two words. Whoever is let in is
// nobody in the room until the screen is open.
func (c *caller) let(typed string) error {
	e, err := c.server.options.Rooms.Find(c.from, typed, "")
	if err == nil {
		err = e.Check()
	}
	if err != nil {
		return toTell(err)
	}
	c.entry = e
	return nil
}

// enter comes in to the room, once the screen is open.
func (c *caller) enter() (serve.Joined, error) {
	if !c.server.admit(c) {
		return serve.Joined{}, serve.ErrFull
	}
	j, err := c.entry.Use()
	return j, toTell(err)
}

// toTell is what is told of an error to whoever wants to come in.
func toTell(err error) error {
	if err == nil || told(err) {
		return err
	}
	return errSaved
}

// told reports whether an error is one for whoever wants to come in.
func told(err error) bool {
	for _, e := range serve.AtTheDoor() {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}
