package export

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Schema names the version of the JSON. Fields may be added under the same
// name; none is removed, renamed or given another meaning. Version 2 adds to the
// sentences of version 1 doubted, probabilities, against, speaker_confidence, speaker_or and
// opinions_inside, and changes nothing else.
const Schema = "standfirst/article/2"

// The types below are the schema. Nothing is omitted: what is absent is null
// or an empty list. Offsets are Unicode code points into the block's text.
type (
	jsonArticle struct {
		Schema    string         `json:"schema"`
		Reference clean.Text     `json:"reference"`
		MediaType clean.Text     `json:"media_type"`
		Language  *clean.Text    `json:"language"`
		Warning   *clean.Text    `json:"warning"`
		Source    jsonSource     `json:"source"`
		Blocks    []jsonBlock    `json:"blocks"`
		Sentences []jsonSentence `json:"sentences"`
		// Letters are those of a page of readers' letters. They are made of blocks and source.
		Letters []jsonLetter  `json:"letters"`
		Counts  *jsonCounts   `json:"counts"` // null when the sentences carry no labels
		LeftOut []jsonLeftOut `json:"left_out"`
		Cleaned clean.Counts  `json:"cleaned"`
	}
	jsonLetter struct {
		Writer clean.Text  `json:"writer"`
		Place  *clean.Text `json:"place"`
		// First and Last are the i of its first and of its last sentence.
		First int `json:"first"`
		Last  int `json:"last"`
	}
	jsonFact[T any] struct {
		Value T          `json:"value"`
		Where clean.Text `json:"where"`
		Sure  bool       `json:"sure"`
	}
	jsonText   = jsonFact[clean.Text]
	jsonSource struct {
		Title       *jsonText                `json:"title"`
		Dek         *jsonText                `json:"dek"`
		Section     *jsonFact[[]clean.Text]  `json:"section"`
		Genre       *jsonFact[content.Genre] `json:"genre"`
		Publisher   *jsonText                `json:"publisher"`
		Published   *jsonText                `json:"published"`
		Updated     *jsonText                `json:"updated"`
		Canonical   *jsonText                `json:"canonical"`
		Authors     []jsonAuthor             `json:"authors"`
		Provenance  *jsonProvenance          `json:"provenance"`
		Disclaimer  *jsonText                `json:"disclaimer"`
		Disclosure  *jsonText                `json:"disclosure"`
		Notes       []*jsonText              `json:"notes"`
		Sponsorship *jsonText                `json:"sponsorship"`
		Paywall     *jsonText                `json:"paywall"`
		Captions    []jsonCaption            `json:"captions"`
		// Policies are pages of the publisher's on its own work, Conflicts other values that the page gives.
		Policies  []jsonPolicy   `json:"policies"`
		Conflicts []jsonConflict `json:"conflicts"`
	}
	jsonAuthor struct {
		Name         *jsonText `json:"name"`
		Role         *jsonText `json:"role"`
		Organisation *jsonText `json:"organisation"`
		Bio          *jsonText `json:"bio"`
		URL          *jsonText `json:"url"`
		// Kind is "person" or "organisation".
		Kind string `json:"kind"`
		// Affiliations are all that the page gives, Role and Organisation the first of them.
		Affiliations []jsonAffiliation `json:"affiliations"`
	}
	jsonAffiliation struct {
		Role         *jsonText `json:"role"`
		Organisation *jsonText `json:"organisation"`
	}
	jsonPolicy struct {
		Name    clean.Text `json:"name"`
		Address clean.Text `json:"address"`
		Where   clean.Text `json:"where"`
	}
	jsonConflict struct {
		Fact  clean.Text `json:"fact"`
		Value clean.Text `json:"value"`
		Where clean.Text `json:"where"`
	}
	jsonProvenance struct {
		Value *clean.Text            `json:"value"`
		Kind  content.ProvenanceKind `json:"kind"`
		From  *clean.Text            `json:"from"`
		Where clean.Text             `json:"where"`
	}
	jsonCaption struct {
		Text   clean.Text  `json:"text"`
		Credit *clean.Text `json:"credit"`
		Where  clean.Text  `json:"where"`
	}
	jsonBlock struct {
		I        int        `json:"i"`
		Kind     string     `json:"kind"`
		Text     clean.Text `json:"text"`
		Markdown clean.Text `json:"markdown"`
		// Structure is only in what the program keeps for itself.
		Structure *jsonStructure `json:"structure,omitempty"`
	}
	jsonSpan struct {
		Start int        `json:"start"`
		End   int        `json:"end"`
		Text  clean.Text `json:"text"`
	}
	jsonReason struct {
		jsonSpan

		Why clean.Text `json:"why"`
	}
	jsonSentence struct {
		I int `json:"i"`
		// Number is the sentence's on the screen and on paper, from 1.
		Number int `json:"number"`
		Block  int `json:"block"`
		jsonSpan
		*jsonJudgement
	}
	jsonJudgement struct {
		Label             string             `json:"label"`
		Confidence        float64            `json:"confidence"`
		Doubted           *string            `json:"doubted"`
		Probabilities     *jsonProbabilities `json:"probabilities"`
		Reasons           []jsonReason       `json:"reasons"`
		Against           *jsonReason        `json:"against"`
		Speaker           *clean.Text        `json:"speaker"`
		SpeakerConfidence *float64           `json:"speaker_confidence"`
		SpeakerOr         *clean.Text        `json:"speaker_or"`
		Via               *clean.Text        `json:"via"`
		FactsInside       []jsonSpan         `json:"facts_inside"`
		OpinionsInside    []jsonSpan         `json:"opinions_inside"`
	}
	jsonProbabilities struct {
		Fact       float64 `json:"fact"`
		Opinion    float64 `json:"opinion"`
		Attributed float64 `json:"attributed"`
		Prediction float64 `json:"prediction"`
	}
	jsonCounts struct {
		Fact       int `json:"fact"`
		Opinion    int `json:"opinion"`
		Attributed int `json:"attributed"`
		Prediction int `json:"prediction"`
		Unsure     int `json:"unsure"`
	}
	jsonLeftOut struct {
		Text   clean.Text `json:"text"`
		Reason clean.Text `json:"reason"`
	}
)
