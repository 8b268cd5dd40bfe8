// Package house has what is known of certain publishers beforehand, in publishers.tsv: their names
// by host, and their own labels. Nothing else may know a publisher.
package house

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/wording"
)

// publisherTable holds all that is known of certain publishers. A line is a host, its name and other
// names it goes by; or "label", a section label of one house and the genre it stands for.
//
//go:embed publishers.tsv
var publisherTable string

// Rules are the rules that hold for the host of a page only. The zero value has none.
type Rules struct {
	Name   string
	names  []string // it and the others it goes by, in key form
	labels map[string]content.Genre
}

// houses are the rules by host; those of a host that is not known are under "".
var houses = sync.OnceValue(func() map[string]*Rules {
	labels := map[string]content.Genre{}
	all := map[string]*Rules{"": {labels: labels}}
	for line := range strings.Lines(publisherTable) {
		host, rest, _ := strings.Cut(strings.TrimSpace(line), "\t")
		name, others, ok := strings.Cut(rest, "\t")
		switch {
		case !ok: // a comment
		case host == "label":
			labels[wording.Key(name)] = content.Genre(others)
		default:
			p := &Rules{Name: name, labels: labels}
			for _, n := range append(strings.Split(others, "|"), name) {
				p.names = append(p.names, wording.Key(n))
			}
			all[host] = p
		}
	}
	return all
})

// Of gives the rules of a host; never nil.
func Of(host string) *Rules {
	for {
		if p := houses()[host]; p != nil {
			return p
		}
		_, host, _ = strings.Cut(host, ".")
	}
}

// Genre is what a label of one house stands for.
func (p *Rules) Genre(label string) content.Genre { return p.labels[wording.Key(label)] }

// IsAlias reports whether s is a name of the publisher.
func (p *Rules) IsAlias(s string) bool { return slices.Contains(p.names, wording.Key(s)) }
