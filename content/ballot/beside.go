package ballot

import (
	"fmt"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// signed is who signs an article: "By Ines Calloway, The Tidewater Ledger".
func signed(a *content.Article) clean.Text {
	var names []clean.Text
	for _, w := range a.Source.Authors {
		names = append(names, w.Name.Value)
	}
	if p := a.Source.Publisher; p != nil {
		names = append(names, p.Value)
	}
	out := clean.Join(names, ", ")
	if out != "" {
		out = "By " + out
	}
	return out
}

// Beside is what the program says of each sentence beside one's own label, then how often
// the two are the same.
func (o *Own) Beside(program *workshop.ProgramLabels) []clean.Text {
	out := []clean.Text{"You and the program. It can be wrong; where you differ, look at its words."}
	same, both := 0, 0
	for i := o.pack.Settings.From; i < o.pack.Settings.To; i++ {
		mine := o.answers.Label(o.round, o.p, i)
		if mine == "" || i >= len(program.Labels) {
			continue
		}
		theirs := o.pack.Scheme.FromProgram[program.Labels[i]]
		label, _ := o.pack.Scheme.Label(mine)
		line := clean.Inline(fmt.Sprintf("%d you ", i+1), nil) + label.Title
		if theirs == "" {
			out = append(out, line+clean.Inline(", program "+program.Labels[i]+", which this set does not have", nil))
			continue
		}
		both++
		if theirs == mine {
			same++
			line += ", program the same"
		} else {
			other, _ := o.pack.Scheme.Label(theirs)
			line += ", program " + other.Title
		}
		if why := program.Why(i); why != "" {
			line += ": " + why
		}
		out = append(out, line)
	}
	words := fmt.Sprintf("The same on %d of %d sentences.", same, both)
	return append(out, clean.Inline(words, nil))
}
