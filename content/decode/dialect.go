package decode

import (
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content/decode/envelope"
	"github.com/standfirst/standfirst/content/markdown"
)

// dialect writes the Markdown of note takers, web clippers and site generators as
// common Markdown: links between notes, highlights, call-outs, short codes, attributes
// and footnotes would otherwise stand as signs in the sentences.
func (p *Page) dialect() {
	d := dialect{page: p, notes: notes{numbers: map[string]int{}, texts: map[string]string{}}}
	lines := d.front(strings.Split(p.Text, "\n"))
	lines = d.properties(lines)
	lines = p.recorded(lines)
	d.notes.define(lines)
	d.body(lines)
	p.Text = strings.Join(append(d.out, d.notes.list()...), "\n")
}

// dialect is the state of one reading, a line at a time.
type dialect struct {
	page  *Page
	out   []string
	notes notes
	// clipped reports whether the text is somebody else's, kept by a clipper: what stands in
	// call-outs is of who kept it.
	clipped bool
}

// front passes front matter on, and gives the lines below it.
func (d *dialect) front(lines []string) []string {
	matter, below := markdown.Front(d.page.Text)
	for _, key := range [...]string{"source", "url", "link", "original_url", "canonical", "canonical_url", "canonicalurl"} {
		if value := strings.Join(matter[key], ""); absolute(value) {
			d.clipped = !strings.HasPrefix(key, "canonical") // who made the page itself names its address so
			d.page.Envelope.Address = envelope.Fact{Value: value, Where: "front matter " + key}
			break
		}
	}
	if !frontMatter(d.page.Text) {
		return lines
	}
	if strings.HasPrefix(lines[0], "{") {
		d.out = append(d.out, strings.Split(strings.TrimSuffix(d.page.Text, below), "\n")...)
		return strings.Split(strings.TrimPrefix(below, "\n"), "\n")
	}
	fence := strings.TrimRight(lines[0], " \t")
	for i, line := range lines {
		d.out = append(d.out, wikiLinks(line))
		if end := strings.TrimRight(line, " \t"); i > 0 && (end == fence || end == "...") {
			return lines[i+1:]
		}
	}
	return nil
}

func (d *dialect) body(lines []string) {
	for i := 0; i < len(lines); {
		line := lines[i]
		trimmed := strings.TrimSpace(line)
		if mark := fenceMark(trimmed); mark != "" {
			end := i + 1
			for end < len(lines) && !strings.HasPrefix(strings.TrimSpace(lines[end]), mark) {
				end++
			}
			end = min(end+1, len(lines))
			d.out = append(d.out, lines[i:end]...)
			i = end
			continue
		}
		if n := d.block(lines[i:], trimmed); n > 0 {
			i += n
			continue
		}
		d.out = append(d.out, d.inline(line))
		i++
	}
}

// fenceMark is the fence that a line opens, or empty.
func fenceMark(line string) string {
	for _, mark := range [...]string{"```", "~~~", "$$"} {
		if strings.HasPrefix(line, mark) && (mark != "$$" || line == mark) {
			return mark
		}
	}
	return ""
}

// block writes a block of the dialect and gives how many lines it has, or 0 when
// the first line begins none.
func (d *dialect) block(lines []string, trimmed string) int {
	switch {
	case trimmed == "%%":
		end := 1
		for end < len(lines) && strings.TrimSpace(lines[end]) != "%%" {
			end++
		}
		if end == len(lines) {
			return 0
		}
		d.page.aside(strings.Join(lines[1:end], "\n"), "comment of who kept the text")
		return end + 1
	case strings.HasPrefix(trimmed, "{% highlight"), strings.HasPrefix(trimmed, "{{< highlight"):
		return d.highlighted(lines)
	case d.clipped && excerpt(trimmed):
		end := 1
		for end < len(lines) && strings.HasPrefix(strings.TrimSpace(lines[end]), ">") {
			end++
		}
		d.page.aside(strings.Join(lines[1:end], "\n"), "excerpt that a clipper has put above the text")
		return end
	case noteDefinition(lines[0]) != "":
		return noteLines(lines)
	case strings.HasPrefix(trimmed, "> [!"):
		return d.callout(lines, trimmed)
	case strings.HasPrefix(trimmed, "!!! "), strings.HasPrefix(trimmed, "??? "):
		return d.admonition(lines, trimmed)
	case strings.HasPrefix(trimmed, ":::"):
		_, title, _ := strings.Cut(strings.Trim(trimmed, ": "), " ")
		if title = strings.TrimSpace(title); title != "" && !strings.ContainsAny(title, "{}[]=") {
			d.out = append(d.out, "###### "+title, "")
		}
		return 1
	case strings.HasPrefix(trimmed, "{:") && strings.HasSuffix(trimmed, "}"),
		strings.EqualFold(trimmed, "[TOC]"), strings.EqualFold(trimmed, "[[toc]]"), trimmed == "[[_TOC_]]",
		blockName(trimmed), strings.HasPrefix(trimmed, "*[") && strings.Contains(trimmed, "]: "): // the latter spells out an abbreviation
		return 1
	case tagsOnly(trimmed):
		d.page.aside(trimmed, "tags")
		return 1
	}
	return 0
}

