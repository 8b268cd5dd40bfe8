package shelf

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/record"
)

// A list of 10,000 articles is read in the time of a key press. encoding/json takes
// several times that, so the lines of lists are taken apart here.

// fields gives the fields of a flat JSON object as they are written, in order. It
// is false when the line is none, or is written otherwise than this program writes.
func fields(line []byte, each func(name, value []byte) bool) bool {
	if len(line) < 2 || line[0] != '{' || line[len(line)-1] != '}' {
		return false
	}
	rest := line[1 : len(line)-1]
	for len(rest) > 0 {
		name := valueEnd(rest)
		if name < 2 || rest[0] != '"' || name == len(rest) || rest[name] != ':' {
			return false
		}
		value := valueEnd(rest[name+1:])
		if value == 0 || !each(rest[1:name-1], rest[name+1:name+1+value]) {
			return false
		}
		rest = rest[name+1+value:]
		if len(rest) == 0 {
			return true
		}
		if rest[0] != ',' || len(rest) == 1 {
			return false
		}
		rest = rest[1:]
	}
	return true
}

// valueEnd is where the string, list or number ends with which b begins, or 0.
func valueEnd(b []byte) int {
	switch {
	case len(b) == 0:
		return 0
	case b[0] == '"':
		for i := 1; i < len(b); {
			end := bytes.IndexByte(b[i:], '"')
			if end < 0 {
				return 0
			}
			i += end + 1
			if slashes(b[1:i-1])%2 == 0 {
				return i
			}
		}
		return 0
	case b[0] == '[':
		for i := 1; i < len(b); {
			switch b[i] {
			case ']':
				return i + 1
			case ',', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
				i++
			default:
				n := valueEnd(b[i:])
				if n == 0 || b[i] != '"' {
					return 0
				}
				i += n
			}
		}
		return 0
	}
	end := bytes.IndexByte(b, ',')
	if end < 0 {
		end = len(b)
	}
	if bytes.ContainsAny(b[:end], `"{}[]`) {
		return 0
	}
	return end
}

// slashes is with how many backslashes b ends.
func slashes(b []byte) int {
	n := 0
	for n < len(b) && b[len(b)-1-n] == '\\' {
		n++
	}
	return n
}

// textOf is the text of a JSON string.
func textOf(value []byte) (string, bool) {
	if len(value) < 2 || value[0] != '"' {
		return "", false
	}
	if bytes.IndexByte(value, '\\') < 0 {
		return string(value[1 : len(value)-1]), true
	}
	var s string
	err := json.Unmarshal(value, &s)
	return s, err == nil
}

// take sets a field of an entry. It is false when the value is not one of that field.
func (e *Entry) take(name, value []byte) bool {
	text := func(to *clean.Text) bool {
		s, ok := textOf(value)
		*to = clean.Inline(s, nil)
		return ok
	}
	number := func(to *int) bool {
		n, err := strconv.Atoi(string(value))
		*to = n
		return err == nil
	}
	switch string(name) {
	case "key":
		s, ok := textOf(value)
		e.Key = Key(s)
		return ok
	case "reference":
		return text(&e.Reference)
	case "canonical":
		return text(&e.Canonical)
	case "title":
		return text(&e.Title)
	case "authors":
		return json.Unmarshal(value, &e.Authors) == nil
	case "outlet":
		return text(&e.Outlet)
	case "date":
		return text(&e.Date)
	case "language":
		return text(&e.Language)
	case "genre":
		s, ok := textOf(value)
		e.Genre = content.Genre(s)
		return ok
	case "sentences":
		return number(&e.Sentences)
	case "words":
		return number(&e.Words)
	case "counts":
		return e.takeCounts(value)
	}
	return true
}

func (e *Entry) takeCounts(value []byte) bool {
	list := bytes.Split(bytes.Trim(value, "[]"), []byte{','})
	if len(list) != content.Labels {
		return false
	}
	for i, v := range list {
		n, err := strconv.Atoi(string(v))
		if err != nil {
			return false
		}
		e.Counts[i] = n
	}
	return true
}

// parse reads a line of the list.
func (l *listLine) parse(line []byte) error {
	*l = listLine{}
	ok := fields(line, func(name, value []byte) bool {
		switch string(name) {
		case "saved":
			s, ok := textOf(value)
			l.Saved = s
			return ok
		case "find":
			return true
		}
		return l.take(name, value)
	})
	if !ok {
		*l = listLine{}
		if err := json.Unmarshal(line, l); err != nil {
			return record.ErrLine
		}
	}
	l.tidy()
	return nil
}

// parse reads a line of the history.
func (l *historyLine) parse(line []byte) error {
	*l = historyLine{}
	ok := fields(line, func(name, value []byte) bool {
		var err error
		ok := true
		switch string(name) {
		case "t":
			l.Kind, ok = textOf(value)
		case "s":
			l.Sentence, err = strconv.Atoi(string(value))
		case "share":
			l.Share, err = strconv.ParseFloat(string(value), 64)
		case "at":
			l.At, ok = textOf(value)
		default:
			ok = l.take(name, value)
		}
		return ok && err == nil
	})
	if !ok {
		*l = historyLine{}
		if err := json.Unmarshal(line, l); err != nil {
			return record.ErrLine
		}
	}
	l.tidy()
	return nil
}
