// Package source finds who is speaking: the author and what is said of the
// author, the publisher, the dates, where the piece comes from, what it
// disclaims and discloses. It reads the whole page, before anything is thrown
// away, and says of each fact where it was found.
//
// Evidence is taken in the order of its measured precision: JSON-LD, meta tags, microdata, the classes of
// elements, and then the visible text by its wording, its place and the author's name. What is not there
// stays empty. The package does not say which blocks are the article's body.
//
// [Options.Find] is the order of the steps, each a package in a folder of its own:
//
//	heading     the title, and the dek below it
//	publisher   whose page it is
//	dating      when the piece was published and updated
//	section     the labels under which it stands
//	byline      who signs it
//	bio         what is said of them: who they are, what they do, and where
//	provenance  where it comes from, when that is elsewhere
//	genre       what the page says the piece is
//	note        disclaimer, disclosure, notes, sponsor, paywall
//	caption     captions of pictures and who made them
//	policy      the publisher's own rules, and licences
//
// Below these packages, and used by several of them:
//
//	evidence    a page while its facts are being found, and what of it is used already
//	signature   the names in a byline
//	statement   what a sentence beside a text is, by its wording
//	house       what is known of single publishers beforehand
//
// Such a package uses those below it, and of its neighbours only what they export: whether a sentence says where
// a piece is from (provenance.Says), the breadcrumbs (section.Crumbs).
package source

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/bio"
	"github.com/standfirst/standfirst/content/source/byline"
	"github.com/standfirst/standfirst/content/source/caption"
	"github.com/standfirst/standfirst/content/source/dating"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/genre"
	"github.com/standfirst/standfirst/content/source/heading"
	"github.com/standfirst/standfirst/content/source/note"
	"github.com/standfirst/standfirst/content/source/policy"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/publisher"
	"github.com/standfirst/standfirst/content/source/section"
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
	// Head leaves out what is dear to find and seldom stands above an article: what is said of
	// the authors, disclosures and the policies of the publisher.
	Head bool
}

// Find reads the facts of a page.
func Find(p *page.Page) Facts { return Options{}.Find(p) }

// Find reads the facts of a page.
func (o Options) Find(p *page.Page) Facts {
	// A step takes what it relies on: all look at the lines around the title, and at whose page it is.
	// Only what is left for the last of them depends on their order here, as a line that is some other
	// fact already is passed over.
	var f Facts
	known := publisher.Find(heading.Title(evidence.Read(p, !o.NoPublishers)))
	f.Published, f.Updated = dating.Find(known)
	f.Section = section.Find(known)
	f.Authors = byline.Find(known, f.Section)
	if o.Head {
		f.Authors = bio.None(f.Authors)
	} else {
		f.Authors = bio.Find(known, f.Authors, f.Section)
	}
	f.Provenance = provenance.Find(known, f.Authors)
	f.Disclaimer = note.Disclaimer(known)
	f.Genre = genre.Find(known, f.Section, f.Authors, f.Disclaimer)
	if !o.Head {
		f.Disclosure = note.Disclosure(known, f.Authors)
	}
	f.Notes = note.Notes(known, f.Authors)
	f.Sponsorship = note.Sponsorship(known)
	f.Paywall = note.Paywall(known)
	f.Dek = heading.Dek(known)
	f.Captions = caption.Find(known)
	heading.OfName(known)
	dating.Lines(known)
	if !o.Head {
		f.Policies = policy.Find(known)
	}
	f.Canonical = publisher.Canonical(known)
	f.Text, _ = known.Data.Article["articleBody"].(string)
	f.Closed = note.Closed(known)
	f.Title, f.Publisher, f.Used, f.Conflicts = known.Title, known.Publisher, known.Everywhere(), known.Conflicts
	return f
}
