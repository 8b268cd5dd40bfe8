package panel

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// leftOut lists what the page holds beside the article, and why it is not shown there. A
// reason stands above all that was left out for it. What reads like text comes before
// links of two words, of which most pages have a hundred.
func leftOut(a *content.Article) []entry {
	var groups []leftGroup
	for _, l := range a.LeftOut {
		i := slices.IndexFunc(groups, func(g leftGroup) bool { return g.reason == l.Reason })
		if i < 0 {
			i = len(groups)
			groups = append(groups, leftGroup{reason: l.Reason})
		}
		groups[i].texts = append(groups[i].texts, l.Text)
		groups[i].words += len(strings.Fields(string(l.Text)))
	}
	slices.SortStableFunc(groups, func(a, b leftGroup) int { return cmp.Compare(b.words*len(a.texts), a.words*len(b.texts)) })
	out := make([]entry, 0, len(groups)+len(a.LeftOut))
	for _, g := range groups {
		out = append(out, entry{item: &item{target: nowhere, heads: true, text: g.reason, draw: func(v View) []row.Row {
			r := row.Row{{Text: g.reason, Style: v.Styles.PanelTitleFocus}, {Text: " " + row.Int(len(g.texts)), Style: v.Styles.Count}}
			return r.Wrap(v.Width, 2)
		}}})
		for _, t := range g.texts {
			out = append(out, leftText(t))
		}
	}
	return out
}

// leftText shows things that were left out, one behind the other.
func leftText(texts ...clean.Text) entry {
	return entry{item: &item{target: nowhere, text: clean.Join(texts, " "), draw: func(v View) []row.Row {
		text := row.Row{{Text: row.Spaces(2), Hard: true}}
		for i, t := range texts {
			if i > 0 {
				text = append(text, row.Piece{Text: " " + row.Glyph(v.Styles.Glyphs.Separator) + " ", Style: v.Styles.Muted})
			}
			text = append(text, row.Piece{Text: t, Style: v.Styles.LeftOut})
		}
		return row.First(text.Wrap(v.Width, 2), leftOutLines, v.Width, v.Styles)
	}}}
}

const (
	// fewWords is how many words things have on average that stand behind each other, when there are manyShort of
	// them: the links that lead around a site.
	fewWords, manyShort = 5, 6
	// packedBytes is how much stands in one entry then.
	packedBytes = 160
)

// packed are the entries of what was left out, with things of a few words behind each other.
func packed(all []entry) []entry {
	var out []entry
	for i := 0; i < len(all); {
		end, words := i+1, 0
		for end < len(all) && !all[end].isHead() {
			words += len(strings.Fields(string(all[end].text)))
			end++
		}
		out = append(out, all[i])
		if n := end - i - 1; n < manyShort || words > fewWords*n {
			out = append(out, all[i+1:end]...)
			i = end
			continue
		}
		var line []clean.Text
		bytes := 0
		for _, e := range all[i+1 : end] {
			if bytes += len(e.text) + 3; bytes > packedBytes && line != nil {
				out, line, bytes = append(out, leftText(line...)), nil, len(e.text)
			}
			line = append(line, e.text)
		}
		out = append(out, leftText(line...))
		i = end
	}
	return out
}

// leftGroup is what was left out for one reason.
type leftGroup struct {
	reason clean.Text
	texts  []clean.Text
	words  int // of all texts
}

// leftOutLines is how many lines of a thing that was left out are shown.
const leftOutLines = 6

// contents lists the headings.
func contents(a *content.Article) []entry {
	top := 6
	for _, b := range a.Document.Blocks {
		if b.Kind == content.Heading {
			top = min(top, b.Level)
		}
	}
	var out []entry
	for i, b := range a.Document.Blocks {
		if b.Kind != content.Heading {
			continue
		}
		out = append(out, entry{item: &item{target: Target{Sentence: -1, Block: i}, text: b.Text, draw: func(v View) []row.Row {
			r := row.Row{
				{Text: v.lead() + row.Spaces(2*(b.Level-top)), Style: chosen(v, v.Styles.Entry), Hard: true},
				{Text: b.Text, Style: chosen(v, v.Styles.Entry)},
			}
			return entryRows(r, v, 4+2*(b.Level-top))
		}}})
	}
	return out
}

// lead stands before an entry: a sign when it is chosen.
func (v View) lead() clean.Text {
	if v.Chosen {
		return row.Glyph(v.Styles.Glyphs.Chosen) + " "
	}
	return "  "
}

func chosen(v View, s styles.Style) styles.Style {
	switch {
	case v.Chosen && v.Focus:
		return s.Over(v.Styles.ChosenFocus)
	case v.Chosen:
		return s.Over(v.Styles.Chosen)
	}
	return s
}

// entryRows is an entry on one line, or all of it when it is chosen.
func entryRows(r row.Row, v View, hang int) []row.Row {
	if !v.Chosen {
		return []row.Row{r}
	}
	rows := []row.Row{r}
	if v.Focus {
		rows = row.First(r.Wrap(v.Width, hang), chosenLines, v.Width, v.Styles)
	}
	return fill(rows, v.Width, chosen(v, v.Styles.Entry))
}
