package provenance

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

var syndicateNote = pattern.New(`(?i)(?:copyright|©|\(c\))\s*(?:©|\(c\)|@)?\s*(?:(?:19|20)\d\d)?,?\s*(?:by )?((?:[\p{L}&.]+ ){0,3}(?:syndicate|creators` +
	`|creators\.com|syndication|media services|tribune content agency|writers group|features)\b[\w ]{0,20})`)

// syndicated reads the copyright of a syndicate at the edge of the text.
func (f *finder) syndicated() {
	for i := range f.Lines {
		l := &f.Lines[i]
		if !(i < f.Begin || i >= f.End-3) || i > f.End+6 || l.Elsewhere() || l.Has(page.InFooter) || !pattern.Holds(l.Lower, "copyright", "©", "(c)", "c.") {
			continue
		}
		at := syndicateNote().FindStringSubmatchIndex(l.Fold)
		kind := content.Republished
		if at == nil && i >= f.End-3 && l.Body {
			at, kind = otherPaper().FindStringSubmatchIndex(l.Fold), content.Republished
		}
		if at == nil && i >= f.End-3 && (pattern.Holds(l.Lower, "copyright", "rights reserved") || wording.Count(l.Text) <= 8) {
			at, kind = agencyNote().FindStringSubmatchIndex(l.Fold), content.Wire
		}
		if at == nil || f.Ours(l.Fold[at[2]:at[3]]) {
			continue
		}
		text := evidence.AsShown(l, l.Fold[at[0]:at[1]])
		f.provenance = &content.Provenance{
			Value: evidence.Show(text), Kind: kind, From: evidence.Show(l.Fold[at[2]:at[3]]), Where: evidence.Show(f.Place(i)),
			Sure: f.Plainly(i),
		}
		f.Use(i, text, "provenance")
		return
	}
}

// agencyNote is the copyright of a news agency.
var agencyNote = pattern.New(`(?i)(?:copyright|©|\(c\)|\bc\.)\s*(?:©|\(c\)|@)?\s*(?:(?:19|20)\d\d)?,?\s*(?:by )?((?:the )?(?:associated press|canadian press` +
	`|australian associated press|thomson reuters|reuters|agence france-presse|afp|united press international|upi|dpa-afx|dpa-infocom|dpa|deutsche presse-agentur` +
	`|press association|press trust of india|efe|ansa|kyodo news|xinhua|bloomberg(?: l\.?p\.?)?|tribune content agency|npr|national public radio` +
	`|(?:the )?new york times(?: company| news service)?|(?:the )?washington post|(?:the )?los angeles times))\b(?:\. all rights reserved\.?)?`)

// otherPaper is the copyright of a paper on a line of its own.
var otherPaper = pattern.New(`^(?:©|\([cC]\)|Copyright) (?:(?:19|20)\d\d,? )?(?:by )?((?:The |the )?(?:[\p{Lu}][\p{L}.&-]* ){0,3}(?:Times|Post|Journal|Guardian` +
	`|Herald|Tribune|Telegraph|Observer|Monde|Figaro|Economist|Zeitung|Spiegel)(?: Ltd\.?| Limited| Company)?)(?: (?:19|20)\d\d)?\.?$`)
