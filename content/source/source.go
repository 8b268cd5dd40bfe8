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
	"strings"

	"github.com/standfirst/standfirst/content/metadata"

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
	known := evidence.Read(p, !o.NoPublishers)
	// A step takes what it relies on. All of them look at the lines around the title's, which the
	// first finds, and many pass over lines that are some other fact already.
	var f Facts
	findTitle(known)
	known.Publisher = findPublisher(known)
	f.Published, f.Updated = findDates(known)
	f.Section = findSection(known)
	f.Authors = findBios(known, findAuthors(known, f.Section), f.Section)
	f.Genre = findGenre(known, f.Section, f.Authors)
	f.Provenance = findProvenance(known, f.Authors)
	f.Disclaimer = findDisclaimer(known, f.Genre)
	if f.Genre == nil {
		f.Genre = genreOfDisclaimer(f.Disclaimer)
	}
	if !o.Head {
		f.Disclosure = findDisclosure(known, f.Authors)
	}
	f.Notes = findNotes(known, f.Authors, f.Disclosure)
	f.Sponsorship = findSponsorship(known, f.Provenance)
	f.Paywall = findPaywall(known)
	f.Dek = findDek(known)
	f.Captions = findCaptions(known)
	titleOfName(known)
	dateLines(known)
	f.Provenance = released(f.Provenance, f.Genre)
	if !o.Head {
		f.Policies = findPolicies(known)
	}
	f.Canonical = canonical(known)
	if a := known.Data.Article; a != nil {
		f.Text, _ = a["articleBody"].(string)
		f.Closed = strings.EqualFold(metadata.Text(a["isAccessibleForFree"]), "false") || a["isAccessibleForFree"] == false
	}
	f.Title, f.Publisher, f.Used, f.Conflicts = known.Title, known.Publisher, known.Used, known.Conflicts
	return f
}
