package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/standfirst/standfirst/content"
)

// writeJSON writes an object and a line feed, on one line if indent is empty.
func writeJSON(w io.Writer, a *content.Article, indent string) error {
	var frame bytes.Buffer
	err := encoder(&frame, "", indent).Encode(jsonArticle{
		Schema:    Schema,
		Reference: a.Reference,
		MediaType: a.MediaType,
		Language:  absent(a.Language),
		Warning:   absent(a.Warning()),
		Source:    source(&a.Source),
		Blocks:    []jsonBlock{},
		Sentences: []jsonSentence{},
		Letters:   each(a.Letters(), letter),
		Counts:    counts(a),
		LeftOut:   each(a.LeftOut, func(l content.LeftOut) jsonLeftOut { return jsonLeftOut(l) }),
		Cleaned:   a.Cleaned,
	})
	if err != nil {
		return err
	}
	// The lists go into the frame one by one: as a whole, a long article would be in
	// memory five times.
	rest := frame.Bytes()
	if rest, err = writeList(w, rest, "blocks", indent, blocks(&a.Document)); err == nil {
		rest, err = writeList(w, rest, "sentences", indent, sentences(a, len(a.Judgements) > 0))
	}
	if err == nil {
		_, err = w.Write(rest)
	}
	return err
}

func encoder(w io.Writer, prefix, indent string) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, indent)
	return enc
}

// writeList writes the frame up to its empty list of a name, and in place of that one
// the list. It gives the rest of the frame. What looks like the list's name cannot be
// text: in a text the quotation marks are escaped.
func writeList[T any](w io.Writer, frame []byte, name, indent string, list iter.Seq[T]) ([]byte, error) {
	empty := `"` + name + `":[]`
	between, last := ",", ""
	prefix := strings.Repeat(indent, 2)
	if indent != "" {
		empty = `"` + name + `": []`
		between, last = ",\n"+prefix, "\n"+indent
	}
	before, rest, found := bytes.Cut(frame, []byte(empty))
	if !found {
		return nil, fmt.Errorf("no place for %s", name)
	}
	var one bytes.Buffer
	one.Write(before)
	one.WriteString(strings.TrimSuffix(empty, "]"))
	enc := encoder(&one, prefix, indent)
	n := 0
	for v := range list {
		separator := between
		if n == 0 {
			separator = strings.TrimPrefix(between, ",")
		}
		one.WriteString(separator)
		if err := enc.Encode(v); err != nil {
			return nil, err
		}
		one.Truncate(one.Len() - 1) // the line feed that Encode adds
		if _, err := one.WriteTo(w); err != nil {
			return nil, err
		}
		n++
	}
	if n > 0 {
		one.WriteString(last)
	}
	one.WriteString("]")
	_, err := one.WriteTo(w)
	return rest, err
}
