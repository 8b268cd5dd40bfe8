package panel

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
)

// claims lists the sentences that have been judged since it last did.
func (s *Set) claims() {
	n := min(len(s.article.Judgements), len(s.article.Document.Sentences))
	for i := s.judged; i < n; i++ {
		j, ok := s.judgement(i)
		if !ok {
			continue
		}
		s.counts[j.Label]++
		if j.Label != content.Attributed {
			k := ListOf(j.Label)
			s.entries[k] = append(s.entries[k], sentence(i))
			continue
		}
		who := j.Speaker
		if who == "" {
			who = content.Unnamed
		}
		if s.said[who] == nil {
			s.speakers = append(s.speakers, who)
		}
		s.said[who] = append(s.said[who], i)
	}
	s.judged, s.ranked = n, [Kinds][]entry{}
}

// group lists the attributed sentences by speaker, in the order in which the
// speakers come up; those without a name are last.
func (s *Set) group() {
	if s.grouped == s.counts[content.Attributed] {
		return
	}
	s.grouped = s.counts[content.Attributed]
	all := make([]entry, 0, s.grouped+len(s.speakers))
	for _, last := range []bool{false, true} {
		for _, who := range s.speakers {
			if (who == content.Unnamed) != last {
				continue
			}
			all = append(all, speaker(who, len(s.said[who])))
			for _, i := range s.said[who] {
				all = append(all, sentence(i))
			}
		}
	}
	s.entries[Attributed] = all
	s.Narrow(Attributed, s.narrowed[Attributed].words)
}

func speaker(who clean.Text, n int) entry {
	return entry{item: &item{target: nowhere, heads: true, text: who, draw: func(v View) []row.Row {
		shown := row.Of(who, v.Styles.PanelTitleFocus)
		if who == content.Unnamed {
			shown = row.Of("a speaker without a name", v.Styles.Missing)
		}
		return []row.Row{append(shown, row.Piece{Text: " " + row.Int(n), Style: v.Styles.Count})}
	}}}
}

func sentence(i int) entry { return entry{sentence: i} }

// claim is a sentence in a list: one line, or all of it when it is chosen.
// Facts that it asserts on the way stand below it.
func (s *Set) claim(i int, v View) []row.Row {
	st := v.Styles
	j, _ := s.judgement(i)
	text := s.article.Document.SentenceText(s.article.Document.Sentences[i])
	number, body := st.Count, st.Entry
	lead := clean.Text(" ")
	if i == v.Here {
		number = st.Marks[j.Label].Badge
	}
	if i == v.Here && !v.Focus || v.Chosen {
		lead = row.Glyph(st.Glyphs.Chosen)
	}
	if v.Chosen {
		body = st.Chosen
		if v.Focus {
			body = st.ChosenFocus
		}
		number = body
	}
	r := row.Row{{Text: lead + pad(i+1) + " ", Style: number, Hard: true}}
	if s.doubtful(j) {
		r = append(r, row.Piece{Text: "perhaps: ", Style: st.Where})
	}
	r = append(r, row.Piece{Text: text, Style: body})
	rows := []row.Row{r}
	switch {
	case v.Chosen && v.Focus:
		rows = row.First(r.Wrap(v.Width, indent), chosenLines, v.Width, v.Styles)
	case v.Lines > 1:
		rows = row.First(r.Wrap(v.Width, indent), v.Lines, v.Width, v.Styles)
	}
	if v.Chosen {
		rows = fill(rows, v.Width, body)
	}
	if by := s.carried(j, v.Chosen && v.Focus); by != "" {
		rows = append(rows, row.Row{{Text: row.Spaces(indent) + by, Style: st.Where}})
	}
	for _, f := range j.FactsInside {
		rows = append(rows, s.inside(text, f, content.Fact, v)...)
	}
	for _, o := range j.OpinionsInside {
		rows = append(rows, s.inside(text, o, content.Opinion, v)...)
	}
	return rows
}

// inside shows a fact that a sentence asserts on the way, or an opinion in a fact.
func (s *Set) inside(text clean.Text, f content.Span, l content.Label, v View) []row.Row {
	mark := v.Styles.Marks[l]
	r := row.Row{
		{Text: row.Spaces(indent), Hard: true},
		{Text: row.Glyph(mark.Letter) + " ", Style: mark.Badge},
		{Text: v.quoted(cut(text, f)), Style: v.Styles.Muted},
	}
	if v.Chosen && v.Focus {
		return r.Wrap(v.Width, indent+2)
	}
	return []row.Row{r}
}

const (
	// indent is where the text of an entry begins, after its number.
	indent = 5
	// chosenLines is how many lines a chosen entry may take.
	chosenLines = 8
)

// pad is a number in three cells.
func pad(n int) clean.Text {
	s := strconv.Itoa(n)
	for len(s) < indent-2 {
		s = " " + s
	}
	return clean.Inline(s, nil)
}

// cut is the words at a span, which may come from anywhere and so is checked.
func cut(t clean.Text, s content.Span) clean.Text {
	if s.Start < 0 || s.End > len(t) || s.Start >= s.End {
		return ""
	}
	return clean.Inline(string(t[s.Start:s.End]), nil)
}

// quoted is words in quotation marks. Those they have at both ends do; one that
// was cut from its other is left out.
func (v View) quoted(t clean.Text) clean.Text {
	const begin, end = "\"“„«", "\"”“»"
	first, n := utf8.DecodeRuneInString(string(t))
	last, m := utf8.DecodeLastRuneInString(string(t))
	opens, closes := strings.ContainsRune(begin, first), strings.ContainsRune(end, last)
	switch others := strings.Count(string(t), "\"") + strings.Count(string(t), "”"); {
	case opens && closes:
		return t
	case opens && others <= strings.Count(string(t[:n]), "\""):
		t = t[n:]
	case closes && !strings.ContainsAny(string(t[:len(t)-m]), begin):
		t = t[:len(t)-m]
	}
	marks := v.Styles.Glyphs.Quote
	return row.Glyph(marks[0]) + t + row.Glyph(marks[1])
}

// fill extends the style over the whole width of the rows.
func fill(rows []row.Row, width int, s styles.Style) []row.Row {
	for i, r := range rows {
		if w := r.Width(); w < width {
			rows[i] = append(r, row.Piece{Text: row.Spaces(width - w), Style: styles.Style{Bg: s.Bg, Attr: s.Attr & styles.Reverse}})
		}
		if len(rows[i]) > 0 && rows[i][0].Style == (styles.Style{}) {
			rows[i][0].Style = styles.Style{Bg: s.Bg}
		}
	}
	return rows
}
