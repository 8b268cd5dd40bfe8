package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/runs"
)

// However one moves, one stands on the same lines.
func TestMovesAgree(t *testing.T) {
	p := opened(long(3000))
	all := p.Lines(p.Top(), 100_000)
	for i, l := range all[:min(len(all), maxMove)] {
		if got := p.Move(p.Top(), i); got != l.Place {
			t.Fatalf("%d lines down is %v, not %v", i, got, l.Place)
		}
		if got := p.Move(l.Place, -i); got != p.Top() {
			t.Fatalf("%d lines up from %v is %v", i, l.Place, got)
		}
		if got := p.Distance(p.Top(), l.Place, 1<<30); got != i {
			t.Fatalf("%v is %d lines down, not %d", l.Place, got, i)
		}
	}
	if p.Last() != all[len(all)-1].Place {
		t.Errorf("the last line is %v, not %v", p.Last(), all[len(all)-1].Place)
	}
	if got := p.Lines(p.End(40), 100); len(got) != 40 || got[39].Place != p.Last() {
		t.Errorf("the last screen has %d lines", len(got))
	}
	if got := p.Scroll(p.End(40), 3, 40); got != p.End(40) {
		t.Errorf("scrolled past the end to %v", got)
	}
}

// An anchor is found again at every width, and what it leads to is on the line.
func TestPlaceIsKeptOverAResize(t *testing.T) {
	p := opened(long(20_000))
	a := p.Anchor(p.AtFraction(0.4))
	for w := 20; w < 200; w++ {
		p.SetWidth(w)
		l := p.Lines(p.At(a), 1)[0]
		if l.Block != a.Block || l.Start > a.Offset || l.End <= a.Offset {
			t.Fatalf("width %d: %+v is on line %d: %d to %d", w, a, l.Block, l.Start, l.End)
		}
	}
}

func TestSentencePlaces(t *testing.T) {
	doc := feature()
	for w := 15; w < 130; w += 7 {
		p := New(doc, look(), Options{Width: w})
		for _, s := range doc.Sentences {
			first, last := p.Sentence(s.Index)
			for _, at := range []Place{first, last} {
				on := p.Lines(at, 1)[0].Sentences()
				if !slices.ContainsFunc(on, func(q content.Sentence) bool { return q.Index == s.Index }) {
					t.Fatalf("width %d: sentence %d is not on line %v", w, s.Index, at)
				}
			}
			if before := p.Move(first, -1); before != first &&
				slices.ContainsFunc(p.Lines(before, 1)[0].Sentences(), func(q content.Sentence) bool { return q.Index == s.Index }) {
				t.Fatalf("width %d: sentence %d begins above line %v", w, s.Index, first)
			}
		}
	}
}

func TestReveal(t *testing.T) {
	p := opened(long(5000))
	const height = 20
	top := p.AtFraction(0.5)
	for i := range p.doc.Sentences {
		first, last := p.Sentence(i)
		next := p.Reveal(top, height, first, last)
		if d := p.Distance(next, first, 1000); d < 0 || d >= height {
			t.Fatalf("sentence %d begins %d lines below the top", i, d)
		}
		if d := p.Distance(next, last, 1000); d >= height {
			t.Fatalf("sentence %d ends %d lines below the top", i, d)
		}
		if p.Reveal(next, height, first, last) != next {
			t.Fatalf("sentence %d moves the screen twice", i)
		}
		top = next
	}
}

func TestFractionGrows(t *testing.T) {
	p := opened(long(3000))
	last := -1.0
	for _, l := range p.Lines(p.Top(), 10_000) {
		f := p.Fraction(l.Place)
		if f < last || f > 1 {
			t.Fatalf("%v is at %v, after %v", l.Place, f, last)
		}
		last = f
		if got := p.AtFraction(f); got.Part != l.Place.Part || got.Line > l.Place.Line || got.Line < l.Place.Line-1 {
			t.Fatalf("%v is at %v, but there is %v", l.Place, f, got)
		}
	}
}

// The rest of an article may arrive at any block, or within one.
func TestExtend(t *testing.T) {
	whole := long(4000)
	want := opened(whole)
	for _, n := range []int{1, 7, len(whole.Blocks) - 1, len(whole.Blocks)} {
		part := &content.Document{Blocks: slices.Clone(whole.Blocks[:n])}
		for _, s := range whole.Sentences {
			if s.Block < n-1 {
				part.Sentences = append(part.Sentences, s)
			}
		}
		last := &part.Blocks[n-1]
		last.Text, last.Inlines = last.Text[:len(last.Text)/2], nil
		p := opened(part)
		p.Lines(p.Top(), 10_000)
		p.Extend(whole)
		a, b := p.Lines(p.Top(), 10_000), want.Lines(want.Top(), 10_000)
		looks := Looks{Label: byIndex, Current: 2}
		if len(a) != len(b) {
			t.Fatalf("%d blocks: %d lines, want %d", n, len(a), len(b))
		}
		for i := range a {
			if a[i].Draw(&looks) != b[i].Draw(&looks) {
				t.Fatalf("%d blocks: line %d is %q, want %q", n, i, a[i].Draw(&looks), b[i].Draw(&looks))
			}
		}
	}
}

