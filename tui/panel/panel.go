// Package panel is what stands beside the article: the sentences by label, why
// a sentence has its label, who is speaking, what was left out, the contents
// and the links.
//
// It makes rows from an article; it is told the width, which entry is chosen
// and which sentence is the current one. A table says of each panel where it
// stands, which key opens it and which keys are of use in it; but nothing is
// placed on the screen here, no key is taken, and the article stays as it is.
package panel

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
)

// Target is where an entry leads. What does not apply is -1 or empty.
type Target struct {
	Sentence, Block int
	Address         clean.Text
	// Picture reports whether the address is that of a picture, Number which of the links it is.
	Picture bool
	Number  int
	// Fact is a fact in words, with where it was found.
	Fact clean.Text
	// Hit is the number of a hit of the search, from 1, or 0.
	Hit int
}

// nowhere is the target of an entry that cannot be gone to.
var nowhere = Target{Sentence: -1, Block: -1}

// View is how a panel is to be drawn.
type View struct {
	Styles *styles.Styles
	Width  int
	// Here is the current sentence.
	Here int
	// Lines is how many rows the text of a sentence has that is not chosen; 0 is one.
	Lines int
	// Chosen reports whether the entry is the chosen one, and Focus whether the panel
	// has the keys.
	Chosen, Focus bool
}

// entry is one thing in a panel, drawn when it is about to be seen: an item, or where
// that is nil a sentence, of which an article may have half a million.
type entry struct {
	*item

	sentence int
}

// item is what an entry is that is more than a sentence.
type item struct {
	target Target
	draw   func(v View) []row.Row
	// text is what it is found by.
	text clean.Text
	// heads reports whether it names what the entries below it have in common.
	heads bool
}

// leads is where an entry leads.
func (e entry) leads() Target {
	if e.item != nil {
		return e.target
	}
	return Target{Sentence: e.sentence, Block: -1}
}

// isHead reports whether an entry names what those below it have in common.
func (e entry) isHead() bool { return e.item != nil && e.heads }

// Set is all panels of one article.
type Set struct {
	mine      func(sentence int) (Mine, bool)
	hidden    clean.Text // stands in the lists for what is withheld, or is empty
	source    clean.Text // the same for the panels that tell who is speaking
	article   *content.Article
	judgement func(sentence int) (content.Judgement, bool)
	entries   [Kinds][]entry
	packed    [Kinds][]entry // of those that are packed while all of them are shown
	// What the judgements so far came to.
	judged   int
	counts   [content.Labels]int
	speakers []clean.Text
	said     map[clean.Text][]int
	hits     []reader.Found // what the entries of that panel show
	passage  func(reader.Found) (clean.Text, []content.Span)
	grouped  int // how many attributed sentences the entries hold
	// certainty puts the lists in that order; ranked are their entries then, nil until
	// they are asked for.
	certainty bool
	ranked    [Kinds][]entry
	narrowed  [Kinds]narrowed
}

// New makes the panels of an article. Of its judgements they show those that judgement
// gives; any sentence may be without. Mine gives the reader's own labels.
func New(a *content.Article, judgement func(sentence int) (content.Judgement, bool), mine func(sentence int) (Mine, bool)) *Set {
	s := &Set{article: a, judgement: judgement, mine: mine}
	s.Update(a)
	return s
}

// Mine is a reader's own label of a sentence, or a note alone.
type Mine struct {
	Letter, Title clean.Text
	Badge         styles.Style
	// Beside is how it stands to the program's label, or empty.
	Beside clean.Text
	Note   clean.Text
	// Flag says why it should be looked at again, or is empty.
	Flag clean.Text
}

// Withhold says why some sentences are not in the lists, and why the panels that tell
// who is speaking are empty; what has no words is shown.
func (s *Set) Withhold(labels, source clean.Text) { s.hidden, s.source = labels, source }

// Update takes the article as it now is.
func (s *Set) Update(a *content.Article) {
	s.article = a
	s.Judged(0)
	for k := range Kind(Kinds) {
		if entries := k.spec().entries; entries != nil {
			s.entries[k] = entries(a)
		}
		if pack := k.spec().pack; pack != nil {
			s.packed[k] = pack(s.entries[k])
		}
		s.Narrow(k, s.narrowed[k].words)
	}
}

