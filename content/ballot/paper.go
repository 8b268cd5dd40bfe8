package ballot

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// Paper takes in what came back on paper, a person a line: "p07: 1f 2o 3a 4-". A number
// names a sentence, the letters after it are its label and those of the sentences that
// follow, a hyphen is no answer; so "p07: 1foa-" says the same.
type Paper struct {
	writer

	pack    *workshop.Pack
	answers *workshop.Answers
	people  map[string]string // what stands on the paper, to the participant
	undo    []entry
}

// entry is one line that was taken in.
type entry struct {
	round  int
	who    string
	before map[int]string // the labels that were there, by sentence
}

// NewPaper begins with nothing typed in. Now gives the time.
func NewPaper(p *workshop.Pack, now func() time.Time) *Paper {
	return &Paper{
		writer: writer{round: 1, now: now}, pack: p,
		answers: workshop.NewAnswers(&p.Scheme, p.Sentences()), people: map[string]string{},
	}
}

// Take takes in an event that was kept before, so that one may go on.
func (q *Paper) Take(e *workshop.Event) {
	q.answers.Add(e)
	q.newest = max(q.newest, e.N)
	if e.Kind == workshop.Join && e.Name != "" {
		q.people[normal(string(e.Name))] = e.P
	}
}

// Prompt is what is asked for.
func (q *Paper) Prompt() clean.Text {
	return clean.Inline(fmt.Sprintf("round %d, sheets: %d> ", q.round, q.count()), nil)
}

// Help says how to type.
func (q *Paper) Help() []clean.Text {
	s := q.pack.Settings
	return []clean.Text{
		clean.Inline(fmt.Sprintf("Type a line for each sheet: its number, a colon, and sentences %d to %d with their letters.", s.From+1, s.To), nil),
		q.example(),
		"Letters: " + keys(q.pack) + ".",
		"undo takes the last line back · round 2 · who · ? · end",
	}
}

// example is a line with letters of this label set.
func (q *Paper) example() clean.Text {
	long, short := "", ""
	for i, l := range q.pack.Scheme.Labels {
		if i < 3 {
			long += fmt.Sprintf(" %d%s", i+1, l.Key)
			short += l.Key
		}
	}
	none := min(3, len(q.pack.Scheme.Labels)) + 1
	return clean.Inline(fmt.Sprintf("  p07:%s %d-     or shorter     p07: 1%s-     - is no answer", long, none, short), nil)
}

// count is how many have answers in this round.
func (q *Paper) count() int {
	n := 0
	for _, p := range q.people {
		if q.answers.Answered(q.round, p) > 0 {
			n++
		}
	}
	return n
}

// Line takes a line. An error says what is wrong with it; nothing of it was taken then.
func (q *Paper) Line(line string) (Reply, error) {
	text := strings.TrimSpace(string(clean.Inline(line, nil)))
	switch word := strings.ToLower(text); word {
	case "":
		return Reply{}, nil
	case "end", "quit", "exit", "q":
		return Reply{End: true, Says: q.progress()}, nil
	case "undo", "z":
		return q.back()
	case "who":
		return Reply{Says: q.progress()}, nil
	case "?", "help":
		return Reply{Says: q.Help()}, nil
	case "round 1", "round 2":
		if round := int(word[6] - '0'); round <= q.pack.Settings.Rounds {
			q.round = round
			return Reply{Says: []clean.Text{clean.Inline(fmt.Sprintf("round %d from here on", round), nil)}}, nil
		}
		return Reply{}, errors.New("the pack has one round")
	}
	who, rest, found := strings.Cut(text, ":")
	if !found {
		return Reply{}, errors.New("there is no colon: type the number of the sheet and a colon first, p07: 1f 2o")
	}
	who = normal(who)
	if !isSheet(who) {
		return Reply{}, fmt.Errorf("%q is no number of a sheet: letters, digits and hyphens, such as p07, and no name of a person", clean.Inline(who, nil))
	}
	warm := false
	if byLetter(q.pack, 'w') < 0 {
		rest, warm = withoutWarmUp(rest)
	}
	if warm && strings.TrimSpace(rest) == "" {
		return Reply{Says: []clean.Text{countsNot}}, nil
	}
	labels, err := q.read(rest)
	if err != nil {
		return Reply{}, err
	}
	reply := q.enter(who, labels)
	if warm {
		reply.Says = append(reply.Says, countsNot)
	}
	return reply, nil
}

// enter takes in the labels of a sheet.
func (q *Paper) enter(who string, labels map[int]string) Reply {
	var reply Reply
	p, known := q.people[who]
	done := entry{round: q.round, who: who, before: map[int]string{}}
	if !known {
		p = workshop.NewID()
		q.people[who] = p
		join := q.event(workshop.Join, p, -1)
		join.Name = clean.Inline(who, nil)
		reply.Events = append(reply.Events, join)
	}
	before, changed := q.answers.Answered(q.round, p), 0
	for _, s := range slices.Sorted(maps.Keys(labels)) {
		was := q.answers.Label(q.round, p, s)
		if was == labels[s] {
			continue
		}
		if was != "" {
			changed++
		}
		done.before[s] = was
		e := q.event(workshop.Label, p, s)
		e.Label = labels[s]
		q.answers.Add(&e)
		reply.Events = append(reply.Events, e)
	}
	q.undo = append(q.undo, done)
	reply.Says = []clean.Text{q.says(who, p, before > 0, changed)}
	return reply
}

// says is "p07: 28 of 30, none for 4 9".
func (q *Paper) says(who, p string, again bool, changed int) clean.Text {
	s := q.pack.Settings
	var none []string
	for i := s.From; i < s.To; i++ {
		if q.answers.Index(q.round, p, i) < 0 {
			none = append(none, fmt.Sprint(i+1))
		}
	}
	line := fmt.Sprintf("%s: %d of %d", who, s.To-s.From-len(none), s.To-s.From)
	switch {
	case len(none) > 12:
		line += fmt.Sprintf(", none for %d sentences", len(none))
	case len(none) > 0:
		line += ", none for " + strings.Join(none, " ")
	}
	if again {
		answers := "answers"
		if changed == 1 {
			answers = "answer"
		}
		line += fmt.Sprintf(" (this sheet was there before; %d %s changed, undo takes that back)", changed, answers)
	}
	return clean.Inline(line, nil)
}

// back takes the last line back.
func (q *Paper) back() (Reply, error) {
	if len(q.undo) == 0 {
		return Reply{}, errors.New("there is nothing to take back")
	}
	last := q.undo[len(q.undo)-1]
	q.undo = q.undo[:len(q.undo)-1]
	q.round = last.round
	p := q.people[last.who]
	var reply Reply
	for _, s := range slices.Sorted(maps.Keys(last.before)) {
		e := q.event(workshop.Label, p, s)
		e.Label = last.before[s]
		q.answers.Add(&e)
		reply.Events = append(reply.Events, e)
	}
	reply.Says = []clean.Text{"taken back: " + q.says(last.who, p, false, 0)}
	return reply, nil
}

// progress is how far the sheets are.
func (q *Paper) progress() []clean.Text {
	out := []clean.Text{clean.Inline(fmt.Sprintf("round %d, sheets: %d", q.round, q.count()), nil)}
	for _, who := range slices.Sorted(maps.Keys(q.people)) {
		if p := q.people[who]; q.answers.Answered(q.round, p) > 0 {
			out = append(out, "  "+q.says(who, p, false, 0))
		}
	}
	return out
}
