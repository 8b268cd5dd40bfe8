package guest

import (
	"context"
	"strconv"
	"strings"
)

// do does what a line asks for. It reports whether the participant leaves.
func (g *Guest) do(ctx context.Context, line string) (end bool, err error) {
	p := g.Who.Pack
	if l, ok := p.Scheme.ByKey(strings.ToLower(line)); ok && line != "E" {
		g.give(l.Name)
		return false, nil
	}
	if i, err := strconv.Atoi(line); err == nil {
		if i < 1 || i > p.Sentences() {
			g.sayf("There are sentences 1 to %d.", p.Sentences())
			return false, nil
		}
		g.sentence(i - 1)
		return false, nil
	}
	if g.try(ctx, line) {
		return false, nil
	}
	word, rest, _ := strings.Cut(line, " ")
	switch word {
	case "", "v", "V":
		g.further(word)
	case "z":
		g.back()
	case "Z":
		g.give("")
	case "D":
		for _, l := range p.Scheme.Labels {
			g.sayf("%s %s: %s For example: %s", l.Key, l.Title, l.Help, l.Example)
		}
	case "E":
		g.handIn(ctx)
	case "e":
		g.reason(ctx, strings.TrimSpace(rest))
	case "s":
		g.split()
	case "t":
		for i := range p.Sentences() {
			g.sayf("%d. %s", i+1, g.text(i))
		}
	case "w":
		g.warmUp()
	case "i":
		g.source()
	case "leave", "withdraw":
		err := g.Room.Leave(ctx, word == "withdraw")
		if g.lost && g.over() && word == "leave" {
			err = nil // there is nothing left to leave
		}
		return true, err
	case "?":
		g.help()
	default:
		if _, ok := p.Scheme.ByKey(strings.ToLower(word)); ok {
			g.sayf("A label is its letter alone; e and a line says why.")
			return false, nil
		}
		g.sayf("%q is nothing to type here. Type ? for what is.", word)
	}
	return false, nil
}

func (g *Guest) help() {
	for _, line := range []string{
		g.keys() + ": label the sentence and go on",
		"12: go to sentence 12", "an empty line, or v: the next one without a label", "V: the one before without a label",
		"z: take back the last label", "Z: take the label of this sentence away", "D: what the labels mean", "t: the whole text",
		"E: hand in, or go on labelling", "e WHY: a line why, if the room asks for them", "s: the most divided sentences, when they are shown",
		"i: who is speaking, when it may be known", "w: sentences to try the labels on, before the round; w1 and a letter tries it on the first",
		"leave: leave the room, the answers stay", "withdraw: leave and take the answers back",
	} {
		g.sayf("%s", line)
	}
}

// give labels the sentence, or with "" takes its label away.
func (g *Guest) give(label string) {
	switch {
	case !g.frame.Phase.Labelling():
		g.sayf("Labels are not taken now.")
		return
	case !g.Who.Pack.Asked(g.at):
		g.sayf("Sentence %d is not one of those to label.", g.at+1)
		return
	}
	g.undo = append(g.undo, step{g.at, g.own()[g.at]})
	g.put(g.at, label)
	if label == "" {
		g.sayf("%d has no label now.", g.at+1)
		return
	}
	g.sayf("%d %s.%s", g.at+1, g.label(label).Short, g.unsaved())
	g.ask(g.next(g.at, 1))
}

func (g *Guest) put(i int, label string) {
	g.own()[i] = label
	key := "-"
	if label != "" {
		key = g.label(label).Key
	}
	g.outbox.Put(g.frame.Round, i, key)
}

// unsaved says how many labels wait, when the room cannot be reached.
func (g *Guest) unsaved() string {
	if n := g.unsent(); g.lost && n > 0 {
		return " Not yet saved: " + strconv.Itoa(n) + "."
	}
	return ""
}

func (g *Guest) unsent() int {
	n, _ := g.outbox.Unsaved()
	return n
}

func (g *Guest) back() {
	if len(g.undo) == 0 || !g.frame.Phase.Labelling() {
		g.sayf("There is nothing to take back.")
		return
	}
	last := g.undo[len(g.undo)-1]
	g.undo = g.undo[:len(g.undo)-1]
	g.put(last.sentence, last.label)
	g.sayf("Taken back:")
	g.sentence(last.sentence)
}

// answered is how many sentences have a label in this round.
func (g *Guest) answered() (n int) {
	for _, label := range g.own() {
		if label != "" {
			n++
		}
	}
	return n
}

func (g *Guest) handIn(ctx context.Context) {
	p := g.Who.Pack.Settings
	if !g.frame.Phase.Labelling() {
		g.sayf("There is nothing to hand in now.")
		return
	}
	if g.wants = g.unsent() > 0; g.wants {
		g.sayf("You hand in as soon as your labels are saved.")
		return
	}
	if err := g.Room.Done(ctx, g.frame.Round, g.outbox.Next(), !g.done); err != nil {
		g.sayf("%v", err)
		return
	}
	g.done = !g.done
	if g.done {
		g.sayf("You have handed in. %d of %d have a label; you can change them until the round ends.", g.answered(), p.To-p.From)
	} else {
		g.sayf("Go on labelling.")
	}
}

func (g *Guest) reason(ctx context.Context, why string) {
	switch {
	case !g.Who.Pack.Settings.Reasons:
		g.sayf("Reasons are not asked for in this room.")
	case !g.frame.Phase.Labelling():
		g.sayf("Reasons are not taken now.")
	default:
		if err := g.Room.Reason(ctx, g.frame.Round, g.outbox.Next(), g.at, why); err != nil {
			g.sayf("%v", err)
			return
		}
		g.sayf("The reason is saved; the facilitator may show it, without your name.")
	}
}

func (g *Guest) split() {
	f := g.frame
	if !f.Phase.Open() {
		g.sayf("The room is not shown yet.")
		return
	}
	g.sayf("%s", f.Divided())
	for _, i := range f.Order[:min(len(f.Order), 10)] {
		g.sayf("%d. %s", i+1, g.text(i))
		g.sayf("   %s", g.counts(i))
	}
}
