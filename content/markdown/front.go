package markdown

import (
	"strconv"
	"strings"
)

// yamlFence is the line around YAML front matter.
const yamlFence = "---"

// Front splits front matter off a source: YAML between lines of ---, TOML between
// lines of +++, an object of JSON, the title, author and date that Pandoc reads from lines with a per cent
// sign, or the lines "Title: …" of MultiMarkdown. Keys are in lower case, nested ones joined by a dot
// ("author.name"), lists give several values. Without front matter the map is nil
// and rest is src. Only what front matter is written in is read: scalars, lists,
// nested maps, folded text; the rest of those languages is skipped.
func Front(src string) (matter map[string][]string, rest string) {
	matter, rest = front(src)
	return plainKeys(matter), rest
}

func front(src string) (matter map[string][]string, rest string) {
	first, after, found := strings.Cut(strings.TrimPrefix(src, "\uFEFF"), "\n")
	fence := strings.TrimRight(first, " \t\r")
	if strings.HasPrefix(fence, "% ") {
		return percent(strings.TrimPrefix(src, "\uFEFF"))
	}
	if strings.HasPrefix(fence, "{") {
		return object(src)
	}
	if m, below := headed(strings.TrimPrefix(src, "\uFEFF")); m != nil {
		return m, below
	}
	if !found || fence != yamlFence && fence != "+++" {
		return nil, src
	}
	var lines []string
	for read := 0; ; {
		line, next, more := strings.Cut(after[read:], "\n")
		line = strings.TrimRight(line, " \t\r")
		if line == fence || fence == yamlFence && line == "..." {
			rest = next
			break
		}
		if !more || len(lines) > 500 {
			return nil, src
		}
		lines = append(lines, line)
		read = len(after) - len(next)
	}
	if fence == "+++" {
		matter = toml(lines)
	} else {
		matter = yaml(lines)
	}
	if len(matter) == 0 {
		return nil, src
	}
	return matter, rest
}

func toml(lines []string) map[string][]string {
	m := map[string][]string{}
	table := ""
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		switch key, value, found := strings.Cut(line, "="); {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			table = strings.ToLower(strings.Trim(line, "[] ")) + "."
		case found:
			value = strings.TrimSpace(value)
			for strings.HasPrefix(value, "[") && !strings.HasSuffix(value, "]") && i+1 < len(lines) {
				i++
				value += " " + strings.TrimSpace(lines[i])
			}
			set(m, table+name(key), value)
		}
	}
	return m
}

func yaml(lines []string) map[string][]string {
	m := map[string][]string{}
	type level struct {
		indent int
		key    string
	}
	var path []level
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		if line == "" || line[0] == '#' {
			continue
		}
		indent := indentation(lines[i])
		item, isItem := strings.CutPrefix(line, "- ")
		for len(path) > 0 && (path[len(path)-1].indent > indent || path[len(path)-1].indent == indent && !isItem) {
			path = path[:len(path)-1]
		}
		prefix := ""
		if len(path) > 0 {
			prefix = path[len(path)-1].key
		}
		if isItem {
			line = strings.TrimSpace(item)
			indent += 2
		}
		key, value, found := cutKey(line)
		if !found {
			if isItem && prefix != "" {
				set(m, prefix, line)
			}
			continue
		}
		full := name(key)
		if prefix != "" {
			full = prefix + "." + full
		}
		switch value {
		case "":
			path = append(path, level{indent, full})
		case "|", ">", "|-", ">-":
			var text []string
			for i+1 < len(lines) && (lines[i+1] == "" || indentation(lines[i+1]) > indent) {
				i++
				text = append(text, strings.Fields(lines[i])...)
			}
			m[full] = append(m[full], strings.Join(text, " "))
		default:
			set(m, full, value)
		}
	}
	return m
}

// indentation is the number of spaces and tabs that a line begins with.
func indentation(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }

// cutKey cuts "key: value"; the key of an address ("https://…") is none.
func cutKey(line string) (key, value string, found bool) {
	if line[0] == '"' || line[0] == '\'' || line[0] == '[' {
		return "", "", false
	}
	key, value, found = strings.Cut(line, ":")
	if !found || value != "" && value[0] != ' ' && value[0] != '\t' {
		return "", "", false
	}
	return key, strings.TrimSpace(value), true
}

func name(key string) string {
	return strings.ToLower(strings.Trim(strings.TrimSpace(key), `"'`))
}

// set adds a value, or the values of a list in brackets.
func set(m map[string][]string, key, value string) {
	if list, ok := strings.CutPrefix(value, "["); ok {
		list, _, _ = strings.Cut(list, "]")
		for _, v := range items(list) {
			if v = scalar(v); v != "" {
				m[key] = append(m[key], v)
			}
		}
		return
	}
	if v := scalar(value); v != "" {
		m[key] = append(m[key], v)
	}
}

// items cuts a list at the commas outside quotation marks.
func items(s string) []string {
	var list []string
	quote, start := byte(0), 0
	for i := range len(s) {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'' && strings.TrimSpace(s[start:i]) == "":
			quote = c
		case c == ',':
			list = append(list, s[start:i])
			start = i + 1
		}
	}
	return append(list, s[start:])
}

// scalar takes quotation marks and comments off a value.
func scalar(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || s == "null" || s == "~" {
		return ""
	}
	for _, fence := range [...]string{`"""`, "'''"} {
		if inner, found := strings.CutPrefix(s, fence); found && strings.HasSuffix(inner, fence) {
			return strings.TrimSpace(strings.TrimSuffix(inner, fence))
		}
	}
	switch s[0] {
	case '"':
		if q, err := strconv.QuotedPrefix(s); err == nil {
			if v, err := strconv.Unquote(q); err == nil {
				return v
			}
		}
		return strings.Trim(s, `"`)
	case '\'':
		if end := strings.LastIndexByte(s, '\''); end > 0 {
			return strings.ReplaceAll(s[1:end], "''", "'")
		}
	}
	if i := strings.Index(s, " #"); i >= 0 {
		s = strings.TrimSpace(s[:i])
	}
	return s
}
