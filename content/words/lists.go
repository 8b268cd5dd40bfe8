package words

import (
	"maps"
	"slices"
	"sync"
)

// Lists are lists by the names that expressions take them by: "<agency>" is any of those of "agency".
// They are not to be changed.
func Lists() map[string]func() []string { return lists() }

var lists = sync.OnceValue(func() map[string]func() []string {
	all := map[string]func() []string{
		"agency":      func() []string { return Agencies("agency") },
		"short":       func() []string { return slices.Concat(Agencies("short"), Agencies("short, first name")) },
		"distributor": func() []string { return Agencies("distributor") },
	}
	maps.Copy(all, calendarLists())
	return all
})
