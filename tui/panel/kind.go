package panel

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
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
	Hits

	// Kinds is the number of panels.
	Kinds = iota
)

// spec is all that makes a panel. A new panel is a constant above and a row in
// [specs]; where it stands on the screen is package tui's.
type spec struct {
	// title is the heading, short the same in a narrow column when title is too
	// long for one, tab the name among those of the others, in one word or two.
	title, short, tab clean.Text
	// lists reports whether the panel lists the sentences of a label.
	lists bool
	label content.Label
	// chooses reports whether the panel has entries that one can go to; else it is text to
	// be scrolled.
	chooses bool
	// picks reports whether it is text of which one can pick a fact while it has the keys.
	picks bool
	// headed reports whether some entries name whose the ones below them are.
	headed bool
	// counts reports whether the heading shows how many entries there are.
	counts bool
	// source reports whether the panel tells who is speaking, or may.
	source bool
	// entries are those of an article; nil when they are kept another way.
	entries func(a *content.Article) []entry
	// now draws a panel that tells of the current sentence alone.
	now func(s *Set, v View) []row.Row
	// empty is what stands there instead of entries.
	empty clean.Text
}

// spec is the panel's row of the table.
func (k Kind) spec() *spec { return &specs[k] }

var specs = [Kinds]spec{
	Facts: {
		title: "Asserted as fact, not checked", short: "Asserted, not checked", tab: "facts",
		lists: true, label: content.Fact, chooses: true, empty: "nothing is asserted as fact",
	},
	Opinions: {title: "Opinion", tab: "opinion", lists: true, label: content.Opinion, chooses: true, empty: "no opinion"},
	Attributed: {
		title: "Attributed, by speaker", short: "Attributed", tab: "attributed",
		lists: true, label: content.Attributed, chooses: true, headed: true, empty: "nobody else is quoted",
	},
	Predictions: {title: "Predictions", tab: "predictions", lists: true, label: content.Prediction, chooses: true, empty: "nothing is predicted"},
	Unsure:      {title: "Unsure", tab: "unsure", lists: true, label: content.Unsure, chooses: true, empty: "none"},
	Why:         {title: "Why", tab: "why", now: why},
	Who:         {title: "Who is speaking", tab: "who", source: true, picks: true, entries: who},
	LeftOut:     {title: "Left out", tab: "left out", source: true, counts: true, entries: leftOut, empty: "nothing was left out"},
	Contents:    {title: "Contents", tab: "contents", chooses: true, entries: contents, empty: "the article has no headings"},
	Links: {
		title: "Links and pictures", short: "Links", tab: "links", source: true, chooses: true, counts: true, entries: links,
		empty: "no links and no pictures",
	},
	Hits: {title: "Found", tab: "found", chooses: true, counts: true, empty: "nothing is found"},
}

// Label is the label that the panel lists, and whether it lists one.
func (k Kind) Label() (content.Label, bool) { return k.spec().label, k.spec().lists }

// Short is the panel's heading in a narrow column.
func (k Kind) Short() clean.Text {
	if s := k.spec().short; s != "" {
		return s
	}
	return k.spec().title
}

// Tab is the panel's name among those of the others, in one word or two.
func (k Kind) Tab() clean.Text { return k.spec().tab }

// Chooses reports whether one chooses among the panel's entries while it has the keys. The
// others are text to be scrolled.
func (k Kind) Chooses() bool { return k.spec().chooses || k.spec().picks }

// Follows reports whether the panel shows the entry of the current sentence while it has
// not got the keys. The others are text to be scrolled then.
func (k Kind) Follows() bool { return k.spec().chooses }

// Next is the panel n further on, around the end.
func (k Kind) Next(n int) Kind {
	return Kind((int(k) + n%Kinds + Kinds) % Kinds) // less than Kinds
}

// Lists are the panels that list the sentences of a label, in their order.
func Lists() []Kind {
	out := make([]Kind, 0, content.Labels)
	for k := range Kind(Kinds) {
		if k.spec().lists {
			out = append(out, k)
		}
	}
	return out
}

// ListOf is the panel that lists the sentences of a label.
func ListOf(l content.Label) Kind {
	for k := range Kind(Kinds) {
		if s := k.spec(); s.lists && s.label == l {
			return k
		}
	}
	return Unsure
}
