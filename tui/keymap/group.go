package keymap

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

	// Groups is how many there are.
	Groups
)

// groupTable is the heading of each group, and whether its keys hold on one surface
// alone: then they may be keys that mean something else on the others.
func groupTable() [Groups]struct {
	title clean.Text
	own   bool
} {
	return [Groups]struct {
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
func (g Group) String() string { return string(g.Title()) }

// Title is the heading as text.
func (g Group) Title() clean.Text { return groupTable()[g].title }

// Own reports whether the keys of the group hold on one surface alone.
func (g Group) Own() bool { return groupTable()[g].own }

// scope is where a key of the group means what it does: the group itself when that
// is one surface, else everywhere.
func (g Group) scope() Group {
	if g.Own() {
		return g
	}
	return everywhere
}

// everywhere is the scope of the groups whose keys mean the same on every surface.
const everywhere Group = 255
