// Package policy finds the publisher's own pages on ethics, ownership and corrections, and on what
// others may do with the piece, where the page links them.
package policy

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// kinds are what rules are on: what the data call them, and the words of a link to them.
var kinds = [...]struct {
	name, key string
	words     pattern.Pattern // or nil
}{
	{"publishing principles", "publishingPrinciples", nil},
	{"ethics", "ethicsPolicy", pattern.New(`(?i)^(?:our |the )?(?:ethics|ethics (?:policy|code|statement|guidelines)|code of (?:ethics|conduct` +
		`|practice)|ethical (?:guidelines|standards|code)|ethics (?:&|and) standards|charte (?:éthique|de déontologie)|ethikkodex)$`)},
	{"corrections", "correctionsPolicy", pattern.New(`(?i)^(?:our )?(?:corrections?|errors and corrections|corrections? (?:policy|page)` +
		`|corrections? (?:&|and) clarifications?|report an error|request a correction|korrekturen|rectificatifs)$`)},
	{"ownership and funding", "ownershipFundingInfo", pattern.New(`(?i)^(?:our )?(?:owners?|ownership|who owns us|ownership (?:&` +
		`|and) funding(?: information)?|ownership (?:structure|statement|information|policy)|(?:our )?funding|how we(?:'re| are) funded|who funds us` +
		`|our (?:funders|donors|supporters)|eigentümer|qui nous finance)$`)},
	{"verification", "verificationFactCheckingPolicy", pattern.New(`(?i)^(?:our )?(?:fact[- ]?checking (?:policy|standards|process|methodology)` +
		`|verification policy|how we (?:fact[- ]?check|check facts|review articles))$`)},
	{"standards", "", pattern.New(`(?i)^(?:our |the )?(?:standards|(?:editorial|publishing|journalism|journalistic|newsroom) (?:standards|guidelines` +
		`|policy|policies|principles|code|independence)|standards (?:&|and) (?:ethics|practices|policies)|publishing principles|trust principles` +
		`|redaktionelle (?:richtlinien|grundsätze|leitlinien)|redaktionsstatut)$`)},
	{"feedback", "actionableFeedbackPolicy", nil},
	{"unnamed sources", "unnamedSourcesPolicy", nil},
	{"diversity", "diversityPolicy", nil},
	{"mission", "missionCoveragePrioritiesPolicy", nil},
	{"masthead", "masthead", nil},
}

// licensed is a sentence that puts the piece, and not a picture in it, under a licence.
var licensed = pattern.New(`(?i)\bthis (?:work|article|post|page|content|text|story|essay|blog|site|website|piece` +
	`|material)\b[^.]{0,40}\b(?:licen[cs]ed|under)\b`)

// finder is the page whose publisher's rules are looked for, and those that have been found.
type finder struct {
	*evidence.Page
	policies []content.Policy
}

// mostPolicies is how many are told.
const mostPolicies = 12

// Find finds the publisher's pages on its own rules and on what others may do with the piece.
func Find(p *evidence.Page) []content.Policy {
	f := &finder{Page: p}
	f.inData()
	if p.From.Tree != nil {
		f.inLinks()
	}
	f.inText()
	return f.policies
}

// put notes where a rule stands, the first time that it is named.
func (f *finder) put(name, address, where string) {
	if !strings.HasPrefix(address, "http") && !strings.HasPrefix(address, "/") || len(address) > 500 || len(f.policies) >= mostPolicies ||
		slices.ContainsFunc(f.policies, func(p content.Policy) bool { return string(p.Name) == name }) {
		return
	}
	f.policies = append(f.policies, content.Policy{Name: evidence.Show(name), Address: evidence.Show(address), Where: evidence.Show(where)})
}

// inData are those that the page's data link.
func (f *finder) inData() {
	put := func(name, key string, in metadata.Object) {
		v := f.Data.Resolve(metadata.FirstOf(in[key]))
		if o, ok := v.(metadata.Object); ok {
			v = metadata.First(o["url"], o["@id"])
		}
		f.put(name, metadata.Text(v), "JSON-LD "+key)
	}
	for _, k := range kinds {
		for _, n := range f.Data.Nodes {
			put(k.name, k.key, n.Object)
		}
	}
	put("licence", "license", f.Data.Article)
	put("use by others", "usageInfo", f.Data.Article)
}

// inText are the licences that a sentence beside the text puts it under.
func (f *finder) inText() {
	for i := range f.Lines {
		l := &f.Lines[i]
		if len(l.Links) == 0 || l.Elsewhere() || l.Has(page.InCaption) || i > f.Begin && i < f.End-6 || !licensed.In(l.Fold) {
			continue
		}
		for _, href := range l.Links {
			if pattern.Holds(href, "creativecommons.org/licenses/", "creativecommons.org/publicdomain/") {
				f.put("licence", href, f.Place(i))
			}
		}
	}
}

// inLinks are those to which the page has a link of such words, or that is marked as one.
func (f *finder) inLinks() {
	base, err := url.Parse(f.Address())
	if err != nil {
		base = &url.URL{}
	}
	for n := range f.From.Tree.Descendants() {
		if n.Type != html.ElementNode || n.DataAtom != atom.A && n.DataAtom != atom.Link {
			continue
		}
		href := strings.TrimSpace(markup.Attr(n, "href"))
		if slices.Contains(strings.Fields(strings.ToLower(markup.Attr(n, "rel"))), "license") && !metadata.Inside(n, "figure", "figcaption", "aside") {
			f.put("licence", href, "link marked as the licence")
		}
		if n.DataAtom != atom.A {
			continue
		}
		text := wording.Squeeze(metadata.Inner(n, 80))
		for _, k := range kinds {
			if k.words != nil && len(text) <= 60 && k.words.In(text) {
				if address, err := base.Parse(href); err == nil && (address.Path != "" || address.Host != "") {
					f.put(k.name, address.String(), "link on the page")
				}
			}
		}
	}
}
