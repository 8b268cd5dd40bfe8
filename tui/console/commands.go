package console

import (
	"errors"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// command is something that a facilitator may type.
type command struct {
	name, takes, help string
	do                func(c *Console, rest string) error
}

// commands are all of them, in the order of the help.
func commands() []command {
	return []command{
		{"next", "", "go on to the next step", next},
		{"warm", "", "ask all to try the labels before the first round; again tells how they did", warmUp},
		{"back", "", "go back a step, where one may", func(c *Console, _ string) error { return c.Room.Back(c.step()) }},
		{"focus", "[12]", "have all look at a sentence, or at none", focus},
		{"split", "", "the most divided sentences, when they are shown", split},
		{"people", "", "who is how far; never who said what", people},
		{"code", "", "how to join, again", func(c *Console, _ string) error { c.Invite.write(c.Out); return nil }},
		{"+1", "", "a minute more", func(c *Console, _ string) error { return c.Room.More(60) }},
		{"least", "3", "show a sentence from 3 answers on, until the room is shown", least},
		{"shut", "", "let nobody else join", func(c *Console, _ string) error { return c.Room.Door(false) }},
		{"open", "", "let people join again", func(c *Console, _ string) error { return c.Room.Door(true) }},
		{"talk", "", "what to do in a lesson, and its questions to talk about", talk},
		{"reasons", "", "the reasons that people wrote, with their numbers", reasons},
		{"show", "2", "show a reason to the room, by its number", func(c *Console, at string) error { return pass(c, at, true) }},
		{"hold", "2", "hold a reason back again", func(c *Console, at string) error { return pass(c, at, false) }},
		{"agree", "12 o [why]", "note what the room settled on for a sentence", agree},
		{"remove", "NAME", "remove somebody, and the answers", remove},
		{"export", "", "how to take the results along", export},
		{"help", "", "these commands", help},
		{"end", "[now|hidden]", "close the room; hidden shows nothing more", end},
	}
}

func help(c *Console, _ string) error {
	for _, cmd := range commands() {
		c.sayf("%-18s %s", strings.TrimSpace(cmd.name+" "+cmd.takes), cmd.help)
	}
	c.sayf("%-18s %s", "(an empty line)", "where the room is")
	return nil
}

func (c *Console) step() workshop.Step {
	f := c.Room.Frame()
	return workshop.Step{Phase: f.Phase, Round: f.Round}
}

// errSentence says how a sentence is named.
var errSentence = errors.New("a sentence is named by its number, such as 12")

func (c *Console) sentence(typed string) (int, error) {
	i, err := strconv.Atoi(typed)
	if err != nil || i < 1 || i > c.Room.Pack().Sentences() {
		return 0, errSentence
	}
	return i - 1, nil
}

func (c *Console) text(sentence int) clean.Text {
	d := &c.Room.Pack().Article.Document
	return d.SentenceText(d.Sentences[sentence])
}

func focus(c *Console, typed string) error {
	if typed == "" {
		return c.Room.Focus(-1)
	}
	i, err := c.sentence(typed)
	if err != nil {
		return err
	}
	if err := c.Room.Focus(i); err != nil {
		return err
	}
	c.sayf("%d %s", i+1, c.text(i))
	c.counts(i)
	return nil
}

// counts tells how the room answered a sentence, if that is shown.
func (c *Console) counts(i int) {
	f := c.Room.Frame()
	if len(f.Counts) == 0 {
		return
	}
	row, _, round := f.Counted(i)
	if round > 0 {
		c.sayf("   %s", serve.Parts(row, &c.Room.Pack().Scheme))
	}
	if caveat := f.Caveat(i); caveat != "" {
		c.sayf("   %s", caveat)
	}
	if round == 0 {
		return
	}
	if says := c.says(); says != nil {
		for _, line := range ofProgram(says, i) {
			c.sayf("   %s", line)
		}
	}
}

func split(c *Console, _ string) error {
	f := c.Room.Frame()
	if !f.Phase.Open() {
		return errors.New("the room is not shown yet")
	}
	c.sayf("%s", f.Divided())
	for _, i := range f.Order[:min(len(f.Order), 10)] {
		c.sayf("%d %s", i+1, c.text(i))
		c.counts(i)
	}
	return nil
}

func people(c *Console, _ string) error {
	h, err := c.Room.Host()
	if err != nil {
		return err
	}
	for _, who := range h.People {
		line := string(who.Name) + " " + strconv.Itoa(who.Answered)
		switch {
		case !who.Here:
			line += ", left"
		case who.Away:
			line += ", not back yet"
		case who.Done:
			line += ", handed in"
		}
		if who.Late {
			line += ", came late"
		}
		c.sayf("%s", line)
	}
	c.sayf("%d of them, and %d sentences each", len(h.People), h.Asked)
	return nil
}

// talk lists what to talk about.
func talk(c *Console, _ string) error {
	for _, line := range c.lesson() {
		c.sayf("%s", line)
	}
	return nil
}

func reasons(c *Console, _ string) error {
	h, err := c.Room.Host()
	if err != nil {
		return err
	}
	if !c.Room.Pack().Settings.Reasons {
		return workshop.ErrNoReasons
	}
	c.listed = nil
	for n, r := range h.Reasons {
		c.listed = append(c.listed, r.Key)
		line := "held"
		if r.Shown {
			line = "shown"
		}
		c.sayf("%d (%s) sentence %d: %s", n+1, line, r.Sentence+1, r.Text)
	}
	c.sayf("%d reasons", len(h.Reasons))
	return nil
}

func pass(c *Console, typed string, on bool) error {
	n, err := strconv.Atoi(typed)
	if err != nil || n < 1 || n > len(c.listed) {
		return content.Caused(errors.New("a reason is named by its number in the list of reasons; list them first"), err)
	}
	return c.Room.Pass(c.listed[n-1], on)
}

func agree(c *Console, rest string) error {
	at, rest, _ := strings.Cut(rest, " ")
	i, err := c.sentence(at)
	if err != nil {
		return err
	}
	return c.settle(i, rest)
}

func remove(c *Console, name string) error {
	if err := c.Room.Remove(name); err != nil {
		return err
	}
	c.sayf("%s is removed, and the answers count no more.", name)
	return nil
}

func export(c *Console, _ string) error {
	if !c.Room.Frame().Phase.Open() {
		return errors.New("not now: the results are shown with the room, and taken along after that")
	}
	c.sayf("standfirst compare %s tells how far the room agreed,", c.Room.Code)
	c.sayf("standfirst export %s --format html -o class.html makes a page of it, without names.", c.Room.Code)
	return nil
}

// end closes the room, once what there is to show has been shown, or when it is asked
// for twice.
func end(c *Console, sure string) error {
	step := c.step()
	if !step.Phase.Tells() && sure != "now" && sure != "hidden" {
		return errors.New("not everything has been shown; \"end now\" ends it and shows the program's labels and the source, \"end hidden\" shows nothing more")
	}
	if err := c.Room.Finish(sure == "hidden"); err != nil && !errors.Is(err, serve.ErrEnded) {
		return err
	}
	return ErrEnd
}
