package serve

import (
	"fmt"
	"io"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// Along writes what a participant takes along: the sentences and the own answers, and
// beside them what has been shown. Says is nil until the program's labels are.
func Along(w io.Writer, p *workshop.Pack, f *workshop.Public, mine [][]string, says *workshop.Says) {
	title := clean.Text("An article without a title")
	if t := p.Article.Source.Title; t != nil {
		title = t.Value
	}
	fmt.Fprintf(w, "%s\n\n", title)
	words := func(name string) clean.Text {
		if l, ok := p.Scheme.Label(name); ok {
			return l.Title
		}
		return "no answer"
	}
	d := &p.Article.Document
	for i, s := range d.Sentences {
		if !p.Asked(i) {
			continue
		}
		fmt.Fprintf(w, "%d. %s\n", i+1, d.SentenceText(s))
		if n := len(mine); n > 0 {
			if n > 1 {
				fmt.Fprintf(w, "   me, first: %s\n", words(mine[0][i]))
			}
			fmt.Fprintf(w, "   me: %s\n", words(mine[n-1][i]))
		}
		counts, _, round := (&Frame{Public: *f}).Counted(i)
		if most := Most(counts, &p.Scheme); most != "" {
			var when clean.Text
			if round < len(f.Counts) {
				when = ", first"
			}
			fmt.Fprintf(w, "   room%s: %s\n", when, most)
		}
		if says != nil && says.Titles[i] != "" {
			fmt.Fprintf(w, "   program: %s (%s)\n", says.Titles[i], says.Words[i])
		}
		if says != nil && says.Key != nil {
			fmt.Fprintf(w, "   key: %s\n", says.Key[i])
		}
	}
}
