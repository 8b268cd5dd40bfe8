package result

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/wrap"
)

// lineWidth is the width of the text in cells.
const lineWidth = 80

// Text writes the result as plain lines.
func (r *Result) Text(out io.Writer) error {
	w := newLines(out, lineWidth)
	r.heading(w)
	r.agreement(w)
	r.coefficients(w)
	r.divided(w)
	r.alike(w)
	r.settlements(w)
	r.taken(w)
	return w.Flush()
}

// lines writes lines, and breaks those longer than width between words.
type lines struct {
	*bufio.Writer

	width int
}

func newLines(w io.Writer, width int) *lines { return &lines{bufio.NewWriter(w), width} }

// linef writes a line, its continuation indented.
func (w *lines) linef(indent, format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	for i, l := range wrap.Text(text, w.width-len(indent)) {
		if i > 0 {
			l = indent + l
		}
		fmt.Fprintln(w, l)
	}
}

func (r *Result) heading(w *lines) {
	if r.Head.Title != "" {
		w.linef("", "%s", r.Head.Title)
	}
	all, two := 0, 0
	for i := range r.Rows {
		if n := r.Rows[i].Share.Of; n >= 2 {
			two++
			if n == r.People {
				all++
			}
		}
	}
	who := string(wording.Counted(r.People, "person"))
	if r.People == 0 {
		w.linef("", "%s.", wording.Counted(len(r.Rows), "sentence"))
		return
	}
	if len(r.Names) > 1 {
		var names []string
		for _, n := range r.Names {
			names = append(names, string(n))
		}
		who += " (" + strings.Join(names, ", ") + ")"
	}
	what := fmt.Sprintf("%s, %s", who, wording.Counted(len(r.Rows), "sentence"))
	if r.People > 1 {
		what += fmt.Sprintf("; %d answered by two or more, %d by all", two, all)
	}
	if r.Rounds > 1 {
		what += fmt.Sprintf(". Round %d of %d", r.Round, r.Rounds)
	}
	w.linef("", "%s.", what)
}

// agreement says in words how far all agree.
func (r *Result) agreement(w *lines) {
	if r.People > 1 || len(r.Couples) > 0 {
		fmt.Fprintln(w)
	}
	if len(r.Names) > 1 {
		t := r.Together
		w.linef("  ", "The %s agree on %d of %s; chance alone would give %s.", wording.Spelled(len(r.Names)), t.Agreed, wording.Counted(t.Of, "sentence"),
			expected(t.Chance))
	}
	for _, c := range r.Couples {
		if len(r.Names) == 2 && c.B != "" {
			continue // said already
		}
		b := string(c.B)
		if b == "" {
			b = "the program"
		}
		line := fmt.Sprintf("%s and %s: %d of %d, chance %s", c.A, b, c.Together.Agreed, c.Together.Of, expected(c.Together.Chance))
		if c.B == "" {
			line += ", κ " + decimal(c.Together.Kappa)
		}
		w.linef("    ", "  %s", line)
	}
	if r.People < 2 {
		return
	}
	few := ""
	if n := r.Spreads()[agree.TooFew]; n > 0 {
		few = fmt.Sprintf(" (under %d)", max(r.Least, 2))
	}
	w.linef("  ", "Sentences: %s%s.", r.spreads(), few)
	w.linef("  ", "Alike: nine in ten or more gave one label; mostly alike: two in three; split: fewer.")
	if r.Names == nil {
		if f, ok := r.Pairs.Float(); ok {
			line := fmt.Sprintf("Two people who labelled the same sentence gave the same label %.0f times in 100", 100*f)
			if by, ok := r.Chance.Float(); ok {
				line += fmt.Sprintf("; chance alone would give %.0f", 100*by)
			}
			w.linef("  ", "%s.", line)
		}
		if r.Room.Of > 0 {
			w.linef("  ", "The room's label and the program's are the same on %d of %s. The program can be wrong.", r.Room.Same,
				wording.Counted(r.Room.Of, "sentence"))
		}
	}
	if len(r.Confused) > 0 {
		c := r.Confused[0]
		line := fmt.Sprintf("Most confused: %s and %s", r.short(c.Labels[0]), r.short(c.Labels[1]))
		if len(c.Sentences) > 0 {
			line += fmt.Sprintf(", %s: %s", wording.Counted(len(c.Sentences), "sentence"), r.listed(c.Sentences))
		}
		w.linef("  ", "%s.", line)
	}
}

