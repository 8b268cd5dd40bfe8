package panel

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/row"
)

// ByCertainty puts the lists in order of certainty, the clearest first, or in reading order.
func (s *Set) ByCertainty(certainty bool) {
	s.certainty = certainty
	for _, k := range Lists() {
		s.Narrow(k, s.narrowed[k].words)
	}
}

// Title is a panel's heading.
func (s *Set) Title(k Kind) clean.Text {
	if _, lists := k.Label(); lists && s.certainty {
		return k.Short() + ", clearest first"
	}
	return k.spec().title
}

// headed reports whether some entries of a panel stand above others that they sum up: who
// said them, or how clear they are.
func (s *Set) headed(k Kind) bool {
	if _, lists := k.Label(); lists && s.certainty {
		return k != Unsure
	}
	return k.spec().headed
}

// rank are the sentences of a list in order of certainty, below headings that say how clear
// they are.
func (s *Set) rank(k Kind) []entry {
	if s.ranked[k] != nil {
		return s.ranked[k]
	}
	type claim struct {
		entry

		judgement content.Judgement
	}
	var all []claim
	for _, e := range s.entries[k] {
		if j, ok := s.judgement(e.leads().Sentence); ok {
			all = append(all, claim{e, j})
		}
	}
	slices.SortStableFunc(all, func(a, b claim) int { return cmp.Compare(b.judgement.Confidence, a.judgement.Confidence) })
	out := make([]entry, 0, len(all))
	var words clean.Text
	for _, c := range all {
		if now := Confidence(c.judgement); now != words && k != Unsure {
			words = now
			out = append(out, entry{item: &item{target: nowhere, heads: true, text: now, draw: func(v View) []row.Row {
				return []row.Row{row.Of(now, v.Styles.PanelTitleFocus)}
			}}})
		}
		out = append(out, c.entry)
	}
	s.ranked[k] = out
	return out
}

// doubtful reports whether a sentence stands below a speaker who only perhaps said it.
func (s *Set) doubtful(j content.Judgement) bool {
	return !s.certainty && j.Label == content.Attributed && j.Likely() == "perhaps"
}

// carried is what stands below a sentence in a list: who said it, where the list does not go by speaker, and of one
// that is shown whole what carries it.
func (s *Set) carried(j content.Judgement, whole bool) clean.Text {
	by := clean.Text("")
	if s.certainty && j.Label == content.Attributed && j.Speaker != "" && j.Speaker != content.Unnamed {
		if by = j.Speaker; j.Likely() == "perhaps" {
			by = "perhaps " + by
		}
	}
	switch {
	case j.Via == "", !whole:
		return by
	case by == "":
		return "via " + j.Via
	}
	return by + ", via " + j.Via
}
