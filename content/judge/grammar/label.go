package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// ownLabels marks labels that name an author of the piece: in a conversation of two
// columnists nobody else speaks.
func ownLabels(all []Sentence, authors []string) {
	own := map[string]bool{}
	for _, a := range authors {
		for w := range strings.FieldsSeq(strings.ToLower(a)) {
			own[w] = true
		}
		own[strings.ToLower(a)] = true
	}
	for i := range all {
		for k := range all[i].Frames {
			if f := &all[i].Frames[k]; f.Kind == Labelled && own[strings.ToLower(all[i].Label)] {
				f.Party, all[i].own = Author, true
			}
		}
	}
}

// labelled finds "SMITH: …" and "Q: …" at the start of a block.
func (s *Sentence) labelled() {
	ts := s.Tokens
	if len(ts) < 3 || ts[0].Quoted {
		return
	}
	if s.First && ts[0].Cap && (english.OneOf(ts[0].Low, "q.", "a.") || english.OneOf(ts[0].Low, "q", "a") && ts[1].Low == ":") {
		s.Label = ts[0].Low[:1]
		return
	}
	for i := range min(6, len(ts)-1) {
		switch {
		case ts[i].Low == ":" && i > 0 && ts[i+1].Start > ts[i].End:
			if s.labels(i) {
				s.Label = s.Text[ts[0].Start:ts[i-1].End]
				s.Frames = append(s.Frames, Frame{
					Kind: Labelled, Party: Person, Cue: content.Span{Start: ts[0].Start, End: ts[i].End},
					Speaker: content.Span{Start: ts[0].Start, End: ts[i-1].End},
					That:    true, Colon: true, Verb: i, From: 0, To: i,
				})
			}
			return
		case !ts[i].Word && !english.OneOf(ts[i].Low, ".", "(", ")"), ts[i].Word && !ts[i].Cap:
			return
		}
	}
}

// labels reports whether the words before the colon at token i, each with a capital, name who speaks, and are no
// heading or mark of the page: "Update:".
func (s *Sentence) labels(i int) bool {
	first := &s.Tokens[0]
	ordinary := english.Closed(first.Low)
	switch {
	case !first.Upper && i > 4, first.entry.Verb != lexicon.NoVerb, first.entry.Classes&(1<<lexicon.Furniture|1<<lexicon.Month|1<<lexicon.Day) != 0:
		return false
	case ordinary && (i == 1 || !s.First || !first.Upper), !s.First && (i < 2 || i > 3):
		return false
	}
	return !pageLabel(first.Low)
}
