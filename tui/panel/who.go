package panel

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// who lists everything that the page says of its author, its publisher and
// where it comes from, each with where it was found, or that it was not.
func who(a *content.Article) []entry {
	w := &facts{}
	w.authors(a.Source.Authors)
	w.text("publisher", a.Source.Publisher, true)
	w.origin(a.Source.Provenance)
	if f := a.Source.Section; f != nil {
		w.add(field{name: "section", value: clean.Join(f.Value, ", "), where: f.Where, unsure: !f.Sure})
	} else {
		w.missing("section")
	}
	if f := a.Source.Genre; f != nil {
		w.add(field{name: "kind of piece", value: clean.Inline(string(f.Value), nil), where: f.Where, unsure: !f.Sure})
	} else {
		w.missing("kind of piece")
	}
	w.date("published", a.Source.Published, true)
	w.date("updated", a.Source.Updated, false)
	w.quote("disclaimer", a.Source.Disclaimer, true)
	w.quote("disclosure", a.Source.Disclosure, false)
	w.quote("sponsored", a.Source.Sponsorship, false)
	w.quote("paywall", a.Source.Paywall, false)
	for _, f := range a.Source.Notes {
		w.add(field{name: "note", value: f.Value, where: f.Where, unsure: !f.Sure, quoted: true})
	}
	for _, c := range a.Source.Captions {
		value := c.Text
		if c.Credit != "" {
			value += " (credit: " + c.Credit + ")"
		}
		w.add(field{name: "picture", value: value, where: c.Where})
	}
	if f := a.Source.Canonical; f != nil {
		w.add(field{name: "address", value: f.Value, where: f.Where, unsure: !f.Sure, address: f.Value})
	} else {
		w.text("address", nil, false)
	}
	for _, p := range a.Source.Policies {
		w.add(field{name: "policy", value: p.Name + ": " + p.Address, where: p.Where, address: p.Address})
	}
	for _, c := range a.Source.Conflicts {
		w.add(field{name: "also given", value: c.Fact + ": " + c.Value, where: c.Where})
	}
	w.cleaned(a.Cleaned)
	if len(w.absent) > 0 {
		w.entries = append(w.entries, absent(w.absent))
	}
	w.places()
	return w.entries
}

type facts struct {
	entries []entry
	absent  []clean.Text
	where   []clean.Text // of each fact
}

func (w *facts) add(f field) {
	w.entries = append(w.entries, entry{target: f.target(), text: f.name + " " + f.value + " " + f.where, draw: f.draw})
	w.where = append(w.where, f.where)
}

func (w *facts) missing(name clean.Text) { w.add(field{name: name}) }

func (w *facts) text(name clean.Text, f *content.Found[clean.Text], always bool) {
	switch {
	case f != nil:
		w.add(field{name: name, value: f.Value, where: f.Where, unsure: !f.Sure})
	case always:
		w.missing(name)
	default:
		w.absent = append(w.absent, name)
	}
}

func (w *facts) quote(name clean.Text, f *content.Found[clean.Text], always bool) {
	if f == nil {
		w.text(name, nil, always)
		return
	}
	w.add(field{name: name, value: f.Value, where: f.Where, unsure: !f.Sure, quoted: true})
}

func (w *facts) date(name clean.Text, f *content.Found[content.Date], always bool) {
	if f == nil {
		w.text(name, nil, always)
		return
	}
	w.add(field{name: name, value: clean.Inline(f.Value.Words(), nil), where: f.Where, unsure: !f.Sure})
}

func (w *facts) authors(all []content.Author) {
	if len(all) == 0 {
		w.missing("author")
		w.missing("affiliation")
		w.missing("biography")
		return
	}
	for _, a := range all {
		name := clean.Text("author")
		if a.Body {
			name = "signed by"
		}
		w.add(field{name: name, value: a.Name.Value, where: a.Name.Where, unsure: !a.Name.Sure})
		if a.Role == nil && a.Organisation == nil && len(a.More) == 0 {
			w.missing("affiliation")
		}
		w.affiliation(content.Affiliation{Role: a.Role, Organisation: a.Organisation})
		for _, more := range a.More {
			w.affiliation(more)
		}
		w.quote("biography", a.Bio, true)
		if f := a.Address; f != nil {
			w.add(field{name: "author's page", value: f.Value, where: f.Where, unsure: !f.Sure, address: f.Value})
		}
	}
}

// affiliation is a role and an organisation, as one fact when both were found
// at the same place.
func (w *facts) affiliation(a content.Affiliation) {
	if r, o := a.Role, a.Organisation; r != nil && o != nil && r.Where == o.Where && r.Sure == o.Sure {
		w.add(field{name: "affiliation", value: r.Value + ", " + o.Value, where: r.Where, unsure: !r.Sure})
		return
	}
	if f := a.Role; f != nil {
		w.add(field{name: "role", value: f.Value, where: f.Where, unsure: !f.Sure})
	}
	if f := a.Organisation; f != nil {
		w.add(field{name: "organisation", value: f.Value, where: f.Where, unsure: !f.Sure})
	}
}

func (w *facts) origin(p *content.Provenance) {
	if p == nil {
		w.missing("originally in")
		return
	}
	name := p.Kind.Words()
	switch {
	case p.From != "" && p.Value != "" && !strings.Contains(string(p.Value), string(p.From)):
		w.add(field{name: name, lead: p.From + ": ", value: p.Value, where: p.Where, unsure: !p.Sure, quoted: true})
	case p.Value != "":
		w.add(field{name: name, value: p.Value, where: p.Where, unsure: !p.Sure, quoted: true})
	default:
		w.add(field{name: name, value: p.From, where: p.Where, unsure: !p.Sure})
	}
}

func (w *facts) cleaned(n clean.Counts) {
	if n == (clean.Counts{}) {
		return
	}
	w.add(field{name: "cleaned", value: n.Words() + " taken out of the page's text"})
}

// places explains the names of the places that a reader of pages need not know.
func (w *facts) places() {
	var data, front bool
	for _, where := range w.where {
		data = data || strings.Contains(string(where), "JSON-LD") || strings.Contains(string(where), "meta ")
		front = front || strings.Contains(string(where), "front matter")
	}
	if data {
		w.entries = append(w.entries, remark("JSON-LD and meta are data in the page that a browser does not show."))
	}
	if front {
		w.entries = append(w.entries, remark("Front matter is the data above the text of a Markdown file."))
	}
}

func remark(t clean.Text) entry {
	return entry{target: Target{Sentence: -1, Block: -1, Fact: t}, text: t, draw: func(v View) []row.Row {
		if !v.Focus { // no place is named
			return nil
		}
		return filled(row.Of(t, chosen(v, v.Styles.Field)).Wrap(v.Width, 2), v)
	}}
}
