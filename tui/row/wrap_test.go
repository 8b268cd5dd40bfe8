package row

import (
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
)

// wrapped is a row in lines, with a bar at the end of each but the last.
func wrapped(r Row, width, hang int) string {
	var lines []string
	for _, l := range r.Wrap(width, hang) {
		lines = append(lines, text(l))
	}
	return strings.Join(lines, "|")
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name        string
		in          clean.Text
		width, hang int
		want        string
	}{
		{"words", "one two three", 7, 0, "one two|three"},
		{"hanging", "one two three four", 7, 2, "one two|  three|  four"},
		{"newline", "one\ntwo", 9, 0, "one|two"},
		{"newlines", "\none\n\ntwo\n", 9, 1, "one| | two"},
		{"long word", "abcdefghij", 4, 1, "abcd| efg| hij"},
		{"spaces", "  a   b  ", 9, 0, "a b"},
		{"too narrow for the character", "漢字", 1, 0, "·|·"},
		{"too narrow behind the hang", "漢字 a", 3, 2, "漢|  ·|  a"},
		{"empty", "", 4, 0, ""},
		{"hang wider than the line", "ab cd", 2, 5, "ab|cd"},
		{"as in an article", "It rose 40 % — by Dr. Winter", 12, 2, "It rose|  40 % — by|  Dr. Winter"},
		{"an address", "see a.example/one/two/three", 18, 2, "see|  a.example/one/|  two/three"},
		{"ideographs", "東京の「新聞」は、政府", 8, 2, "東京の|  「新|  聞」|  は、政|  府"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := wrapped(Of(c.in, styles.Style{}), c.width, c.hang); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestWrapPieces(t *testing.T) {
	for _, c := range []struct {
		name        string
		in          Row
		width, hang int
		want        string
	}{
		{"a word of two pieces", Row{{Text: "one tw"}, {Text: "o, three"}}, 8, 0, "one two,|three"},
		{"what is hard begins the line", Row{{Text: "  7  ", Hard: true}, {Text: "one two"}}, 9, 5, "  7  one|     two"},
		{"a space behind it", Row{{Text: "  ", Hard: true}, {Text: "  one"}}, 9, 0, "   one"},
		{"a newline in it is a space", Row{{Text: "a\nb ", Hard: true}, {Text: "c"}}, 9, 0, "a b c"},
		{"what is hard is not broken", Row{{Text: "Join with the code "}, {Text: "4 8 1", Hard: true}}, 20, 0, "Join with the code|4 8 1"},
		{"what is hard stays with its word", Row{{Text: "one two"}, {Text: " x", Hard: true}}, 8, 0, "one|two x"},
		{"spaces of two pieces", Row{{Text: "one "}, {Text: " "}, {Text: "  two"}}, 9, 0, "one two"},
		{"a unit of another piece", Row{{Text: "about 40"}, {Text: " km"}}, 8, 0, "about|40 km"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := wrapped(c.in, c.width, c.hang); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestWrappedPiecesKeepTheirLooks(t *testing.T) {
	bold := styles.Style{Attr: styles.Bold}
	got := Row{{Text: " 1 ", Style: bold, Hard: true}, {Text: "one "}, {Text: "two three", Style: bold}}.Wrap(10, 3)
	want := []Row{
		{{Text: " 1 ", Style: bold, Hard: true}, {Text: "one "}, {Text: "two", Style: bold}},
		{{Text: "   "}, {Text: "three", Style: bold}},
	}
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// However odd the text is, and wherever its pieces end, no line is too wide and nothing but
// spaces is lost.
func TestWrapNeverTooWide(t *testing.T) {
	for _, in := range []clean.Text{
		"Some words, an overlong-compound-expression of 40 km — or 3.5 % — by Dr. Ilse Winter.",
		"東京の新聞は、政府の計画を「批判」した。 한국어 문장도 있다.",
		"e\u0301te\u0301 a\u0301\u0302\u0303 x \u0301y  \u0301z /\u0338one/\u0338two/\u0338three",
		"👨‍👩‍👧‍👦 family 🇫🇷🇩🇪 flags ❤️❤️👍🏽 1️⃣2️⃣ keycaps ☂︎",
		"הנמל נסגר אתמול בערב (ב-12:30), لم تكتمل الدراسة بعد.",
		"क्षि नमस्ते दुनिया 각 ᄒ ᅡ",
		"https://example.org/one?two=three&four=five_six-seven/eight",
		" one\n \ntwo   three \n",
	} {
		var starts []int
		for i := range in {
			starts = append(starts, i)
		}
		for n := range starts {
			a, b := starts[n], starts[min(n+5, len(starts)-1)]
			r := Row{{Text: in[:a]}, {Text: in[a:b], Style: styles.Style{Attr: styles.Bold}, Hard: n%3 == 0}, {Text: in[b:]}}
			for width := 1; width <= 20; width++ {
				check(t, r, width, 0)
				check(t, r, width, 3)
			}
		}
	}
}

func check(t *testing.T, r Row, width, hang int) {
	t.Helper()
	lines := r.Wrap(width, hang)
	for _, l := range lines {
		if l.Width() > width {
			t.Fatalf("%q in %d cells: %q takes %d", text(r), width, text(l), l.Width())
		}
	}
	if width-hang < 5 { // too narrow for some
		return
	}
	shown := ""
	for _, p := range r {
		shown += string(agreed(p.Text))
	}
	if got, want := strings.Join(strings.Fields(wrapped(r, width, hang)), ""),
		strings.Join(strings.Fields(shown), ""); strings.ReplaceAll(got, "|", "") != want {
		t.Fatalf("%q in %d cells: %q, want %q", text(r), width, got, want)
	}
}