// Judged takes in the article's judgements from a sentence on. Those before it
// are as they were.
func (s *Set) Judged(from int) {
	if from < s.judged || s.said == nil {
		for _, k := range Lists() {
			s.entries[k] = nil
			s.Narrow(k, s.narrowed[k].words)
		}
		s.judged, s.counts, s.speakers, s.said, s.grouped = 0, [content.Labels]int{}, nil, map[clean.Text][]int{}, 0
	}
	s.claims()
}

// Len is the number of entries of a panel. One that tells of the current sentence has
// one.
func (s *Set) Len(k Kind) int {
	if k.spec().now != nil {
		return 1
	}
	return len(s.of(k))
}

// Count is the number shown in a panel's title, and whether one is shown. It
// is a count of sentences, never a score.
func (s *Set) Count(k Kind) (int, bool) {
	switch l, lists := k.Label(); {
	case lists && s.hidden != "", s.withheld(k):
		return 0, false
	case k.spec().counts:
		return entries(s.entries[k]), true
	case lists && len(s.article.Judgements) > 0:
		return s.counts[l], true
	}
	return 0, false
}

// Counts is the number of sentences of each label.
func (s *Set) Counts() [content.Labels]int { return s.counts }

// Target is where an entry leads.
func (s *Set) Target(k Kind, i int) Target {
	if k.spec().now != nil || i < 0 || i >= s.Len(k) {
		return nowhere
	}
	return s.of(k)[i].leads()
}

// Rows draws an entry.
func (s *Set) Rows(k Kind, i int, v View) []row.Row {
	if now := k.spec().now; now != nil {
		return now(s, v)
	}
	if i < 0 || i >= s.Len(k) {
		return nil
	}
	e := s.of(k)[i]
	switch draw := k.spec().draw; {
	case draw != nil:
		return draw(s, e, v)
	case e.item == nil:
		return s.claim(e.sentence, v)
	}
	return e.draw(v)
}

// Find gives the entry of a panel that leads to a sentence, or the last one
// before it; -1 when there is none.
func (s *Set) Find(k Kind, sentence int) int {
	best, bestAt := -1, -1
	block := -1
	if d := &s.article.Document; sentence >= 0 && sentence < len(d.Sentences) {
		block = d.Sentences[sentence].Block
	}
	for i, e := range s.of(k) {
		to := e.leads()
		at, here := to.Sentence, sentence
		if at < 0 {
			at, here = to.Block, block
		}
		if at >= 0 && at <= here && at > bestAt {
			best, bestAt = i, at
		}
	}
	return best
}

// withheld reports whether a panel shows nothing because it tells who is speaking.
func (s *Set) withheld(k Kind) bool { return s.source != "" && k.spec().source }

// Empty says why a panel has no entries.
func (s *Set) Empty(k Kind) clean.Text {
	if s.withheld(k) {
		return s.source
	}
	if _, labels := k.Label(); labels && s.hidden != "" {
		return s.hidden
	}
	if _, labels := k.Label(); labels && len(s.article.Judgements) == 0 && len(s.article.Document.Sentences) > 0 {
		return "the sentences are not read yet"
	}
	if n := &s.narrowed[k]; n.words != "" && len(s.full(k)) > 0 {
		return n.nothing()
	}
	return k.spec().empty
}

// of are the entries of a panel that are shown.
func (s *Set) of(k Kind) []entry {
	if packed := s.packed[k]; len(packed) > 0 && s.narrowed[k].words == "" && !s.withheld(k) {
		return packed
	}
	return s.narrow(k, s.full(k))
}

// full are all entries of a panel.
func (s *Set) full(k Kind) []entry {
	if s.withheld(k) {
		return nil
	}
	if gather := k.spec().gather; gather != nil {
		gather(s)
	}
	if _, lists := k.Label(); lists && s.certainty {
		return s.rank(k)
	}
	return s.entries[k]
}
