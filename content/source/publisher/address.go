package publisher

import (
	"strings"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// housesName is the best of the names that a page gives for its publisher. One that the page's
// address spells goes before one that it does not: data fields also name the agency that wrote the
// piece, the platform that runs the site, or an account.
func (f *finder) housesName(all []houseName) houseName {
	best := readersName(all)
	if f.Plain || f.spelled(best.value) {
		return best
	}
	for _, c := range all {
		if !isAddress(c.value) && f.spelled(c.value) {
			return c
		}
	}
	for _, c := range [...]houseName{{f.titleSite(), "end of the title element", false}, f.copyrightLine()} {
		if f.spelledOut(c.value) {
			return c
		}
	}
	return best
}

// isAddress reports whether a name is that of a host.
func isAddress(name string) bool { return strings.Contains(name, ".") && !strings.Contains(name, " ") }

// spelled reports whether the page's address spells a name: "Harbour Post" that of harbourpost.com
// or www.theharbourpost.org.
func (f *finder) spelled(name string) bool {
	k, h := strings.TrimPrefix(wording.Key(name), "the"), strings.TrimPrefix(wording.Key(metadata.Site(f.Host)), "the")
	if len(k) < 4 || len(h) < 4 {
		return k != "" && k == h
	}
	return strings.Contains(k, h) || strings.Contains(h, k) && 2*len(k) > len(h)
}

// spelledOut reports whether the page's address is a name, letter by letter.
func (f *finder) spelledOut(name string) bool {
	k := strings.TrimPrefix(wording.Key(name), "the")
	return k != "" && k == strings.TrimPrefix(wording.Key(metadata.Site(f.Host)), "the")
}

// copyrightLine is the holder that the last copyright line at the foot of the page names.
func (f *finder) copyrightLine() houseName {
	for i := len(f.Lines) - 1; i >= 0 && i > len(f.Lines)-60; i-- {
		if v := statement.CopyrightHolder(f.Lines[i].Fold); v != "" {
			return houseName{strings.Trim(wording.Squeeze(v), " .|-–—"), "copyright line", false}
		}
	}
	return houseName{}
}
