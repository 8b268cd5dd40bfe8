package result

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/content/agree"
)

// Divided are the rows worth talking about, the most divided first: those that were not
// all answered alike, or where the program differs from the room.
func (r *Result) Divided() []Row {
	var out []Row
	for _, row := range r.Rows {
		if row.Spread > agree.TooFew && (row.Entropy > 0 || r.differs(&row)) {
			out = append(out, row)
		}
	}
	slices.SortStableFunc(out, func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.Entropy, a.Entropy), first(r.differs(&a), r.differs(&b)))
	})
	return out
}

// apart are the rows that a page begins with: [Result.Divided] or, of one person alone, those where the
// program has another label.
func (r *Result) apart() []Row {
	if r.People != 1 {
		return r.Divided()
	}
	return slices.DeleteFunc(slices.Clone(r.Rows), func(row Row) bool { return row.Share.Of == 0 || !r.differs(&row) })
}

// differs reports whether the program has a label that is not the room's.
func (r *Result) differs(row *Row) bool {
	return row.Program != agree.Missing && !slices.Contains(row.Share.Labels, row.Program)
}

func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// Spreads is how many sentences are of each spread.
func (r *Result) Spreads() [agree.Split + 1]int {
	var n [agree.Split + 1]int
	for i := range r.Rows {
		n[r.Rows[i].Spread]++
	}
	return n
}
