package source

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// frontMatter splits the front matter off a Markdown text. Only plain
// "name: value" lines and lists are read; anything else is left.
func frontMatter(s string) (map[string]string, string) {
	fence := ""
	for _, f := range [...]string{"---\n", "+++\n"} {
		if strings.HasPrefix(s, f) {
			fence = f
		}
	}
	if fence == "" {
		return nil, s
	}
	block, body, ok := strings.Cut(s[4:], "\n"+fence[:3])
	if !ok || len(block) > 20_000 {
		return nil, s
	}
	matter := map[string]string{}
	last := ""
	for raw := range strings.Lines(block) {
		t := strings.TrimSpace(raw)
		if item, is := strings.CutPrefix(t, "- "); is && last != "" {
			if matter[last] != "" {
				matter[last] += ", "
			}
			matter[last] += unquote(item)
			continue
		}
		sep := ":"
		if fence[0] == '+' {
			sep = "="
		}
		name, value, is := strings.Cut(t, sep)
		if !is || strings.HasPrefix(t, "#") {
			continue
		}
		last = strings.ToLower(strings.TrimSpace(name))
		value = strings.TrimSpace(value)
		if strings.HasPrefix(value, "[") && strings.HasSuffix(value, "]") {
			var items []string
			for item := range strings.SplitSeq(value[1:len(value)-1], ",") {
				items = append(items, unquote(item))
			}
			value = strings.Join(items, ", ")
		}
		matter[last] = unquote(value)
	}
	return matter, body
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		s = s[1 : len(s)-1]
	}
	return s
}

var (
	mdLink  = lazy(`!?\[([^\]\n]{0,500})\]\([^)\n]{0,1000}\)`)
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
