// Package house has what is known of certain publishers beforehand, in publishers.tsv: their names
// by host, and their own labels. Nothing else may know a publisher.
package house

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/wording"
)

// publisherTable holds all that is known of certain publishers, and nothing else may. A line
// is a host, its name and other names it goes by; or "label", a section label of one
// house and the genre it stands for.
//
//go:embed publishers.tsv
var publisherTable string

// Rules are the rules that hold for the host of a page only.
type Rules struct {
	Name    string
	aliases []string
	on      bool
}

// labels are the houses' own section labels.
var labels = sync.OnceValue(func() map[string]content.Genre {
	m := map[string]content.Genre{}
	for l := range strings.Lines(publisherTable) {
		if fields := strings.Split(strings.TrimSpace(l), "\t"); fields[0] == "label" && len(fields) == 3 {
			m[wording.Key(fields[1])] = content.Genre(fields[2])
		}
	}
	return m
})

// Genre is what a label of one house stands for.
func (p *Rules) Genre(label string) content.Genre {
	if !p.on {
		return rubric.NoGenre
	}
	return labels()[wording.Key(label)]
}

var publisherRules = sync.OnceValue(func() map[string]*Rules {
	m := map[string]*Rules{}
	for l := range strings.Lines(publisherTable) {
		fields := strings.Split(strings.TrimSpace(l), "\t")
		if len(fields) < 2 || strings.HasPrefix(l, "#") || fields[0] == "label" {
			continue
		}
		p := &Rules{Name: fields[1], on: true}
		if len(fields) > 2 {
			p.aliases = strings.Split(fields[2], "|")
		}
		m[fields[0]] = p
	}
	return m
})

// Of gives the rules of a host; never nil.
func Of(host string) *Rules {
	for h := host; h != ""; {
		if p := publisherRules()[h]; p != nil {
			return p
		}
		_, rest, ok := strings.Cut(h, ".")
		if !ok {
			break
		}
		h = rest
	}
	return &Rules{on: true}
}

// IsAlias reports whether s is a name of the publisher.
func (p *Rules) IsAlias(s string) bool {
	k := wording.Key(s)
	if k == "" || p.Name == "" {
		return false
	}
	if k == wording.Key(p.Name) {
		return true
	}
	for _, a := range p.aliases {
		if k == wording.Key(a) {
			return true
		}
	}
	return false
}
