package reading

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/surface"
)

// Links are followed from within the text by their numbers, which are those that they
// have in the list of links.

// askLink shows the numbers of the links on the screen, and follows the one that is typed.
func (rd *Reading) askLink(int) tea.Cmd {
	r := rd.doc.Reader
	rd.widens()
	links, numbers := r.InSight(), map[int]clean.Text{}
	for i, n := range rd.numbered(links) {
		if n > 0 {
			numbers[n] = links[i].Address
		}
	}
	if len(numbers) == 0 {
		rd.frame.Notice = "no link stands on the screen"
		return nil
	}
	r.SetNumbers(rd.numbered)
	hide := func() { r.SetNumbers(nil) }
	return rd.frame.Ask(surface.Question{
		Label: " Link number: ", Enter: "open here", GaveUp: hide,
		Settled: func(text string) bool { return only(text, numbers) },
		Answer: func(text string) tea.Cmd {
			hide()
			n, err := strconv.Atoi(strings.TrimSpace(text))
			switch to := numbers[n]; {
			case to != "":
				return rd.host.Follow(to)
			case err == nil:
				rd.frame.Notice = "no link with the number " + row.Int(n) + " stands on the screen"
			case text != "":
				rd.frame.Notice = "a number opens the link that it stands at"
			}
			return nil
		},
	})
}

// only reports whether a text is one of the numbers, and no other one begins with it.
func only(text string, numbers map[int]clean.Text) bool {
	n, err := strconv.Atoi(text)
	if err != nil || numbers[n] == "" {
		return false
	}
	for other := range numbers {
		if other != n && strings.HasPrefix(strconv.Itoa(other), text) {
			return false
		}
	}
	return true
}

// numbered are the numbers of links in the list of links, or 0.
func (rd *Reading) numbered(links []reader.Sighted) []int {
	out, next := make([]int, len(links)), 0
	for i, s := range links {
		for at := next; at < rd.doc.Panels.Len(panel.Links); at++ {
			t := rd.doc.Panels.Target(panel.Links, at)
			if t.Block > s.Block {
				break
			}
			if t.Block == s.Block && t.Address == s.Address {
				out[i], next = t.Number, at+1
				break
			}
		}
	}
	return out
}

func (rd *Reading) needsLinksInText() clean.Text {
	if why := rd.needsLinks(); why != "" {
		return why
	}
	if rd.large {
		return "links stand on the page; " + rd.frame.Keys.Key(keymap.Large) + " shows it"
	}
	return ""
}
