package panel

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Kind is one of the panels.
type Kind uint8

// The panels, in the order that the tab key goes through them.
const (
	Facts Kind = iota
	Opinions
	Attributed
	Predictions
	Unsure
	Why
	Who
	LeftOut
	Contents
	Links

	// Kinds is the number of panels.
	Kinds = iota
)

// Label is the label that the panel lists, and whether it lists one.
func (k Kind) Label() (content.Label, bool) {
	if k > Unsure {
		return 0, false
	}
	return [...]content.Label{content.Fact, content.Opinion, content.Attributed, content.Prediction, content.Unsure}[k], true
}

// Title is the panel's heading.
func (k Kind) Title() clean.Text {
	return [...]clean.Text{
		"Asserted as fact, not checked", "Opinion", "Attributed, by speaker", "Predictions", "Unsure",
		"Why", "Who is speaking", "Left out", "Contents", "Links",
	}[k]
}

// Short is the panel's heading in a narrow column.
func (k Kind) Short() clean.Text {
	switch k {
	case Facts:
		return "Asserted, not checked"
	case Attributed:
		return "Attributed"
	}
	return k.Title()
}

// Tab is the panel's name among those of the others, in one word or two.
func (k Kind) Tab() clean.Text {
	return [...]clean.Text{"facts", "opinion", "attributed", "predictions", "unsure", "why", "who", "left out", "contents", "links"}[k]
}

// Chooses says whether the panel has entries that one can go to. The others
// are text to be scrolled.
func (k Kind) Chooses() bool { return k <= Unsure || k == Contents || k == Links }

// Next is the panel n further on, around the end.
func (k Kind) Next(n int) Kind {
	return Kind((int(k) + n%Kinds + Kinds) % Kinds) // less than Kinds
}
