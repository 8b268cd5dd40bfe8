package tui

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/scheme"
)

// answers are the reader's own labels of one article.
type answers struct {
	scheme func() *scheme.Scheme // read when the first label needs it
	given  map[int]content.Own
	gone   []content.Own // whose sentences are no more
	labels int           // how many of them are labels, not notes alone
	before []content.Own // what each change replaced, the newest last
}

func newAnswers(s func() *scheme.Scheme) *answers {
	return &answers{scheme: s, given: map[int]content.Own{}}
}

// load takes in what was given before, but for what has been given again meanwhile.
func (n *answers) load(labels []content.Own) {
	for _, o := range labels {
		if o.Sentence < 0 {
			n.gone = append(n.gone, o)
			continue
		}
		if _, given := n.given[o.Sentence]; !given && !o.Empty() {
			n.put(o)
		}
	}
}

// put sets a label, and gives what it replaces.
func (n *answers) put(o content.Own) content.Own {
	was, ok := n.given[o.Sentence]
	if !ok {
		was = content.Own{Sentence: o.Sentence}
	}
	if was.Label != "" {
		n.labels--
	}
	if o.Label != "" {
		n.labels++
	}
	n.given[o.Sentence] = o // an empty one, too: it has been taken away
	return was
}

// change sets a label in such a way that it can be taken back.
func (n *answers) change(o content.Own) { n.before = append(n.before, n.put(o)) }

// undo takes back the last change, and gives what is there again.
func (n *answers) undo() (content.Own, bool) {
	last := len(n.before) - 1
	if last < 0 {
		return content.Own{}, false
	}
	o := n.before[last]
	n.before = n.before[:last]
	n.put(o)
	return o, true
}

// own is the label of a sentence, if it has one, or a note.
func (n *answers) own(sentence int) (content.Own, bool) {
	o, ok := n.given[sentence]
	return o, ok && !o.Empty()
}

// answered reports whether a sentence has a label.
func (n *answers) answered(sentence int) bool { return n.given[sentence].Label != "" }

// beside compares a label with one of the program's. Where the label set has no
// counterpart to the program's, there is nothing to compare.
func (n *answers) beside(o content.Own, j content.Judgement) (alike, compared bool) {
	theirs := n.scheme().Program(j.Label)
	if o.Label == "" || theirs == "" {
		return false, false
	}
	return o.Label == theirs, true
}
