package tui_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// What readers come for takes no more keys than this, on a wide screen and on a small one.
func TestTasksTakeFewKeys(t *testing.T) {
	several := func(e *tui.Env) { e.References = []string{"one.html", "two.html"} }
	for _, task := range []struct {
		name, begin, keys, typed, end string
		most                          int // keys, without what is typed as an address
		sees                          []string
		change                        func(*tui.Env)
	}{
		{
			name: "what is asserted as fact about a thing, and a list of it", keys: "f /", typed: "hotel", end: "tab", most: 8,
			sees: []string{"11 F Three hotels"},
		},
		{name: "who pays the author", keys: "i /", typed: "pension", end: "", most: 9, sees: []string{"disclosure", "The author receives a pension"}},
		{
			name: "open another address while reading", keys: "O", typed: "https://a.example/x", end: "enter", most: 2,
			sees: []string{"Let the ferry run at night"},
		},
		{name: "back to the list", begin: "enter", keys: "q", most: 1, sees: []string{"2 articles"}, change: several},
		{name: "what was left out of the article", keys: "x", most: 1, sees: []string{"You have read 3 articles this month."}},
	} {
		n := len(strings.Fields(task.keys)) + len(strings.Fields(task.end))
		if !strings.Contains(task.typed, "://") {
			n += len(task.typed)
		}
		if n > task.most {
			t.Errorf("%s: %d keys, %d at most", task.name, n, task.most)
		}
		for _, size := range [][2]int{{120, 40}, {80, 24}} {
			s := read(t, size[0], size[1], func(e *tui.Env) {
				if task.change != nil {
					task.change(e)
				}
			})
			s.press(task.begin).press(task.keys).send(tuitest.Type(task.typed)...).press(task.end).sees(task.sees...)
		}
	}
}
