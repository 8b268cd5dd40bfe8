package result

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/export"
)

// CSV writes a row a sentence: its number, its text where it is known, how many gave
// each label, the largest share, the spread and the program's label.
func (r *Result) CSV(w io.Writer) error {
	out := csv.NewWriter(w)
	head := []string{"sentence", "text"}
	for _, l := range r.Scheme.Labels {
		head = append(head, l.Name)
	}
	head = append(head, "answered", "majority", "share", "entropy", "spread", "program")
	rows := [][]string{head}
	for i := range r.Rows {
		row := &r.Rows[i]
		cells := []string{strconv.Itoa(row.Sentence + 1), string(row.Text)}
		for _, n := range row.Counts {
			cells = append(cells, strconv.Itoa(n))
		}
		var majority []string
		for _, l := range row.Share.Labels {
			majority = append(majority, r.name(l))
		}
		share := ""
		if row.Share.Of > 0 {
			share = strconv.FormatFloat(float64(row.Share.Votes)/float64(row.Share.Of), 'f', 4, 64)
		}
		program := ""
		if row.Program != agree.Missing {
			program = r.name(row.Program)
		}
		cells = append(cells, strconv.Itoa(row.Share.Of), strings.Join(majority, " "), share, strconv.FormatFloat(row.Entropy, 'f', 4, 64),
			spreadName(row.Spread), program)
		rows = append(rows, cells)
	}
	for _, cells := range rows {
		for i := range cells {
			cells[i] = export.Cell(cells[i])
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write the comparison: %w", err)
	}
	return nil
}
