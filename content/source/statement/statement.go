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
)

//go:embed forms.txt
var files embed.FS

var forms = pattern.Read(files, "forms.txt")

// What a sentence says of those who wrote or published the piece.
var (
	DisclaimerLabel = forms.Named("disclaimer label") // leads a disclaimer
	NoExpert        = forms.Named("no expert")        // says by itself that the piece is no advice
	Denied          = forms.Named("denied")           // does so with Denial, of a Text
	Denial          = forms.Named("denial")
	Purposes        = forms.Named("purposes")      // says what a text is for
	Text            = forms.Named("text")          // is the piece, or what a site calls all of its own
	ThisText        = forms.Named("this text")     // is the piece alone
	OwnInterest     = forms.Named("own interest")  // is about the author, the publisher or the piece itself
	OwnFunded       = forms.Named("own funded")    // says who pays the writer's house
	Ownership       = forms.Named("ownership")     // says what else an owner owns: a disclosure when it is the publisher's
	Affiliate       = forms.Named("affiliate")     // says that the publisher earns by what readers buy
	Program         = forms.Named("program")       // is the one by which most blogs earn
	OfThisPiece     = forms.Named("of this piece") // tells what is said of this piece from what a site says under all of its own

	disclaimer      = forms.Named("disclaimer")
	readers         = forms.Named("readers")
	notViews        = forms.Named("not views")
	disclosure      = forms.Named("disclosure")
	disclosureLabel = forms.Named("disclosure label")
)

// What a sentence says of how the piece was made, and of what stands beside it.
var (
	NoteLabel    = forms.Named("note label")    // leads a note
	NoteHeading  = forms.Named("note heading")  // does so on a line of its own
	Contributed  = forms.Named("contributed")   // says who contributed
	Checked      = forms.Named("checked")       // credits those who looked over a piece
	CheckedAlone = forms.Named("checked alone") // does so without the name
	Sponsored    = forms.Named("sponsored")     // says that somebody paid for the piece
	Sponsor      = forms.Named("sponsor")       // says who
	Paywall      = forms.Named("paywall")       // says that not all of the piece is shown

	contribution = forms.Named("contribution")
	madeBy       = forms.Named("made by")
	notes        = forms.Named("note")
	noNote       = forms.Named("no note")
	credit       = forms.Named("picture credit")
	promotion    = forms.Named("promotion")
)

// DisclaimWords reports whether a text in lower case may hold a disclaimer: it is cheap, and comes first.
func DisclaimWords(lower string) bool { return disclaimer.May(lower) }

// AdviceWords reports likewise whether it may say that a piece is no advice.
func AdviceWords(lower string) bool {
	return NoExpert.May(lower) || Denied.May(lower) || Purposes.May(lower) || strings.Contains(lower, "disclaimer")
}

// DiscloseWords reports whether a text in lower case may hold a disclosure.
func DiscloseWords(lower string) bool { return disclosure.May(lower) }

// NoteWords reports whether a text in lower case may hold a note.
func NoteWords(lower string) bool { return notes.May(lower) }

// Disclaims reports whether a sentence disclaims what the author says. What is said of goods, links,
// marks and figures is no disclaimer of views.
func Disclaims(s string) bool {
	return len(s) <= 900 && disclaimer.In(s) && !readers.In(s) && (!notViews.In(s) ||
		pattern.Holds(strings.ToLower(s), "author", "writer", "columnist", "contributor", "expressed", "my own", "employer"))
}

// Discloses reports whether a sentence discloses an interest of the author's.
func Discloses(s string) bool {
	return DiscloseWords(strings.ToLower(s)) && (LabelsDisclosure(s) || pattern.AnyOf(s, disclosure, OwnInterest, OwnFunded, Ownership,
		Affiliate, Program))
}

// LabelsDisclosure reports whether a text begins with the label of a disclosure.
func LabelsDisclosure(s string) bool { return disclosureLabel.In(BareTop(s)) }

// SoldOpinion reports whether a sentence that is labelled as a disclosure says that the piece was
// paid for: "Disclosure: This post was sponsored by Hale Boats, but all opinions are our own."
func SoldOpinion(s string) bool {
	return LabelsDisclosure(s) && pattern.Holds(strings.ToLower(s), "sponsored", "paid", "gifted", "compensat", "complimentary")
}

// IsNote reports whether a sentence is an editor's note, a correction or a credit to those who
// contributed.
func IsNote(s string) bool {
	t := BareTop(s)
	return NoteWords(strings.ToLower(s)) && pattern.AnyOf(t, NoteLabel, Contributed, madeBy, notes) && !noNote.In(t) &&
		(!Contributed.In(t) || contribution.In(t))
}

// BareTop is a line without the marks before it.
func BareTop(s string) string { return strings.TrimLeft(s, names.Marks) }

// IsCredit reports whether a line in lower case ends in or is a credit of a picture.
func IsCredit(lower string) bool { return len(lower) <= 700 && credit.May(lower) }

// Promotion is what sites add below a text.
func Promotion(lower string) bool { return len(lower) < 500 && promotion.May(lower) }

// AgencyAndDay is a report's agencies and its day, as papers in German print them.
var AgencyAndDay = pattern.New(`\(((?:APA|dpa|AFP|AP|sda|SDA|epd|KNA|sid|SID|Reuters|red|RED|ag|ots)(?:[/,] ?(?:APA|dpa|AFP|AP|sda|SDA|epd|KNA|sid` +
	`|SID|Reuters|red|RED|\p{Lu}?\p{L}{1,12}))*), (\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d)\)`)

var holder = pattern.New(`(?i)(?:©|\(c\)|&copy;|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d\s*)?(?:[-–—]\s*(?:19`+
	`|20)?\d\d)?,?\s*(?:by )?(\p{Lu}(?: \p{Lu}\.|[^.|©,:]){2,60})`).
	Behind("©", "(c)", "&copy;", "copyright")

var notHolder = pattern.New(`(?i)\ball rights\b.*|\binc\b.*|\bllc\b.*|\bgmbh\b.*|\bltd\b.*|\balle rechte\b.*`)

// CopyrightHolder is whom a copyright line names, or empty.
func CopyrightHolder(s string) string {
	m := holder.Groups(s)
	if m == nil {
		return ""
	}
	return strings.TrimSpace(notHolder().ReplaceAllString(m[1], ""))
}
