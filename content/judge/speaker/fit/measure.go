package main

import (
	"fmt"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/annotated"
	"github.com/standfirst/standfirst/content/judge/speaker"
)

// tally counts how often the speaker was right.
type tally struct {
	n, offered, right int
	heard, heardRight int // where the judge finds the sentence attributed
	misses            *strings.Builder
}

// follow adds the articles' attributed sentences with a named speaker.
func (t *tally) follow(as []*article, r *speaker.Ranker) {
	for _, a := range as {
		offered := map[int]bool{}
		said := speaker.Follow(a.in, a.read, a.reported, func(i int, cs []speaker.Choice) int {
			best, _ := closest(a.Sentences[i].Speaker, cs)
			offered[i] = best != nil
			return r.Best(cs).Best
		})
		for i, s := range a.Sentences {
			if s.Label != "attributed" || s.Speaker == "" || s.Speaker == content.Unnamed {
				continue
			}
			ok := annotated.SameSpeaker(s.Speaker, said[i].Name)
			t.n++
			if offered[i] || ok {
				t.offered++
			}
			if ok {
				t.right++
			}
			if a.reported[i] >= .5 {
				t.heard++
				if ok {
					t.heardRight++
				}
			}
			if !ok && t.misses != nil {
				fmt.Fprintf(t.misses, "%s %d p=%.2f offered=%v\n  want %s\n  got  %s\n", a.Doc, i, a.reported[i], offered[i], s.Speaker, said[i].Name)
				for k := max(0, i-2); k <= min(i+1, len(a.Sentences)-1); k++ {
					mark := " "
					if k == i {
						mark = ">"
					}
					fmt.Fprintf(t.misses, "  %s [%d %s %s→%s] %s\n", mark, a.Sentences[k].Block, a.Sentences[k].Label, a.Sentences[k].Speaker, said[k].Name,
						a.Sentences[k].Text)
				}
			}
		}
	}
}

func (t *tally) print(name string) {
	share := func(a, b int) float64 { return float64(a) / float64(max(b, 1)) }
	fmt.Printf("%s: speaker right %.3f of %d, among the choices %.3f; where found attributed %.3f of %d\n", name, share(t.right, t.n), t.n,
		share(t.offered, t.n), share(t.heardRight, t.heard), t.heard)
}
