package visit

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/scheme"
)

// Answers are the reader's own labels of one article.
type Answers struct {
	Scheme func() *scheme.Scheme // read when the first label needs it
	given  map[int]content.Own
	Gone   []content.Own // whose sentences are no more
	Labels int           // how many of them are labels, not notes alone
	before []content.Own // what each change replaced, the newest last
}

func newAnswers(s func() *scheme.Scheme) *Answers {
	return &Answers{Scheme: s, given: map[int]content.Own{}}
}

// Load takes in what was given before, but for what has been given again meanwhile.
func (n *Answers) Load(labels []content.Own) {
	for _, o := range labels {
		if o.Sentence < 0 {
			n.Gone = append(n.Gone, o)
			continue
		}
		if _, given := n.given[o.Sentence]; !given && !o.Empty() {
			n.put(o)
		}
	}
}

// put sets a label, and gives what it replaces.
func (n *Answers) put(o content.Own) content.Own {
	was, ok := n.given[o.Sentence]
	if !ok {
		was = content.Own{Sentence: o.Sentence}
	}
	if was.Label != "" {
		n.Labels--
	}
	if o.Label != "" {
		n.Labels++
	}
	n.given[o.Sentence] = o // an empty one, too: it has been taken away
	return was
}

// Change sets a label in such a way that it can be taken back.
func (n *Answers) Change(o content.Own) { n.before = append(n.before, n.put(o)) }

// Undo takes back the last change, and gives what is there again.
func (n *Answers) Undo() (content.Own, bool) {
	last := len(n.before) - 1
	if last < 0 {
		return content.Own{}, false
	}
	o := n.before[last]
	n.before = n.before[:last]
	n.put(o)
	return o, true
}

// Own is the label of a sentence, if it has one, or a note.
func (n *Answers) Own(sentence int) (content.Own, bool) {
	o, ok := n.given[sentence]
	return o, ok && !o.Empty()
}

// Answered reports whether a sentence has a label.
func (n *Answers) Answered(sentence int) bool { return n.given[sentence].Label != "" }

// beside compares a label with one of the program's. Where the label set has no
// counterpart to the program's, there is nothing to compare.
func (n *Answers) beside(o content.Own, j content.Judgement) (alike, compared bool) {
	theirs := n.Scheme().Program(j.Label)
	if o.Label == "" || theirs == "" {
		return false, false
	}
	return o.Label == theirs, true
}
