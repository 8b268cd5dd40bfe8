package decode

import (
	"strconv"
	"strings"
)

// notes are the footnotes of a Markdown text, which go to its end.
type notes struct {
	texts   map[string]string
	numbers map[string]int
	order   []string // in which they are referred to
}

// maxNotes is how many footnotes are read.
const maxNotes = 5_000

// noteDefinition is the name of the note that a line begins to tell, or empty.
func noteDefinition(line string) string {
	if !strings.HasPrefix(line, "[^") {
		return ""
	}
	id, _, found := strings.Cut(line[2:], "]:")
	if !found || id == "" || len(id) > 100 || strings.ContainsAny(id, "[] ") {
		return ""
	}
	return id
}

// noteLines is how many lines a note has that begins with the first: those that are
// set in belong to it.
func noteLines(lines []string) int {
	n := 1
	for i := 1; i < len(lines); i++ {
		switch {
		case strings.TrimSpace(lines[i]) == "":
		case strings.HasPrefix(lines[i], "  "), strings.HasPrefix(lines[i], "\t"):
			n = i + 1
		case i == n && n > 0 && lines[i-1] != "" && noteDefinition(lines[i]) == "" && !strings.HasPrefix(lines[i], "#"):
			n = i + 1 // it goes on, though it is not set in
		default:
			return n
		}
	}
	return n
}

// define reads the notes of a text.
func (s *notes) define(lines []string) {
	for i := 0; i < len(lines) && len(s.texts) < maxNotes; i++ {
		id := noteDefinition(lines[i])
		if id == "" {
			continue
		}
		n := noteLines(lines[i:])
		var text []string
		for k, line := range lines[i : i+n] {
			if k == 0 {
				_, line, _ = strings.Cut(line, "]:")
			}
			text = append(text, strings.TrimSpace(line))
		}
		if _, told := s.texts[id]; !told {
			s.texts[id] = strings.TrimSpace(strings.Join(text, "\n"))
		}
		i += n - 1
	}
}

// number is that of a note that is referred to, or 0 when there is none.
func (s *notes) number(id string) int {
	if _, known := s.texts[id]; !known {
		return 0
	}
	if s.numbers[id] == 0 {
		s.order = append(s.order, id)
		s.numbers[id] = len(s.order)
	}
	return s.numbers[id]
}

// list are the notes as an ordered list, set apart from the text.
func (s *notes) list() []string {
	if len(s.order) == 0 {
		return nil
	}
	out := []string{"", "---", ""}
	for i, id := range s.order {
		indent := strings.Repeat(" ", len(strconv.Itoa(i+1))+2)
		for k, line := range strings.Split(s.texts[id], "\n") {
			switch {
			case k == 0:
				out = append(out, strconv.Itoa(i+1)+". "+line)
			case line == "":
				out = append(out, "")
			default:
				out = append(out, indent+line)
			}
		}
	}
	return out
}
