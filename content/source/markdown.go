package source

import (
	"strings"

	"golang.org/x/net/html/atom"
)

var (
	mdLink  = lazy(`!?\[([^\]\n]*)\]\([^)\n]*\)`)
	mdMarks = lazy("(?:\\*\\*|__|\\*|`)([^*_`\n]+)(?:\\*\\*|__|\\*|`)")
)

// markdownLines gives the paragraphs of a Markdown text as lines without marks.
func markdownLines(s string) []line {
	r := &reader{}
	tag := atom.P
	var paragraph []string
	flush := func() {
		t := squeeze(strings.Join(paragraph, " "))
		if t != "" {
			if strings.Contains(t, "](") {
				t = mdLink().ReplaceAllString(t, "$1")
			}
			if strings.ContainsAny(t, "*_`") {
				t = mdMarks().ReplaceAllString(t, "$1")
				t = strings.TrimSpace(strings.Trim(t, "_*"))
			}
			if len(t) > maxLine {
				t = strings.ToValidUTF8(t[:maxLine], "")
			}
			r.add(line{text: t, tag: tag})
		}
		paragraph, tag = paragraph[:0], atom.P
	}
	for raw := range strings.Lines(s) {
		if len(r.lines) >= maxLines {
			break
		}
		t := strings.TrimSpace(raw)
		level := 0
		for level < len(t) && t[level] == '#' {
			level++
		}
		switch {
		case t == "":
			flush()
		case level > 0 && level <= 6 && (level == len(t) || t[level] == ' '):
			flush()
			tag = [...]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}[level-1]
			paragraph = append(paragraph, strings.TrimSpace(strings.Trim(t, "#")))
			flush()
		default:
			t = strings.TrimSpace(strings.TrimLeft(t, ">"))
			paragraph = append(paragraph, strings.TrimPrefix(strings.TrimPrefix(t, "- "), "* "))
			if strings.HasSuffix(raw, "  \n") || strings.HasSuffix(raw, "\\\n") {
				flush()
			}
		}
	}
	flush()
	return r.lines
}
