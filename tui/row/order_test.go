package row

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
)

// Text that runs from right to left is seen in its order; what stands beside it stays.
func TestRowsFromRightToLeft(t *testing.T) {
	st := styles.New(styles.Dark(), true, false)
	bold := styles.Style{Attr: styles.Bold}
	text := func(all ...clean.Text) Row {
		var r Row
		for i, s := range all {
			r = append(r, Piece{Text: s, Style: []styles.Style{{}, bold}[i%2]})
		}
		return r
	}
	for _, c := range []struct {
		name  string
		row   Row
		width int
		want  string
	}{
		{"a name in its column", append(Row{{Text: "author   ", Hard: true}}, text("יוסי כהן")...), 20, "author   ןהכ יסוי   "},
		{"words in two looks", text("הנמל ", "נסגר", " אתמול."), 20, ".לומתא רגסנ למנה    "},
		{"a number, an English name, brackets", text("ב-12 ", "ביוני", " (NATO) נסגר"), 26, "רגסנ (NATO) ינויב 12-ב    "},
		{"cut", text("הנמל נסגר אתמול בערב"), 11, "… רגסנ למנה"},
		{"columns", append(text("הנמל"), Piece{Text: "      "}, Piece{Text: "שרה"}), 16, "למנה      הרש   "},
		{"facts in one row", text("הנמל · היום · First here"), 26, "למנה · םויה · First here  "},
		{"within English", text("He said שלום עולם twice"), 24, "He said םלוע םולש twice "},
		{"English alone", text("He said (so)."), 14, "He said (so). "},
	} {
		if got := ansi.Strip(c.row.Show(c.width, &st)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	for _, c := range []struct {
		row  Row
		want string
	}{
		{append(Row{{Text: "  3 ", Hard: true}}, text("הנמל נסגר.")...), "  3       .רגסנ למנה"},
		{append(Row{{Text: "author   ", Hard: true}}, text("יוסי", " כהן")...), "author      ןהכ יסוי"},
		{text("He said שלום"), "He said םולש        "},
		{text("Nobody came."), "Nobody came.        "},
	} {
		var b strings.Builder
		if c.row.FlushTo(&b, 20, &st); ansi.Strip(b.String()) != c.want {
			t.Errorf("flush: %q, want %q", ansi.Strip(b.String()), c.want)
		}
	}
	st.Logical = true
	if got := ansi.Strip(text("הנמל נסגר.").Show(10, &st)); got != "הנמל נסגר." {
		t.Errorf("a terminal that orders it gets %q", got)
	}
}
