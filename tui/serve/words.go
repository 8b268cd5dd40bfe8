package serve

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// Doing is what going to a step does, for whoever decides on it: "end the round".
func Doing(to workshop.Step) clean.Text {
	switch to.Phase {
	case workshop.Blind:
		return "begin the blind round"
	case workshop.Frozen:
		return "end the round"
	case workshop.Shown:
		return "show the room how it was divided"
	case workshop.Second:
		return "begin the second round"
	case workshop.Program:
		return "show the program's labels and the source"
	case workshop.Closed:
		return "close the room"
	case workshop.Lobby, workshop.Ended:
	}
	return "open the lobby"
}

// Where is what a step is called on screens: "blind, round 1".
func Where(s workshop.Step) clean.Text {
	switch s.Phase {
	case workshop.Blind:
		return "blind, round 1"
	case workshop.Second:
		return "second round"
	case workshop.Frozen:
		return "round " + number(s.Round) + " is over"
	case workshop.Shown:
		return "the room, round " + number(s.Round)
	case workshop.Program:
		return "the program"
	case workshop.Closed:
		return "closed"
	case workshop.Ended:
		return "ended"
	case workshop.Lobby:
	}
	return "lobby"
}

// Because is a label that the room settled on, and why: "opinion: a word of judgement".
func Because(label, why clean.Text) clean.Text {
	if why == "" {
		return label
	}
	return label + ": " + why
}

func number(n int) clean.Text { return clean.Inline(strconv.Itoa(n), nil) }

// Clock is a time left in minutes and seconds, "6:05", or "" for a negative one.
func Clock(seconds int) clean.Text {
	if seconds < 0 {
		return ""
	}
	out := number(seconds/60) + ":"
	if seconds%60 < 10 {
		out += "0"
	}
	return out + number(seconds%60)
}

// Parts says how many gave which label: "fact 8, attributed 15".
func Parts(row []int, set *scheme.Scheme) (out clean.Text) {
	for k, n := range row {
		if n == 0 {
			continue
		}
		if out != "" {
			out += ", "
		}
		out += set.Labels[k].Short + " " + number(n)
	}
	return out
}

// Most says what most of the room answered: "attributed, 15 of 24".
func Most(row []int, set *scheme.Scheme) clean.Text {
	m := agree.Majority(row)
	if len(m.Labels) == 0 {
		return ""
	}
	var names []string
	for _, k := range m.Labels {
		names = append(names, string(set.Labels[k].Short))
	}
	if len(names) > 2 {
		return clean.Inline(fmt.Sprintf("%d labels even, %d of %d each", len(names), m.Votes, m.Of), nil)
	}
	return clean.Inline(fmt.Sprintf("%s, %d of %d", strings.Join(names, " and "), m.Votes, m.Of), nil)
}
