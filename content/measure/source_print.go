package measure

import (
	"fmt"
	"io"
	"math"
)

func (s *SourceScore) print(w io.Writer, kind string) {
	if kind == "" {
		kind = "all"
	}
	fmt.Fprintf(w, "%s, %d pages\n", kind, s.Pages)
	for _, f := range s.Fields {
		fmt.Fprintf(w, "  %-14s P %.3f %s  R %.3f %s  F1 %.3f  (right %d, wrong %d, missed %d)\n", f.Name, f.Precision(), interval(f.Hit, f.Hit+f.Extra),
			f.Recall(), interval(f.Hit, f.Hit+f.No), f.F1(), f.Hit, f.Extra, f.No)
	}
	line := func(name string, a, b int) {
		if b > 0 {
			fmt.Fprintf(w, "  %-14s %.3f %s  (%d of %d)\n", name, ratio(a, b), interval(a, b), a, b)
		}
	}
	line("no author", s.Authorless-s.Invented, s.Authorless)
	line("date", s.Days, s.Dated)
	line("no date", s.Undated-s.DatesInvented, s.Undated)
	line("genre", s.Genres, s.Genred)
	fmt.Fprintf(w, "  %-14s %d\n", "news/opinion", s.Swapped)
	line("title", s.Titles, s.Titled)
	line("publisher", s.Publishers, s.Published)
	line("section", s.Sections, s.Sectioned)
}

// interval is where the share a of b lies with 95 % certainty (Wilson's score interval), as long
// as the cases are alike and none depends on another.
func interval(a, b int) string {
	if b == 0 {
		return "(none)"
	}
	const z = 1.96
	n, p := float64(b), ratio(a, b)
	mid := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return fmt.Sprintf("(%.2f–%.2f)", max(0, mid-half), min(1, mid+half))
}
