package panel

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
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

// spec is all that makes a panel. A new panel is a constant above, a row in [specs], and
// the key of its name in package reading.
type spec struct {
	// title is the heading, short the same in a narrow column when title is too
	// long for one, tab the name among those of the others, in one word or two.
	title, short, tab clean.Text
	// opener names the key that opens it.
	opener string
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
	// ofSearch reports whether it shows what a search found, and is there only then.
	ofSearch bool
	// addresses reports whether its entries are addresses, each with a number.
	addresses bool
	// rewinds reports whether its beginning says the most, so that it is shown from there again.
	rewinds bool
	// sign says in the heading what the sign behind its entries means, or is empty.
	sign clean.Text
	// slots are the columns that it stands in; elsewhere it is shown while it has the keys.
	slots []slot
	// entries are those of an article; nil when they are kept another way.
	entries func(a *content.Article) []entry
	// gather makes the entries that are only made when they are looked at, or is nil.
	gather func(s *Set)
	// pack puts small entries behind each other while all are shown; nil leaves them.
	pack func(all []entry) []entry
	// draw draws an entry; nil where that draws itself, or is a sentence.
	draw func(s *Set, e entry, v View) []row.Row
	// now draws a panel that tells of the current sentence alone.
	now func(s *Set, v View) []row.Row
	// hints are the keys of use at an entry; nil where they are those of any panel.
	hints func(t Target) []keymap.Hint
	// empty is what stands there instead of entries.
	empty clean.Text
}

// spec is the panel's row of the table.
func (k Kind) spec() *spec { return &specs[k] }

var specs = [Kinds]spec{
	Facts: {
		title: "Asserted as fact, not checked", short: "Asserted, not checked", tab: "facts", opener: keymap.Facts,
		lists: true, label: content.Fact, chooses: true, slots: ofLists(), empty: "nothing is asserted as fact",
	},
	Opinions: {
		title: "Opinion", tab: "opinion", opener: keymap.Opinions,
		lists: true, label: content.Opinion, chooses: true, slots: ofLists(), empty: "no opinion",
	},
	Attributed: {
		title: "Attributed, by speaker", short: "Attributed", tab: "attributed", opener: keymap.Attributed,
		lists: true, label: content.Attributed, chooses: true, headed: true, slots: ofLists(), gather: (*Set).group, empty: "nobody else is quoted",
	},
	Predictions: {
		title: "Predictions", tab: "predictions", opener: keymap.Predictions,
		lists: true, label: content.Prediction, chooses: true, slots: ofLists(), empty: "nothing is predicted",
	},
	Unsure: {
		title: "Unsure", tab: "unsure", opener: keymap.Unsure,
		lists: true, label: content.Unsure, chooses: true, slots: ofLists(), empty: "none",
	},
	Why: {title: "Why", tab: "why", opener: keymap.Why, slots: []slot{{Only, 6}, {Right, 4}}, now: why},
	Who: {
		title: "Who is speaking", tab: "who", opener: keymap.Who, source: true, picks: true, rewinds: true, sign: "where found",
		slots: []slot{{Only, 4}, {Left, 8}}, entries: who, hints: whoHints,
	},
	LeftOut: {
		title: "Left out", tab: "left out", opener: keymap.LeftOut, source: true, counts: true,
		slots: []slot{{Only, 0}, {Left, 0}}, entries: leftOut, pack: packed, empty: "nothing was left out",
	},
	Contents: {
		title: "Contents", tab: "contents", opener: keymap.Contents, chooses: true,
		slots: []slot{{Left, 3}}, entries: contents, empty: "the article has no headings",
	},
	Links: {
		title: "Links and pictures", short: "Links", tab: "links", opener: keymap.Links, source: true, chooses: true, counts: true,
		addresses: true, slots: []slot{{Left, 0}}, entries: links, hints: linkHints, empty: "no links and no pictures",
	},
	Hits: {
		title: "Found", tab: "found", opener: keymap.Hits, chooses: true, counts: true, ofSearch: true, draw: (*Set).hit,
		empty: "nothing is found",
	},
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

// OfSentence reports whether the panel tells of one sentence alone, the current one.
func (k Kind) OfSentence() bool { return k.spec().now != nil }

// OfSearch reports whether the panel shows what a search found, and is there only then.
func (k Kind) OfSearch() bool { return k.spec().ofSearch }

// Addresses reports whether the panel's entries are addresses, each with a number.
func (k Kind) Addresses() bool { return k.spec().addresses }

// Rewinds reports whether the panel is shown from its beginning again when it is left.
func (k Kind) Rewinds() bool { return k.spec().rewinds }

// Sign says what the sign behind the panel's entries means, or is empty.
func (k Kind) Sign() clean.Text { return k.spec().sign }

// Opener names the key that opens the panel.
func (k Kind) Opener() string { return k.spec().opener }

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