func (r *Result) coefficients(w *lines) {
	if r.People < 2 {
		return
	}
	fmt.Fprintln(w)
	a := r.Agreement
	line := "All that in one figure: Krippendorff’s α " + decimal(a.Alpha)
	if r.HasInterval {
		line += fmt.Sprintf(" (with other sentences like these %s to %s)", two(r.Low), two(r.High))
	}
	line += fmt.Sprintf(", compared %d of %d", a.Compared, a.Of)
	if _, ok := a.Alpha.Float(); ok {
		line += "; 1 is full agreement, 0 what chance gives"
	}
	w.linef("  ", "%s.", line)
	if r.Agreement.Alpha.Err() == nil {
		var labels []string
		for l, a := range r.Labels {
			if f, ok := a.Alpha.Float(); ok {
				labels = append(labels, r.short(l)+" "+two(f))
			}
		}
		w.linef("  ", "α by label, each against all others: %s.", strings.Join(labels, ", "))
	}
	if c := r.Change; c != nil && c.People > 0 {
		w.linef("  ", "Before and after, the same %s: %d of %s changed; α %s before, %s after.", wording.Counted(c.People, "person"), c.Moved,
			wording.Counted(c.Answers, "answer"), decimal(c.Before.Alpha), decimal(c.After.Alpha))
	}
}

func (r *Result) divided(w *lines) {
	rows := r.Divided()
	title := "Most divided first"
	if r.People < 2 { // one person and the program
		rows, title = r.Rows, "Sentence by sentence"
		rows = slices.DeleteFunc(slices.Clone(rows), func(row Row) bool { return row.Share.Of == 0 })
	}
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", title)
	for i := range rows {
		row := &rows[i]
		w.linef("      ", "%4d  %s", row.Sentence+1, r.said(row))
		if row.Text != "" {
			fmt.Fprintln(w, "      "+ansi.Truncate(string(row.Text), lineWidth-6, "…"))
		}
		if r.differs(row) && row.Why != "" {
			w.linef("      ", "      the program: %s", row.Why)
		}
		if row.Key != "" {
			w.linef("      ", "      the lesson's own answer: %s", row.Key)
		}
	}
}

// alike lists the sentences that need no talk, by label.
func (r *Result) alike(w *lines) {
	if r.People < 2 {
		return
	}
	by := make([][]int, len(r.Scheme.Labels))
	for i := range r.Rows {
		row := &r.Rows[i]
		if row.Spread > agree.TooFew && row.Entropy == 0 && !r.differs(row) {
			by[row.Share.Labels[0]] = append(by[row.Share.Labels[0]], i)
		}
	}
	first := true
	for l, rows := range by {
		if len(rows) == 0 {
			continue
		}
		if first {
			fmt.Fprintf(w, "\nAll alike\n")
			first = false
		}
		w.linef("      ", "  %s: %s", r.short(l), r.listed(rows))
	}
}

func (r *Result) settlements(w *lines) {
	if len(r.Settled) == 0 {
		return
	}
	fmt.Fprintf(w, "\nSettled on after talking\n")
	for _, s := range r.Settled {
		line := fmt.Sprintf("%4d  %s", s.Sentence+1, r.short(r.Scheme.Index(s.Label)))
		if s.Note != "" {
			line += ": " + wording.Squeeze(string(s.Note))
		}
		w.linef("      ", "%s", line)
	}
}

// taken tells what became of the sentences of other versions of the text.
func (r *Result) taken(w *lines) {
	for _, a := range r.Aligned {
		fmt.Fprintf(w, "\nTaken over from another version of the text\n")
		if a.Title != "" {
			w.linef("  ", "  %s", a.Title)
		}
		w.linef("  ", "  %s the same", wording.Counted(a.Same, "sentence"))
		for _, e := range a.Edited {
			line := fmt.Sprintf("edited: its %d is %d here", e.Was+1, e.Is+1)
			if e.Changed != "" {
				line += ", " + string(e.Changed) + ": look at it again"
			}
			w.linef("  ", "  %s", line)
		}
		if len(a.Gone) > 0 {
			var gone []string
			for _, i := range a.Gone {
				gone = append(gone, strconv.Itoa(i+1))
			}
			w.linef("    ", "  gone, and its answers not counted: its %s", strings.Join(gone, " "))
		}
	}
}
