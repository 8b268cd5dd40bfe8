package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/english"
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
	if s.First && ts[0].Cap && (oneOf(ts[0].Low, "q.", "a.") || oneOf(ts[0].Low, "q", "a") && ts[1].Low == ":") {
		s.Label = ts[0].Low[:1]
		return
	}
	for i := range min(6, len(ts)-1) {
		switch {
		case ts[i].Low == ":" && i > 0 && ts[i+1].Start > ts[i].End:
			if !ts[0].Upper && i > 4 || ts[0].entry.verb != noVerb {
				return
			}
			s.Label = s.Text[ts[0].Start:ts[i-1].End]
			caps := true
			for k := range i {
				if ts[k].Word && !ts[k].Cap {
					caps = false
				}
			}
			switch {
			case i == 1 && english.Closed(ts[0].Low), !s.First && (i < 2 || i > 3 || english.Closed(ts[0].Low)), ts[0].entry.classes&(1<<Furniture|1<<Month|1<<Day) != 0,
				oneOf(ts[0].Low, "trending", "more", "update", "exclusive", "breaking", "opinion", "note", "source", "sources", "p.s", "ps", "bottom", "verdict",
					"fact", "myth", "claim", "rating", "question", "answer"):
				s.Label = ""
				return
			}
			if !caps || i > 1 && !ts[0].Upper && english.Closed(ts[0].Low) {
				s.Label = ""
				return
			}
			s.Frames = append(s.Frames, Frame{
				Kind: Labelled, Party: Person, Cue: content.Span{Start: ts[0].Start, End: ts[i].End}, Speaker: content.Span{Start: ts[0].Start, End: ts[i-1].End},
				That: true, Colon: true, Verb: i, From: 0, To: i,
			})
			return
		case !ts[i].Word && ts[i].Low != "." && ts[i].Low != "(" && ts[i].Low != ")":
			return
		case ts[i].Word && !ts[i].Cap:
			return
		}
	}
}
