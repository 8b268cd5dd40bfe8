package envelope

import (
	"bytes"
	"mime"
	"strings"

	"golang.org/x/net/html/charset"
)

// maxHeader is the most that the head of a message may have, in bytes.
const maxHeader = 256 << 10

// field is one line of a head, unfolded.
type field struct{ name, value string }

// fields are a head in its order.
type fields []field

// head reads the lines of a head up to the empty one. It takes what mail programs
// and savers write, also where the standard forbids it; what is no head at all has no fields.
func head(data []byte) (h fields, body []byte) {
	rest := data
	for len(data)-len(rest) < maxHeader {
		line, after, found := bytes.Cut(rest, []byte("\n"))
		rest = after
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			return h, rest
		}
		if line[0] == ' ' || line[0] == '\t' {
			if len(h) == 0 {
				return nil, data
			}
			h[len(h)-1].value += " " + string(bytes.TrimSpace(line))
		} else {
			name, value, ok := bytes.Cut(line, []byte(":"))
			if !ok || !fieldName(name) {
				return nil, data
			}
			h = append(h, field{strings.ToLower(string(name)), string(bytes.TrimSpace(value))})
		}
		if !found {
			return h, nil
		}
	}
	return nil, data
}

func fieldName(name []byte) bool {
	for _, c := range name {
		if c <= ' ' || c >= 0x7f {
			return false
		}
	}
	return len(name) > 0 && len(name) < 80
}

// get is the first value of a field, or empty.
func (h fields) get(name string) string {
	for _, f := range h {
		if f.name == name {
			return f.value
		}
	}
	return ""
}

// words is the value of a field for people, with its encoded words decoded.
func (h fields) words(name string) string {
	v := h.get(name)
	if !strings.Contains(v, "=?") || len(v) > 8<<10 {
		return v
	}
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if s, err := d.DecodeHeader(v); err == nil {
		return s
	}
	return v
}

// baseType is a media type without its parameters, in lower case.
func baseType(contentType string) string {
	t, _, _ := strings.Cut(contentType, ";")
	return strings.ToLower(strings.TrimSpace(t))
}

// parameter is one of a Content-Type, or empty. Faulty ones are read as far as possible.
func parameter(contentType, name string) string {
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		return params[name]
	}
	at := foldIndex(contentType, name+"=")
	if at < 0 {
		return ""
	}
	rest := contentType[at+len(name)+1:]
	if quoted, ok := strings.CutPrefix(rest, `"`); ok {
		rest, _, _ = strings.Cut(quoted, `"`)
		return rest
	}
	return rest[:len(rest)-len(strings.TrimLeft(rest, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'()+_,-./:=?"))]
}

// foldIndex is where ascii first stands in s, whatever the case of its letters, or -1. The case
// is folded in place: lowering all of s would change its length where a byte is no UTF-8.
func foldIndex(s, ascii string) int {
	for i := range len(s) - len(ascii) + 1 {
		if strings.EqualFold(s[i:i+len(ascii)], ascii) {
			return i
		}
	}
	return -1
}
