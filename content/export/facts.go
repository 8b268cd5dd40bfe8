package export

import (
	"fmt"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Fields are the source facts as name and value, in the order in which a
// reader asks for them. What matters and is missing says "not found".
func Fields(a *content.Article) [][2]string {
	var out [][2]string
	for _, f := range a.Facts() {
		if f.Value == "" && f.Minor {
			continue
		}
		name := string(f.Name)
		out = append(out, [2]string{strings.ToUpper(name[:1]) + name[1:], found(&f)})
	}
	return out
}

// found is a fact with where it was found, and that the evidence is weak when it is.
func found(f *content.SourceFact) string {
	if f.Value == "" {
		return "not found"
	}
	note := string(f.Where)
	if f.Weak {
		note = strings.TrimPrefix(note+", weak evidence", ", ")
	}
	value := string(f.Lead + f.Value)
	if note == "" {
		return value
	}
	return value + " [" + note + "]"
}

func joined(list []clean.Text) string {
	s := make([]string, len(list))
	for i, t := range list {
		s[i] = string(t)
	}
	return strings.Join(s, " · ")
}

// Signature is who signs the piece, the publisher and the date.
func Signature(s *content.Source) string {
	var words []string
	for _, a := range s.Authors {
		words = append(words, string(a.Name.Value))
	}
	if s.Publisher != nil {
		words = append(words, string(s.Publisher.Value))
	}
	if s.Published != nil {
		words = append(words, s.Published.Value.Day())
	}
	return strings.Join(words, " · ")
}

// tally is the counts as words: "11 asserted as fact, 10 opinion".
func tally(a *content.Article) string {
	n := a.Counts()
	return fmt.Sprintf("%d asserted as fact (not checked), %d opinion, %d attributed, %d prediction, %d unsure",
		n[content.Fact], n[content.Opinion], n[content.Attributed], n[content.Prediction], n[content.Unsure])
}
