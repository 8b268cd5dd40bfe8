package tui

import "github.com/standfirst/standfirst/content/clean"

// Group is a heading of the help page.
type Group uint8

// The groups, in the order of the help page.
const (
	GroupMove Group = iota
	GroupSentence
	GroupLabel
	GroupPanel
	GroupFind
	GroupArticle
	GroupList
	GroupBeside
	GroupScreen
	GroupLabelling

	groups = iota
)

// groupTable is the heading of each group, and whether its keys hold on one surface
// alone: then they may be keys that mean something else on the others.
func groupTable() [groups]struct {
	title clean.Text
	own   bool
} {
	return [groups]struct {
		title clean.Text
		own   bool
	}{
		GroupMove:     {title: "Move"},
		GroupSentence: {title: "Sentences"},
		GroupLabel:    {title: "Labels"},
		GroupPanel:    {title: "Panels"},
		GroupFind:     {title: "Find"},
		GroupArticle:  {title: "Article"},
		GroupList:     {title: "The list", own: true},
		GroupBeside:   {title: "Two articles beside each other", own: true},
		GroupScreen:   {title: "Screen"},

		GroupLabelling: {title: "While you label", own: true},
	}
}

// String is the heading.
func (g Group) String() string { return string(g.title()) }

func (g Group) title() clean.Text { return groupTable()[g].title }

// scope is where a key of the group means what it does: the group itself when that
// is one surface, else everywhere.
func (g Group) scope() Group {
	if groupTable()[g].own {
		return g
	}
	return everywhere
}

// everywhere is the scope of the groups whose keys mean the same on every surface.
const everywhere Group = 255
