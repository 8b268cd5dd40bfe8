package sign

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// named reports whether token i, a word with a capital, belongs to a name: "the Best Western", and where the sentence opens with it and
// other capitals follow, before a verb, "Perfect Privacy is sold". What stands before a name that is whole without it judges:
// "Foolish Nell".
func (f *finder) named(i int) bool {
	t := f.At(i)
	if !t.Cap || t.Upper {
		return false
	}
	if i > 0 {
		return f.At(i - 1).Word
	}
	next := f.At(1)
	if !next.Cap || !next.Word || next.Gender() != lexicon.AnyGender || english.Place(strings.TrimSuffix(next.Low, "s")) || english.Place(next.Low) {
		return false
	}
	k := 2
	for f.At(k).Cap && f.At(k).Word {
		k++
	}
	return f.inGroup(k)
}

// bestOf reports whether "best" at token i only names something: a prize, "nominated for best actress", or somebody who is always
// called so, "the best man".
func (f *finder) bestOf(i int) bool {
	switch f.Low(i + 1) {
	case "friend", "friends", "man", "seller", "sellers":
		return true
	case "actor", "actors", "actress", "actresses", "director", "directors", "picture", "supporting", "original", "adapted", "foreign", "film", "films",
		"drama", "comedy", "musical", "documentary", "screenplay", "score", "song", "album", "newcomer", "novel", "book", "play", "soundtrack", "animated",
		"cinematography", "costume", "visual", "new", "international", "lead", "short", "debut", "editing", "design", "sound":
		return f.awarded(i)
	}
	return false
}

// awarded reports whether the words right before token i tell of a prize or of being named for one, and no "the" does of which: "the Golden
// Globe for | best drama", "won | best actor", "a prize for | best song and | best score".
func (f *finder) awarded(i int) bool {
	const near = 8
	if f.At(i - 1).Determiner() {
		return false
	}
	for k := i - 1; k >= max(0, i-near); k-- {
		switch w := f.Low(k); {
		case english.Honour(w):
			return true
		case !f.At(k).Word && w != "," && w != "-":
			return false
		case strings.HasPrefix(w, "nominat"), oneOf(w, "won", "win", "wins", "winning", "winner", "nominee", "nominees", "globe", "globes", "bafta",
			"category", "categories", "nod", "nods", "shortlisted", "contender", "contenders", "honors", "honours"):
			return true
		}
	}
	return false
}

func oneOf(w string, list ...string) bool { return slices.Contains(list, w) }
