package content

import (
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
)

// SourceFact is one thing that a page says of who is speaking, under the word that it has
// wherever it is shown or printed.
type SourceFact struct {
	// Name is in small letters: "author", "bio".
	Name clean.Text
	// Value is empty for what was looked for and not found.
	Value clean.Text
	// Lead stands before the value: who is quoted.
	Lead clean.Text
	// Where it was found, in plain words.
	Where clean.Text
	// Address is where it leads, or empty.
	Address clean.Text
	// Weak reports whether the evidence for it is weak, Quoted whether the value is a sentence of
	// the page's.
	Weak, Quoted bool
	// Minor is a fact that most pages do not have, so that one that was not found needs no
	// line of its own.
	Minor bool
}

// Facts are all that is known of who is speaking, in the order in which a reader asks for
// them, and what was looked for and not found.
func (a *Article) Facts() []SourceFact {
	var l facts
	s := &a.Source
	written := a.Letters()
	if len(written) == 0 || len(s.Authors) > 0 {
		l.authors(s.Authors)
	}
	l.letters(written)
	l.minor(quoted("disclosure", s.Disclosure)) // who pays
	l.minor(quoted("sponsorship", s.Sponsorship))
	l.text("publisher", s.Publisher)
	l.provenance(s.Provenance)
	l.section(s.Section)
	l.genre(s.Genre)
	l.add(dated("published", s.Published))
	l.minor(dated("updated", s.Updated))
	l.quote("disclaimer", s.Disclaimer)
	l.minor(quoted("paywall", s.Paywall))
	for i := range s.Notes {
		l.quote("note", &s.Notes[i])
	}
	for i, c := range s.Captions {
		if s.captionAgain(i) {
			continue
		}
		value := c.Text
		switch {
		case c.Credit != "" && value == "":
			value = "credit: " + c.Credit
		case c.Credit != "":
			value += " (credit: " + c.Credit + ")"
		case value == "":
			continue
		}
		l.add(SourceFact{Name: "caption", Value: value, Where: c.Where})
	}
	l.minor(leading("address", s.Canonical))
	for _, p := range s.Policies {
		l.add(SourceFact{Name: "policy", Value: p.Name + ": " + p.Address, Where: p.Where, Address: p.Address})
	}
	for _, c := range s.Conflicts {
		l.add(SourceFact{Name: "also given", Value: c.Fact + ": " + c.Value, Where: c.Where})
	}
	if words := a.Cleaned.Words(); words != "" {
		l.add(SourceFact{Name: "cleaned", Value: words + " taken out of the page's text"})
	}
	return l
}

// captionAgain reports whether a caption without a credit is the beginning of one beside it: what a picture shows in
// words for those who cannot see it, and the same words below it.
func (s *Source) captionAgain(i int) bool {
	c := s.Captions[i]
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(s.Captions) && c.Credit == "" && c.Text != "" && s.Captions[k].Text != c.Text &&
			strings.HasPrefix(string(s.Captions[k].Text), string(c.Text)) {
			return true
		}
	}
	return false
}

type facts []SourceFact

// letters are the writers of the letters on a page of them.
func (l *facts) letters(all []Letter) {
	for _, one := range all {
		where := "signed below sentence " + strconv.Itoa(one.To)
		if one.To-one.From > 1 {
			where = "signed below sentences " + strconv.Itoa(one.From+1) + "–" + strconv.Itoa(one.To)
		}
		l.add(SourceFact{Name: "letter", Value: one.Signed(), Where: clean.Inline(where, nil)})
	}
}

func (l *facts) add(f SourceFact) { *l = append(*l, f) }

func (l *facts) minor(f SourceFact) {
	f.Minor = true
	l.add(f)
}

func (l *facts) text(name clean.Text, f *Found[clean.Text]) { l.add(named(name, f)) }

func (l *facts) quote(name clean.Text, f *Found[clean.Text]) { l.add(quoted(name, f)) }

func named(name clean.Text, f *Found[clean.Text]) SourceFact {
	if f == nil {
		return SourceFact{Name: name}
	}
	return SourceFact{Name: name, Value: f.Value, Where: f.Where, Weak: !f.Sure}
}

func quoted(name clean.Text, f *Found[clean.Text]) SourceFact {
	out := named(name, f)
	out.Quoted = f != nil
	return out
}

// leading is a fact that is an address.
func leading(name clean.Text, f *Found[clean.Text]) SourceFact {
	out := named(name, f)
	out.Address = out.Value
	return out
}

func dated(name clean.Text, f *Found[Date]) SourceFact {
	if f == nil {
		return SourceFact{Name: name}
	}
	return SourceFact{Name: name, Value: clean.Inline(f.Value.Words(), nil), Where: f.Where, Weak: !f.Sure}
}

func (l *facts) section(f *Found[[]clean.Text]) {
	if f == nil {
		l.add(SourceFact{Name: "section"})
		return
	}
	l.add(SourceFact{Name: "section", Value: clean.Join(f.Value, ", "), Where: f.Where, Weak: !f.Sure})
}

func (l *facts) genre(f *Found[Genre]) {
	if f == nil {
		l.add(SourceFact{Name: "genre"})
		return
	}
	l.add(SourceFact{Name: "genre", Value: clean.Inline(string(f.Value), nil), Where: f.Where, Weak: !f.Sure})
}

// authors are those who sign the piece. Of several it is said once that none has an
// affiliation or a bio, and never of an organisation, which has none.
func (l *facts) authors(all []Author) {
	people, affiliated, known := 0, false, false
	if len(all) == 0 {
		l.add(SourceFact{Name: "author"})
		people = 1
	}
	for i := range all {
		a, name := &all[i], clean.Text("signed by")
		if !a.Body {
			name = "author"
			people++
		}
		l.text(name, &a.Name)
		for _, of := range append([]Affiliation{{Role: a.Role, Organisation: a.Organisation}}, a.More...) {
			if alone := len(all) == 1 && !a.Body && len(a.More) == 0; of != (Affiliation{}) || alone {
				l.add(of.fact())
				affiliated = true
			}
		}
		if a.Bio != nil || len(all) == 1 && !a.Body {
			l.quote("bio", a.Bio)
			known = true
		}
		if a.Address != nil {
			l.add(leading("author's page", a.Address))
		}
	}
	if people > 0 && !affiliated {
		l.add(SourceFact{Name: "affiliation"})
	}
	if people > 0 && !known {
		l.add(SourceFact{Name: "bio"})
	}
}

// fact is a role and an organisation, found at one place or at two.
func (a Affiliation) fact() SourceFact {
	r, o := a.Role, a.Organisation
	switch {
	case r == nil:
		return named("affiliation", o)
	case o == nil:
		return named("affiliation", r)
	}
	where := r.Where
	if o.Where != r.Where {
		where = clean.Join([]clean.Text{r.Where, o.Where}, "; ")
	}
	return SourceFact{Name: "affiliation", Value: r.Value + ", " + o.Value, Where: where, Weak: !r.Sure || !o.Sure}
}

func (l *facts) provenance(p *Provenance) {
	if p == nil {
		l.add(SourceFact{Name: ProvenanceKind("").Words()})
		return
	}
	f := SourceFact{Name: p.Kind.Words(), Value: p.Value, Where: p.Where, Weak: !p.Sure, Quoted: true}
	switch {
	case p.Value == "":
		f.Value, f.Quoted = p.From, false
	case p.From != "" && !strings.Contains(string(p.Value), string(p.From)):
		f.Lead = p.From + ": "
	}
	l.add(f)
}
