package note

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

var sponsorForms = pattern.New(`(?i)^(?:sponsored(?: content| post| by\b.*| feature)?|paid (?:post|content|program|partnership|for by .*)|advertorial` +
	`|advertis(?:ement|er|ing) (?:feature|content)(?: (?:by|from).*)?|partner content.*|branded content.*|promoted (?:by|content).*|presented by .*` +
	`|in (?:paid )?partnership with .*|anzeige|werbung|bezahlter inhalt|contenu (?:sponsorisé|partenaire).*|content (?:provided|paid for|produced) by .*` +
	`|(?:this|the following) (?:article|post|story|content|video|column|feature) (?:is|was|has been) (?:\w+ )?(?:sponsored|paid for|brought to you` +
	`|produced in paid partnership|presented|created in partnership) by .*|brought to you by .*|dieser (?:artikel|beitrag) (?:ist` +
	`|wurde) (?:\w+ )?(?:gesponsert|bezahlt|finanziert).*)$`)

// Sponsorship finds the note that somebody paid for the piece. Such notes stand on
// many teasers and boxes of a page: only those at the piece itself count.
func Sponsorship(f *evidence.Page, provenance *content.Provenance) *content.Found[clean.Text] {
	if a := f.Data.Article; a != nil {
		if o, ok := f.Data.Resolve(metadata.FirstOf(a["sponsor"])).(metadata.Object); ok {
			if found := evidence.Fact(metadata.Text(o["name"]), "JSON-LD sponsor", true); found != nil {
				return found
			}
		}
		if a.Typed("AdvertiserContentArticle") {
			return evidence.Fact("advertiser content", "JSON-LD @type", true)
		}
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		n := wording.Count(l.Text)
		if n > 40 || len(l.Text) < 7 || i == f.TitleAt || l.Has(page.InNav|page.InFooter|page.InRelated|page.InAside|page.InComment|page.InCaption) {
			continue
		}
		if !pattern.Holds(l.Lower, "sponsor", "paid", "advert", "partner", "promoted", "presented by", "anzeige", "werbung", "brought to you", "content",
			"gesponsert") {
			continue
		}
		long := strings.HasPrefix(l.Lower, "this ") || strings.HasPrefix(l.Lower, "the following ") || strings.HasPrefix(l.Lower, "dieser ")
		near := f.TitleAt >= 0 && i >= f.TitleAt-3 && i <= f.TitleAt+4 && i < f.Begin+1 || f.Plain && i <= 3
		if !near && !(long && (i <= f.Begin+1 || i >= f.End-3 && i <= f.End+3)) {
			continue
		}
		if !sponsorForms.In(statement.BareTop(l.Fold)) {
			continue
		}
		// "Advertisement" alone marks a place for one, not the piece.
		if (l.Lower == "advertisement" || l.Lower == "anzeige" || l.Lower == "werbung") && !(l.Has(page.InKicker|page.InSponsor) && i == f.TitleAt-1) ||
			provenance != nil && strings.Contains(string(provenance.Value), l.Text) {
			continue
		}
		text := l.Text
		f.Use(i, "", "sponsorship")
		// "Paid Post", and beside it "Presented by Vell Shipping": who paid is what counts.
		for _, j := range [...]int{i - 1, i + 1, i + 2} {
			if j < 0 || j >= len(f.Lines) || sponsorName.In(l.Fold) || j == f.TitleAt || wording.Count(f.Lines[j].Text) > 16 || !sponsorName.In(f.Lines[j].Fold) {
				continue
			}
			text = l.Text + " · " + f.Lines[j].Text
			f.Use(j, "", "sponsorship")
			break
		}
		return evidence.Fact(text, f.Place(i), f.Plainly(i))
	}
	return nil
}

// sponsorName is who paid for a piece, by name.
var sponsorName = pattern.New(`(?i)^(?:(?:sponsored|presented|paid for|brought to you|supported|produced|created|funded|promoted|provided) by` +
	`|(?:in )?(?:paid )?(?:partnership|association|cooperation|collaboration) with|from our (?:partner|sponsor)s?|a message from|(?:präsentiert` +
	`|gesponsert|bezahlt|finanziert) von|in kooperation mit|en partenariat avec|présenté par)\b:? \S`)
