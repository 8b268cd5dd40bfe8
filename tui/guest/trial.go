package guest

import (
	"context"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/ballot"
)

// warmUp says the sentences to try the labels on, and what is told of them.
func (g *Guest) warmUp() {
	all := g.Who.Pack.Trials()
	switch {
	case len(all) == 0:
		g.sayf("This article has no sentences to try the labels on.")
		return
	case g.frame.Phase != workshop.Lobby:
		g.sayf("The warm-up is over.")
		return
	}
	for i, w := range all {
		g.sayf("w%d. %s", i+1, w.Text)
		own := "no label of yours"
		if l := g.label(ballot.Tried(g.tried, i)); l.Name != "" {
			own = "yours: " + string(l.Short)
		}
		room, right := g.frame.OfTrial(i, &g.Who.Pack.Scheme)
		if right == "" {
			g.sayf("   %s", own)
			continue
		}
		g.sayf("   %s · %s", own, room)
		g.sayf("   %s", right)
	}
	if !g.frame.Warming().Tells() {
		g.sayf("Type w1 and a letter, such as w1 %s. It counts nowhere; how the room answered, never who, is told to all at once.",
			g.Who.Pack.Scheme.Labels[0].Key)
	}
}

// try takes "w1 f", and reports whether it was such a line.
func (g *Guest) try(ctx context.Context, line string) bool {
	at, key, _ := strings.Cut(strings.TrimPrefix(line, "w"), " ")
	i, err := strconv.Atoi(at)
	if err != nil || !strings.HasPrefix(line, "w") {
		return false
	}
	key = strings.ToLower(strings.TrimSpace(key))
	l, ok := g.Who.Pack.Scheme.ByKey(key)
	switch n := len(g.Who.Pack.Trials()); {
	case i < 1 || i > n:
		g.sayf("There are w1 to w%d to try the labels on.", n)
		return true
	case !ok && key != "-":
		g.sayf("Type w%d and the letter of a label, such as w%d %s; w%d - takes it back.", i, i, g.Who.Pack.Scheme.Labels[0].Key, i)
		return true
	}
	if err := g.Room.Try(ctx, g.outbox.Next(), i-1, key); err != nil {
		g.sayf("%v", err)
		return true
	}
	if len(g.tried) == 0 {
		g.tried = make([]string, len(g.Who.Pack.Trials()))
	}
	g.tried[i-1] = l.Name
	if l.Name == "" {
		g.sayf("w%d has no label now.", i)
	} else {
		g.sayf("w%d %s. It is told when all have tried.", i, l.Short)
	}
	return true
}

// warm says what is new of the warm-up.
func (g *Guest) warm(was, now workshop.TrialStep) {
	if was == now {
		return
	}
	switch now {
	case workshop.Asked:
		g.sayf("All try the labels now:")
		g.warmUp()
	case workshop.Told:
		g.sayf("The warm-up is told:")
		g.warmUp()
	case workshop.Untried, workshop.Aside:
	}
}
