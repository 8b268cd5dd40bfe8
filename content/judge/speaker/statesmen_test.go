package speaker

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// A statesman is meant by the surname alone though the article names only a relative in full, and where the surname may mean
// either, it means the relative.
func TestASurnameMeansTheStatesman(t *testing.T) {
	for _, p := range statesmen() {
		surname := strings.ToUpper(p.last[:1]) + p.last[1:]
		if _, s, ok := strings.Cut(p.name, " "); ok {
			surname = s
		}
		in := grammar.Input{Sentences: []string{"Zelda " + surname + " came early.", "“It is lost,” " + surname + " said."}, Blocks: []int{0, 0}}
		want := p.name
		if want == "" {
			want = "Zelda " + surname
		}
		if got := Find(in, grammar.Read(in), nil)[1].Name; got != want {
			t.Errorf("%s is %q, want %q", surname, got, want)
		}
	}
}

// Each line of the list has all that is told of somebody, and nobody stands there twice.
func TestStatesmenAreTold(t *testing.T) {
	lines, seen := 0, map[string]bool{}
	for line := range strings.Lines(statesmenList) {
		if f := strings.Fields(line); len(f) > 0 && f[0] != "#" {
			lines++
			if len(f) == 4 && f[2] != "any" && f[2] != "masculine" && f[2] != "feminine" {
				t.Errorf("no gender: %s", line)
			}
		}
	}
	for _, p := range statesmen() {
		if seen[p.last] {
			t.Errorf("%s stands there twice", p.last)
		}
		seen[p.last] = true
	}
	if p, ok := statesmanOf("biden"); !ok || p.gender != lexicon.Masculine || p.office != "president" || lines != len(seen) {
		t.Errorf("%d lines, %d people, %+v", lines, len(seen), p)
	}
}
