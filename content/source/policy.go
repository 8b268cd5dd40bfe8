package source

import (
	"strings"

	"github.com/standfirst/standfirst/content"
)

// policies are the publisher's pages on its own rules, as the page's data link them.
func (f *finder) policies() {
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
		for _, n := range f.data.nodes {
			v := n.object[k.key]
			if o, ok := v.(object); ok {
				v = first(o["url"], o["@id"])
			}
			s := text(v)
			if !strings.HasPrefix(s, "http") && !strings.HasPrefix(s, "/") || len(s) > 500 {
				continue
			}
			f.out.Policies = append(f.out.Policies, content.Policy{Name: show(k.name), Address: show(s), Where: show("JSON-LD " + k.key)})
			break
		}
	}
}
