package markdown

import "strings"

// percent reads up to three lines that begin with a per cent sign: title, authors,
// date. A line that is set in goes on with the one before it.
func percent(src string) (matter map[string][]string, rest string) {
	var values []string
	rest = src
	for len(values) <= 3 {
		line, after, _ := strings.Cut(rest, "\n")
		if value, ok := strings.CutPrefix(line, "%"); ok && len(values) < 3 {
			values = append(values, strings.TrimSpace(value))
		} else if strings.HasPrefix(line, " ") && strings.TrimSpace(line) != "" {
			values[len(values)-1] += " " + strings.TrimSpace(line)
		} else {
			break
		}
		rest = after
	}
	matter = map[string][]string{}
	for i, value := range values {
		if value == "" {
			continue
		}
		switch key := [...]string{"title", "author", "date"}[i]; key {
		case "author":
			for name := range strings.SplitSeq(value, ";") {
				matter[key] = append(matter[key], strings.TrimSpace(name))
			}
		default:
			matter[key] = []string{value}
		}
	}
	if len(matter) == 0 {
		return nil, src
	}
	return matter, rest
}

// mostHead is how many lines a head of "Key: value" may have.
const mostHead = 40

// headed reads lines "Title: …", "Author: …" at the beginning of a source, up to the
// first empty line. Two of them have to be what heads have; a text that only begins with
// a name and a colon is none.
func headed(src string) (matter map[string][]string, rest string) {
	matter = map[string][]string{}
	known := 0
	rest = src
	for range mostHead {
		line, after, found := strings.Cut(rest, "\n")
		line = strings.TrimSpace(line)
		if line == "" {
			rest = after
			break
		}
		key, value, ok := strings.Cut(line, ":")
		key = name(key)
		if !ok || !found || key == "" || strings.ContainsAny(key, " *#>[") || len(key) > 24 {
			return nil, src
		}
		switch key {
		case "title", "author", "authors", "date", "published", "source", "url", "publisher", "slug", "tags", "category", "modified", "summary", "keywords",
			"description":
			known++
		}
		if value = scalar(strings.TrimPrefix(value, ":")); value != "" { // "title:: …" in an outline
			matter[key] = append(matter[key], value)
		}
		rest = after
	}
	if known < 2 || len(matter["title"]) == 0 {
		return nil, src
	}
	return matter, rest
}
