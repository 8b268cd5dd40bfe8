package decode

import (
	"strings"

	"github.com/standfirst/standfirst/content/markdown"
)

// markdownSigns weighs how much a text looks like Markdown: 0 not at all, 3 or
// more surely. A scrape with a dash or a star here and there stays below.
func markdownSigns(text string) int {
	text = text[:min(len(text), 64<<10)]
	signs := 0
	if frontMatter(text) || fenceless(text) {
		signs += 3
	}
	if dialectSign(text) {
		signs++
	}
	headings, fences, quotes, items := 0, 0, 0, 0
	blank, first := true, true
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\n")
		switch {
		case heading(line):
			if headings++; first {
				signs++ // nothing but Markdown begins so
			}
		case strings.HasPrefix(line, "```"):
			fences++
		case strings.HasPrefix(line, "> "):
			quotes++
		case blank && (strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") || strings.HasPrefix(line, "1. ")):
			items++
		}
		blank = line == ""
		first = first && blank
	}
	signs += 2 * min(headings, 2)
	signs += min(fences, 2)
	signs += min(quotes, 1)
	signs += min(items, 1)
	signs += min(2, inlineLinks(text))
	if strings.Count(text, "**") >= 2 {
		signs++
	}
	return signs
}

// dialectSign reports whether a text has signs of note takers or site generators.
func dialectSign(text string) bool {
	for _, sign := range [...]string{"[[", "> [!", "\n[^", "^[", "%%", ":::", "{{<", "{{%", "{% ", "!!! "} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return strings.Count(text, "==") >= 2 && !strings.Contains(text, "===")
}

// heading reports whether a line is "# Heading".
func heading(line string) bool {
	level := len(line) - len(strings.TrimLeft(line, "#"))
	return level >= 1 && level <= 6 && len(line) > level+1 && line[level] == ' '
}

// inlineLinks counts "](http" and "](/".
func inlineLinks(text string) int {
	return strings.Count(text, "](http") + strings.Count(text, "](/") + strings.Count(text, "](mailto:")
}

// frontMatter reports whether a text begins with a block of "key: value" or
// "key = value" lines between fences.
func frontMatter(text string) bool {
	if strings.HasPrefix(text, "{") {
		matter, _ := markdown.Front(text)
		return len(matter) > 1 && len(matter["title"]) > 0
	}
	first, rest, found := strings.Cut(text, "\n")
	fence := strings.TrimRight(first, " \t")
	if !found || fence != "---" && fence != "+++" {
		return false
	}
	keys := 0
	for line := range strings.Lines(rest) {
		line = strings.TrimRight(line, " \t\n")
		if line == fence || fence == "---" && line == "..." {
			return keys > 0
		}
		if i := strings.IndexAny(line, ":="); i > 0 && !strings.ContainsAny(strings.TrimRight(line[:i], " "), " \t") {
			keys++
		} else if line == "" {
			continue
		} else if keys == 0 && !strings.HasPrefix(line, "#") {
			return false
		}
	}
	return false
}

// fenceless reports whether a text begins with a title and another thing told of it, as Pandoc
// and MultiMarkdown have them: without fences around.
func fenceless(text string) bool {
	if strings.HasPrefix(text, "---") || strings.HasPrefix(text, "+++") {
		return false
	}
	matter, _ := markdown.Front(text)
	return len(matter) > 1
}
