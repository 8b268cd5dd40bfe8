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
		"pictures":    func() []string { return Agencies("pictures") },
		"particle":    func() []string { return entriesOf("particles", "") },
		"answers":     func() []string { return entriesOf("answers", "") },
		"page":        func() []string { return PageNumbers("page") },
		"of pages":    func() []string { return PageNumbers("of") },
		"bio verb":    func() []string { return entriesOf("bio_verbs", "is", "works", "worked", "other") },
		"works":       func() []string { return entriesOf("bio_verbs", "works") },
		"worked":      func() []string { return entriesOf("bio_verbs", "worked") },
	}
	maps.Copy(all, calendarLists())
	return all
})

// entriesOf are the entries of a file under some heads.
func entriesOf(file string, heads ...string) []string {
	all := ordered(file)()
	var some []string
	for _, head := range heads {
		some = append(some, all[head]...)
	}
	return some
}
