package panel

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
)

// narrowed is a panel of which only entries with some words are shown.
type narrowed struct {
	words   string
	entries []entry
	of      int // how many there are, when these were chosen
}

// Narrow shows of a panel only the entries that have all these words, in any case; without
// words it shows all.
func (s *Set) Narrow(k Kind, words string) {
	s.narrowed[k] = narrowed{words: strings.TrimSpace(words), of: -1}
}

// Narrowed are the words that the entries of a panel have to have, or none.
func (s *Set) Narrowed(k Kind) string { return s.narrowed[k].words }

// Holds reports whether a panel has entries, shown or not.
func (s *Set) Holds(k Kind) bool { return len(s.full(k)) > 0 }

// Matches is how many entries of a panel are left of how many; headings are not counted.
func (s *Set) Matches(k Kind) (left, all int) { return entries(s.of(k)), entries(s.full(k)) }

func entries(of []entry) int {
	n := 0
	for _, e := range of {
		if !e.isHead() {
			n++
		}
	}
	return n
}

// narrow are the entries that are left of all. A heading stays with what stands below it,
// and what is below one that has the words stays.
func (s *Set) narrow(k Kind, all []entry) []entry {
	n := &s.narrowed[k]
	if n.words == "" {
		return all
	}
	if n.of == len(all) {
		return n.entries
	}
	words := strings.Fields(strings.ToLower(n.words))
	n.entries, n.of = n.entries[:0:0], len(all)
	var heading *entry
	under := false // the heading itself has the words
	for i := range all {
		has := s.has(all[i], words)
		switch {
		case all[i].isHead():
			heading, under = &all[i], has
			continue
		case !has && !under:
			continue
		case heading != nil:
			n.entries = append(n.entries, *heading)
			heading = nil
		}
		n.entries = append(n.entries, all[i])
	}
	return n.entries
}

// has reports whether an entry has all words, which are in small letters.
func (s *Set) has(e entry, words []string) bool {
	lower := strings.ToLower(string(s.text(e)))
	for _, w := range words {
		if !strings.Contains(lower, w) {
			return false
		}
	}
	return true
}

// text is what an entry is found by; one that has none of its own, by the sentence that it leads to.
func (s *Set) text(e entry) clean.Text {
	if e.item != nil && e.text != "" {
		return e.text
	}
	if at := e.leads().Sentence; at >= 0 {
		return s.article.Document.SentenceText(s.article.Document.Sentences[at])
	}
	return ""
}

// Numbered is the entry of a panel with a number, or -1 when it is not shown.
func (s *Set) Numbered(k Kind, n int) int {
	for i, e := range s.of(k) {
		if e.leads().Number == n {
			return i
		}
	}
	return -1
}

// nothing is the notice that no entry has the words.
func (n *narrowed) nothing() clean.Text { return "nothing with " + clean.Inline(n.words, nil) }
