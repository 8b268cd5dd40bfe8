// Package source finds who is speaking: the author and what is said of the
// author, the publisher, the dates, where the piece comes from, what it
// disclaims and discloses. It reads the whole page, before anything is thrown
// away, and says of each fact where it was found.
//
// Evidence is taken in the order of its measured precision: JSON-LD, meta tags,
// microdata, the classes of elements, and then the visible text by its wording,
// its place and the author's name. What is not there stays empty. The package
// does not say which blocks are the article's body.
package source

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/evidence"
)

// Facts are the facts of a page and the lines that they were read from.
type Facts struct {
	content.Source

	// Text is the article's text as the page's data give it, outside text that nobody has
	// cleaned, or empty.
	Text string
	// Closed reports whether the page's data say that the article is not open to everybody.
	Closed bool

	// Used are the visible lines that are facts, in no certain order. They are no part of
	// the article's body.
	Used []Used
}

// Used is a line of the page, or a part of one, and the fact it is.
type Used = evidence.Used

// Options change what Find goes by.
type Options struct {
	// NoPublishers leaves out the rules that hold for one publisher only.
	NoPublishers bool
	// Head leaves out what is dear to find and seldom stands above an article: disclosures
	// and the policies of the publisher.
	Head bool
}

// Find reads the facts of a page.
func Find(p *page.Page) Facts { return Options{}.Find(p) }

// Find reads the facts of a page.
func (o Options) Find(p *page.Page) Facts {
	f := &finder{Page: evidence.Read(p, !o.NoPublishers)}
	// The order matters: a step reads what those before it have found, as noted, and
	// many pass over lines that are some other fact already.
	f.title()        // most of the others look around its line
	f.publisher()    // title
	f.dates()        // the title's line
	f.section()      // title
	f.authors()      // the title's line
	f.bios()         // authors; finds some where no byline names any
	f.affiliations() // authors with their bios, publisher
	f.genre()        // title, section with its conflicts, roles of authors
	f.provenance()   // authors, publisher
	f.disclaimer()   // genre
	f.genreOfNotes() // genre, disclaimer
	if !o.Head {
		f.disclosure() // authors, the lines of bios, publisher
	}
	f.notes()       // authors, disclosure
	f.sponsorship() // provenance
	f.paywall()
	f.dek()         // the title's line; what is left of the lines below it
	f.captions()    // what is left of the lines
	f.titleOfName() // only without a title; publisher
	f.dateLines()   // what is left of the lines around the title
	f.pressRelease()
	if !o.Head {
		f.policies()
	}
	f.canonical()
	f.ownText()
	f.out.Title, f.out.Publisher, f.out.Used, f.out.Conflicts = f.Title, f.Publisher, f.Used, f.Conflicts
	return f.out
}

// finder is a sheet and the facts found on it so far.
type finder struct {
	*evidence.Page

	out Facts
}
