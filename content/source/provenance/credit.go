package provenance

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// agencyCredit finds a line that is no more than a credit to an agency, in the byline or at the
// end of the text, and the agency: "— The Associated Press", "Von: det/dpa", "Quelle: post.de, ino/dpa".
func (f *finder) agencyCredit() (line int, from string) {
	for i := max(f.TitleAt+1, 0); i < len(f.Lines) && i <= f.End+4; i++ {
		l := &f.Lines[i]
		head := i <= max(f.Begin, f.TitleAt+4)
		if !head && i < f.End-2 || l.Elsewhere() || (l.Has(page.InCaption) || l.Has(page.InCredit) && i != f.TitleAt+1) && head ||
			wording.Count(l.Text) > 9 || len(l.Text) < 3 {
			continue
		}
		if pattern.Holds(l.Lower, "photo", "foto", "getty", "image", "bild", "picture", "video", "rights", "contribut", "writer", "files from", "more from") {
			continue
		}
		s, _, _ := strings.Cut(strings.TrimLeft(l.Fold, " —–-("), " | ")
		if m := soleAgency.Groups(s); m != nil && !(head && f.Plain) && (!head || l.Has(page.InByline|page.InAuthor) || i == f.TitleAt+1) {
			return i, m[1]
		}
		if m := severalAgencies.Groups(s); m != nil && !head {
			return i, m[1]
		}
		if m := deskAndAgency.Groups(s); m != nil && (!head || l.Has(page.InByline|page.InAuthor) || signature.Lead.In(s)) {
			return i, m[1]
		}
	}
	return -1, ""
}

// agencySigns is the agency that ends the last paragraph of the text: "… ends on Monday. — AFP".
func (f *finder) agencySigns() (line int, from, value string) {
	for i := max(f.End-2, f.Begin+1); i < len(f.Lines) && i <= f.End; i++ {
		l := &f.Lines[i]
		if l.Elsewhere() || l.Has(page.InCaption|page.InCredit) || len(l.Fold) < 60 {
			continue
		}
		if m := signedBy.Groups(l.Fold[len(l.Fold)-60:]); m != nil {
			return i, m[2], m[1]
		}
	}
	return -1, "", ""
}

// linkedOriginal reads a link below the text to the original on another site: "Read the original
// article here".
func (f *finder) linkedOriginal() {
	for i := max(f.End-3, f.Begin+1); i < len(f.Lines) && i <= f.End+6 && i >= 0; i++ {
		l := &f.Lines[i]
		if l.Elsewhere() || l.Has(page.InFooter|page.InCaption) || wording.Count(l.Text) > 14 || !strings.Contains(l.Lower, "original") || !toOriginal.In(l.Fold) {
			continue
		}
		for _, href := range l.Links {
			there := metadata.Host(href)
			if there == "" || f.Host == "" || metadata.Site(there) == metadata.Site(f.Host) {
				continue
			}
			there = strings.TrimPrefix(there, "www.")
			f.provenance = &content.Provenance{Value: evidence.Show(l.Text), Kind: content.Republished, From: evidence.Show(there), Where: evidence.Show(f.Place(i))}
			f.Use(i, "", "provenance")
			return
		}
	}
}

var toOriginal = pattern.New(`(?i)^(?:(?:click here to |you can )?(?:read|view|see) (?:the |this )?original (?:article|story|post|piece|source)\b|original (?:article|story|post|source)\b)`)

// sourceAbove reads a field between title and text that names where the piece is from.
func (f *finder) sourceAbove() {
	for i := max(f.TitleAt+1, 0); f.TitleAt >= 0 && i < len(f.Lines) && i < f.Begin && i <= f.TitleAt+8; i++ {
		l := &f.Lines[i]
		m := sourceField.Groups(l.Fold)
		if m == nil || l.Elsewhere() || l.Has(page.InCaption|page.InCredit) || f.Ours(m[1]) || evidence.HasName(f.authors, m[1]) || names.Personal(m[1]) &&
			!names.Known(m[1]) {
			continue
		}
		f.provenance = &content.Provenance{Value: evidence.Show(l.Text), Kind: content.Republished, From: evidence.Show(m[1]), Where: evidence.Show(f.Place(i))}
		f.Use(i, "", "provenance")
		return
	}
}

// agency is the short form of one, as papers in German sign its reports.
const agency = `(?:APA|apa|dpa(?:-AFX)?|AFP|afp|AP|ap|sda|SDA|epd|KNA|SID|sid|Reuters|rtr)`

var (
	sourceField = pattern.New(`^[ /|•·]*(?:Source|Quelle) ?: ?(\p{Lu}[^.:;|@]{1,40})$`)
	// soleAgency is an agency alone, signedBy one behind the end of a sentence.
	soleAgency = pattern.New(`^(?:© ?)?(?:[Tt]he )?(` + names.AgencyList + `)[.)]*$`)
	signedBy   = pattern.New(`[.”"!?] ?((?:[—–-]+ ?|\()(` + names.AgencyList + `)\)?)\.?$`)
	// deskAndAgency is the short form of a desk beside that of an agency, with what leads to them.
	deskAndAgency = pattern.New(`^(?:(?:Quelle|Von|Source|By)(?: ?:)? ?)?(?:[\p{L}.]+, ?)?(?:[\p{Ll}]{2,5}/)(dpa(?:-AFX)?|AFP|afp|KNA|epd|SID|sid|Reuters|AP|ots)[.)]*$`)
	// severalAgencies are agencies whose reports a paper has made one of: "Quelle: APA/sda/dpa".
	severalAgencies = pattern.New(`^(?:(?:Quelle|Von|Source|By)(?: ?:)? ?)?(` + agency + `(?:/` + agency + `)+)[.)]*$`)
	// pressWire is how what is distributed to papers begins.
	pressWire = pattern.New(`^[^()/]{0,90}(?:/(PRNewswire)(?:-[\w-]+)?/|\((BUSINESS WIRE|Business Wire|GLOBE NEWSWIRE|ACCESSWIRE|EIN ?Presswire)\)) ?[—–-]`).Behind("wire")
)
