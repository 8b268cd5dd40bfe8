package shelf

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// head reports whether the words of the query are in the title and the authors' names of
// a line of the list, and its names are those asked for.
func (r *search) head(line []byte) bool {
	if !r.q.maybe(line) {
		return false
	}
	title, names, outlet, ok := findOf(line)
	if !ok || !has(names, r.q.Authors) || !has(outlet, r.q.Outlets) {
		return false
	}
	for _, t := range r.q.Terms {
		if index(title, t, 0) < 0 && index(names, t, 0) < 0 {
			return false
		}
	}
	return true
}

// maybe is false when a line of the list lacks a word of the query, wherever in it that
// would stand. It spares most lines from being taken apart.
func (q *Query) maybe(line []byte) bool {
	if bytes.Contains(line, []byte(`\u`)) {
		return true // a letter may be written as its number
	}
	for _, terms := range [][]string{q.Terms, q.Authors, q.Outlets} {
		for _, t := range terms {
			if indexBytes(line, t) < 0 && !strings.ContainsAny(t, `"\`) {
				return false
			}
		}
	}
	return true
}

// findOf are the folded title, names and outlet of a line of the list, with
// JSON's escapes where there are some.
func findOf(line []byte) (title, names, outlet []byte, ok bool) {
	at := bytes.LastIndex(line, []byte(`"find":"`))
	if at < 0 {
		return nil, nil, nil, false
	}
	find := bytes.TrimSuffix(line[at+len(`"find":"`):], []byte(`"}`))
	if bytes.ContainsAny(bytes.ReplaceAll(find, []byte(`\t`), nil), `\`) {
		var text string
		if json.Unmarshal(slices.Concat([]byte{'"'}, find, []byte{'"'}), &text) != nil {
			return nil, nil, nil, false
		}
		find = []byte(strings.ReplaceAll(text, "\t", `\t`))
	}
	parts := bytes.Split(find, []byte(`\t`))
	if len(parts) != 3 {
		return nil, nil, nil, false
	}
	return parts[0], parts[1], parts[2], true
}

func has(text []byte, terms []string) bool {
	for _, t := range terms {
		if index(text, t, 0) < 0 {
			return false
		}
	}
	return true
}
