package panel

// Column is one of the columns beside the article.
type Column uint8

// The columns: the only one, or, on a very wide screen, that left and that right of the article.
const (
	Only Column = iota
	Left
	Right
)

// slot is a column that a panel stands in.
type slot struct {
	column Column
	// weight is its share of the rows; without one it has what no other panel needs.
	weight int
}

// ofLists are the slots of a list of sentences.
func ofLists() []slot { return []slot{{Only, OpenWeight}, {Right, OpenWeight}} }

// OpenWeight is the share of a column's rows that the list has that is open in it.
const OpenWeight = 9

// Slot is a panel's share of the rows of a column; ok is false where it does not stand in it.
func (k Kind) Slot(c Column) (weight int, ok bool) {
	for _, s := range k.spec().slots {
		if s.column == c {
			return s.weight, true
		}
	}
	return 0, false
}