// excerpt reports whether a line is the heading of a clipper's excerpt, in a quotation.
func excerpt(line string) bool {
	bare, found := strings.CutPrefix(line, "> #")
	return found && strings.EqualFold(strings.Trim(bare, "# "), "excerpt")
}

// highlighted writes the code between two short codes as code.
func (d *dialect) highlighted(lines []string) int {
	for end := 1; end < len(lines); end++ {
		if line := strings.TrimSpace(lines[end]); strings.HasPrefix(line, "{% endhighlight") || strings.HasPrefix(line, "{{< /highlight") {
			d.out = append(d.out, "```")
			d.out = append(append(d.out, lines[1:end]...), "```")
			return end + 1
		}
	}
	return 0
}

// callout writes "> [!note] Title": a quotation below a heading, which has no label, or nothing when it is
// of who kept the text.
func (d *dialect) callout(lines []string, trimmed string) int {
	kind, title, found := strings.Cut(strings.TrimPrefix(trimmed, "> [!"), "]")
	if !found {
		return 0
	}
	end := 1
	for end < len(lines) && strings.HasPrefix(strings.TrimSpace(lines[end]), ">") {
		end++
	}
	title = strings.TrimSpace(strings.TrimLeft(title, "+-"))
	if d.clipped && !strings.EqualFold(kind, "quote") {
		text := []string{title}
		for _, line := range lines[1:end] {
			text = append(text, strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), ">")))
		}
		d.page.aside(strings.Join(text, "\n"), "note of who kept the text")
		return end
	}
	if title == "" && kind != "" {
		title = strings.ToUpper(kind[:1]) + strings.ToLower(kind[1:])
	}
	d.out = append(d.out, "> ###### "+d.inline(title), ">")
	return 1
}

// admonition writes the set-in block below '!!! note "Title"'.
func (d *dialect) admonition(lines []string, trimmed string) int {
	kind, title, _ := strings.Cut(strings.TrimLeft(trimmed, "!?+ "), " ")
	if kind == "" || kind[0] < 'a' || kind[0] > 'z' {
		return 0
	}
	if title = strings.Trim(title, `" `); title == "" {
		title = strings.ToUpper(kind[:1]) + kind[1:]
	}
	d.out = append(d.out, "> ###### "+title, ">")
	n := 1
	for ; n < len(lines); n++ {
		line := lines[n]
		if strings.TrimSpace(line) == "" {
			d.out = append(d.out, ">")
			continue
		}
		inner, set := strings.CutPrefix(line, "    ")
		if !set {
			break
		}
		d.out = append(d.out, "> "+d.inline(inner))
	}
	d.out = append(d.out, "")
	return n
}

// tagsOnly reports whether a line is nothing but tags: "#harbour #fees/2024".
func tagsOnly(line string) bool {
	for word := range strings.FieldsSeq(line) {
		if len(word) < 2 || word[0] != '#' || !unicode.IsLetter(rune(word[1])) && word[1] < 0x80 {
			return false
		}
	}
	return line != ""
}

// blockName reports whether a line is nothing but the name of the block above it: "^f3a2c1".
func blockName(line string) bool {
	return len(line) > 1 && len(line) < 40 && line[0] == '^' && !strings.ContainsAny(line[1:], " ^[](){}*.,")
}
