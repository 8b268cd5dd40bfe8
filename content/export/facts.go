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
	s := &a.Source
	var out [][2]string
	add := func(name, value string) { out = append(out, [2]string{name, value}) }
	if len(s.Authors) == 0 {
		add("Author", missing)
		add("Affiliation", missing)
		add("Bio", missing)
	}
	for _, a := range s.Authors {
		name := "Author"
		if a.Body {
			name = "Signed by"
		}
		add(name, found(&a.Name))
		own := content.Affiliation{Role: a.Role, Organisation: a.Organisation}
		if own != (content.Affiliation{}) || len(a.More) == 0 {
			add("Affiliation", affiliation(own))
		}
		for _, more := range a.More {
			add("Affiliation", affiliation(more))
		}
		add("Bio", found(a.Bio))
		if a.Address != nil {
			add("Author's page", found(a.Address))
		}
	}
	add("Publisher", found(s.Publisher))
	if s.Section != nil {
		add("Section", with(joined(s.Section.Value), s.Section.Where, s.Section.Sure))
	} else {
		add("Section", missing)
	}
	add("Genre", found(s.Genre))
	add("Published", when(s.Published))
	if s.Updated != nil {
		add("Updated", when(s.Updated))
	}
	add(origin(s.Provenance), provenance(s.Provenance))
	add("Disclaimer", found(s.Disclaimer))
	if s.Disclosure != nil {
		add("Disclosure", found(s.Disclosure))
	}
	for _, n := range s.Notes {
		add("Note", found(&n))
	}
	if s.Sponsorship != nil {
		add("Sponsorship", found(s.Sponsorship))
	}
	if s.Paywall != nil {
		add("Paywall", found(s.Paywall))
	}
	for _, c := range s.Captions {
		text := string(c.Text)
		if c.Credit != "" {
			text += " (credit: " + string(c.Credit) + ")"
		}
		add("Picture", with(text, c.Where, true))
	}
	if s.Canonical != nil {
		add("Address", found(s.Canonical))
	}
	for _, p := range s.Policies {
		add("Policy", with(string(p.Name)+" "+string(p.Address), p.Where, true))
	}
	for _, c := range s.Conflicts {
		add("Also found", with(string(c.Fact)+": "+string(c.Value), c.Where, true))
	}
	if words := a.Cleaned.Words(); words != "" {
		add("Cleaned", string(words)+" taken out of the page's text")
	}
	return out
}

const missing = "not found"

func found[T ~string](f *content.Found[T]) string {
	if f == nil || f.Value == "" {
		return missing
	}
	return with(string(f.Value), f.Where, f.Sure)
}

func when(f *content.Found[content.Date]) string {
	if f == nil {
		return missing
	}
	return with(f.Value.Words(), f.Where, f.Sure)
}

func affiliation(a content.Affiliation) string {
	switch {
	case a.Role != nil && a.Organisation != nil:
		return with(string(a.Role.Value)+", "+string(a.Organisation.Value), a.Organisation.Where, a.Role.Sure && a.Organisation.Sure)
	case a.Role != nil:
		return found(a.Role)
	default:
		return found(a.Organisation)
	}
}

// origin is the name of the field that [provenance] fills.
func origin(p *content.Provenance) string {
	var kind content.ProvenanceKind
	if p != nil {
		kind = p.Kind
	}
	words := string(kind.Words())
	return strings.ToUpper(words[:1]) + words[1:]
}

func provenance(p *content.Provenance) string {
	switch {
	case p == nil:
		return missing
	case p.From == "" || strings.Contains(string(p.Value), string(p.From)) && p.Value != "":
		return with(string(p.Value), p.Where, p.Sure)
	case p.Value == "":
		return with(string(p.From), p.Where, p.Sure)
	default:
		return with(fmt.Sprintf("%s (%s)", p.From, p.Value), p.Where, p.Sure)
	}
}

// with adds where a value was found, and that the evidence is weak when it is.
func with(value string, where clean.Text, sure bool) string {
	note := string(where)
	if !sure {
		note = strings.TrimPrefix(note+", weak evidence", ", ")
	}
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
