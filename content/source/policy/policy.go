// Package policy finds the publisher's own pages on ethics, ownership and corrections, and on what
// others may do with the piece (licence.go), where the page links them.
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
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// finder is the page whose publisher's rules are looked for, and those that have been found.
type finder struct {
	*evidence.Page
	policies []content.Policy
}

// Find finds the publisher's pages on its own rules and on what others may do with the piece.
func Find(p *evidence.Page) []content.Policy {
	f := &finder{Page: p}
	f.inData()
	f.licences()
	f.linkedPolicies()
	return f.policies
}

// inData are those that the page's data link.
func (f *finder) inData() {
	kinds := [...]struct{ key, name string }{
		{"publishingPrinciples", "publishing principles"},
		{"ethicsPolicy", "ethics"},
		{"correctionsPolicy", "corrections"},
		{"ownershipFundingInfo", "ownership and funding"},
		{"verificationFactCheckingPolicy", "verification"},
		{"actionableFeedbackPolicy", "feedback"},
		{"unnamedSourcesPolicy", "unnamed sources"},
		{"diversityPolicy", "diversity"},
		{"missionCoveragePrioritiesPolicy", "mission"},
		{"masthead", "masthead"},
	}
	for _, k := range kinds {
		for _, n := range f.Data.Nodes {
			v := n.Object[k.key]
			if o, ok := v.(metadata.Object); ok {
				v = metadata.First(o["url"], o["@id"])
			}
			s := metadata.Text(v)
			if !strings.HasPrefix(s, "http") && !strings.HasPrefix(s, "/") || len(s) > 500 {
				continue
			}
			f.policies = append(f.policies, content.Policy{Name: evidence.Show(k.name), Address: evidence.Show(s), Where: evidence.Show("JSON-LD " + k.key)})
			break
		}
	}
}

// mostPolicies is how many are kept.
const mostPolicies = 12

// linkedPolicies are the pages on its own rules that the page links in words.
func (f *finder) linkedPolicies() {
	if f.From.Tree == nil {
		return
	}
	base, err := url.Parse(f.Address())
	if err != nil || !base.IsAbs() {
		base = nil
	}
	for n := range f.From.Tree.Descendants() {
		if n.Type != html.ElementNode || n.DataAtom != atom.A || len(f.policies) >= mostPolicies {
			continue
		}
		name := policyOf(wording.Squeeze(metadata.Inner(n, 80)))
		if name == "" || slices.ContainsFunc(f.policies, func(p content.Policy) bool { return string(p.Name) == name }) {
			continue
		}
		address, err := url.Parse(strings.TrimSpace(markup.Attr(n, "href")))
		if err != nil || address.Path == "" && address.Host == "" {
			continue
		}
		if base != nil {
			address = base.ResolveReference(address)
		}
		if s := address.String(); len(s) <= 500 && (address.Scheme == "http" || address.Scheme == "https" || !address.IsAbs()) {
			f.policies = append(f.policies, content.Policy{Name: evidence.Show(name), Address: evidence.Show(s), Where: evidence.Show("link on the page")})
		}
	}
}

// policyOf is which of a publisher's rules a link with these words leads to, or nothing.
func policyOf(text string) string {
	if len(text) > 60 {
		return ""
	}
	for _, p := range [...]struct {
		form pattern.Pattern
		name string
	}{
		{correctionsLink, "corrections"},
		{ownershipLink, "ownership and funding"},
		{ethicsLink, "ethics"},
		{standardsLink, "standards"},
		{checkingLink, "verification"},
	} {
		if p.form.In(text) {
			return p.name
		}
	}
	return ""
}

var (
	correctionsLink = pattern.New(`(?i)^(?:our )?(?:corrections?|errors and corrections|corrections? (?:policy|page)|corrections? (?:&|and) clarifications?` +
		`|report an error|request a correction|korrekturen|rectificatifs)$`)
	ownershipLink = pattern.New(`(?i)^(?:our )?(?:owners?|ownership|who owns us|ownership (?:&|and) funding(?: information)?|ownership (?:structure|statement` +
		`|information|policy)|(?:our )?funding|how we(?:'re| are) funded|who funds us|our (?:funders|donors|supporters)|eigentümer|qui nous finance)$`)
	ethicsLink = pattern.New(`(?i)^(?:our |the )?(?:ethics|ethics (?:policy|code|statement|guidelines)|code of (?:ethics|conduct|practice)` +
		`|ethical (?:guidelines|standards|code)|ethics (?:&|and) standards|charte (?:éthique|de déontologie)|ethikkodex)$`)
	standardsLink = pattern.New(`(?i)^(?:our |the )?(?:standards|(?:editorial|publishing|journalism|journalistic|newsroom) (?:standards|guidelines|policy` +
		`|policies|principles|code|independence)|standards (?:&|and) (?:ethics|practices|policies)|publishing principles|trust principles` +
		`|redaktionelle (?:richtlinien|grundsätze|leitlinien)|redaktionsstatut)$`)
	checkingLink = pattern.New(`(?i)^(?:our )?(?:fact[- ]?checking (?:policy|standards|process|methodology)|verification policy|how we (?:fact[- ]?check` +
		`|check facts|review articles))$`)
)