// A walk through a long article keeps a few screens, not the article.
func TestFewLinesAreKept(t *testing.T) {
	p := opened(long(50_000))
	for at := p.Top(); at != p.Last(); at = p.Move(at, 30) {
		p.Lines(at, 40)
		n := 0
		for _, m := range []map[int]*laid{p.young, p.old} {
			for _, l := range m {
				n += len(l.lines)
			}
		}
		if n > 2*keepLines+500 {
			t.Fatalf("%d lines are kept", n)
		}
	}
}

func TestFind(t *testing.T) {
	p := opened(feature())
	for _, c := range []struct {
		query, want string
		hits        int
	}{
		{"report on ferries, routes", "report on ferries, routes", 1}, // across styles, in a link
		{"DR.", "", 0},
		{"dr.", "Dr.", 1},
		{"Nobody", "Nobody", 1},
		{"that's", "That’s", 1},
		{`"consulted"`, "“consulted”", 1},
		{"thing - not", "thing — not", 1},
		{"critics\\", "critics\\", 1},
		{"新聞", "新聞", 1},
		{"islanders are", "", 0},
		{"most are islanders", "most are islanders", 1}, // in a table
		{"l. tern", "L. Tern", 1},                       // in a caption
		{"ZÜRICH", "", 0},
		{"zürich", "Zürich", 1},
		{"no such thing", "", 0},
		{"", "", 0},
	} {
		hits := p.Find(c.query)
		if len(hits) != c.hits {
			t.Errorf("%q: %d hits", c.query, len(hits))
			continue
		}
		for _, h := range hits {
			if got := shown(&p.doc.Blocks[h.Block])[h.Start:h.End]; got != c.want {
				t.Errorf("%q found %q", c.query, got)
			}
			// It is drawn, on the line where it is said to stand.
			looks := Looks{Current: NoSentence, Spots: []Spot{{h.Block, h.Start, h.End, p.styles.HitNow}}}
			l := p.Lines(p.At(Anchor{h.Block, h.Start}), 1)[0]
			if drawn := l.Draw(&looks); !strings.Contains(drawn, ";7;") && !strings.Contains(drawn, "[7;") {
				t.Errorf("%q is not on %q", c.query, l.Draw(&looks))
			}
		}
	}
}

func TestAddress(t *testing.T) {
	for in, want := range map[clean.Text]string{
		"https://example.org/a?b=c#d":       "https://example.org/a?b=c#d",
		"HTTP://example.org/\x1b]8;;\x07 ü": "HTTP://example.org/%1B]8;;%07%20%C3%BC",
		"mailto:a@example.org":              "mailto:a@example.org",
		"javascript:alert(1)":               "",
		"file:///etc/passwd":                "",
		"/relative":                         "",
	} {
		if got := address(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

// A click finds the sentence under it.
func TestWhatIsUnderACell(t *testing.T) {
	p := New(feature(), look(), Options{Width: 80, Method: ansi.GraphemeWidth})
	for _, l := range p.Lines(p.Top(), 100) {
		for cell := range 80 {
			s, at := l.at(cell)
			if s == nil || s.at < 0 {
				continue
			}
			want := NoSentence
			for _, q := range p.sentences(l.Block) {
				if q.Span.Start <= at && at < q.Span.End {
					want = q.Index
				}
			}
			if got := l.SentenceAt(cell); got != want {
				t.Fatalf("cell %d of %q: sentence %d, want %d", cell, l.Text(), got, want)
			}
		}
	}
}

// A row of a table is a place of its own: it stays at the top of the screen when the
// width changes, and what is found in it is shown on its line.
func TestPlacesInATable(t *testing.T) {
	b := content.Block{Kind: content.Table}
	rows := make([][]runs.Cell, 0, 60)
	for i := range 60 {
		rows = append(rows,
			[]runs.Cell{{Text: clean.Text(fmt.Sprintf("Quay %d", i))}, {Text: "ferries"}, {Text: clean.Text(fmt.Sprintf("%d passengers", 100+i))}})
	}
	b.Rows, b.Text, _ = runs.Table(rows)
	p := New(&content.Document{Blocks: []content.Block{b}}, look(), Options{Width: 60, Method: ansi.GraphemeWidth})
	for _, row := range []string{"Quay 1 ", "Quay 30", "Quay 59"} {
		hits := p.Find(strings.TrimSpace(row))
		at := p.At(Anchor{hits[0].Block, hits[0].Start})
		if line := ansi.Strip(p.Lines(at, 1)[0].Draw(&Looks{Current: NoSentence})); !strings.Contains(line, row) {
			t.Errorf("%q is looked for on the line %q", row, line)
		}
		a := p.Anchor(at)
		p.SetWidth(40)
		p.SetWidth(60)
		if got := p.At(a); got != at {
			t.Errorf("%q moves from %v to %v when the width changes", row, at, got)
		}
	}
}
