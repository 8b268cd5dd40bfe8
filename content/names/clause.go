package names

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/words"
)

// clause is a sentence that is being read for what somebody is, and where.
type clause struct {
	words   []Token
	foreign bool // German or French
	role    int  // the last word for a role, or -1
	works   bool // a verb such as "teaches" stands for a role
	now     bool // it says what somebody is, and not only what somebody was
	found   []Affiliation
	held    int // the role before "who", or -1
}

// Affiliations finds role and organisation in a sentence: a word for a role,
// then "at", "of", "for", then a name; or a name before the role ("Post columnist").
func Affiliations(s string) []Affiliation {
	// "She joined the Dock Times after working at Harbour Labs": what comes then is over.
	s, _, _ = strings.Cut(s, " after working")
	c := clause{words: Tokens(s), role: -1, held: -1}
	c.foreign = foreign(c.words)
	c.readAll()
	if graduate := strings.Contains(s, "graduated from "); graduate && len(c.found) == 0 {
		c.role, c.works = -1, true
		c.readAll()
	}
	if c.now {
		return slices.DeleteFunc(c.found, func(a Affiliation) bool { return a.Former })
	}
	return c.found
}

func (c *clause) readAll() {
	for i := 0; i < len(c.words); i++ {
		i = c.read(i)
	}
}

// read takes in the word at i and gives the last word that it used.
func (c *clause) read(i int) int {
	t := c.words[i]
	w := strings.ToLower(t.Word)
	switch w {
	case "who", "which", "that", "studied", "attended", "majored":
		c.held, c.role, c.works = c.role, -1, false
	case "founded", "co-founded", "owns":
		// "the strategist who founded and runs things at Tide.example"
		c.role, c.works = max(c.role, c.held), true
	default:
		c.works = c.works || does("works", w) || words.BioVerbs("works")[w]
	}
	if HasRole(t.Word) || c.academic(i) {
		c.role = i
		c.now = c.now || !c.former(i)
		if org := hyphenOrg(t.Word); org != "" {
			c.add(roleBack(c.words, i), org)
		} else if org := before(c.words, i); org != "" {
			c.add(c.titleOf(i, org), org)
		}
		if makesWorks(w) && !c.ofSite(i) {
			if end := titleAfter(c.words, i); end > i {
				c.role = -1
				return end
			}
		}
	}
	if !(leadsToOrg(t.Word) || c.foreign && leadsAbroad(w)) || t.End && t.stop != '(' {
		return i
	}
	if w == "at" && i > 0 && c.words[i-1].Word == "years" {
		c.role, c.works = -1, false // "with more than 20 years at the Harbour Post" tells what was
		return i
	}
	if i > 0 && does("formerly", c.words[i-1].Word) {
		c.role, c.works = -1, false // "an analyst, formerly with Harbour Labs"
		return i
	}
	if w == "with" && i > 0 && does("together", c.words[i-1].Word) {
		return i
	}
	if c.role < 0 && !c.works || i-c.role > 12 && !c.works {
		return i
	}
	return c.after(i, w)
}

// ofSite reports whether the role at i is followed by "of" and the address of a site: "creator of
// Tidewrack.com".
func (c *clause) ofSite(i int) bool {
	if i+2 >= len(c.words) || c.words[i].End || c.words[i+1].Word != "of" {
		return false
	}
	w := strings.ToLower(c.words[i+2].Word)
	return strings.HasSuffix(w, ".com") || strings.HasSuffix(w, ".org") || strings.HasSuffix(w, ".net") || strings.HasSuffix(w, ".co")
}

func (c *clause) add(role, org string) {
	for _, a := range c.found {
		if a.Org == org {
			return
		}
	}
	c.found = append(c.found, Affiliation{role, org, c.role >= 0 && c.former(c.role)})
}

// Affiliation is what somebody is, and where.
type Affiliation struct {
	Role, Org string
	Former    bool
}

// Quoted is a text in quotation marks.
var Quoted = pattern.New(`[“"][^“”"]{1,200}[”"]`)
