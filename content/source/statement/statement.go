// Package statement tells by its wording what a sentence beside an article is: a disclaimer of views,
// a disclosure of interests, a note on the piece, a credit of a picture, a copyright, or what sites
// add below a text. It knows neither the page nor where the sentence stands: that is package note's.
//
// The wordings are in forms.txt, each under the name that it has here.
package statement

import (
	"embed"
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/words"
)

//go:embed forms.txt
var files embed.FS

var forms = pattern.Read(files, "forms.txt", words.ByName)

// What a sentence says of those who wrote or published the piece.
var (
	Disclaimer      = forms.Named("disclaimer")       // May tells whether it is worth to ask what it Disclaims
	DisclaimerLabel = forms.Named("disclaimer label") // leads a disclaimer
	OfMarks         = forms.Named("of marks")         // is about trademarks, and so is the next sentence
	Continues       = forms.Named("continues")        // says nothing without the sentence before it
	OfWriter        = forms.Named("of the writer")    // names who wrote the piece
	NoExpert        = forms.Named("no expert")        // says by itself that the piece is no advice
	Denied          = forms.Named("denied")           // does so with Denial, of a Text
	Denial          = forms.Named("denial")
	Purposes        = forms.Named("purposes")      // says what a text is for
	Text            = forms.Named("text")          // is the piece, or what a site calls all of its own
	ThisText        = forms.Named("this text")     // is the piece alone
	Disclosure      = forms.Named("disclosure")    // May tells whether it is worth to ask what it Discloses
	OwnInterest     = forms.Named("own interest")  // is about the author, the publisher or the piece itself
	OwnFunded       = forms.Named("own funded")    // says who pays the writer's house
	Ownership       = forms.Named("ownership")     // says what else an owner owns: a disclosure when it is the publisher's
	Whose           = forms.Named("whose")         // may be in a sentence about the author or the piece
	Others          = forms.Named("others")        // is about others
	Affiliate       = forms.Named("affiliate")     // says that the publisher earns by what readers buy
	Program         = forms.Named("program")       // is the one by which most blogs earn
	OfThisPiece     = forms.Named("of this piece") // tells what is said of this piece from what a site says under all of its own

	readers         = forms.Named("readers")
	notViews        = forms.Named("not views")
	sold            = forms.Named("sold")
	disclosureLabel = forms.Named("disclosure label")
)

// What a sentence says of how the piece was made, and of what stands beside it.
var (
	Note         = forms.Named("note")          // May tells whether it is worth to ask if it IsNote
	NoteLabel    = forms.Named("note label")    // leads a note
	NoteHeading  = forms.Named("note heading")  // does so on a line of its own
	Checked      = forms.Named("checked")       // credits those who looked over a piece
	CheckedAlone = forms.Named("checked alone") // does so without the name
	Sponsored    = forms.Named("sponsored")     // says that somebody paid for the piece
	Sponsor      = forms.Named("sponsor")       // says who
	Paywall      = forms.Named("paywall")       // says that not all of the piece is shown
	AgencyAndDay = forms.Named("agency and day")

	contributed  = forms.Named("contributed")
	contribution = forms.Named("contribution")
	madeBy       = forms.Named("made by")
	noNote       = forms.Named("no note")
	credit       = forms.Named("picture credit")
	promotion    = forms.Named("promotion")
	holder       = forms.Named("copyright holder")
)

// Disclaims reports whether a sentence disclaims what the author says. What is said of goods, links,
// marks and figures is no disclaimer of views, and neither is what says that the piece was paid for: "Disclosure:
// This post was sponsored by Hale Boats, but all opinions are our own."
func Disclaims(s string) bool {
	lower := strings.ToLower(s)
	return Disclaimer.In(s) && !readers.In(s) && (OfWriter.May(lower) || !notViews.In(s)) &&
		!(sold.May(lower) && LabelsDisclosure(s))
}

// Discloses reports whether a sentence discloses an interest of the author's.
func Discloses(s string) bool {
	return Disclosure.May(strings.ToLower(s)) && (LabelsDisclosure(s) || pattern.AnyOf(s, Disclosure, OwnInterest, OwnFunded, Ownership,
		Affiliate, Program))
}

// LabelsDisclosure reports whether a text begins with the label of a disclosure.
func LabelsDisclosure(s string) bool { return disclosureLabel.In(BareTop(s)) }

// IsNote reports whether a sentence is an editor's note, a correction or a credit to those who
// contributed.
func IsNote(s string) bool {
	t := BareTop(s)
	return Note.May(strings.ToLower(s)) && pattern.AnyOf(t, NoteLabel, contributed, madeBy, Note) && !noNote.In(t) &&
		(!contributed.In(t) || contribution.In(t))
}

// BareTop is a line without the marks before it.
func BareTop(s string) string { return strings.TrimLeft(s, names.Marks) }

// IsCredit reports whether a line in lower case ends in or is a credit of a picture.
func IsCredit(lower string) bool { return len(lower) <= 700 && credit.May(lower) }

// Promotion is what sites add below a text.
func Promotion(lower string) bool { return len(lower) < 500 && promotion.May(lower) }

// CopyrightHolder is whom a copyright line names, or empty.
func CopyrightHolder(s string) string {
	if m := holder.Groups(s); m != nil {
		return strings.TrimSpace(m[1])
	}
	return ""
}
