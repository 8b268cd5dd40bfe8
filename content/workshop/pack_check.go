package workshop

import (
	"errors"
	"fmt"
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/scheme"
)

// check reports what is wrong with a pack, or nil.
func (p *Pack) check() error {
	n := p.Sentences()
	s := p.Settings
	switch {
	case n == 0:
		return errors.New("it has no sentence to label")
	case s.Rounds < 1 || s.Rounds > Rounds:
		return fmt.Errorf("it asks for %d rounds, not 1 or %d", s.Rounds, Rounds)
	case s.Least < 1:
		return errors.New("it shows counts of fewer than one answer")
	case s.From < 0 || s.To > n || s.From >= s.To:
		return fmt.Errorf("it asks for sentences %d to %d of %d", s.From+1, s.To, n)
	case s.To-s.From > MaxSentences:
		return fmt.Errorf("it asks for %d sentences, more than %d; name some with --only", s.To-s.From, MaxSentences)
	case p.Program != nil && (len(p.Program.Labels) != n || len(p.Program.Reasons) != n ||
		len(p.Program.Speakers) != 0 && len(p.Program.Speakers) != n):
		return errors.New("the program's labels do not fit its sentences")
	case p.Program != nil && slices.ContainsFunc(p.Program.Labels, isNoLabel):
		return errors.New("it has the program say a label that is not the program's")
	case p.Activity != nil && len(p.Activity.Key) != 0 && len(p.Activity.Key) != n:
		return errors.New("the key does not fit its sentences")
	}
	if err := p.Scheme.Check(); err != nil || p.Activity == nil {
		return err
	}
	return p.Activity.check(&p.Scheme)
}

// check reports what is wrong with a lesson, or nil.
func (a *Activity) check(s *scheme.Scheme) error {
	known := func(name string) bool { return name == "" || s.Index(name) >= 0 }
	for _, w := range a.WarmUp {
		if !known(w.Label) {
			return errors.New("a sentence to warm up on has a label that is not of its set")
		}
	}
	for _, k := range a.Key {
		if !known(k.Label) || slices.ContainsFunc(k.Also, func(also string) bool { return !known(also) }) {
			return errors.New("its key has a label that is not of its set")
		}
	}
	return nil
}

// isNoLabel reports whether a name is that of none of the program's labels.
func isNoLabel(name string) bool {
	_, ok := content.LabelNamed(name)
	return !ok
}
