package screen

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Left names what a terminal that was sent the output is left in: modes that
// are not a new terminal's, a hidden cursor, keyboard protocols, a style, a
// link, a title, a scroll region or half a sequence. It is empty for a program that gave
// its terminal back.
func Left(output []byte) []string {
	m := modes{modes: map[string]bool{}}
	p := parser{on: m.take}
	p.write(output)
	p.end()
	return m.left()
}

// modes follows what is set and reset.
type modes struct {
	modes  map[string]bool // those that are not as in a new terminal
	alt    bool
	kitty  [2]int // depth of the stack, on the main and the alternate screen
	flags  [2]int // kitty flags set without the stack
	keys   bool   // modifyOtherKeys
	style  bool
	cursor bool // its shape
	link   bool
	title  bool
	region bool
	other  map[string]bool // colours and the like
	half   string
}

// ordinary are the modes that a new terminal has switched on.
var ordinary = map[string]bool{"?7": true, "?25": true, "?8": true}

func (m *modes) take(s sequence) {
	switch s.kind {
	case csi:
		m.csi(s)
	case osc:
		m.osc(s)
	case esc:
		m.esc(s)
	case broken:
		m.half = s.text
	}
}

func (m *modes) esc(s sequence) {
	switch s.text {
	case "=", ">":
		m.set("keypad", s.text == "=")
	case "c":
		*m = modes{modes: map[string]bool{}}
	}
}

func (m *modes) set(name string, on bool) {
	if on == ordinary[name] {
		delete(m.modes, name)
	} else {
		m.modes[name] = on
	}
}

func (m *modes) screen() int {
	if m.alt {
		return 1
	}
	return 0
}

func (m *modes) csi(s sequence) {
	switch s.prefix + s.between + string(s.final) {
	case "?h", "?l", "h", "l":
		for p := range strings.SplitSeq(s.params, ";") {
			on := s.final == 'h'
			if s.prefix == "?" && (p == "1049" || p == "1047" || p == "47") {
				m.alt = on
			}
			m.set(s.prefix+p, on)
		}
	case "m":
		m.style = s.params != "" && s.params != "0"
	case ">m":
		m.keys = strings.HasPrefix(s.params, "4;") && s.params != "4;0"
	case ">u":
		m.kitty[m.screen()]++
	case "<u":
		n, err := strconv.Atoi(s.params)
		if err != nil {
			n = 1
		}
		m.kitty[m.screen()] = max(0, m.kitty[m.screen()]-n)
	case "=u":
		flags, _, _ := strings.Cut(s.params, ";")
		m.flags[m.screen()], _ = strconv.Atoi(flags)
	case " q":
		m.cursor = s.params != "" && s.params != "0"
	case "r":
		m.region = s.params != "" // how many lines there are is not known here
	}
}

func (m *modes) osc(s sequence) {
	number, rest, _ := strings.Cut(s.text, ";")
	switch number {
	case "8":
		_, address, _ := strings.Cut(rest, ";")
		m.link = address != ""
	case "0", "1", "2":
		m.title = rest != ""
	case "10", "11", "12":
		if rest != "?" {
			m.note("colour "+number, true)
		}
	case "110", "111", "112":
		m.note("colour "+strings.TrimPrefix(number, "1"), false)
	case "9":
		if strings.HasPrefix(rest, "4;") {
			m.note("progress bar", !strings.HasPrefix(rest, "4;0"))
		}
	}
}

func (m *modes) note(what string, on bool) {
	if m.other == nil {
		m.other = map[string]bool{}
	}
	m.other[what] = on
}

func (m *modes) left() []string {
	var out []string
	for _, name := range slices.Sorted(maps.Keys(m.modes)) {
		out = append(out, fmt.Sprintf("mode %s is left %s", name, map[bool]string{true: "on", false: "off"}[m.modes[name]]))
	}
	for i, where := range []string{"main", "alternate"} {
		if m.kitty[i] > 0 {
			out = append(out, fmt.Sprintf("kitty keyboard: %d left on the stack of the %s screen", m.kitty[i], where))
		}
		if m.flags[i] > 0 {
			out = append(out, fmt.Sprintf("kitty keyboard: flags %d left on the %s screen", m.flags[i], where))
		}
	}
	for _, one := range []struct {
		on   bool
		what string
	}{
		{m.keys, "modifyOtherKeys is left on"},
		{m.style, "a text style is left on"},
		{m.cursor, "the cursor has another shape"},
		{m.link, "a link is left open"},
		{m.title, "the window has another title"},
		{m.region, "a scroll region is left"},
		{m.half != "", "half a sequence is left: " + m.half},
	} {
		if one.on {
			out = append(out, one.what)
		}
	}
	for _, what := range slices.Sorted(maps.Keys(m.other)) {
		if m.other[what] {
			out = append(out, what+" is left")
		}
	}
	return out
}
