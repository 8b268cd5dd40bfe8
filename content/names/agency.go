package names

import (
	"slices"
	"sync"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/words"
)

// Agencies is a text that begins with the name of a news agency, or of a paper that gives what it
// publishes to others. One that is a first name too has to stand in capitals.
var Agencies = pattern.Pattern(sync.OnceValue(func() *pattern.Expression {
	houses := pattern.Any(slices.Concat(words.Agencies("agency"), words.Agencies("short"), words.Agencies("distributor")))
	return pattern.New(`^(?:(?i:(?:the )?` + houses + `)|` + pattern.Any(words.Agencies("short, first name")) + `)\b`)()
}))

// OnlyAgency reports whether a name is that of a news agency and no more.
func OnlyAgency(s string) bool {
	_, end, ok := Agencies.Span(s)
	return ok && end == len(s)
}
