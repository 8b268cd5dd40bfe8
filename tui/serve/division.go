package serve

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/sheet"
)

// Group is the sentences that were answered alike, mostly alike, or not.
type Group struct {
	// Name is "split", "mostly alike" or "alike".
	Name clean.Text
	// Sentences are the most divided first.
	Sentences []int
}

// Groups are the sentences of [Frame.Order] by how the room was divided, the most divided
// first. There is no empty one.
func (f *Frame) Groups() []Group {
	var out []Group
	for _, g := range []struct {
		spread string
		name   clean.Text
	}{{"split", "split"}, {"mostly", "mostly alike"}, {"alike", "alike"}} {
		group := Group{Name: g.name}
		for _, i := range f.Order {
			if f.Spread[i] == g.spread {
				group.Sentences = append(group.Sentences, i)
			}
		}
		if group.Sentences != nil {
			out = append(out, group)
		}
	}
	return out
}

// DividedOrder are the sentences that were not answered alike: those that are split first, then
// those that were answered mostly alike, each the most divided first.
func (f *Frame) DividedOrder() (out []int) {
	for _, g := range f.Groups() {
		if g.Name != "alike" {
			out = append(out, g.Sentences...)
		}
	}
	return out
}

// Legend says what the letters of small bars mean, which are the keys that give the labels:
// "F fact · O opinion · U can't tell".
func Legend(set *scheme.Scheme) clean.Text {
	var out []string
	for k := range set.Labels {
		out = append(out, sheet.Letter(set, k)+" "+string(set.Labels[k].Short))
	}
	return clean.Inline(strings.Join(out, " · "), nil)
}

// BarCells is the width of a small bar.
const BarCells = 12

// Bar is how many gave which label, in so many cells: each label's part begins with its
// letter, "F██████O███U". It is empty where nobody is counted.
func Bar(counts []int, set *scheme.Scheme, cells int) clean.Text {
	of, given, largest := 0, 0, 0
	for k, n := range counts {
		of += n
		if n > 0 {
			given++
		}
		if n > counts[largest] {
			largest = k
		}
	}
	if of == 0 || cells < given {
		return ""
	}
	parts, left := make([]int, len(counts)), cells
	for k, n := range counts {
		if n > 0 {
			parts[k] = max(1, cells*n/of)
			left -= parts[k]
		}
	}
	parts[largest] += left
	var out []rune
	for k, n := range parts {
		for c := range n {
			if c == 0 {
				out = append(out, []rune(sheet.Letter(set, k))...)
			} else {
				out = append(out, '█')
			}
		}
	}
	return clean.Inline(string(out), nil)
}
