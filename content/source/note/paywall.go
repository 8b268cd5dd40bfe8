package note

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

var paywallForms = pattern.New(`(?i)(?:you(?:'ve| have) (?:read|reached|used|viewed)[^.]{0,40}\b(?:articles?|stories|limit)\b|(?:subscribe|register` +
	`|sign (?:up|in)|log ?in|become a (?:member|subscriber))[^.]{0,60}\b(?:to (?:continue|keep) reading|to read (?:the (?:rest|full)|this|more)` +
	`|full access|to unlock|for full access|to (?:access|view) (?:this|the full))|(?:this|the) (?:article|story|content|post) is (?:only ` +
	`|exclusively )?(?:available )?(?:for|to|reserved for) (?:\w+ )?(?:subscribers|members|premium)|(?:article|content) is for (?:paid )?subscribers` +
	`|continue reading (?:with|by) (?:a )?subscri|subscribers? only\b|to continue reading,? (?:please )?(?:subscribe|register|sign|log)` +
	`|jetzt (?:weiterlesen|abonnieren|testen) (?:mit|und)|(?:nur|exklusiv) für (?:abonnent|mitglieder|plus)|diese[rn]? (?:artikel|inhalt) (?:ist` +
	`|lesen sie) [^.]{0,40}(?:abonn|plus|premium)|weiterlesen mit|(?:article|contenu) réservé aux abonnés|réservé à nos abonnés` +
	`|il vous reste [^.]{0,30} à lire)`)

// Paywall finds signs that the page shows only a part, or counts what is read.
func Paywall(f *evidence.Page) *content.Found[clean.Text] {
	if a := f.Data.Article; a != nil {
		if v, ok := a["isAccessibleForFree"]; ok {
			if free, is := v.(bool); is && !free || strings.EqualFold(metadata.Text(v), "false") {
				return evidence.Fact("not accessible for free", "JSON-LD isAccessibleForFree", true)
			}
		}
	}
	if v := f.Head.Get("article:content_tier", "content_tier"); v == "locked" || v == "metered" {
		return evidence.Fact(v, "meta article:content_tier", true)
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		if i < f.Begin && !f.Plain || wording.Count(l.Text) > 40 || l.Has(page.InRelated|page.InNav|page.InFooter|page.InComment) && !f.Plain ||
			!pattern.Holds(l.Lower, "subscri", "register", "articles", "stories", "sign up", "sign in", "log in", "login", "member", "continue reading", "abonn",
				"weiterlesen", "limit", "réservé", "il vous reste", "exklusiv", "access") {
			continue
		}
		if !f.Closely(l) {
			return nil
		}
		if !paywallForms.In(l.Fold) {
			continue
		}
		return evidence.Fact(l.Text, f.Place(i), false)
	}
	return nil
}
