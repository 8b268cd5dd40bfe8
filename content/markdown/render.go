package markdown

import (
	"slices"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/runs"
)

// Render writes a block as Markdown, with the marks of the containers it lies
// in and without a newline at its end. Blocks written one after the other with
// an empty line between them give the same blocks again when parsed, but for the
// numbers of a list that follows another list directly.
func Render(b content.Block) clean.Text {
	first, rest := prefixes(b.Containers)
	var out strings.Builder
	for i, line := range strings.Split(body(b), "\n") {
		switch {
		case i == 0:
			out.WriteString(first)
		case line == "":
			out.WriteString("\n" + strings.TrimRight(rest, " "))
			continue
		default:
			out.WriteString("\n" + rest)
		}
		out.WriteString(line)
	}
	return clean.Block(out.String(), nil)
}

// prefixes are what stands before a block's first line and before its others.
func prefixes(list []content.Container) (first, rest string) {
	for _, c := range list {
		if c.Kind == content.Quote {
			first += "> "
			rest += "> "
			continue
		}
		mark := "- "
		if c.Kind == content.OrderedItem {
			mark = strconv.Itoa(c.Number) + ". "
		}
		hang := strings.Repeat(" ", len(mark))
		if c.First {
			first += mark
		} else {
			first += hang
		}
		rest += hang
	}
	return first, rest
}

func body(b content.Block) string {
	switch b.Kind {
	case content.Heading:
		text := inlines(b)
		if strings.HasSuffix(text, "#") && !strings.HasSuffix(text, `\#`) {
			text = text[:len(text)-1] + `\#`
		}
		return strings.Repeat("#", min(max(b.Level, 1), 6)) + " " + text
	case content.Code:
		return code(b)
	case content.Table:
		return table(b)
	case content.Image:
		out := "![" + escape(string(b.Text)) + "](" + destination(string(b.Address))
		if b.Caption != "" {
			out += ` "` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", "&amp;").Replace(string(b.Caption)) + `"`
		}
		return out + ")"
	case content.Rule:
		return "***"
	default:
		return strings.ReplaceAll(inlines(b), "\n", "\\\n")
	}
}

func code(b content.Block) string {
	fence := "```"
	for strings.Contains(string(b.Text), fence) {
		fence += "`"
	}
	language := strings.ReplaceAll(string(b.Language), "`", "")
	if b.Text == "" {
		return fence + language + "\n" + fence
	}
	return fence + language + "\n" + string(b.Text) + "\n" + fence
}

func table(b content.Block) string {
	if len(b.Rows) == 0 {
		return ""
	}
	var out strings.Builder
	left := runs.Cutter{Inlines: b.Inlines}
	row := func(cells []clean.Text) {
		for i, c := range cells {
			if i > 0 {
				left.Next(len(content.CellSeparator))
			}
			cell := content.Block{Text: c, Inlines: left.Next(len(c))}
			out.WriteString("| " + inlines(cell) + " ")
		}
		left.Next(len("\n"))
		out.WriteString("|")
	}
	row(b.Rows[0])
	out.WriteString("\n")
	for i := range b.Rows[0] {
		rule := "---"
		if i < len(b.Align) {
			rule = [...]string{"---", ":--", ":-:", "--:"}[b.Align[i]]
		}
		out.WriteString("| " + rule + " ")
	}
	out.WriteString("|")
	for _, r := range b.Rows[1:] {
		out.WriteString("\n")
		row(r)
	}
	return out.String()
}

// inlines writes a block's runs. Marks are opened and closed inside white space,
// where Markdown knows them as marks.
func inlines(b content.Block) string {
	if len(b.Inlines) == 0 {
		return escape(string(b.Text))
	}
	var out strings.Builder
	for i := 0; i < len(b.Inlines); {
		link := b.Inlines[i].Link
		end := i + 1
		for end < len(b.Inlines) && b.Inlines[end].Link == link {
			end++
		}
		group := b.Inlines[i:end]
		i = end
		if link == "" {
			styled(&out, group)
			continue
		}
		if len(group) == 1 && group[0].Text == link && group[0].Style == 0 && absolute(string(link)) {
			out.WriteString("<" + string(link) + ">")
			continue
		}
		out.WriteString("[")
		styled(&out, group)
		out.WriteString("](" + destination(string(link)) + ")")
	}
	return out.String()
}

// styled writes runs that share a link. A style that goes on in the next run stays
// open.
func styled(out *strings.Builder, group []content.Inline) {
	var open []content.InlineStyle
	for i, r := range group {
		wanted := r.Style &^ content.CodeSpan
		// Close what ends here, and what was opened within it.
		keep := len(open)
		for j, s := range open {
			if wanted&s == 0 {
				keep = j
				break
			}
		}
		for _, s := range slices.Backward(open[keep:]) {
			out.WriteString(markOf(s))
		}
		open = open[:keep]
		var have content.InlineStyle
		for _, s := range open {
			have |= s
		}
		// Open first what lasts longest.
		for missing := wanted &^ have; missing != 0; {
			best, length := content.InlineStyle(0), -1
			for _, s := range [...]content.InlineStyle{content.Struck, content.Strong, content.Emphasis} {
				if missing&s == 0 {
					continue
				}
				n := 0
				for _, next := range group[i:] {
					if next.Style&s == 0 {
						break
					}
					n++
				}
				if n > length {
					best, length = s, n
				}
			}
			out.WriteString(markOf(best))
			open = append(open, best)
			missing &^= best
		}
		if r.Style&content.CodeSpan != 0 {
			out.WriteString(span(string(r.Text)))
			continue
		}
		start := out.Len() == 0
		out.WriteString(escapeAt(string(r.Text), start))
	}
	for _, s := range slices.Backward(open) {
		out.WriteString(markOf(s))
	}
}

func markOf(s content.InlineStyle) string {
	switch s {
	case content.Struck:
		return "~~"
	case content.Strong:
		return "**"
	default:
		return "*"
	}
}

// span writes a code span, in as many ticks as its text needs.
func span(s string) string {
	ticks := "`"
	for strings.Contains(s, ticks) {
		ticks += "`"
	}
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") || strings.HasPrefix(s, " ") && strings.HasSuffix(s, " ") {
		s = " " + s + " "
	}
	return ticks + s + ticks
}

func absolute(s string) bool {
	return (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) && !strings.ContainsAny(s, " <>")
}
