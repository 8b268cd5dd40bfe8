package row

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
)

func text(r Row) string {
	var b strings.Builder
	for _, p := range r {
		b.WriteString(string(p.Text))
	}
	return b.String()
}

func TestDrawIsExact(t *testing.T) {
	bold := styles.Style{Attr: styles.Bold}
	for _, in := range []Row{
		nil, Of("", bold), Of("short", bold),
		{{Text: "two ", Style: styles.Style{}}, {Text: "pieces", Style: bold}},
		Of("漢字かな交じり文", styles.Style{}), Of("a\u0301 combining", bold),
	} {
		for width := range 20 {
			if got := ansi.StringWidth(in.Draw(width, "…")); got != width {
				t.Errorf("%q in %d cells takes %d", text(in), width, got)
			}
		}
	}
}

func TestBetween(t *testing.T) {
	if got := text(Between(Of("left side", styles.Style{}), Of("right", styles.Style{}), 12, "…")); got != "left … right" {
		t.Errorf("got %q", got)
	}
}

// However a terminal measures, a row fills its cells exactly.
func TestBothMeasuresAgree(t *testing.T) {
	for _, in := range []clean.Text{"👨‍👩‍👧‍👦 family", "🇫🇷 flag", "❤️ heart", "☂︎ umbrella", "한글 é", "1️⃣ keycap", "क्षि"} {
		for width := range 12 {
			got := Of(in, styles.Style{}).Draw(width, "…")
			if a, b := ansi.StringWidth(got), ansi.StringWidthWc(got); a != width || b != width {
				t.Errorf("%q in %d cells takes %d or %d: %q", in, width, a, b, got)
			}
		}
	}
}

// What is replaced does not depend on what stands beside it: two hearts are as much wider in the one
// way as the hand is in the other.
func TestEachCharacterIsReplacedByItself(t *testing.T) {
	if whole, parts := agreed("❤️❤️👍🏽"), agreed("❤️")+agreed("❤️")+agreed("👍🏽"); whole != parts || whole != "❤❤👍" {
		t.Errorf("%q, and one by one %q", whole, parts)
	}
}

// Text of a page may run over several lines; a row is one.
func TestARowIsOneLine(t *testing.T) {
	for width := range 30 {
		for _, r := range []Row{
			{{Text: "A sentence\nover two lines."}},
			{{Text: "1 "}, {Text: "A\nsentence\n\nover lines.", Hard: true}},
		} {
			line := r.Draw(width, "…")
			if strings.Contains(line, "\n") || ansi.StringWidth(line) != width {
				t.Errorf("%d cells: %q", width, line)
			}
		}
	}
}

// A sentence of megabytes costs what a screen of it costs.
func TestLongTextIsCutBeforeItIsMeasured(t *testing.T) {
	long := clean.Inline(strings.Repeat("文字", 2<<20), nil)
	r := Row{{Text: "1 "}, {Text: long}}
	if got := r.Draw(20, "…"); ansi.StringWidth(got) != 20 || !strings.HasPrefix(ansi.Strip(got), "1 文字文字") {
		t.Errorf("%q", got)
	}
	lines := r.Wrap(40, 2)
	if n := len(lines); n < 100 || n > 2*most/40 {
		t.Errorf("%d lines", n)
	}
	if last := lines[len(lines)-1]; !strings.HasSuffix(string(last[len(last)-1].Text), "...") {
		t.Errorf("nothing says that there is more: %.40q", text(last))
	}
	allocated := testing.AllocsPerRun(1, func() { r.Draw(20, "…") })
	if allocated > 1000 {
		t.Errorf("%v objects for one line", allocated)
	}
}

func TestLinesKeepTheirIndent(t *testing.T) {
	got := Lines("   a ferry that sails", 12)
	want := []clean.Text{"   a ferry", "   that", "   sails"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Lines("   a ferry that sails", 0); len(got) != 1 {
		t.Errorf("without a width: %q", got)
	}
}
