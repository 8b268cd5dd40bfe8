// Package scheme holds label sets: the labels that people may give a sentence,
// what each means, and which of the program's labels it answers to.
//
// The program's own judge knows one set, [content.Label]. People work with the
// set that suits their class or their question; a set is data, so a new one is a
// file. This package reads no file and gives no label.
package scheme

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Scheme is a label set.
type Scheme struct {
	// Name identifies it in files and on the command line: "five".
	Name string `json:"name" toml:"name"`
	// Title is what people read: "five labels".
	Title clean.Text `json:"title" toml:"title"`
	// Question is what is asked of each sentence: "How is it put forward?"
	Question clean.Text `json:"question" toml:"question"`
	// Labels are in the order in which they are shown; there are 2 to [MaxLabels].
	Labels []Label `json:"labels" toml:"label"`
	// FromProgram maps names of [content.Label] to names of this set. A label of the
	// program that is not in it has no counterpart, and is not compared.
	FromProgram map[string]string `json:"from_program" toml:"from_program"`
}

// Label is one label of a set.
type Label struct {
	// Key is the small letter that gives it, unique in its set.
	Key string `json:"key" toml:"key"`
	// Name stands in files: "fact". It is unique in its set.
	Name string `json:"name" toml:"name"`
	// Title is what people read: "asserted as fact".
	Title clean.Text `json:"title" toml:"title"`
	// Short is the title where there is little room: "fact".
	Short clean.Text `json:"short" toml:"short"`
	// Help is the definition, in a sentence.
	Help clean.Text `json:"help" toml:"help"`
	// Example is a sentence that clearly carries the label.
	Example clean.Text `json:"example" toml:"example"`
	// Hard is a case that people disagree about, and how to decide it.
	Hard clean.Text `json:"hard" toml:"hard"`
	// Undecided marks the answer of somebody who cannot tell. It is an answer, not a
	// missing one.
	Undecided bool `json:"undecided,omitempty" toml:"undecided"`
}

// Label finds a label by its name.
func (s *Scheme) Label(name string) (Label, bool) {
	for _, l := range s.Labels {
		if l.Name == name {
			return l, true
		}
	}
	return Label{}, false
}

// ByKey finds a label by its letter.
func (s *Scheme) ByKey(key string) (Label, bool) {
	for _, l := range s.Labels {
		if l.Key == key {
			return l, true
		}
	}
	return Label{}, false
}

// Index is the place of the label with that name in Labels, or -1.
func (s *Scheme) Index(name string) int {
	for i, l := range s.Labels {
		if l.Name == name {
			return i
		}
	}
	return -1
}

// Program is the name of the label that answers to one of the program's, or ""
// when the set has none.
func (s *Scheme) Program(l content.Label) string { return s.FromProgram[l.String()] }
