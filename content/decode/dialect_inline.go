package decode

import (
	"path"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// inline writes the signs within a line as common Markdown has them. What stands in
// code is left as it is.
func (d *dialect) inline(line string) string {
	line = d.untagged(line)
	if !strings.ContainsAny(line, "[=%{^<") {
		return line
	}
	line = withoutEndMarks(line)
	var b strings.Builder
	for i := 0; i < len(line); {
		rest := line[i:]
		n := 0 // how much of rest is read
		switch rest[0] {
		case '\\':
			n = min(2, len(rest))
			b.WriteString(rest[:n])
		case '`':
			n = codeSpan(rest)
			b.WriteString(rest[:n])
		case '!':
			if strings.HasPrefix(rest, "![[") {
				n = writeWikiLink(&b, rest[1:])
				n += min(n, 1)
			}
		case '[':
			if n = writeWikiLink(&b, rest); n == 0 {
				n = d.reference(&b, rest)
			}
		case '^':
			if n = d.noteInLine(&b, rest); n == 0 && raisedAfter(line[:i]) {
				n = raised(&b, rest, "^", "^")
			}
		case '<':
			n = raised(&b, rest, "<sup>", "</sup>")
		case '=', '%':
			n = d.pair(&b, rest)
		case '{':
			n = shortCode(&b, rest)
		case ']':
			if strings.HasPrefix(rest, "]{.") || strings.HasPrefix(rest, "]{#") {
				if end := strings.IndexByte(near(rest), '}'); end > 0 {
					b.WriteByte(']')
					n = end + 1
				}
			}
		}
		if n == 0 {
			b.WriteByte(rest[0])
			n = 1
		}
		i += n
	}
	return b.String()
}

// untagged takes tags off the end of a line, behind its last sentence: "It rose. #toll #harbour/2024".
func (d *dialect) untagged(line string) string {
	end := len(strings.TrimRight(line, " \t"))
	for {
		i := strings.LastIndexByte(line[:end], ' ')
		if i <= 0 || !tagsOnly(line[i+1:end]) {
			break
		}
		end = len(strings.TrimRight(line[:i], " \t"))
	}
	if end == 0 || strings.TrimSpace(line[end:]) == "" || !wording.Stops(line[:end]) {
		return line
	}
	d.page.aside(line[end:], "tags")
	return line[:end]
}

// reach is how far the end of a sign is looked for, in bytes: farther than any is
// written, and near enough that a text of nothing but beginnings is read in time.
const reach = 4 << 10

func near(s string) string { return s[:min(len(s), reach)] }

// withoutEndMarks takes off what stands for programs at the end of a line: "^f3a2c1", the name
// of a block, and "{#id .class}" behind a heading.
func withoutEndMarks(line string) string {
	bare := strings.TrimRight(line, " \t")
	if i := strings.LastIndex(bare, " ^"); i > 0 && len(bare)-i < 40 && !strings.ContainsAny(bare[i+2:], " ^[](){}*") && len(bare) > i+2 {
		return bare[:i]
	}
	if strings.HasPrefix(bare, "#") && strings.HasSuffix(bare, "}") {
		if i := strings.LastIndex(bare, " {"); i > 0 && (bare[i+2] == '#' || bare[i+2] == '.' || bare[i+2] == '-') {
			return bare[:i]
		}
	}
	return line
}

// codeSpan is the length of the code that a line begins with, or of its ticks alone.
func codeSpan(s string) int {
	ticks := len(s) - len(strings.TrimLeft(s, "`"))
	mark := s[:ticks]
	if end := strings.Index(near(s[ticks:]), mark); end >= 0 {
		return 2*ticks + end
	}
	return ticks
}

// wikiLinks writes all links between notes in a line.
func wikiLinks(line string) string {
	if !strings.Contains(line, "[[") {
		return line
	}
	var b strings.Builder
	for i := 0; i < len(line); {
		if n := writeWikiLink(&b, line[i:]); n > 0 {
			i += n
			continue
		}
		b.WriteByte(line[i])
		i++
	}
	return b.String()
}

// writeWikiLink writes "[[target|words]]" as its words and gives its length, or 0. A
// picture or another note that is shown in its place has no words.
func writeWikiLink(b *strings.Builder, s string) int {
	if !strings.HasPrefix(s, "[[") {
		return 0
	}
	end := strings.Index(s[:min(len(s), 400)], "]]")
	if end < 0 || strings.ContainsAny(s[2:end], "[]") {
		return 0
	}
	target, shown, named := strings.Cut(s[2:end], "|")
	target, place, _ := strings.Cut(target, "#")
	ending := strings.ToLower(path.Ext(target))
	switch holds := words.FileEndings()[ending]; {
	case holds == "picture", holds == "sound or film", ending == ".pdf":
		return end + 2
	case named && shown != "":
		b.WriteString(shown)
	case target != "":
		b.WriteString(path.Base(target))
	default:
		b.WriteString(place)
	}
	return end + 2
}

// pair writes a highlight without its signs and leaves out a comment.
func (d *dialect) pair(b *strings.Builder, s string) int {
	if len(s) < 5 || s[1] != s[0] || s[2] == ' ' && s[0] == '=' || s[2] == s[0] {
		return 0
	}
	end := strings.Index(near(s[2:]), s[:2])
	if end <= 0 || s[1+end] == ' ' && s[0] == '=' {
		return 0
	}
	if inner := s[2 : 2+end]; s[0] == '=' {
		b.WriteString(d.inline(inner))
	} else {
		d.page.aside(inner, "comment of who kept the text")
	}
	return end + 4
}

// shortCode leaves out what a site generator fills in: "{{< figure >}}", "{% raw %}".
// A picture keeps its caption.
func shortCode(b *strings.Builder, s string) int {
	for _, marks := range [...][2]string{{"{{<", ">}}"}, {"{{%", "%}}"}, {"{%", "%}"}, {"{{", "}}"}} {
		if !strings.HasPrefix(s, marks[0]) {
			continue
		}
		end := strings.Index(near(s), marks[1])
		if end < 0 {
			return 0
		}
		if inner := s[len(marks[0]):end]; strings.HasPrefix(strings.TrimSpace(inner), "figure") {
			b.WriteString("![" + codeValue(inner, "caption") + "](" + codeValue(inner, "src") + ")")
		}
		return end + len(marks[1])
	}
	return 0
}

// codeValue is a value of a short code: src="quay.jpg".
func codeValue(s, name string) string {
	_, after, found := strings.Cut(s, name+`="`)
	if !found {
		return ""
	}
	value, _, _ := strings.Cut(after, `"`)
	return strings.NewReplacer("[", "", "]", "", "(", "", ")", "", " ", "%20").Replace(value)
}

// reference writes the mark of a note: "[^harbour]" is "[2]".
func (d *dialect) reference(b *strings.Builder, s string) int {
	if !strings.HasPrefix(s, "[^") {
		return 0
	}
	end := strings.IndexByte(s[:min(len(s), 100)], ']')
	if end < 3 {
		return 0
	}
	n := d.notes.number(s[2:end])
	if n == 0 {
		return 0
	}
	b.WriteString("[" + strconv.Itoa(n) + "]")
	return end + 1
}

// noteInLine takes out a note that is written where it belongs: "^[The text.]".
func (d *dialect) noteInLine(b *strings.Builder, s string) int {
	if !strings.HasPrefix(s, "^[") {
		return 0
	}
	depth := 0
	for i := 1; i < len(near(s)); i++ {
		switch s[i] {
		case '[':
			if depth++; depth > 8 {
				return 0
			}
		case ']':
			if depth--; depth > 0 {
				continue
			}
			id := "\x00" + strconv.Itoa(len(d.notes.order))
			d.notes.texts[id] = s[2:i]
			b.WriteString("[" + strconv.Itoa(d.notes.number(id)) + "]")
			return i + 1
		}
	}
	return 0
}

// raisedAfter reports whether what is raised behind these words can be the number of a note, and
// no power: "tonnes^1^", not "x^2^".
func raisedAfter(words string) bool {
	words = words[max(0, len(words)-40):]
	last := words[strings.LastIndexAny(words, " (")+1:]
	return len(last) > 2 || strings.ContainsAny(last, ".,;:!?”’")
}

// raised writes the raised number of a note, and the link that it may be, as "[1]": without
// brackets it would be one with the word before it.
func raised(b *strings.Builder, s, before, after string) int {
	inner, found := strings.CutPrefix(s[:min(len(s), 200)], before)
	if !found {
		return 0
	}
	end := strings.Index(inner, after)
	if end <= 0 {
		return 0
	}
	number := strings.TrimLeft(inner[:end], "[")
	number, _, _ = strings.Cut(number, "]")
	if _, shown, tag := strings.Cut(number, ">"); tag { // <a href="#n1">1</a>
		number, _, _ = strings.Cut(shown, "<")
	}
	if n, err := strconv.Atoi(number); err != nil || n < 1 || n > 999 {
		return 0
	}
	b.WriteString("[" + number + "]")
	return len(before) + end + len(after)
}
