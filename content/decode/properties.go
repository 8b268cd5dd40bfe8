package decode

import (
	"regexp"
	"strings"

	"github.com/standfirst/standfirst/content/decode/envelope"
	"github.com/standfirst/standfirst/content/words"
)

// properties reads what note takers and highlighters write below the title of a text
// instead of front matter: a list or lines of "Key: value", below a heading "Metadata" or
// none, or a table. It gives the lines without them.
func (d *dialect) properties(lines []string) []string {
	begin := 0
	for ; begin < len(lines); begin++ {
		line := strings.TrimSpace(lines[begin])
		if line != "" && !heading(line) && !strings.HasPrefix(line, "![") {
			break
		}
	}
	end, pairs := propertyLines(lines[begin:])
	where := "lines under the title"
	if strings.HasPrefix(strings.TrimSpace(strings.Join(lines[begin:min(begin+1, len(lines))], "")), "|") {
		end, pairs = propertyTable(lines[begin:])
		where = "table under the title"
	}
	if begin == 0 || !d.take(pairs, where) {
		return lines
	}
	d.page.aside(strings.Join(lines[begin:begin+end], "\n"), "properties of the text")
	if above := begin - 1; above > 0 {
		for above > 0 && strings.TrimSpace(lines[above]) == "" {
			above--
		}
		if name := strings.ToLower(strings.Trim(lines[above], "# ")); name == "metadata" || name == "properties" || name == "details" {
			return append(lines[:above:above], lines[begin+end:]...)
		}
	}
	return append(lines[:begin:begin], lines[begin+end:]...)
}

// mostProperties is how many a text may have.
const mostProperties = 40

// property is "Key: value", which may be an item of a list and have a bold key.
func property() *regexp.Regexp {
	return regexp.MustCompile(`^\s*(?:[-*+]\s+)?(?:\*\*|__|\*)?([\pL][\pL _-]{1,23}?)(?:\*\*|__|\*)?::?(?:\*\*|__|\*)?\s+(\S.*)$`)
}

// propertyLines are the pairs of the first lines of a text, and how many lines they are.
func propertyLines(lines []string) (n int, pairs [][2]string) {
	form := property()
	for n < len(lines) && len(pairs) < mostProperties {
		m := form.FindStringSubmatch(lines[n])
		if m == nil {
			break
		}
		pairs = append(pairs, [2]string{m[1], m[2]})
		n++
	}
	return n, pairs
}

// propertyTable are the pairs of a table: of two columns, each row is one; of two rows, each
// column.
func propertyTable(lines []string) (n int, pairs [][2]string) {
	var rows [][]string
	for n < len(lines) && n < mostProperties && strings.HasPrefix(strings.TrimSpace(lines[n]), "|") {
		row := strings.Split(strings.Trim(strings.TrimSpace(lines[n]), "|"), "|")
		if strings.Trim(lines[n], "|-: \t") != "" {
			rows = append(rows, row)
		}
		n++
	}
	if len(rows) == 2 && len(rows[0]) == len(rows[1]) {
		for i, key := range rows[0] {
			pairs = append(pairs, [2]string{key, rows[1][i]})
		}
		if known(pairs) > 1 {
			return n, pairs
		}
		pairs = nil
	}
	for _, row := range rows {
		if len(row) == 2 {
			pairs = append(pairs, [2]string{row[0], row[1]})
		}
	}
	return n, pairs
}

// known counts the pairs that name what is told of a text.
func known(pairs [][2]string) int {
	n := 0
	for _, p := range pairs {
		if propertyName(p[0]) != "" {
			n++
		}
	}
	return n
}

// propertyName is which property a key names: "title", "author", "date", "address",
// "publisher", "other", or empty.
func propertyName(key string) string {
	return words.PropertyNames()[strings.ToLower(strings.Trim(key, " *_"))]
}

// take notes pairs as what is said of the page. It reports whether they are such: two have
// to be known, and one of them a fact.
func (d *dialect) take(pairs [][2]string, where string) bool {
	if known(pairs) < 2 || known(pairs)*2 < len(pairs) {
		return false
	}
	said := &d.page.Envelope
	facts := 0
	for _, p := range pairs {
		value := strings.Trim(wikiLinks(p[1]), " *_")
		to := map[string]*envelope.Fact{"author": &said.Author, "date": &said.Date, "publisher": &said.Publisher}[propertyName(p[0])]
		switch {
		case propertyName(p[0]) == "address":
			if value = linked(value); absolute(value) {
				said.Address = envelope.Fact{Value: value, Where: where}
				d.clipped = true
				facts++
			}
		case to != nil && value != "":
			if to.Value == "" {
				*to = envelope.Fact{Value: linkText(value), Where: where}
			}
			facts++
		}
	}
	return facts > 0
}

// linked is where a value leads that may be a link: "[words](address)", "<address>".
func linked(s string) string {
	if _, after, found := strings.Cut(s, "]("); found {
		s, _, _ = strings.Cut(after, ")")
	}
	return strings.Trim(s, "<> ")
}

// linkText is a value without the address that its words lead to.
func linkText(s string) string {
	if words, _, found := strings.Cut(s, "]("); found {
		return strings.TrimLeft(words, "[ ")
	}
	return s
}

// recorded takes off what Joplin writes below a note, lines of "key: value" of which the last tells the type of the note.
func (p *Page) recorded(lines []string) []string {
	end := len(lines)
	for end > 0 && strings.TrimSpace(lines[end-1]) == "" {
		end--
	}
	if end == 0 || !strings.HasPrefix(lines[end-1], "type_: ") {
		return lines
	}
	begin := end
	for begin > 0 {
		key, value, found := strings.Cut(lines[begin-1], ":")
		if !found || key == "" || strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_") != "" {
			break
		}
		said := &p.Envelope
		switch value = strings.TrimSpace(value); {
		case key == "author" && value != "":
			said.Author = envelope.Fact{Value: value, Where: "lines under the note"}
		case key == "source_url" && absolute(value):
			said.Address = envelope.Fact{Value: value, Where: "lines under the note"}
		}
		begin--
	}
	if begin == 0 {
		return lines
	}
	p.aside(strings.Join(lines[begin:end], "\n"), "properties of the text")
	return lines[:begin]
}
