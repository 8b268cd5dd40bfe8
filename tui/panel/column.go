package panel

// Column is one of the columns beside the article.
type Column uint8

// The columns: the only one, or, on a very wide screen, that left and that right of the article.
const (
	Only Column = iota
	Left
	Right
)

// place is a column that a panel stands in.
type place struct {
	column Column
	// weight is its share of the rows; without one it has what no other panel needs.
	weight int
}

// ofLists are the places of a list of sentences.
func ofLists() []place { return []place{{Only, OpenWeight}, {Right, OpenWeight}} }

// OpenWeight is the share of a column's rows that the list has that is open in it.
const OpenWeight = 9

// Place is a panel's share of the rows of a column; ok is false where it has no place in it.
func (k Kind) Place(c Column) (weight int, ok bool) {
	for _, p := range k.spec().places {
		if p.column == c {
			return p.weight, true
		}
	}
	return 0, false
}
