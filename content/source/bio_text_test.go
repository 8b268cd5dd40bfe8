package source_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// What stands under the byline of a short article is the article, whatever it begins with.
func TestTheTextUnderTheBylineIsNoBio(t *testing.T) {
	for _, text := range []string{
		"The ice on Lake Orma will break in April. It was 31 centimetres thick on Monday. Boats are unlikely to reach the landing before May.",
		"A slide buried the coast road on Thursday night. Nobody was hurt, and a power line was cut.",
		"Is it really so hard to see what a town loses when it locks a door like this one?",
		"Based on figures of the harbour office, the ferry carried 31,000 people last year.",
	} {
		for _, mark := range []string{"# ", ""} {
			form := mark + "The ice will go early\n\nBy Kaisa Laine\n\n" + text + "\n"
			decoded, err := decode.Decode([]byte(form), "text/markdown", "ice.md")
			if err != nil {
				t.Fatal(err)
			}
			found := source.Find(page.Read(decoded))
			for _, a := range found.Authors {
				if a.Bio != nil {
					t.Errorf("%q is taken for a bio: %q", form, a.Bio.Value)
				}
			}
		}
	}
}
