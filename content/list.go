package content

import (
	"time"

	"github.com/standfirst/standfirst/content/clean"
)

// List is what leads to articles: a feed, a list of feeds, or the front page of an
// outlet.
type List struct {
	Kind ListKind
	// Title is what it calls itself.
	Title clean.Text
	// Address is where it was fetched from, Site the page that a feed belongs to;
	// either may be empty.
	Address, Site clean.Text
	Items         []Listed
	// Feeds are those that a page says it has.
	Feeds []Listed
	// Left is how many more there are than are listed.
	Left int
	// Origin is the server that the address led to in the end, on which its articles may
	// be even where that is no public one.
	Origin Origin
	// Validators are for asking again, and Unchanged tells that there is nothing
	// new and so nothing else in the list.
	Validators Validators
	Unchanged  bool
}

// ListKind is what a list is.
type ListKind uint8

// The kinds of lists.
const (
	// FrontPage is a page with links that look like articles.
	FrontPage ListKind = iota
	// Feed is a feed: RSS, Atom or JSON Feed.
	Feed
	// Feeds is a list of feeds: OPML.
	Feeds
)

// String says in plain words what it is.
func (k ListKind) String() string {
	switch k {
	case Feed:
		return "feed"
	case Feeds:
		return "list of feeds"
	default:
		return "front page"
	}
}

// Listed is an article, or a feed, that a list leads to.
type Listed struct {
	// ID is what a feed calls it by, so that it is known again when its title or
	// address changes.
	ID clean.Text
	// Number is its place in the list, from 1.
	Number int
	Title  clean.Text
	// Address is absolute, http or https; empty when the list gives none.
	Address clean.Text
	Author  clean.Text
	// Date is when it was published, or changed when only that is told; nil when nothing is.
	Date *Date
	// Words is how long the text is that the feed itself has of it.
	Words int
	// Site is the page that a feed belongs to.
	Site clean.Text
	// Folders are those in which a list of feeds has it, outermost first.
	Folders []clean.Text
}

// RetryLater is a server's wish not to be asked again for a time.
type RetryLater struct{ After time.Duration }

// Error says for how long.
func (r *RetryLater) Error() string { return "the server asks to come back in " + r.After.String() }
