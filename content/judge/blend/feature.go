package blend

import (
	"strconv"

	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// Where the features of each group begin. A group is a table of names and of what fills each; a class of cues, a kind of
// report and a kind of speaker have names of their own.
const (
	cueAt   = 0
	frameAt = cueAt + 2*lexicon.Classes
	partyAt = frameAt + int(grammar.FrameKinds)*len(frameFeatures)
	quoteAt = partyAt + int(grammar.Parties)
	shapeAt = quoteAt + len(quoteFeatures)
	nearAt  = shapeAt + len(shapeFeatures)
	modelAt = nearAt + len(nearFeatures)
	// Always is the feature that every sentence has, the first of the shapes, and Alone the one that the sentences of a
	// passage have.
	Always = shapeAt
	Alone  = shapeAt + 1
	// Size is the number of features.
	Size = modelAt + len(modelFeatures)*Outcomes
)

// Names are those of all features, in their order.
func Names() []string {
	out := make([]string, Size)
	for i := range out {
		out[i] = Name(i)
	}
	return out
}

// Name is the name of feature i in the files of weights.
func Name(i int) string {
	switch {
	case i < lexicon.Classes:
		return "cue." + lexicon.Class(i).String()
	case i < frameAt:
		return "cues." + lexicon.Class(i-lexicon.Classes).String()
	case i < partyAt:
		k := grammar.FrameKind((i - frameAt) / len(frameFeatures))
		return "frame." + k.String() + "." + frameFeatures[(i-frameAt)%len(frameFeatures)].name
	case i < quoteAt:
		return "party." + strconv.Itoa(i-partyAt)
	case i < shapeAt:
		return "quote." + quoteFeatures[i-quoteAt].name
	case i < nearAt:
		return "shape." + shapeFeatures[i-shapeAt].name
	case i < modelAt:
		return "near." + nearFeatures[i-nearAt].name
	}
	return "model." + modelFeatures[(i-modelAt)/Outcomes].name + "." + strconv.Itoa((i-modelAt)%Outcomes)
}
