package markdown

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/runs"
)

// What is beyond these limits is not given to goldmark. Twelve kilobytes of list
// marks cost it 18 s and 3 GB, a table of 20,000 columns 1 GB; its links,
// emphasis and definitions are quadratic within a block.
const (
	maxDepth       = 50      // containers opened on one line, and indentation of their marks
	maxColumns     = 200     // of a table
	maxCells       = 200_000 // of a table, as many as its widest row times its rows
	maxDefinitions = 2_000
	maxCost        = 3e7 // see cost
)

// tooCostly reports whether goldmark would need too long for a source, or too much
// memory. It reads every line once.
func tooCostly(src string) bool {
	definitions, rows := 0, 0
	columns := 0
	total := 0.0
	var block cost
	for line := range strings.Lines(src) {
		rest := strings.TrimLeft(line, " \t>")
		if strings.TrimSpace(rest) == "" {
			total += block.sum()
			block, rows, columns = cost{}, 0, 0
			if total > maxCost {
				return true
			}
			continue
		}
		if depth(line) > maxDepth {
			return true
		}
		if rest[0] == '[' && strings.Contains(rest, "]:") {
			definitions++
		}
		rows++
		if n := strings.Count(line, "|"); n > columns {
			columns = n
		}
		if columns > maxColumns && tableRule(line) || columns > 2 && columns*rows > maxCells || definitions > maxDefinitions {
			return true
		}
		block.add(line)
	}
	return total+block.sum() > maxCost
}

// depth is how many containers a line may lie in: those it opens, and those that
// an indentation before its marks leaves room for.
func depth(line string) int {
	n, column := 0, 0
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == ' ':
			column++
			continue
		case c == '\t':
			column += 4
			continue
		case c == '>':
		case c == '-' || c == '*' || c == '+':
			if i+1 < len(line) && line[i+1] != ' ' && line[i+1] != '\t' && line[i+1] != '\n' {
				return n
			}
		case c >= '0' && c <= '9':
			end := i
			for end < len(line) && end < i+9 && line[end] >= '0' && line[end] <= '9' {
				end++
			}
			if end+1 >= len(line) || line[end] != '.' && line[end] != ')' || line[end+1] != ' ' && line[end+1] != '\t' {
				return n
			}
			i = end
		default:
			return n
		}
		n += 1 + column/2
		column = 0
	}
	return n
}

// tableRule reports whether a line may be the one below a table's head.
func tableRule(line string) bool {
	return strings.Trim(line, " \t\n|:->") == ""
}

// cost is what a block's inlines may cost goldmark, from their counts.
type cost struct{ brackets, marks, ticks, angles float64 }

func (c *cost) add(line string) {
	for i := range len(line) {
		switch line[i] {
		case '[', ']', '!':
			c.brackets++
		case '*', '_', '~':
			c.marks++
		case '`':
			c.ticks++
		case '<', ':', '@':
			c.angles++
		}
	}
}

func (c *cost) sum() float64 {
	return c.brackets*c.brackets + c.marks*c.marks/4 + c.ticks*c.ticks/4 + c.angles*c.angles/16
}

// split is the plain reading of a source: paragraphs between empty lines,
// headings by their marks, nothing else.
func split(src string, n *clean.Counts) []content.Block {
	var blocks []content.Block
	text := runs.Builder{Counts: n}
	flush := func() {
		if t, _ := text.Build(); t != "" {
			blocks = append(blocks, content.Block{Kind: content.Paragraph, Text: t})
		}
	}
	for line := range strings.Lines(src) {
		trimmed := strings.TrimSpace(line)
		level := len(trimmed) - len(strings.TrimLeft(trimmed, "#"))
		switch {
		case trimmed == "":
			flush()
		case level >= 1 && level <= 6 && len(trimmed) > level && trimmed[level] == ' ':
			flush()
			text.Add(trimmed[level:], 0, "")
			if t, _ := text.Build(); t != "" {
				blocks = append(blocks, content.Block{Kind: content.Heading, Level: level, Text: t})
			}
		default:
			text.Add(line, 0, "")
		}
	}
	flush()
	return blocks
}
