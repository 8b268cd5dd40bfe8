// Package house has what is known of certain publishers beforehand, in publishers.tsv: their names
// by host, their own labels, and companies that sign as authors. Nothing else may know a publisher.
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
// house and the genre it stands for; or "house", a company that signs as an author.
//
//go:embed publishers.tsv
var publisherTable string

// Rules are the rules that hold for the host of a page only.
type Rules struct {
	Name    string
	aliases []string
	on      bool
}

// labels are the houses' own section labels, and houses the companies that sign.
var houseRules = sync.OnceValues(func() (labels map[string]content.Genre, houses map[string]bool) {
	labels, houses = map[string]content.Genre{}, map[string]bool{}
	for l := range strings.Lines(publisherTable) {
		switch fields := strings.Split(strings.TrimSpace(l), "\t"); {
		case fields[0] == "label" && len(fields) == 3:
			labels[wording.Key(fields[1])] = content.Genre(fields[2])
		case fields[0] == "house" && len(fields) == 2:
			houses[wording.Key(fields[1])] = true
		}
	}
	return labels, houses
})

// Genre is what a label of one house stands for.
func (p *Rules) Genre(label string) content.Genre {
	if !p.on {
		return rubric.NoGenre
	}
	labels, _ := houseRules()
	return labels[wording.Key(label)]
}

// IsHouse reports whether a name is that of a company and no author's.
func (p *Rules) IsHouse(name string) bool {
	if !p.on {
		return false
	}
	_, houses := houseRules()
	return houses[wording.Key(name)]
}

var publisherRules = sync.OnceValue(func() map[string]*Rules {
	m := map[string]*Rules{}
	for l := range strings.Lines(publisherTable) {
		fields := strings.Split(strings.TrimSpace(l), "\t")
		if len(fields) < 2 || strings.HasPrefix(l, "#") {
			continue
		}
		if fields[0] == "label" || fields[0] == "house" {
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
