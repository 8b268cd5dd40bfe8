package content

import (
	"time"

	"github.com/standfirst/standfirst/content/clean"
)

// Found is a source fact and where it was found. A fact that was not found is
// a nil *Found.
type Found[T any] struct {
	Value T
	// Where is in plain words: "JSON-LD author.name", "last paragraph".
	Where clean.Text
	// Sure is false when the fact was guessed from weak evidence.
	Sure bool
}

// Source is who is speaking: all that the page says of its author, its
// publisher and where the piece comes from. What is absent is nil or empty.
type Source struct {
	Title     *Found[clean.Text]
	Dek       *Found[clean.Text]
	Section   *Found[[]clean.Text]
	Genre     *Found[Genre]
	Publisher *Found[clean.Text]
	Published *Found[Date]
	Updated   *Found[Date]
	Canonical *Found[clean.Text]

	Authors     []Author
	Provenance  *Provenance
	Disclaimer  *Found[clean.Text]
	Disclosure  *Found[clean.Text]
	Notes       []Found[clean.Text]
	Sponsorship *Found[clean.Text]
	Paywall     *Found[clean.Text]
	Captions    []Caption
	// Policies are the publisher's own pages on ethics, ownership and
	// corrections, and on what others may do with the piece, when the page links them.
	Policies []Policy
	// Conflicts are other values the page gives for facts above.
	Conflicts []Conflict
}

// Genre is what the page itself says the piece is, on explicit evidence only.
type Genre string

// The genres.
const (
	GenreNews         Genre = "news"
	GenreOpinion      Genre = "opinion"
	GenreAnalysis     Genre = "analysis"
	GenreEditorial    Genre = "editorial"
	GenreLetter       Genre = "letter"
	GenreSponsored    Genre = "sponsored"
	GenrePressRelease Genre = "press-release"
	GenreSatire       Genre = "satire"
	GenreReview       Genre = "review"
	GenreFactCheck    Genre = "fact-check"
	GenreInterview    Genre = "interview"
	GenreFeature      Genre = "feature"
	GenreBlog         Genre = "blog"
)

// Genres are all that there are.
func Genres() []Genre {
	return []Genre{
		GenreNews, GenreOpinion, GenreAnalysis, GenreEditorial, GenreLetter, GenreSponsored, GenrePressRelease,
		GenreSatire, GenreReview, GenreFactCheck, GenreInterview, GenreFeature, GenreBlog,
	}
}

// Author is a person or an organisation that signs the piece.
type Author struct {
	Name         Found[clean.Text]
	Role         *Found[clean.Text]
	Organisation *Found[clean.Text]
	Bio          *Found[clean.Text]
	Address      *Found[clean.Text]
	// More are the author's other affiliations, when the page gives several.
	More []Affiliation
	// Body reports whether the author is an organisation, not a person.
	Body bool
}

// Affiliation is what an author is, and where. Either may be nil.
type Affiliation struct {
	Role         *Found[clean.Text]
	Organisation *Found[clean.Text]
}

// Date is a day or an instant. Clock is false when the page names a day only.
type Date struct {
	Time  time.Time
	Clock bool
}

// String is RFC 3339: "2023-06-12" or "2023-06-12T09:30:00+02:00".
func (d Date) String() string {
	if d.Clock {
		return d.Time.Format(time.RFC3339)
	}
	return d.Time.Format(time.DateOnly)
}

// Day is the day in words, "12 June 2023", where the page was written.
func (d Date) Day() string { return d.Time.Format("2 January 2006") }

// Words is the date in words: "12 June 2023" or "12 June 2023 09:30 +0200".
func (d Date) Words() string {
	if d.Clock {
		return d.Time.Format("2 January 2006 15:04 MST")
	}
	return d.Day()
}

// ProvenanceKind is how the piece came to stand on this page.
type ProvenanceKind string

// The kinds of provenance.
const (
	Republished  ProvenanceKind = "republished"
	FirstAt      ProvenanceKind = "first-published"
	Adapted      ProvenanceKind = "adapted"
	Wire         ProvenanceKind = "wire"
	Translated   ProvenanceKind = "translated"
	PressRelease ProvenanceKind = "press-release"
	CrossPost    ProvenanceKind = "cross-post"
	Partner      ProvenanceKind = "partner"
)

// ProvenanceKinds are all that there are.
func ProvenanceKinds() []ProvenanceKind {
	return []ProvenanceKind{Republished, FirstAt, Adapted, Wire, Translated, PressRelease, CrossPost, Partner}
}

// Words say how the piece came to stand on its page, so that the name of where it
// comes from may follow: "adapted from", "agency".
func (k ProvenanceKind) Words() clean.Text {
	switch k {
	case Republished:
		return "republished"
	case Adapted:
		return "adapted from"
	case Wire:
		return "agency"
	case Translated:
		return "translated"
	case PressRelease:
		return "press release"
	case CrossPost:
		return "also posted"
	case Partner:
		return "partner"
	default: // first-published
		return "originally in"
	}
}

// Provenance is where the piece comes from, if it comes from elsewhere, in the page's words.
type Provenance struct {
	// Value is the sentence as it stands on the page; empty when only the
	// markup says so.
	Value clean.Text
	Kind  ProvenanceKind
	// From is the outlet, agency or book it comes from.
	From  clean.Text
	Where clean.Text
	Sure  bool
}

// Caption is that of a photograph or figure.
type Caption struct {
	Text, Credit, Where clean.Text
}

// Policy is a link to one of the publisher's policies.
type Policy struct {
	Name, Address, Where clean.Text
}

// Conflict is another value for a fact, found elsewhere on the page.
type Conflict struct {
	// Fact names it: "author", "published".
	Fact, Value, Where clean.Text
}
