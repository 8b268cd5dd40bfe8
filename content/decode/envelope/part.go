package envelope

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime/quotedprintable"
	"strings"
)

const (
	// maxDepth is how deep the parts of a message may lie in each other.
	maxDepth = 10
	// maxParts is how many of them are looked at.
	maxParts = 2_000
)

// part is one of a message: a head and what comes after it, still encoded.
type part struct {
	head fields
	body []byte
}

// address is where the page of a saved message is from, or empty.
func (p *part) address() string {
	for _, name := range [...]string{"snapshot-content-location", "content-location"} {
		if at := p.head.get(name); strings.HasPrefix(at, "http://") || strings.HasPrefix(at, "https://") {
			return at
		}
	}
	return ""
}

// choose is the part to read: in a saved page the one at its address or else the
// first HTML, in a mail HTML before plain text, attachments last; nil without any. Inner is the first
// message that is attached whole, or nil.
func choose(root part, address string) (best *part, inner []byte) {
	s := search{address: address, left: maxParts}
	s.look(root, 0)
	for _, found := range [...]*part{s.at, s.html, s.plain, s.attached} {
		if found != nil {
			return found, s.inner
		}
	}
	return nil, s.inner
}

// search is for the part to read.
type search struct {
	address                   string
	at, html, plain, attached *part
	inner                     []byte
	left                      int
}

func (s *search) look(p part, depth int) {
	if s.left--; s.left < 0 || depth > maxDepth {
		return
	}
	kind := p.head.get("content-type")
	switch base := baseType(kind); {
	case strings.HasPrefix(base, "multipart/"):
		for inner := range p.parts(parameter(kind, "boundary")) {
			s.look(inner, depth+1)
		}
	case base == "message/rfc822":
		if text := p.text(); s.inner == nil {
			if h, _ := messageHead(text); h != nil {
				s.inner = text
			}
		}
	case base == "text/html" || base == "application/xhtml+xml":
		s.take(&p, &s.html)
	case base == "text/plain" || base == "text/markdown" || base == "":
		s.take(&p, &s.plain)
	}
}

// take keeps the first of its kind that has a text.
func (s *search) take(p *part, first **part) {
	if s.address != "" && s.at == nil && first == &s.html && p.head.get("content-location") == s.address {
		s.at = p
	}
	if strings.HasPrefix(strings.ToLower(p.head.get("content-disposition")), "attachment") {
		first = &s.attached
	}
	if *first == nil && len(bytes.TrimSpace(p.body)) > 0 {
		*first = p
	}
}

// parts are those between the boundaries of a multipart body.
func (p *part) parts(boundary string) func(yield func(part) bool) {
	return func(yield func(part) bool) {
		if boundary == "" {
			return
		}
		mark := []byte("--" + boundary)
		rest, more := afterMark(p.body, mark)
		for more {
			at := nextMark(rest, mark)
			h, body := head(rest[:at])
			if h == nil {
				body = bytes.TrimLeft(rest[:at], "\r\n")
			}
			if !yield(part{h, bytes.TrimSuffix(bytes.TrimSuffix(body, []byte("\n")), []byte("\r"))}) {
				return
			}
			rest, more = afterMark(rest[at:], mark)
		}
	}
}

// nextMark is where the next line that begins with the mark is, or the end.
func nextMark(s, mark []byte) int {
	for from := 0; ; {
		i := bytes.Index(s[from:], mark)
		if i < 0 {
			return len(s)
		}
		if from+i == 0 || s[from+i-1] == '\n' {
			return from + i
		}
		from += i + len(mark)
	}
}

// afterMark is what stands below the next line of the mark, unless that is the last.
func afterMark(s, mark []byte) ([]byte, bool) {
	i := nextMark(s, mark)
	if i == len(s) {
		return nil, false
	}
	line, rest, found := bytes.Cut(s[i+len(mark):], []byte("\n"))
	return rest, found && !bytes.HasPrefix(line, []byte("--"))
}

// text is the part's own bytes, decoded. What cannot be decoded ends it.
func (p *part) text() []byte {
	var r io.Reader
	switch strings.ToLower(p.head.get("content-transfer-encoding")) {
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, &alphabet{rest: p.body})
	case "quoted-printable":
		r = quotedprintable.NewReader(bytes.NewReader(p.body))
	default:
		return p.flowed(p.body)
	}
	data, _ := some(r)
	return p.flowed(data)
}

// flowed joins the lines of a text that says that a space at a line's end goes on
// with it (RFC 3676).
func (p *part) flowed(data []byte) []byte {
	kind := p.head.get("content-type")
	if !strings.EqualFold(parameter(kind, "format"), "flowed") {
		return data
	}
	var out bytes.Buffer
	for line := range bytes.Lines(data) {
		line = bytes.TrimRight(line, "\r\n")
		line = bytes.TrimPrefix(line, []byte(" ")) // stuffed
		out.Write(line)
		if !bytes.HasSuffix(line, []byte(" ")) || bytes.Equal(line, []byte("-- ")) {
			out.WriteByte('\n')
		}
	}
	return out.Bytes()
}

// alphabet reads base64 without what other programs put between.
type alphabet struct{ rest []byte }

func (a *alphabet) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) && len(a.rest) > 0 {
		c := a.rest[0]
		a.rest = a.rest[1:]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' {
			p[n] = c
			n++
		}
	}
	if n == 0 && len(p) > 0 {
		return 0, io.EOF
	}
	return n, nil
}
