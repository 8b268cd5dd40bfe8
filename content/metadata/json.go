package metadata

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// The limits on data in a page.
const (
	maxDepth  = 48
	maxValues = 50_000
)

// Object is a JSON object.
type Object map[string]any

// lenient reads JSON as pages hold it: in comments or CDATA, with line ends in
// strings, commas too many, brackets too few, several values one after another.
// What cannot be read ends the reading; what was read before is kept.
type lenient struct {
	s      string
	i      int
	values int
}

// readJSON gives the values in s.
func readJSON(s string) []any {
	for _, cut := range [...]string{"<![CDATA[", "//<![CDATA[", "<!--"} {
		s = strings.TrimPrefix(strings.TrimSpace(s), cut)
	}
	r := lenient{s: s}
	var all []any
	for {
		for r.i < len(r.s) && r.s[r.i] != '{' && r.s[r.i] != '[' {
			r.i++
		}
		if r.i >= len(r.s) || r.values > maxValues {
			return all
		}
		if v, ok := r.value(0); ok {
			all = append(all, v)
		}
	}
}

func (r *lenient) space() {
	for r.i < len(r.s) {
		switch r.s[r.i] {
		case ' ', '\n', '\r', '\t', '\f', ',', ';':
			r.i++
		case '\xc2':
			if !strings.HasPrefix(r.s[r.i:], "\u00a0") {
				return
			}
			r.i += 2
		default:
			return
		}
	}
}

func (r *lenient) value(depth int) (any, bool) {
	r.space()
	r.values++
	if r.i >= len(r.s) || r.values > maxValues {
		r.i = len(r.s)
		return nil, false
	}
	switch c := r.s[r.i]; {
	case c == '{' && depth < maxDepth:
		return r.object(depth)
	case c == '[' && depth < maxDepth:
		return r.array(depth)
	case c == '{' || c == '[':
		r.i = len(r.s) // too deep: give up
		return nil, false
	case c == '"':
		return r.text(), true
	case c == '}' || c == ']' || c == ':':
		return nil, false
	default:
		start := r.i
		for r.i < len(r.s) && !strings.ContainsRune(",]}: \n\r\t", rune(r.s[r.i])) {
			r.i++
		}
		return word(r.s[start:r.i]), true
	}
}

// word is true, false, null, a number or what somebody forgot to quote.
func word(s string) any {
	switch s {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil {
		return f
	}
	return s
}

func (r *lenient) object(depth int) (any, bool) {
	r.i++
	o := Object{}
	for {
		r.space()
		if r.i >= len(r.s) {
			return o, true
		}
		if r.s[r.i] == '}' {
			r.i++
			return o, true
		}
		before := r.i
		k, ok := r.value(maxDepth) // a name, never an object
		if !ok {
			if r.i == before {
				r.i++
			}
			continue
		}
		r.space()
		if r.i >= len(r.s) || r.s[r.i] != ':' {
			continue
		}
		r.i++
		v, ok := r.value(depth + 1)
		if name, is := k.(string); is && ok && v != nil {
			if _, twice := o[name]; !twice {
				o[name] = v
			}
		}
	}
}

func (r *lenient) array(depth int) (any, bool) {
	r.i++
	var a []any
	for {
		r.space()
		if r.i >= len(r.s) {
			return a, true
		}
		switch r.s[r.i] {
		case ']':
			r.i++
			return a, true
		case '}': // the bracket was forgotten
			return a, true
		case ':':
			r.i++
			continue
		}
		if v, ok := r.value(depth + 1); ok {
			a = append(a, v)
		}
	}
}

func (r *lenient) text() string {
	r.i++
	start := r.i
	for r.i < len(r.s) && r.s[r.i] != '"' && r.s[r.i] != '\\' {
		r.i++
	}
	if r.i < len(r.s) && r.s[r.i] == '"' {
		r.i++
		return r.s[start : r.i-1]
	}
	var b strings.Builder
	b.WriteString(r.s[start:r.i])
	for r.i < len(r.s) {
		c := r.s[r.i]
		r.i++
		switch {
		case c == '"':
			return b.String()
		case c != '\\' || r.i >= len(r.s):
			b.WriteByte(c)
		default:
			r.escape(&b)
		}
	}
	return b.String()
}

func (r *lenient) escape(b *strings.Builder) {
	c := r.s[r.i]
	r.i++
	switch c {
	case 'n':
		b.WriteByte('\n')
	case 'r', 't', 'f', 'b':
		b.WriteByte(' ')
	case 'u':
		n := r.unit()
		if n >= 0xd800 && n < 0xdc00 && strings.HasPrefix(r.s[r.i:], `\u`) {
			r.i += 2
			n = (n-0xd800)<<10 + r.unit() - 0xdc00 + 0x10000
		}
		if !utf8.ValidRune(n) {
			n = utf8.RuneError
		}
		b.WriteRune(n)
	default:
		b.WriteByte(c)
	}
}

func (r *lenient) unit() rune {
	if r.i+4 > len(r.s) {
		r.i = len(r.s)
		return utf8.RuneError
	}
	n, err := strconv.ParseUint(r.s[r.i:r.i+4], 16, 16)
	if err != nil {
		return utf8.RuneError
	}
	r.i += 4
	return rune(n)
}
