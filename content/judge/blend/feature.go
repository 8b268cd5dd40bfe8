package blend

import (
	"strconv"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// The names of the features, in their order.
var (
	// frameShapes are the ways in which each kind of report is counted.
	frameShapes = [...]string{"plain", "that", "quote", "weak", "body"}
	quoteNames  = [...]string{"share", "half", "whole", "before", "after", "scare", "start", "any"}
	nearNames   = [...]string{
		"before.reported", "before.judging", "before.plain", "before.quoted",
		"after.reported", "after.judging", "after.plain", "after.quoted",
		"page.reported", "page.judging", "page.plain", "page.first", "joined", "joined.reported",
	}
	modelNames = [...]string{"own", "before", "after", "page", "before2", "after2"}
)

// Where the features of each group begin.
const (
	cueAt   = 0
	frameAt = cueAt + 2*grammar.Classes
	partyAt = frameAt + int(grammar.FrameKinds)*len(frameShapes)
	quoteAt = partyAt + int(grammar.Parties)
	shapeAt = quoteAt + len(quoteNames)
	nearAt  = shapeAt + shapes
	modelAt = nearAt + len(nearNames)
	// Always is the feature that every sentence has.
	Always = shapeAt + always
	// Size is the number of features.
	Size = modelAt + len(modelNames)*Outcomes
)

// Name is the name of feature i in the files of weights.
func Name(i int) string {
	switch {
	case i < grammar.Classes:
		return "cue." + grammar.Class(i).String()
	case i < frameAt:
		return "cues." + grammar.Class(i-grammar.Classes).String()
	case i < partyAt:
		k := grammar.FrameKind((i - frameAt) / len(frameShapes))
		return "frame." + k.String() + "." + frameShapes[(i-frameAt)%len(frameShapes)]
	case i < quoteAt:
		return "party." + strconv.Itoa(i-partyAt)
	case i < shapeAt:
		return "quote." + quoteNames[i-quoteAt]
	case i < nearAt:
		return "shape." + shapeNames[i-shapeAt]
	case i < modelAt:
		return "near." + nearNames[i-nearAt]
	}
	return "model." + modelNames[(i-modelAt)/Outcomes] + "." + strconv.Itoa((i-modelAt)%Outcomes)
}
